/* The stages from a text to rows, each with its time. */
#ifndef SG_BENCH_SPEED_STAGES_H
#define SG_BENCH_SPEED_STAGES_H

#include "bench/speed/corpus.h"
#include "extract/confidence.h"
#include "extract/date_act.h"
#include "extract/engine.h"
#include "extract/knowledge.h"
#include "extract/lemma.h"
#include "extract/lexicon.h"
#include "extract/segment.h"

typedef enum stage {
    SEGMENT,
    PARSE,
    TREES,
    MENTIONS,
    COREFERENCE,
    STATEMENTS,
    STORE,
    STAGES
} stage;

extern const char *const stage_names[STAGES];

/* What an extractor has, with an engine on kernels of our choice. */
typedef struct tools {
    sg_data *data;
    sg_segmenter *segmenter;
    sg_lemmas *lemmas;
    sg_date_words *dates;
    sg_knowledge *knowledge;
    sg_lexicon *lexicon;
    sg_confidence *confidence;
} tools;

sg_status tools_open(tools *t, sg_error *err);
void tools_close(tools *t);

/* Seconds of the processor, and what they were spent on. */
typedef struct tally {
    double spent[STAGES];
    long sentences;
    long tokens;
} tally;

/* The stages of sg_extract. */
void run_stages(const tools *t, const sg_engine *engine, const document *d,
                tally *out);

/* Seconds for storing all that is found, several documents in a transaction as
 * `build` does; that does not depend on the kernels. */
sg_status time_store(const corpus *c, double *spent, sg_error *err);

#endif
