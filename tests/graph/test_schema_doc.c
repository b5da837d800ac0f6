/* Each question of docs/schema.md gets the answer that stands below it. */
#include "fixture.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <sqlite3.h>

#include "base/buf.h"

/* One statement of the news items that the document speaks of. A new document
 * begins where the id changes. */
typedef struct item {
    const char *document;
    const char *date;
    const char *medium; /* on whose word it stands, or NULL */
    const char *sentence;
    const char *source_text;
    const char *source;
    const char *relation;
    const char *cue;
    const char *target; /* or NULL */
    const char *topic;  /* or NULL */
    int polarity;
} item;

static const item items[] = {
    {"border", "2031-04-02", NULL,
     "Bordurian officials threatened Syldavia with sanctions.",
     "Bordurian officials", "Borduria", "threatens", "threatened", "Syldavia",
     NULL, -1},
    {"border", "2031-04-02", NULL,
     "Syldavia accused Borduria of moving the fence.", "Syldavia", "Syldavia",
     "accuses", "accused", "Borduria", NULL, -1},
    {"border", "2031-04-02", NULL, "\"No\", it said of the border treaty.",
     "it", "Borduria", "rejects", "said", NULL, "the border treaty", -1},
    {"talks", "2031-04-09", "The Herald",
     "Borduria has again threatened Syldavia, the Herald reported.", "Borduria",
     "Borduria", "threatens", "threatened", "Syldavia", NULL, -1},
    {"thanks", "2031-04-09", NULL, "Freedonia praised Syldavia.", "Freedonia",
     "Freedonia", "praises", "praised", "Syldavia", NULL, 1},
    {"thanks", "2031-04-09", NULL,
     "The border treaty has the support of Syldavia.", "Syldavia", "Syldavia",
     "supports", "support", NULL, "The border treaty", 1},
};

enum { ITEMS = sizeof items / sizeof *items };

static sg_span place(const item *it, uint32_t start, const char *words)
{
    const char *at = strstr(it->sentence, words);

    assert_non_null(at);
    start += (uint32_t)(at - it->sentence);
    return (sg_span){start, start + (uint32_t)strlen(words)};
}

static sg_statement statement(const item *it, uint32_t number, uint32_t start,
                              sg_party *medium)
{
    sg_statement s = {
        .sentence = number,
        .sentence_span = {start, start + (uint32_t)strlen(it->sentence)},
        .sentence_text = sg_str_of(it->sentence),
        .source = {.span = place(it, start, it->source_text),
                   .text = sg_str_of(it->source_text),
                   .entity = sg_str_of(it->source),
                   .kind = SG_ACTOR_STATE},
        .relation = sg_str_of(it->relation),
        .cue = place(it, start, it->cue),
        .cue_text = sg_str_of(it->cue),
        .polarity = it->polarity,
        .confidence = 0.9,
    };

    s.has_target = it->target != NULL;
    if (s.has_target)
        s.target = (sg_party){.span = place(it, start, it->target),
                              .text = sg_str_of(it->target),
                              .entity = sg_str_of(it->target),
                              .kind = SG_ACTOR_STATE};
    if (it->topic) {
        s.topic = place(it, start, it->topic);
        s.topic_text = sg_str_of(it->topic);
    }
    if (it->medium) {
        *medium = (sg_party){.text = SG_STR("the Herald"),
                             .entity = sg_str_of(it->medium),
                             .kind = SG_ACTOR_MEDIUM};
        s.attributed_to = medium;
        s.attributed_count = 1;
    }
    return s;
}

static sqlite3 *stocked(void)
{
    const char *path = fresh_path("doc.db");
    sg_store *store = reopened(path, SG_STORE_WRITE);
    sqlite3 *db = NULL;

    for (size_t i = 0; i < ITEMS;) {
        sg_document_info info = document(items[i].document, items[i].date);
        sg_statement statements[ITEMS];
        sg_party media[ITEMS];
        uint32_t start = 0;
        uint32_t count = 0;

        for (; i < ITEMS && sg_str_is(info.id, items[i].document); i++) {
            statements[count] =
                statement(&items[i], count, start, &media[count]);
            start = statements[count++].sentence_span.end + 1;
        }
        (void)load(store, &info, statements, count);
    }
    sg_store_close(store);
    assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
    return db;
}

static int add_row(void *context, int columns, char **values, char **names)
{
    sg_buf *out = context;

    (void)names;
    for (int i = 0; i < columns; i++)
        sg_buf_printf(out, "%s%s", i ? "|" : "", values[i] ? values[i] : "");
    sg_buf_byte(out, '\n');
    return 0;
}

static void read_file(const char *path, sg_buf *out)
{
    FILE *file = fopen(path, "rb");
    char bytes[4096];
    size_t n;

    assert_non_null(file);
    while ((n = fread(bytes, 1, sizeof bytes, file)) > 0)
        sg_buf_add(out, (sg_str){bytes, n});
    assert_int_equal(fclose(file), 0);
}

/* The lines between `fence` and the next "```". */
static bool next_block(const char **at, const char *fence, sg_buf *out)
{
    const char *start = strstr(*at, fence);
    const char *end = start ? strstr(start + strlen(fence), "\n```") : NULL;

    sg_buf_reset(out);
    if (!end)
        return false;
    start += strlen(fence);
    sg_buf_add(out, (sg_str){start, (size_t)(end - start) + 1});
    *at = end;
    return true;
}

static void test_answers(void **state)
{
    sqlite3 *db = stocked();
    sg_buf text = SG_BUF_INIT;
    sg_buf sql = SG_BUF_INIT;
    sg_buf wanted = SG_BUF_INIT;
    int questions = 0;
    const char *at;

    (void)state;
    read_file(SG_SOURCE_DIR "/docs/schema.md", &text);
    at = text.data;
    while (next_block(&at, "```sql\n", &sql)) {
        sg_buf got = SG_BUF_INIT;
        char *message = NULL;

        assert_true(next_block(&at, "```text\n", &wanted));
        if (sqlite3_exec(db, sql.data, add_row, &got, &message) != SQLITE_OK)
            fail_msg("%s: %s", message, sql.data);
        assert_string_equal(got.data, wanted.data);
        sg_buf_clear(&got);
        questions++;
    }
    assert_int_equal(questions, 5);
    sg_buf_clear(&wanted);
    sg_buf_clear(&sql);
    sg_buf_clear(&text);
    (void)sqlite3_close(db);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_answers)};

    return cmocka_run_group_tests(tests, NULL, NULL);
}
