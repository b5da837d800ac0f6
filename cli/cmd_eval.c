/* stancegraph eval: statements against those that a reader wrote down. */
#include "base/error.h"
#include "base/str.h"
#include "cli/command.h"
#include "cli/common.h"
#include "cli/output.h"
#include "cli/statements.h"
#include "cli/verdict.h"
#include "cli/workers.h"
#include "extract/document_record.h"

typedef struct eval_settings {
    const char *data_dir;
    cli_dictionaries dictionaries;
    int format;
    bool statements;
    size_t errors;
    double min_confidence;
} eval_settings;

enum { FORMAT_TABLE, FORMAT_JSON };

static const eval_settings defaults = {.format = FORMAT_TABLE};
static const char *const formats[] = {
    [FORMAT_TABLE] = "table", [FORMAT_JSON] = "json", NULL};

#define AT(member) offsetof(eval_settings, member)

static const cli_option own_options[] = {
    {.name = "statements",
     .kind = CLI_FLAG,
     .offset = AT(statements),
     .help = "INPUT is a file of statements, not of texts"},
    {.name = "format",
     .letter = 'f',
     .kind = CLI_CHOICE,
     .offset = AT(format),
     .argument = "FORMAT",
     .choices = formats,
     .help = "of the figures"},
    {.name = "errors",
     .kind = CLI_COUNT,
     .offset = AT(errors),
     .argument = "N",
     .max = 1000000000,
     .help = "show the first N misses, false alarms and differences"},
    {.name = "min-confidence",
     .kind = CLI_SHARE,
     .offset = AT(min_confidence),
     .argument = "X",
     .help = "from 0 to 1: leave out less certain statements"},
};

static const cli_group groups[] = {
    CLI_GROUP(own_options),
    CLI_DATA_GROUP(AT(data_dir)),
    CLI_DICTIONARY_GROUP(AT(dictionaries)),
};

typedef struct eval_run {
    const eval_settings *settings;
    cli_console *console;
    const sg_extractor *extractor;
    cli_workers *workers;
    cli_statements *gold;
    const char *gold_file;
    cli_verdict verdict;
} eval_run;

/* Judges statements of one document, which are moved together: the certain
 * ones first. */
static void judge(eval_run *run, sg_str document, sg_statement *found,
                  size_t count)
{
    const cli_told *gold = cli_statements_of(run->gold, document);
    size_t kept = 0;

    for (size_t i = 0; i < count; i++)
        if (found[i].confidence >= run->settings->min_confidence)
            found[kept++] = found[i];
    cli_verdict_add(&run->verdict, document,
                    gold != NULL ? (sg_statements){gold->items, gold->count}
                                 : (sg_statements){NULL, 0},
                    (sg_statements){found, kept});
}

static void fail_document(eval_run *run, const char *file, size_t line,
                          sg_str document, const char *what)
{
    sg_error err = SG_ERROR_INIT;

    (void)sg_fail(&err, SG_EINPUT, "%s \"%.*s\"; left out", what,
                  SG_FMT(document));
    sg_error_in_file(&err, file);
    err.line = line;
    cli_fail(run->console, &err);
}

/* ---- texts ----------------------------------------------------------------
 */

static bool judge_found(void *context, const cli_document *document,
                        sg_extraction *found, sg_error *error)
{
    eval_run *run = context;
    sg_arena *arena = sg_arena_new();

    if (found != NULL)
        judge(run, document->info.id, sg_statements_of(arena, found),
              sg_extraction_count(found));
    else
        cli_fail_document(run->console, document, error);
    sg_extraction_free(found);
    sg_arena_free(arena);
    return true;
}

static bool judge_text(void *context, const cli_document *document)
{
    eval_run *run = context;

    return cli_workers_give(run->workers, document);
}

static bool judge_texts(eval_run *run, const cli_call *call)
{
    cli_files *files = cli_files_find(call->arguments + 1,
                                      call->argument_count - 1, call->console);

    run->workers = cli_workers_new(run->extractor, 0, judge_found, run);
    (void)cli_documents_read(files, run->extractor,
                             &(cli_taker){.take = judge_text, .context = run},
                             call->console);
    cli_workers_free(run->workers);
    for (size_t i = 0; i < cli_statements_documents(run->gold); i++) {
        const cli_told *told = cli_statements_at(run->gold, i);
        if (!told->asked)
            fail_document(run, run->gold_file, told->line, told->document,
                          "no text is the document");
    }
    cli_files_free(files);
    return true;
}

/* ---- statements -----------------------------------------------------------
 */

/* Documents without gold statements are not judged: nobody knows whether they
 * were read for it. */
static bool judge_statements(eval_run *run, const char *file)
{
    cli_statements *found =
        cli_statements_read(file, run->extractor, run->console);

    if (found == NULL)
        return false;
    for (size_t i = 0; i < cli_statements_documents(run->gold); i++) {
        sg_str document = cli_statements_at(run->gold, i)->document;
        const cli_told *told = cli_statements_of(found, document);
        judge(run, document, told != NULL ? told->items : NULL,
              told != NULL ? told->count : 0);
    }
    for (size_t i = 0; i < cli_statements_documents(found); i++) {
        const cli_told *told = cli_statements_at(found, i);
        if (!told->asked)
            fail_document(run, file, told->line, told->document,
                          "no gold statement is of document");
    }
    cli_statements_free(found);
    return true;
}

/* ---- the command ----------------------------------------------------------
 */

static void print(const cli_verdict *verdict, cli_console *console)
{
    cli_output output = CLI_OUTPUT_INIT;
    sg_buf text = SG_BUF_INIT;

    cli_verdict_write(verdict, &text);
    (void)cli_output_write(&output, sg_buf_str(&text));
    cli_output_close(&output, console);
    sg_buf_clear(&text);
}

static bool has_gold(const eval_run *run)
{
    sg_error err = SG_ERROR_INIT;

    if (run->gold == NULL)
        return false;
    if (cli_statements_count(run->gold) > 0)
        return true;
    (void)sg_fail(&err, SG_EINPUT, "no gold statements");
    sg_error_in_file(&err, run->gold_file);
    cli_fail(run->console, &err);
    return false;
}

static void eval(eval_run *run, const cli_call *call)
{
    run->gold =
        cli_statements_read(run->gold_file, run->extractor, run->console);
    cli_verdict_init(&run->verdict, run->settings->format == FORMAT_JSON,
                     run->settings->errors);
    if (has_gold(run) &&
        (run->settings->statements ? judge_statements(run, call->arguments[1])
                                   : judge_texts(run, call)))
        print(&run->verdict, run->console);
    cli_verdict_clear(&run->verdict);
    cli_statements_free(run->gold);
}

static void run_eval(const cli_call *call)
{
    const eval_settings *settings = call->settings;
    sg_extractor *extractor = cli_new_reader(
        settings->data_dir, &settings->dictionaries, call->console);
    eval_run run = {.settings = settings,
                    .console = call->console,
                    .extractor = extractor,
                    .gold_file = call->arguments[0]};

    if (settings->statements && call->argument_count > 2)
        cli_fail_usage(call->console, "--statements takes one INPUT");
    else if (extractor != NULL)
        eval(&run, call);
    sg_extractor_free(extractor);
}

const cli_command cli_eval_command = {
    .name = "eval",
    .arguments = "GOLD INPUT...",
    .summary = "compare statements with those that a reader wrote down",
    .details =
        "GOLD has statements as extract prints them, of which only doc,\n"
        "source, target, relation, polarity and status are needed. INPUT as\n"
        "for build: texts, whose statements are found first.\n",
    .options = {groups, sizeof(groups) / sizeof(groups[0])},
    .defaults = &defaults,
    .settings_size = sizeof(defaults),
    .min_arguments = 2,
    .max_arguments = CLI_ANY,
    .run = run_eval,
};
