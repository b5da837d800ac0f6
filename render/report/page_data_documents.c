/* Documents of the page, each with the sentences that its statements stand in
 * and those around them. */
#include "render/report/page_data_parts.h"

#include "base/json.h"

/* Sentences shown before and after that of a statement. */
enum { CONTEXT_SENTENCES = 1 };

/* The sentences of one document while they are written. */
typedef struct excerpt {
    sg_page_writing *writing;
    const sg_page_place *places;
    size_t count;
    bool any; /* written already */
} excerpt;

static bool is_near(uint32_t a, uint32_t b)
{
    return (a > b ? a - b : b - a) <= CONTEXT_SENTENCES;
}

static bool add_sentence(void *context, uint32_t number, sg_str text)
{
    excerpt *e = context;

    for (size_t i = 0; i < e->count; i++) {
        if (!is_near(e->places[i].sentence, number))
            continue;
        sg_buf_printf(e->writing->out, "%s\"%u\":", e->any ? "," : "",
                      (unsigned)number);
        sg_json_write_string(e->writing->out, text);
        e->any = true;
        break;
    }
    return true;
}

/* From the first sentence with a statement to the last, and what surrounds
 * them. */
static sg_span reach(const excerpt *e)
{
    sg_span numbers = {UINT32_MAX, 0};

    for (size_t i = 0; i < e->count; i++) {
        uint32_t n = e->places[i].sentence;

        if (n < numbers.start)
            numbers.start = n;
        if (n >= numbers.end)
            numbers.end = n + 1;
    }
    numbers.start -=
        numbers.start < CONTEXT_SENTENCES ? numbers.start : CONTEXT_SENTENCES;
    numbers.end += CONTEXT_SENTENCES;
    return numbers;
}

static sg_status add_document(sg_page_writing *w, size_t number, excerpt *e,
                              sg_error *err)
{
    sg_document_info info = sg_graph_document(w->graph, w->documents[number]);
    sg_status status;

    sg_buf_printf(w->out, "%s\n{\"id\":", number ? "," : "");
    sg_page_add_name(w, info.id);
    sg_page_add_member(w, "title", info.title);
    sg_page_add_member(w, "date", info.date);
    sg_page_add_member(w, "url", info.url);
    sg_page_add_member(w, "author", info.author);
    sg_page_add_member(w, "medium", info.medium);
    sg_buf_addc(w->out, ",\"sentences\":{");
    status =
        sg_store_sentences(w->store, info.id, reach(e), add_sentence, e, err);
    sg_buf_addc(w->out, "}}");
    return status;
}

sg_status sg_page_add_documents(sg_page_writing *w, sg_error *err)
{
    sg_status status = SG_OK;
    size_t at = 0;

    sg_buf_addc(w->out, ",\n\"documents\":[");
    for (size_t i = 0; i < w->documents_count && !status; i++) {
        excerpt e = {.writing = w, .places = w->places + at};

        while (at < w->carried && w->places[at].document == i) {
            at++;
            e.count++;
        }
        status = add_document(w, i, &e, err);
    }
    sg_buf_byte(w->out, ']');
    return status;
}
