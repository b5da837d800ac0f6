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
    CLI_DATA = 3,  /* bad input or data */
    CLI_SYSTEM = 4 /* disk, memory, permission */
};

typedef struct cli_console {
    bool terminal;   /* standard error is one: progress is shown */
    bool line_open;  /* a progress line stands there now */
    int64_t updated; /* when it was last written, in milliseconds */
    int status;      /* exit status so far */
} cli_console;

void cli_console_init(cli_console *console);

/* "stancegraph: FILE:LINE: message"; raises the exit status. An error of code
 * SG_ESTOP is quiet: whoever asked to stop has said why. */
void cli_fail(cli_console *console, const sg_error *err);

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

/* Replaces the progress line, a few times a second at most. Nothing happens
 * where standard error is no terminal. */
void cli_progress(cli_console *console, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
void cli_progress_end(cli_console *console);

/* Milliseconds of a clock that only runs forward. */
int64_t cli_clock(void);

#endif
