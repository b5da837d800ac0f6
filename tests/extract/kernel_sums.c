/* Prints a line for each kind of kernels that this processor has: its name and
 * a sum over all that the engine says of some sentences. kernel_sums.sh
 * compares the lines, those of another processor too.
 *
 *   kernel_sums WEIGHTS */
#include <stdio.h>
#include <stdlib.h>

#include "base/io.h"
#include "base/str.h"
#include "extract/engine.h"

enum { LIMIT = 1 << 26, WORDS_MAX = 64 };

static const sg_isa isas[] = {SG_ISA_PORTABLE, SG_ISA_BASELINE,
                              SG_ISA_AVX2,     SG_ISA_AVXVNNI,
                              SG_ISA_AVX512,   SG_ISA_AVX512VNNI};

static const char *const lines[] = {
    "The minister of Norway accused the company of hiding 1,200 letters .",
    "No .",
    "Fishermen from the Faroe Islands , whom nobody had asked , will not "
    "accept "
    "what Iceland and the commission in Brussels agreed on Tuesday , their "
    "speaker told the paper , and threatened to sue both of them .",
    "\u201CWe won\u2019t sign it \u2014 ever , \u201D said Ms. \u00D8stergaard "
    ".",
    "HARBOUR STRIKE ENDS AS UNION PRAISES MAYOR",
    "supercalifragilisticexpialidociousness isn't a word that we have met",
    "She thanked them .",
};

static uint64_t add(uint64_t sum, const void *bytes, size_t size)
{
    const unsigned char *at = bytes;

    for (size_t i = 0; i < size; i++)
        sum = (sum ^ at[i]) * UINT64_C(1099511628211);
    return sum;
}

static uint64_t add_token(uint64_t sum, const sg_token *t)
{
    const uint8_t labels[] = {t->upos, t->xpos, t->deprel, t->named,
                              t->name_begins};
    const float shares[] = {t->p_tag, t->p_head, t->p_deprel, t->p_named};

    sum = add(sum, labels, sizeof labels);
    sum = add(sum, &t->head, sizeof t->head);
    return add(sum, shares, sizeof shares);
}

static uint64_t sum_of(const sg_engine *engine)
{
    enum { COUNT = sizeof lines / sizeof *lines };
    static sg_token tokens[COUNT][WORDS_MAX];
    sg_sentence sentences[COUNT];
    uint64_t sum = 0;

    for (size_t s = 0; s < COUNT; s++) {
        sg_str rest = sg_str_of(lines[s]);

        sentences[s] = (sg_sentence){.tokens = tokens[s]};
        while (sentences[s].count < WORDS_MAX &&
               sg_str_next(&rest, ' ', &tokens[s][sentences[s].count].form))
            sentences[s].count++;
    }
    sg_engine_parse(engine, sentences, COUNT);
    for (size_t s = 0; s < COUNT; s++)
        for (int32_t i = 0; i < sentences[s].count; i++)
            sum = add_token(sum, &tokens[s][i]);
    return sum;
}

int main(int argc, char **argv)
{
    sg_error err = SG_ERROR_INIT;
    sg_buf weights = SG_BUF_INIT;
    sg_engine *engine;

    if (argc != 2 || sg_io_read(argv[1], LIMIT, &weights, &err) != SG_OK) {
        (void)fprintf(stderr, "usage: kernel_sums WEIGHTS %s\n", err.message);
        return EXIT_FAILURE;
    }
    for (size_t i = 0; i < sizeof isas / sizeof *isas; i++) {
        if (sg_engine_load(sg_buf_str(&weights), isas[i], &engine, &err) !=
            SG_OK)
            continue;
        (void)printf("%s %016llx\n", sg_engine_isa(engine),
                     (unsigned long long)sum_of(engine));
        sg_engine_free(engine);
    }
    sg_buf_clear(&weights);
    return EXIT_SUCCESS;
}
