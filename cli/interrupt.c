/* A handler can do little more than remember; the pipe wakes up who waits for
 * input, also when the signal comes just before the wait. */
#include "cli/interrupt.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stddef.h>
#include <unistd.h>

/* A handler reaches nothing but what is static. */
static volatile sig_atomic_t caught;
static int wake[2] = {-1, -1};

static const int signals[] = {SIGINT, SIGTERM};
enum { SIGNALS = sizeof(signals) / sizeof(signals[0]) };

static void set_handler(int number, void (*handler)(int))
{
    struct sigaction action = {.sa_handler = handler};

    (void)sigemptyset(&action.sa_mask);
    (void)sigaction(number, &action, NULL);
}

static void remember(int number)
{
    int before = errno;

    caught = number;
    for (int i = 0; i < SIGNALS; i++)
        set_handler(signals[i], SIG_DFL);
    (void)!write(wake[1], "", 1);
    errno = before;
}

void cli_interrupt_catch(void)
{
    if (wake[0] >= 0 || pipe(wake) != 0)
        return;
    for (int i = 0; i < 2; i++)
        (void)fcntl(wake[i], F_SETFD, FD_CLOEXEC);
    for (int i = 0; i < SIGNALS; i++) {
        struct sigaction before;

        if (sigaction(signals[i], NULL, &before) == 0 &&
            before.sa_handler != SIG_IGN)
            set_handler(signals[i], remember);
    }
}

int cli_interrupt_signal(void)
{
    return caught;
}

bool cli_interrupt_wait(int file, int milliseconds)
{
    struct pollfd waits[] = {{.fd = file, .events = POLLIN},
                             {.fd = wake[0], .events = POLLIN}};
    int ready = poll(waits, 2, milliseconds);

    if (ready < 0)
        return errno != EINTR;
    return waits[0].revents != 0;
}
