/* Ids of things in RDF. */
#include "graph/exchange/rdf.h"

#include "base/str.h"
#include "graph/exchange/period.h"

static bool is_plain(unsigned char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.' ||
           c == '~';
}

void sg_rdf_add_encoded(sg_buf *out, sg_str name)
{
    for (size_t i = 0; i < name.len; i++) {
        unsigned char c = (unsigned char)name.data[i];

        if (is_plain(c))
            sg_buf_byte(out, (char)c);
        else
            sg_buf_printf(out, "%%%02X", c);
    }
}

sg_str sg_rdf_id(const sg_rdf *rdf, sg_rdf_thing thing, sg_str name)
{
    static const char *const kinds[] = {
        "actor:", "document:", "sentence:", "statement:"};
    sg_buf id = SG_BUF_INIT;
    sg_str kept;

    sg_buf_addc(&id, kinds[thing]);
    sg_rdf_add_encoded(&id, name);
    if (thing == SG_RDF_SENTENCE)
        sg_buf_printf(&id, ":%lu", (unsigned long)rdf->sentence);
    kept = sg_arena_str(rdf->x->scratch, sg_buf_str(&id));
    sg_buf_clear(&id);
    return kept;
}

bool sg_rdf_is_new(sg_rdf *rdf, sg_str id)
{
    if (sg_map_get(rdf->told, id) != SG_MAP_NONE)
        return false;
    sg_map_set(rdf->told, sg_arena_str(rdf->x->arena, id), 1);
    return true;
}

const char *sg_rdf_date_type(sg_str *date)
{
    sg_period period;

    if (!sg_period_of(*date, &period))
        return NULL;
    *date = sg_str_sub(*date, 0, 10);
    if (date->len < 7)
        return "xsd:gYear";
    return date->len < 10 ? "xsd:gYearMonth" : "xsd:date";
}

/* ---- telling ------------------------------------------------------------ */

/* Takes note of where a statement stands; true when its sentence is new. */
static bool enter(sg_rdf *rdf, const sg_document_info *document,
                  const sg_statement *s)
{
    bool same = rdf->has_sentence && sg_str_eq(rdf->document, document->id) &&
                rdf->sentence == s->sentence;

    if (same)
        return false;
    if (!rdf->has_sentence || !sg_str_eq(rdf->document, document->id))
        rdf->document = sg_arena_str(rdf->x->arena, document->id);
    rdf->sentence = s->sentence;
    rdf->has_sentence = true;
    return true;
}

static bool tell(void *context, const sg_document_info *document,
                 const sg_statement *s)
{
    sg_rdf *rdf = context;
    const sg_rdf_form *form = rdf->form;
    bool new_sentence = enter(rdf, document, s);

    form->actor(rdf, &s->source);
    if (s->has_target)
        form->actor(rdf, &s->target);
    for (size_t i = 0; i < s->attributed_count; i++)
        form->actor(rdf, &s->attributed_to[i]);
    form->document(rdf, document);
    if (new_sentence)
        form->sentence(rdf, document, s);
    form->statement(rdf, document, s);
    if (s->has_target && s->status == SG_ACTUAL)
        form->triple(rdf, s);
    return true;
}

sg_status sg_rdf_export(sg_exporter *x, const sg_rdf_form *form, sg_error *err)
{
    sg_rdf rdf = {.x = x, .form = form, .told = sg_map_new()};
    sg_status status = sg_export_statements(x, tell, &rdf, err);

    sg_map_free(rdf.told);
    return status;
}
