/* The one error pattern: a function that can fail returns sg_status and takes
 * a caller-owned sg_error as its last parameter (NULL if the message is not
 * wanted). On failure its outputs are set to a safe value. */
#ifndef STANCEGRAPH_ERROR_H
#define STANCEGRAPH_ERROR_H

#include <stancegraph/types.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef enum sg_status {
    SG_OK = 0,
    SG_EUSAGE,  /* the caller asked for something that does not exist */
    SG_EINPUT,  /* a document, statement or table is malformed */
    SG_ELIMIT,  /* input beyond a documented limit */
    SG_EDATA,   /* lexicon or weights file missing or damaged */
    SG_ESTORE,  /* database is not ours, damaged, newer or locked */
    SG_ESYSTEM, /* the operating system refused: disk, memory, permission */
    SG_ESTOP    /* a callback of the caller asked to stop */
} sg_status;

/* One line of UTF-8, lower case, without control characters. `file` is empty
 * and `line` and `byte` are 0 where they do not apply; `line` counts from 1,
 * `byte` from 0. */
typedef struct sg_error {
    sg_status code;
    size_t line;
    size_t byte;
    char file[256];
    char message[512];
} sg_error;

#define SG_ERROR_INIT                                                          \
    {                                                                          \
        SG_OK, 0, 0, {0},                                                      \
        {                                                                      \
            0                                                                  \
        }                                                                      \
    }

/* What happens when memory runs out: one line on standard error, then abort().
 * A program that defines a function of this name gets the call instead. It must
 * not return (abort() follows), and there is no memory to work with; files and
 * databases that were being written are as after a loss of power: what was
 * there before is whole. */
void sg_out_of_memory(void);

#ifdef __cplusplus
}
#endif
#endif
