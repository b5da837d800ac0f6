/* What fills the slots of a predicate: docs/data.md names the slots. */
#ifndef SG_EXTRACT_ARGUMENTS_H
#define SG_EXTRACT_ARGUMENTS_H

#include "extract/lexicon.h"

enum { SG_ARGUMENTS_MAX = 32 };

typedef struct sg_argument {
    sg_slot_kind kind;
    sg_str prep;   /* of SG_SLOT_PREP */
    int32_t token; /* head word of what fills the slot */
} sg_argument;

typedef struct sg_arguments {
    sg_argument items[SG_ARGUMENTS_MAX];
    int count;
} sg_arguments;

/* Adds one argument; SG_NONE adds nothing, nor is more kept than fits. */
void sg_argument_add(sg_arguments *args, sg_slot_kind kind, sg_str prep,
                     int32_t token);

/* Adds the arguments of `predicate` (a verb, noun, adjective, preposition,
 * colon or dash) to `args`. Passives are turned round: the by-agent is
 * SG_SLOT_SUBJ. */
void sg_arguments_add(const sg_sentence *s, sg_arena *arena, int32_t predicate,
                      sg_arguments *args);

/* Adds prepositional phrases that the parser hung too low: "announced a
 * meeting next week with Spain", where "with Spain" hangs on the week. A word
 * that the lexicon gives that preposition keeps it. They come last, so what
 * stands in its place is found first. */
void sg_arguments_add_stray(const sg_lexicon *lexicon, const sg_sentence *s,
                            sg_arena *arena, int32_t predicate,
                            sg_arguments *args);

/* True when the argument stands in the slot. */
bool sg_argument_fills(const sg_argument *argument, const sg_slot *slot);

/* The first filler of a slot, or SG_NONE. */
int32_t sg_argument_get(const sg_arguments *args, const sg_slot *slot);

#endif
