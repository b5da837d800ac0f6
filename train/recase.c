/* Sentences in other letters. */
#include "train/recase.h"

#include "base/str.h"

typedef enum letters { CAPITALS, SMALL, TITLE, LETTERS } letters;

static char to_upper(char c, bool after_c3)
{
    unsigned char byte = (unsigned char)c;
    bool ascii = byte >= 'a' && byte <= 'z';
    bool latin = after_c3 && byte >= 0xA0 && byte <= 0xBE && byte != 0xB7;

    return ascii || latin ? (char)(byte - 0x20) : c;
}

/* Titles keep short words small: those are of these parts of speech. */
static bool is_small_in_titles(const sg_token *token)
{
    return token->upos == SG_UPOS_DET || token->upos == SG_UPOS_ADP ||
           token->upos == SG_UPOS_CCONJ || token->upos == SG_UPOS_PART;
}

static sg_str recase_form(const sg_token *token, letters kind, char *out)
{
    char normal_bytes[SG_NET_FORM_MAX];
    sg_str normal = sg_net_normalise(token->form, normal_bytes);
    size_t raised = 0; /* bytes that become capitals */

    if (kind == SMALL)
        return sg_net_lower(normal, out);
    if (kind == CAPITALS)
        raised = normal.len;
    else if (!is_small_in_titles(token))
        raised =
            normal.len > 1 && (unsigned char)normal.data[0] == 0xC3 ? 2 : 1;
    for (size_t i = 0; i < normal.len; i++) {
        bool after_c3 = i > 0 && (unsigned char)normal.data[i - 1] == 0xC3;

        out[i] = normal.data[i];
        if (i < raised)
            out[i] = to_upper(out[i], after_c3);
    }
    return (sg_str){out, normal.len};
}

void sg_recase_batch(sg_batch *batch, const sg_inventory *inventory,
                     uint32_t rows, float share, sg_random *random)
{
    for (int s = 0; s < batch->sentence_count; s++) {
        letters kind;

        if (sg_random_unit(random) >= share)
            continue;
        kind = (letters)sg_random_below(random, LETTERS);
        for (int i = 0; i < batch->sentences[s]->count; i++) {
            char bytes[SG_NET_FORM_MAX];
            sg_str form =
                recase_form(&batch->sentences[s]->tokens[i], kind, bytes);

            sg_net_describe(form, inventory->words, rows,
                            &batch->inputs[batch->first[s] + i]);
        }
    }
}
