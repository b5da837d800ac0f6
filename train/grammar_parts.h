/* A grammar as it was read: shared by reading it and by making sentences. */
#ifndef SG_TRAIN_GRAMMAR_PARTS_H
#define SG_TRAIN_GRAMMAR_PARTS_H

#include "base/map.h"
#include "train/grammar.h"

enum { FORMS_MAX = 8, ITEMS_MAX = 40 };

/* One part of a rule: a name, or a word with its tags. */
typedef struct item {
    sg_str name;
    int32_t symbol; /* what the name stands for, -1 for a word */
    int form;       /* column of a list of forms */
    sg_str upos;    /* of a word */
    sg_str xpos;
    sg_str relation;
    int head; /* item of the rule, -1 for the root */
} item;

/* One way to fill a symbol: a rule, or a word in its forms. */
typedef struct choice {
    double weight;
    item *items; /* NULL for a word */
    int count;
    sg_str forms[FORMS_MAX];
} choice;

typedef struct symbol {
    sg_str name;
    bool is_list;
    sg_str upos;
    sg_str xpos[FORMS_MAX];
    int form_count;
    choice *choices;
    size_t count;
    size_t capacity;
    double weight; /* of all choices */
} symbol;

struct sg_grammar {
    sg_arena *arena;
    symbol *symbols;
    size_t count;
    size_t capacity;
    sg_map *by_name;
    int32_t sentence;
};

#endif
