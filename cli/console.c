/* Messages go through one function, so that none of them can write over the
 * progress line or send a file name's control characters to the terminal. */
#include "cli/console.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <time.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/error.h"
#include "base/str.h"
#include "base/utf8.h"
#include "cli/failures.h"
#include "cli/interrupt.h"
#include "cli/width.h"

/* Often enough to look alive, seldom enough to cost nothing. */
enum { PROGRESS_MS = 100 };

/* Called by the library when an allocation fails (stancegraph/error.h). */
void sg_out_of_memory(void)
{
    static const char message[] = "stancegraph: out of memory\n";

    (void)!write(STDERR_FILENO, message, sizeof message - 1);
    _exit(CLI_SYSTEM);
}

int64_t cli_clock(void)
{
    struct timespec now;

    if (clock_gettime(CLOCK_MONOTONIC, &now) != 0)
        return 0;
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static void add_formatted(sg_buf *buf, const char *format, va_list arguments)
{
    char text[1024];

    if (vsnprintf(text, sizeof(text), format, arguments) > 0)
        sg_buf_addc(buf, text);
}

/* Prints "stancegraph: " and the message, and empties it. */
static void say(cli_console *console, sg_buf *message)
{
    cli_progress_end(console);
    sg_utf8_tame(message->data, message->len);
    fprintf(stderr, "stancegraph: %s\n", message->data);
    sg_buf_clear(message);
}

static void add_place(sg_buf *message, const char *file, size_t line)
{
    if (file == NULL || file[0] == '\0')
        return;
    sg_buf_addc(message, file);
    if (line > 0)
        sg_buf_printf(message, ":%zu", line);
    sg_buf_addc(message, ": ");
}

static void raise_status(cli_console *console, int status)
{
    if (status > console->status)
        console->status = status;
}

static int exit_status_of(sg_status code)
{
    switch (code) {
    case SG_OK:
        return CLI_DONE;
    case SG_EUSAGE:
        return CLI_USAGE;
    case SG_EINPUT:
    case SG_ELIMIT:
    case SG_EDATA:
    case SG_ESTORE:
        return CLI_DATA;
    case SG_ESTOP:
        return CLI_PIPE;
    case SG_ESYSTEM:
        break;
    }
    return CLI_SYSTEM;
}

void cli_console_init(cli_console *console)
{
    *console = (cli_console){.terminal = isatty(STDERR_FILENO) == 1};
}

void cli_fail(cli_console *console, const sg_error *err)
{
    sg_buf message = SG_BUF_INIT;

    raise_status(console, exit_status_of(err->code));
    if (err->code == SG_ESTOP)
        return;
    add_place(&message, err->file, err->line);
    sg_buf_addc(&message, err->message);
    if (err->byte > 0 && strstr(err->message, "(byte ") == NULL)
        sg_buf_printf(&message, " (byte %zu)", err->byte);
    say(console, &message);
}

void cli_fail_input(cli_console *console, sg_error *err, const char *file,
                    sg_str document)
{
    sg_error_in_file(err, file);
    if (console->failures == NULL) {
        cli_fail(console, err);
        return;
    }
    raise_status(console, exit_status_of(err->code));
    cli_failures_add(console->failures, err, file, document);
}

bool cli_interrupted(cli_console *console)
{
    int number = cli_interrupt_signal();

    if (number != 0)
        raise_status(console, CLI_SIGNAL + number);
    return number != 0;
}

void cli_fail_usage(cli_console *console, const char *format, ...)
{
    sg_buf message = SG_BUF_INIT;
    va_list arguments;

    raise_status(console, CLI_USAGE);
    va_start(arguments, format);
    add_formatted(&message, format, arguments);
    va_end(arguments);
    say(console, &message);
}

void cli_warn(cli_console *console, const char *file, size_t line,
              const char *format, ...)
{
    sg_buf message = SG_BUF_INIT;
    va_list arguments;

    add_place(&message, file, line);
    sg_buf_addc(&message, "warning: ");
    va_start(arguments, format);
    add_formatted(&message, format, arguments);
    va_end(arguments);
    say(console, &message);
}

void cli_note(cli_console *console, const char *format, ...)
{
    sg_buf message = SG_BUF_INIT;
    va_list arguments;

    va_start(arguments, format);
    add_formatted(&message, format, arguments);
    va_end(arguments);
    say(console, &message);
}

bool cli_progress_due(cli_console *console)
{
    if (!console->terminal || cli_clock() - console->updated < PROGRESS_MS)
        return false;
    console->updated = cli_clock();
    return true;
}

/* One column is left free: a full line would break. */
static size_t terminal_width(void)
{
    enum { USUAL = 80 };
    struct winsize size;

    if (ioctl(STDERR_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0)
        return USUAL - 1;
    return size.ws_col - 1u;
}

void cli_progress(cli_console *console, sg_str line)
{
    sg_buf cut = SG_BUF_INIT;

    console->line_open = true;
    cli_add_cut(&cut, line, terminal_width());
    fprintf(stderr, "\r%s\033[K", cut.data);
    (void)fflush(stderr);
    sg_buf_clear(&cut);
}

void cli_progress_end(cli_console *console)
{
    if (!console->line_open)
        return;
    console->line_open = false;
    fputs("\r\033[K", stderr);
}
