/* What the user is told: messages on standard error, one progress line, and
 * the exit status that they add up to. */
#ifndef SG_CLI_CONSOLE_H
#define SG_CLI_CONSOLE_H

#include <stancegraph/error.h>

/* Exit statuses; the highest that occurs wins. */
enum {
    CLI_DONE = 0,
    CLI_NOTHING = 1, /* nothing found, only with --exit-status */
    CLI_USAGE = 2,
    CLI_DATA = 3,   /* bad input or data */
    CLI_SYSTEM = 4, /* disk, memory, permission */
    /* as a shell tells of a program that a signal has ended */
    CLI_SIGNAL = 128,
    CLI_PIPE = 141 /* the reader of standard output has left */
};

struct cli_failures;

typedef struct cli_console {
    bool terminal;   /* standard error is one: progress is shown */
    bool line_open;  /* a progress line stands there now */
    int64_t updated; /* when it was last written, in milliseconds */
    struct cli_failures *failures; /* NULL: told at once */
    int status;                    /* exit status so far */
} cli_console;

void cli_console_init(cli_console *console);

/* "stancegraph: FILE:LINE: message"; raises the exit status. An error of code
 * SG_ESTOP is quiet: whoever asked to stop has said why. */
void cli_fail(cli_console *console, const sg_error *err);

/* The same for an input that cannot be read, of the file `file`; `document` may
 * be missing. Told at the end where the command gathers them
 * (cli/failures.h). */
void cli_fail_input(cli_console *console, sg_error *err, const char *file,
                    sg_str document);

/* True when a signal has asked to stop (cli/interrupt.h): the exit status then
 * tells of it. */
bool cli_interrupted(cli_console *console);

/* A usage error of the command line. */
void cli_fail_usage(cli_console *console, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* "stancegraph: FILE:LINE: warning: message"; the exit status stays. `line` 0
 * when there is none. */
void cli_warn(cli_console *console, const char *file, size_t line,
              const char *format, ...) __attribute__((format(printf, 4, 5)));

/* "stancegraph: message" */
void cli_note(cli_console *console, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* Replaces the progress line, cut to the width of the terminal. */
void cli_progress(cli_console *console, sg_str line);

/* True when it is time for that: a few times a second at most, and never where
 * standard error is no terminal. */
bool cli_progress_due(cli_console *console);
void cli_progress_end(cli_console *console);

/* Milliseconds of a clock that only runs forward. */
int64_t cli_clock(void);

#endif
