/* stancegraph parse: texts in, dependency trees out. */
#include "base/error.h"
#include "cli/command.h"
#include "cli/common.h"
#include "cli/output.h"

typedef struct parse_settings {
    const char *data_dir;
} parse_settings;

static const parse_settings defaults = {NULL};

static const cli_group groups[] = {
    CLI_DATA_GROUP(offsetof(parse_settings, data_dir)),
};

typedef struct parse_run {
    cli_console *console;
    const sg_extractor *extractor;
    cli_output output;
} parse_run;

static bool parse_document(void *context, const cli_document *document)
{
    parse_run *run = context;
    sg_error err = SG_ERROR_INIT;
    sg_status status =
        sg_parse_conllu(run->extractor, document->info.id, document->text,
                        cli_output_write, &run->output, &err);

    if (status != SG_OK && status != SG_ESTOP) {
        sg_error_in_file(&err, document->file);
        err.line = document->line;
        cli_fail(run->console, &err);
    }
    return status != SG_ESTOP;
}

static void run_parse(const cli_call *call)
{
    const parse_settings *settings = call->settings;
    parse_run run = {.console = call->console, .output = CLI_OUTPUT_INIT};
    cli_files *files =
        cli_files_find(call->arguments, call->argument_count, call->console);
    sg_extractor *extractor =
        cli_new_extractor(settings->data_dir, call->console);

    run.extractor = extractor;
    if (extractor != NULL)
        (void)cli_documents_read(
            files, extractor,
            &(cli_taker){.take = parse_document, .context = &run},
            call->console);
    cli_output_close(&run.output, call->console);
    sg_extractor_free(extractor);
    cli_files_free(files);
}

const cli_command cli_parse_command = {
    .name = "parse",
    .arguments = "INPUT...",
    .summary = "print sentences, words, tags and trees as CoNLL-U",
    .details = "INPUT as for build.\n",
    .options = {groups, sizeof(groups) / sizeof(groups[0])},
    .defaults = &defaults,
    .settings_size = sizeof(defaults),
    .min_arguments = 1,
    .max_arguments = CLI_ANY,
    .run = run_parse,
};
