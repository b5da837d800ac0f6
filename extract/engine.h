/* The linguistic engine: part-of-speech tags and dependency trees from a small
 * BiLSTM tagger and biaffine parser (Dozat and Manning 2017,
 * https://arxiv.org/abs/1611.01734), trained by train/. */
#ifndef SG_EXTRACT_ENGINE_H
#define SG_EXTRACT_ENGINE_H

#include <stancegraph/error.h>

#include "extract/doc.h"

typedef struct sg_engine sg_engine;

/* Which kernels to run on. All give the same trees. BASELINE is SSE2 on x86-64,
 * NEON on 64-bit ARM and plain C elsewhere; PORTABLE is plain C everywhere. */
typedef enum sg_isa {
    SG_ISA_BEST,
    SG_ISA_BASELINE,
    SG_ISA_AVX2,
    SG_ISA_AVXVNNI,
    SG_ISA_AVX512,
    SG_ISA_AVX512VNNI,
    SG_ISA_PORTABLE
} sg_isa;

/* Reads a weights file from memory; `bytes` may be released afterwards.
 * SG_EDATA, naming what is wrong (magic, version, size, checksum, shapes,
 * labels); SG_EUSAGE when this processor has no such kernels. */
sg_status sg_engine_load(sg_str bytes, sg_isa isa, sg_engine **out,
                         sg_error *err);
void sg_engine_free(sg_engine *engine);

/* Name of the kernels in use: "avx512vnni", "avx512", "avxvnni", "avx2",
 * "baseline" (SSE2), "neon", "portable". */
const char *sg_engine_isa(const sg_engine *engine);

/* Version and training data of the model, one line. */
const char *sg_engine_about(const sg_engine *engine);

/* Fills in upos, xpos, head, deprel, names and the probabilities of every
 * token. Each sentence becomes one tree with one root. The result does not
 * depend on how sentences are batched. Thread-safe: each call has scratch
 * memory of its own (18 MB), which the engine keeps for calls to come: one that
 * has had as many sentences before asks for no memory. */
void sg_engine_parse(const sg_engine *engine, sg_sentence *sentences,
                     int32_t count);

#endif
