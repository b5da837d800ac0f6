/* Dictionaries of other event coders, and what became of them. */
#include "cli/dictionaries.h"

#include "base/str.h"

#define AT(field) offsetof(cli_dictionaries, field)

const cli_option cli_dictionary_options[CLI_DICTIONARY_OPTIONS] = {
    {.name = "actors",
     .kind = CLI_LIST,
     .offset = AT(actors),
     .argument = "FILE",
     .help = "names with codes, as TABARI and PETRARCH have them; may be given "
             "again"},
    {.name = "agents",
     .kind = CLI_LIST,
     .offset = AT(agents),
     .argument = "FILE",
     .help = "nouns for what people are, with codes; may be given again"},
    {.name = "verbs",
     .kind = CLI_LIST,
     .offset = AT(verbs),
     .argument = "FILE",
     .help = "verbs and patterns with CAMEO codes; may be given again"},
};

/* Bad lines of one file that are told one by one. */
enum { BAD_LINES_TOLD = 10 };

typedef struct telling {
    cli_console *console;
    size_t told;
} telling;

static void tell_line(void *context, const sg_error *err)
{
    telling *t = context;

    if (t->told++ < BAD_LINES_TOLD)
        cli_warn(t->console, err->file, err->line, "%s", err->message);
}

static void summarize(const char *file, const sg_dictionary_report *report,
                      const telling *t)
{
    if (t->told > BAD_LINES_TOLD)
        cli_warn(t->console, file, 0, "and %zu more lines like these",
                 t->told - BAD_LINES_TOLD);
    cli_note(t->console,
             "%s: %zu entries: %zu new, %zu known already, %zu of no use; "
             "%zu lines cannot be read",
             file, report->entries, report->added, report->known,
             report->beyond, report->bad);
}

static bool load_list(const cli_list *files, sg_dictionary_kind kind,
                      sg_extractor *extractor, cli_console *console)
{
    bool loaded = true;

    for (size_t i = 0; i < files->count && loaded; i++) {
        sg_dictionary dictionary = {kind, files->items[i].data};
        telling t = {.console = console};
        sg_dictionary_report report;
        sg_error err = SG_ERROR_INIT;

        loaded = sg_extractor_load(extractor, &dictionary, tell_line, &t,
                                   &report, &err) == SG_OK;
        if (loaded)
            summarize(dictionary.path, &report, &t);
        else
            cli_fail(console, &err);
    }
    return loaded;
}

bool cli_dictionaries_load(const cli_dictionaries *dictionaries,
                           sg_extractor *extractor, cli_console *console)
{
    return load_list(&dictionaries->actors, SG_DICTIONARY_ACTORS, extractor,
                     console) &&
           load_list(&dictionaries->agents, SG_DICTIONARY_AGENTS, extractor,
                     console) &&
           load_list(&dictionaries->verbs, SG_DICTIONARY_VERBS, extractor,
                     console);
}
