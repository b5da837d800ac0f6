/* What eval finds out, document by document, and how it prints it. */
#ifndef SG_CLI_VERDICT_H
#define SG_CLI_VERDICT_H

#include "base/buf.h"
#include "extract/compare.h"

/* Mistakes worth showing. */
typedef enum cli_mistake {
    CLI_MISSED,
    CLI_FALSE_ALARM,
    CLI_DIFFERENT /* the pair is right, something else is not */
} cli_mistake;

enum { CLI_MISTAKES = 3 };

typedef struct cli_verdict {
    bool json;
    size_t wanted; /* mistakes to show, of each kind */
    size_t documents;
    sg_score score;
    sg_buf shown[CLI_MISTAKES]; /* written already, in the format asked for */
    size_t shown_count[CLI_MISTAKES];
} cli_verdict;

void cli_verdict_init(cli_verdict *verdict, bool json, size_t wanted);
void cli_verdict_clear(cli_verdict *verdict);

/* Judges the statements of one document. */
void cli_verdict_add(cli_verdict *verdict, sg_str document, sg_statements gold,
                     sg_statements found);

/* Appends figures and mistakes. */
void cli_verdict_write(const cli_verdict *verdict, sg_buf *out);

#endif
