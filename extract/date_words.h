/* Words that tell dates: data/dates.tsv, and how they are put together. */
#ifndef SG_EXTRACT_DATE_WORDS_H
#define SG_EXTRACT_DATE_WORDS_H

#include "extract/data.h"
#include "extract/date.h"

typedef enum sg_date_class {
    SG_DATE_WORD_NONE,
    SG_DATE_WORD_MONTH,
    SG_DATE_WORD_WEEKDAY,
    SG_DATE_WORD_DAY,    /* yesterday, today, tomorrow */
    SG_DATE_WORD_PART,   /* morning, night: "Tuesday night" */
    SG_DATE_WORD_UNIT,   /* week, weeks: "last week" */
    SG_DATE_WORD_NUMBER, /* two: "two days ago" */
    SG_DATE_WORD_NEAR,   /* last, this, next */
    SG_DATE_WORD_LOOSE,  /* early, late: "late last year" */
    SG_DATE_WORD_CASE,   /* on, in: joins a date to what happened then */
    SG_DATE_WORD_LABEL,  /* published, updated: stands before a date */
    SG_DATE_WORD_CLASSES
} sg_date_class;

typedef struct sg_date_words sg_date_words;

/* SG_EDATA with file and line at the first bad row. */
sg_status sg_date_words_load(sg_data *data, sg_date_words **out, sg_error *err);
void sg_date_words_free(sg_date_words *words);

sg_date_class sg_date_word_class(const sg_date_words *table, sg_str word);
/* The same with the value of its row, set for a word of the table. */
sg_date_class sg_date_word(const sg_date_words *table, sg_str word, int *value);

/* What a preposition can join to an act. */
typedef enum sg_date_case {
    SG_DATE_CASE_NONE,
    SG_DATE_CASE_DAY,  /* on Monday */
    SG_DATE_CASE_ANY,  /* in March, in 2014 too */
    SG_DATE_CASE_SINCE /* the same: when it began */
} sg_date_case;

sg_date_case sg_date_case_of(const sg_date_words *table, sg_str word);

/* Words of a text, signs apart. */
typedef struct sg_date_text {
    const sg_str *words;
    int count;
} sg_date_text;

/* Reads the longest date that begins with the word at `at`; a preposition is
 * no part of it. How many words it has, 0 for none. `*bare` is true for a
 * month or a year alone, which without a preposition may be anything. */
int sg_date_read(const sg_date_words *table, sg_date_text text, int at,
                 sg_when *out, bool *bare);

#endif
