/* Writing the trained network: sizes, inventories, matrices rounded to int8
 * or as they are. */
#include "train/export.h"

#include "base/str.h"
#include "extract/weights.h"

static void add_sizes(const sg_network_options *o, sg_buf *out)
{
    const float sizes[] = {(float)o->embed, (float)o->hidden, (float)o->arc,
                           (float)o->label, (float)SG_NETWORK_LAYERS};

    sg_weights_add_numbers(out, "sizes", sizes, sizeof sizes / sizeof *sizes);
}

static void add_name(const sg_inventory *inventory, int at, sg_buf *text)
{
    sg_named kind = (sg_named)inventory->names[at];

    if (kind == SG_NAMED_NOTHING)
        sg_buf_addc(text, "O\n");
    else
        sg_buf_printf(text, "%c-%s\n", inventory->name_begins[at] ? 'B' : 'I',
                      sg_named_name(kind));
}

static void add_labels(const sg_inventory *inventory, sg_buf *out)
{
    sg_buf text = SG_BUF_INIT;

    for (int i = 0; i < inventory->tag_count; i++)
        sg_buf_printf(&text, "%s|%s\n",
                      sg_upos_name((sg_upos)inventory->tag_upos[i]),
                      sg_xpos_name((sg_xpos)inventory->tag_xpos[i]));
    sg_weights_add_text(out, "tags", sg_buf_str(&text));
    sg_buf_reset(&text);
    for (int i = 0; i < inventory->relation_count; i++)
        sg_buf_printf(&text, "%s\n",
                      sg_deprel_name((sg_deprel)inventory->relations[i]));
    sg_weights_add_text(out, "relations", sg_buf_str(&text));
    sg_buf_reset(&text);
    for (int i = 0; i < inventory->name_count; i++)
        add_name(inventory, i, &text);
    if (inventory->name_count > 0)
        sg_weights_add_text(out, "names", sg_buf_str(&text));
    sg_buf_clear(&text);
}

void sg_export(const sg_network *network, const sg_inventory *inventory,
               const sg_export_words *words, sg_export_form form, sg_buf *out)
{
    sg_weights_begin(out);
    sg_weights_add_text(out, "notice", words->notice);
    sg_weights_add_text(out, "about", words->about);
    add_sizes(&network->options, out);
    add_labels(inventory, out);
    sg_weights_add_text(out, "words", sg_buf_str(&inventory->word_list));
    for (int i = 0; i < network->params.count; i++) {
        const sg_param *p = &network->params.items[i];
        uint32_t rows = (uint32_t)p->value.rows;
        uint32_t columns = (uint32_t)p->value.columns;

        if (rows == 1 || form == SG_EXPORT_FLOATS)
            sg_weights_add_numbers(out, p->name, p->value.at, rows * columns);
        else
            sg_weights_add_matrix(out, p->name, p->value.at, rows, columns);
    }
    sg_weights_seal(out->data, out->len);
}
