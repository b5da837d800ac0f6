/* Memory stays the same however many there are: the terminal gets the first,
 * the file gets each as it comes. */
#include "cli/failures.h"

#include <stdlib.h>

#include "base/error.h"
#include "base/json.h"
#include "base/mem.h"
#include "base/str.h"
#include "cli/option.h"
#include "cli/output.h"

enum { TOLD = 20 };

const cli_option cli_failures_option = {
    .name = "failures",
    .kind = CLI_TEXT,
    .argument = "FILE",
    .help = "write what could not be read, and why, into FILE as JSON Lines",
};

struct cli_failures {
    const char *path; /* or NULL */
    cli_output output;
    bool open;
    size_t count;
    sg_error first[TOLD];
};

bool cli_failures_begin(cli_console *console, const char *path)
{
    cli_failures *failures = sg_calloc(1, sizeof(*failures));
    sg_error err = SG_ERROR_INIT;

    failures->path = path;
    console->failures = failures;
    if (path == NULL)
        return true;
    failures->open = cli_output_open(&failures->output, path, &err) == SG_OK;
    if (!failures->open)
        cli_fail(console, &err);
    return failures->open;
}

/* ---- the file ----------------------------------------------------------- */

static const char *word_of(sg_status code)
{
    switch (code) {
    case SG_ELIMIT:
        return "limit";
    case SG_ESYSTEM:
        return "system";
    case SG_ESTORE:
        return "store";
    case SG_EDATA:
        return "data";
    case SG_OK:
    case SG_EUSAGE:
    case SG_ESTOP:
    case SG_EINPUT:
        break;
    }
    return "input";
}

static void add_text(sg_buf *out, const char *name, sg_str text)
{
    sg_buf_printf(out, ",\"%s\":", name);
    sg_json_write_string_or_null(out, text);
}

/* 0 is none. */
static void add_number(sg_buf *out, const char *name, size_t number)
{
    if (number > 0)
        sg_buf_printf(out, ",\"%s\":%zu", name, number);
    else
        sg_buf_printf(out, ",\"%s\":null", name);
}

static void write_down(cli_failures *failures, const sg_error *err,
                       const char *file, sg_str document)
{
    sg_buf line = SG_BUF_INIT;

    sg_buf_addc(&line, "{\"file\":");
    sg_json_write_string_or_null(&line, sg_str_of(file));
    add_number(&line, "line", err->line);
    add_number(&line, "byte", err->byte);
    add_text(&line, "document", document);
    add_text(&line, "code", sg_str_of(word_of(err->code)));
    add_text(&line, "reason", sg_str_of(err->message));
    sg_buf_addc(&line, "}\n");
    (void)cli_output_write(&failures->output, sg_buf_str(&line));
    sg_buf_clear(&line);
}

void cli_failures_add(cli_failures *failures, const sg_error *err,
                      const char *file, sg_str document)
{
    if (failures->count < TOLD)
        failures->first[failures->count] = *err;
    failures->count++;
    if (failures->open)
        write_down(failures, err, file, document);
}

size_t cli_failures_count(const cli_failures *failures)
{
    return failures->count;
}

/* ---- the end ------------------------------------------------------------ */

static void tell(const cli_failures *failures, cli_console *console)
{
    size_t told = failures->count < TOLD ? failures->count : TOLD;

    for (size_t i = 0; i < told; i++)
        cli_fail(console, &failures->first[i]);
    if (failures->count == told)
        return;
    if (failures->path != NULL)
        cli_note(console, "and %zu more that could not be read; all are in %s",
                 failures->count - told, failures->path);
    else
        cli_note(console,
                 "and %zu more that could not be read; --failures FILE writes "
                 "all of them down",
                 failures->count - told);
}

void cli_failures_end(cli_console *console)
{
    cli_failures *failures = console->failures;

    if (failures == NULL)
        return;
    console->failures = NULL;
    tell(failures, console);
    if (failures->open)
        cli_output_close(&failures->output, console);
    free(failures);
}
