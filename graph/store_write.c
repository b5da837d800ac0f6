/* Writing documents in one transaction: of each, what was stored of it goes,
 * its new rows come, and the actors that either of them touched are settled. */
#include "graph/store_write.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/str.h"
#include "base/utf8.h"
#include "graph/actor_write.h"
#include "graph/alias.h"
#include "graph/curate/place.h"
#include "graph/curate/restate.h"
#include "graph/words.h"

/* One document on its way into the store. */
typedef struct writing {
    sg_store *store;
    const sg_document_rows *rows;
    sg_arena *arena;  /* keys of the lists */
    int64_t document; /* its row */
    sg_actor_writer actors;
    sg_id_list mentions; /* by span, entity and text */
    sg_id_list keys;     /* how often each statement key was given */
    sg_buf buf;
} writing;

/* ---- mentions --------------------------------------------------------- */

/* True when a mention stands where a capital letter tells nothing: at the head
 * of its sentence or right behind a quotation mark. */
static bool opens_sentence(const sg_sentence_row *sentence, sg_span span)
{
    sg_str before;
    size_t last = 0;
    bool words = false;
    uint32_t c = 0;

    if (!sentence || span.start < sentence->span.start)
        return true;
    before = sg_str_sub(sentence->text, 0, span.start - sentence->span.start);
    while (last < before.len) {
        uint32_t next = sg_utf8_next(before, &last);

        words = words || sg_is_letter(next) || sg_is_digit(next);
        c = sg_is_space(next) ? c : next;
    }
    return !words || c == '"' || c == 0x201C || c == 0x2018 || c == 0xAB;
}

static sg_str mention_key(writing *w, const sg_party *party)
{
    sg_buf_reset(&w->buf);
    sg_buf_printf(&w->buf, "%u %u ", (unsigned)party->span.start,
                  (unsigned)party->span.end);
    sg_buf_add(&w->buf, party->entity);
    sg_buf_byte(&w->buf, '\n');
    sg_buf_add(&w->buf, party->text);
    return sg_buf_str(&w->buf);
}

static sg_status add_mention(writing *w, const sg_party *party,
                             int64_t *mention, sg_error *err)
{
    const sg_sentence_row *in = sg_rows_sentence_at(w->rows, party->span);
    bool name =
        sg_is_name(party->text, party->entity, opens_sentence(in, party->span));
    sg_entity who;
    sg_status status = sg_actor_writer_find(&w->actors, party, &who, err);
    sg_call call;

    if (!status && name)
        status = sg_actor_writer_name(&w->actors, who, party->text, err);
    if (!status)
        status = sg_store_number(w->store, SG_NUMBER_MENTION, mention, err);
    if (status)
        return status;
    call = sg_call_start(w->store, SG_SQL_ADD_MENTION);
    sg_call_int(&call, *mention);
    sg_call_int(&call, w->document);
    if (in)
        sg_call_int(&call, in->number);
    else
        sg_call_null(&call);
    sg_call_int(&call, party->span.start);
    sg_call_int(&call, party->span.end);
    sg_call_words(&call, party->text);
    sg_call_int(&call, who.actor);
    sg_call_words(&call, sg_str_of(sg_actor_kind_name(party->kind)));
    sg_call_words(&call, party->affiliation);
    sg_call_int(&call, name);
    sg_call_int(&call, who.entity);
    return sg_call_run(&call, err);
}

/* One mention is one row, however many statements it takes part in. */
static sg_status find_mention(writing *w, const sg_party *party,
                              int64_t *mention, sg_error *err)
{
    sg_str key = mention_key(w, party);
    const int64_t *known = sg_id_list_find(&w->mentions, key);
    sg_status status;

    if (known) {
        *mention = *known;
        return SG_OK;
    }
    key = sg_arena_str(w->arena, key);
    status = add_mention(w, party, mention, err);
    if (!status)
        sg_id_list_add(&w->mentions, key, *mention);
    return status;
}

/* ---- statements ------------------------------------------------------- */

static void bind_span(sg_call *call, sg_span span, sg_str text)
{
    if (span.start == span.end && !text.len) {
        sg_call_null(call);
        sg_call_null(call);
    } else {
        sg_call_int(call, span.start);
        sg_call_int(call, span.end);
    }
    sg_call_text(call, text);
}

static void bind_topic(writing *w, sg_call *call, const sg_statement *s)
{
    bind_span(call, s->topic, s->topic_text);
    sg_store_topic_key(w->store, s->topic_text, &w->buf);
    sg_call_text(call, sg_buf_str(&w->buf));
}

static const char *date_source_name(sg_date_source from)
{
    return from == SG_DATE_TEXT ? "text" : "document";
}

static void bind_rest(sg_call *call, const sg_statement *s)
{
    sg_call_int(call, s->polarity);
    sg_call_words(call, sg_str_of(sg_factuality_name(s->status)));
    sg_call_int(call, s->attribution);
    bind_span(call, s->quote, s->quote_text);
    bind_span(call, s->content, s->content_text);
    sg_call_text(call, s->date);
    if (s->date.len && s->date_from != SG_DATE_NONE)
        sg_call_words(call, sg_str_of(date_source_name(s->date_from)));
    else
        sg_call_null(call);
    sg_call_real(call, s->confidence);
    sg_call_text(call, s->rule);
}

/* Statements of a document that say the same in the same words are told apart
 * by a number. */
static sg_str unique_key(writing *w, const sg_statement *s, sg_buf *out)
{
    char hex[SG_HASH_HEX];
    sg_str key = sg_statement_key(w->rows->info, s, hex);
    int64_t *given;

    key.len = SG_STATEMENT_KEY_DIGITS;
    given = sg_id_list_find(&w->keys, key);
    sg_buf_add(out, key);
    if (given)
        sg_buf_printf(out, ".%lld", (long long)++*given);
    else
        sg_id_list_add(&w->keys, sg_arena_str(w->arena, key), 1);
    return sg_buf_str(out);
}

static sg_status add_attributions(writing *w, const sg_statement *s,
                                  int64_t statement, sg_error *err)
{
    sg_status status = SG_OK;

    for (size_t i = 0; !status && i < s->attributed_count; i++) {
        int64_t mention;
        sg_call call;

        status = find_mention(w, &s->attributed_to[i], &mention, err);
        if (status)
            break;
        call = sg_call_start(w->store, SG_SQL_ADD_ATTRIBUTION);
        sg_call_int(&call, statement);
        sg_call_int(&call, (int64_t)i);
        sg_call_int(&call, mention);
        status = sg_call_run(&call, err);
    }
    return status;
}

static sg_status add_statement(writing *w, size_t number, sg_error *err)
{
    const sg_statement *s = &w->rows->statements[number];
    sg_buf key = SG_BUF_INIT;
    int64_t source = 0;
    int64_t target = 0;
    int64_t row = 0;
    sg_call call;
    sg_status status = find_mention(w, &s->source, &source, err);

    if (!status && s->has_target)
        status = find_mention(w, &s->target, &target, err);
    if (!status)
        status = sg_store_number(w->store, SG_NUMBER_STATEMENT, &row, err);
    if (status)
        return status;
    call = sg_call_start(w->store, SG_SQL_ADD_STATEMENT);
    sg_call_int(&call, row);
    sg_call_words(&call, unique_key(w, s, &key));
    sg_call_int(&call, w->document);
    sg_call_int(&call, s->sentence);
    sg_call_int(&call, (int64_t)number);
    sg_call_int(&call, source);
    sg_call_words(&call, s->relation);
    sg_call_int(&call, s->cue.start);
    sg_call_int(&call, s->cue.end);
    sg_call_text(&call, s->cue_text);
    sg_call_text(&call, s->cue_lemma);
    if (s->has_target)
        sg_call_int(&call, target);
    else
        sg_call_null(&call);
    bind_topic(w, &call, s);
    bind_rest(&call, s);
    status = sg_call_run(&call, err);
    sg_buf_clear(&key);
    return status ? status : add_attributions(w, s, row, err);
}

/* ---- the document ----------------------------------------------------- */

/* Who read the document: what is loaded was read elsewhere. */
static sg_str version_of(const writing *w)
{
    return w->rows->version.len ? w->rows->version
                                : sg_str_of(w->store->version);
}

/* Looks up what is stored under the id. `*same` when it is exactly this. */
static sg_status find_former(writing *w, sg_str row_hash, int64_t *document,
                             bool *same, sg_error *err)
{
    sg_call call = sg_call_start(w->store, SG_SQL_FIND_DOCUMENT);
    sg_status status;
    bool row;

    *document = 0;
    *same = false;
    sg_call_words(&call, w->rows->info->id);
    status = sg_call_step(&call, &row, err);
    if (row) {
        *document = sg_column_int(call.answer, 0);
        *same = sg_str_eq(sg_column(call.answer, 1), row_hash) &&
                sg_str_eq(sg_column(call.answer, 2), version_of(w)) &&
                sg_str_eq(sg_column(call.answer, 3), w->rows->text_hash);
    }
    sg_call_end(&call);
    return status;
}

static sg_status remove_former(writing *w, int64_t document, sg_error *err)
{
    sg_call call;
    sg_status status = sg_words_index(w->store, err);

    if (!status)
        status = sg_actor_writer_leave(&w->actors, document, err);
    if (status)
        return status;
    call = sg_call_start(w->store, SG_SQL_DELETE_DOCUMENT);
    sg_call_int(&call, document);
    return sg_call_run(&call, err);
}

static sg_status add_document(writing *w, sg_str row_hash, sg_error *err)
{
    const sg_document_info *info = w->rows->info;
    sg_call call;
    sg_status status =
        sg_store_number(w->store, SG_NUMBER_DOCUMENT, &w->document, err);

    if (status)
        return status;
    call = sg_call_start(w->store, SG_SQL_ADD_DOCUMENT);
    sg_call_int(&call, w->document);
    sg_call_words(&call, info->id);
    sg_call_text(&call, info->title);
    sg_call_text(&call, info->date);
    sg_call_text(&call, info->url);
    sg_call_text(&call, info->author);
    sg_call_text(&call, info->medium);
    sg_call_text(&call, w->rows->text_hash);
    sg_call_words(&call, row_hash);
    sg_call_words(&call, version_of(w));
    return sg_call_run(&call, err);
}

static sg_status add_sentences(writing *w, sg_error *err)
{
    sg_status status = SG_OK;

    for (size_t i = 0; !status && i < w->rows->sentence_count; i++) {
        const sg_sentence_row *sentence = &w->rows->sentences[i];
        sg_call call = sg_call_start(w->store, SG_SQL_ADD_SENTENCE);

        sg_call_int(&call, w->document);
        sg_call_int(&call, sentence->number);
        sg_call_int(&call, sentence->span.start);
        sg_call_int(&call, sentence->span.end);
        sg_call_words(&call, sentence->text);
        status = sg_call_run(&call, err);
    }
    return status;
}

static sg_status write_rows(writing *w, sg_str row_hash, sg_error *err)
{
    sg_status status = sg_actor_writer_expect(&w->actors, w->rows->statements,
                                              w->rows->statement_count, err);

    if (!status)
        status = add_document(w, row_hash, err);
    if (!status)
        status = add_sentences(w, err);
    for (size_t i = 0; !status && i < w->rows->statement_count; i++)
        status = add_statement(w, i, err);
    if (!status && w->actors.acts)
        status = sg_words_index(w->store, err);
    if (!status && w->actors.acts)
        status = sg_document_restate(w->store, w->document, err);
    if (!status)
        status = sg_actor_writer_settle(&w->actors, err);
    if (!status)
        status = sg_store_set_meta(w->store, SG_STR("extractor"), version_of(w),
                                   err);
    return status;
}

static sg_status replace(writing *w, sg_put *done, sg_error *err)
{
    char hex[SG_HASH_HEX];
    sg_str row_hash = sg_rows_hash(w->rows, hex);
    int64_t former;
    bool same;
    sg_status status = find_former(w, row_hash, &former, &same, err);

    if (status || same)
        return status;
    *done = former ? SG_PUT_REPLACED : SG_PUT_ADDED;
    if (former)
        status = remove_former(w, former, err);
    return status ? status : write_rows(w, row_hash, err);
}

static sg_status write_document(sg_store *store, const sg_document_rows *rows,
                                bool acts, sg_put *done, sg_error *err)
{
    writing w = {.store = store, .rows = rows, .buf = SG_BUF_INIT};
    sg_status status;

    w.arena = sg_arena_new();
    w.actors = sg_actor_writer_new(store, w.arena, acts);
    w.mentions = sg_id_list_new();
    w.keys = sg_id_list_new();
    /* so that a row's number does not depend on what is stored together */
    sg_store_recount(store);
    status = replace(&w, done, err);
    sg_buf_clear(&w.buf);
    sg_id_list_clear(&w.keys);
    sg_id_list_clear(&w.mentions);
    sg_actor_writer_clear(&w.actors);
    sg_arena_free(w.arena);
    return status;
}

sg_status sg_store_write(sg_store *store, const sg_document_rows *rows,
                         sg_put *done, size_t count, sg_error *err)
{
    bool acts = false;
    sg_status status = sg_store_begin(store, err);

    for (size_t i = 0; i < count; i++)
        done[i] = SG_PUT_UNCHANGED;
    if (status)
        return status;
    status = sg_acts_any(store, &acts, err);
    for (size_t i = 0; i < count && !status; i++)
        status = write_document(store, &rows[i], acts, &done[i], err);
    if (!status)
        status = sg_words_index(store, err);
    return sg_store_finish(store, status, err);
}
