/* Values that can be told: choices, relations, kinds, actors of the graph. What
 * an option or argument takes is known by the name that its value has in the
 * help: FILE is a file there too. */
#include "cli/complete_values.h"

#include <string.h>

#include <stancegraph/graph.h>

#include "base/tsv.h"
#include "extract/data.h"

/* ---- one word ------------------------------------------------------------ */

void cli_candidates_add(cli_candidates *c, const char *word, const char *what)
{
    if (!sg_str_starts(sg_str_of(word), c->start))
        return;
    sg_buf_add(c->lines, c->head);
    sg_buf_printf(c->lines, "%s\t%s\n", word, what != NULL ? what : "");
}

/* ---- lists --------------------------------------------------------------- */

static void add_files(cli_candidates *c)
{
    c->kind = "files";
}

static void add_folders(cli_candidates *c)
{
    c->kind = "folders";
}

static void add_kinds(cli_candidates *c)
{
    for (int i = 0; i < SG_ACTOR_KINDS; i++)
        cli_candidates_add(c, sg_actor_kind_name((sg_actor_kind)i), NULL);
}

static void add_relations(cli_candidates *c)
{
    sg_buf word = SG_BUF_INIT;
    sg_data *data = NULL;
    const char *path;
    sg_str bytes;
    sg_tsv tsv;
    sg_status status = sg_data_open(NULL, &data, NULL);

    if (status == SG_OK)
        status = sg_data_file(data, "relations.tsv", &bytes, &path, NULL);
    if (status == SG_OK)
        status = sg_tsv_open(&tsv, path, bytes, "id", NULL);
    while (status == SG_OK && sg_tsv_next(&tsv, &status, NULL)) {
        word.len = 0;
        sg_buf_add(&word, tsv.fields[0]);
        cli_candidates_add(c, word.data, NULL);
    }
    sg_buf_clear(&word);
    sg_data_free(data);
}

/* ---- actors -------------------------------------------------------------- */

/* More than these are not listed: the user types another letter. A part of
 * them would mislead the shell, which writes what all have in common. */
enum { ACTORS_MAX = 1000 };

typedef struct actors {
    sg_buf lines;
    sg_str head;
    size_t count;
} actors;

/* A name with a tab or line feed would not survive the way to the shell. */
static bool is_plain(sg_str name)
{
    for (size_t i = 0; i < name.len; i++)
        if ((unsigned char)name.data[i] < ' ' || name.data[i] == 0x7f)
            return false;
    return true;
}

static bool add_actor(void *context, sg_str actor, sg_str name)
{
    actors *a = context;

    if (!is_plain(name) || !is_plain(actor))
        return true;
    sg_buf_add(&a->lines, a->head);
    sg_buf_add(&a->lines, name);
    sg_buf_byte(&a->lines, '\t');
    if (!sg_str_eq(actor, name))
        sg_buf_add(&a->lines, actor);
    sg_buf_byte(&a->lines, '\n');
    return ++a->count < ACTORS_MAX;
}

/* Quiet when there is no graph: a shell has no place for messages. */
static void add_actors(cli_candidates *c)
{
    actors a = {SG_BUF_INIT, c->head, 0};
    sg_store *store = NULL;

    if (sg_store_open(c->graph, SG_STORE_READ, &store, NULL) == SG_OK &&
        sg_store_names_begin(store, c->start, add_actor, &a, NULL) == SG_OK)
        sg_buf_add(c->lines, sg_buf_str(&a.lines));
    sg_store_close(store);
    sg_buf_clear(&a.lines);
}

/* ---- options and arguments ------------------------------------------------
 */

static const struct {
    const char *name; /* as the help has it */
    void (*add)(cli_candidates *c);
} known[] = {
    {"FILE", add_files},  {"INPUT", add_files},  {"GOLD", add_files},
    {"DIR", add_folders}, {"ACTOR", add_actors}, {"A", add_actors},
    {"B", add_actors},    {"INTO", add_actors},  {"BODY", add_actors},
    {"KIND", add_kinds},  {"R", add_relations},  {"R[,R]", add_relations},
};

static void add_by_name(cli_candidates *c, sg_str name)
{
    for (size_t i = 0; i < sizeof(known) / sizeof(known[0]); i++)
        if (sg_str_is(name, known[i].name))
            known[i].add(c);
}

void cli_candidates_option(cli_candidates *c, const cli_option *option)
{
    if (option->kind == CLI_WORDS) {
        /* only what stands behind the last comma is begun */
        size_t at = c->start.len;
        while (at > 0 && c->start.data[at - 1] != ',')
            at--;
        if (c->head.len == 0)
            c->head.data = c->start.data;
        c->head.len += at; /* it stands before the start in one word */
        c->start = sg_str_sub(c->start, at, c->start.len);
    }
    for (size_t i = 0; option->choices != NULL && option->choices[i] != NULL;
         i++)
        cli_candidates_add(c, option->choices[i], NULL);
    if (option->choices == NULL && option->argument != NULL)
        add_by_name(c, sg_str_of(option->argument));
}

void cli_candidates_argument(cli_candidates *c, const char *arguments,
                             size_t number)
{
    const sg_str more = SG_STR("...");
    sg_str rest = sg_str_of(arguments);
    sg_str word;

    while (sg_str_next(&rest, ' ', &word)) {
        bool repeated = sg_str_ends(word, more);
        if (repeated)
            word.len -= more.len;
        if (number-- == 0 || repeated) {
            add_by_name(c, word);
            return;
        }
    }
}
