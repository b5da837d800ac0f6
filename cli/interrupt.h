/* The wish to stop: SIGINT (Ctrl-C) and SIGTERM. */
#ifndef SG_CLI_INTERRUPT_H
#define SG_CLI_INTERRUPT_H

#include <stdbool.h>

/* From here on the first of these signals is remembered, not obeyed: the
 * command stops at the next document. The second one ends the program at once.
 * A signal that was ignored before (nohup) stays ignored. */
void cli_interrupt_catch(void);

/* The signal that came, or 0. */
int cli_interrupt_signal(void);

/* Waits until `file` has something to read, a signal came or `milliseconds`
 * passed (-1: for ever). True when there may be something to read. */
bool cli_interrupt_wait(int file, int milliseconds);

#endif
