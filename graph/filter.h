/* A filter as SQL. Values never enter the text of the statement: they are
 * bound. */
#ifndef SG_GRAPH_FILTER_H
#define SG_GRAPH_FILTER_H

#include "graph/sql.h"

/* Columns of the rows that the statement gives. */
typedef enum sg_field {
    SG_FIELD_STATEMENT,
    SG_FIELD_DOCUMENT, /* id, title, date, url, author, medium */
    SG_FIELD_SENTENCE = SG_FIELD_DOCUMENT + 6, /* number, start, end, text */
    SG_FIELD_SOURCE = SG_FIELD_SENTENCE + 4,   /* start, end, text, name,
                                                  affiliation, kind */
    SG_FIELD_RELATION = SG_FIELD_SOURCE + 6,
    SG_FIELD_CUE,                         /* start, end, text, lemma */
    SG_FIELD_TARGET = SG_FIELD_CUE + 4,   /* as SG_FIELD_SOURCE */
    SG_FIELD_TOPIC = SG_FIELD_TARGET + 6, /* start, end, text */
    SG_FIELD_POLARITY = SG_FIELD_TOPIC + 3,
    SG_FIELD_STATUS,
    SG_FIELD_ATTRIBUTION,
    SG_FIELD_QUOTE,                        /* start, end, text */
    SG_FIELD_CONTENT = SG_FIELD_QUOTE + 3, /* start, end, text */
    SG_FIELD_DATE = SG_FIELD_CONTENT + 3,
    SG_FIELD_DATE_FROM,
    SG_FIELD_CONFIDENCE,
    SG_FIELD_RULE,
    SG_FIELD_KEY,
    SG_FIELD_REVIEWED,
    SG_FIELD_TOPIC_KEY,
    SG_FIELD_ATTRIBUTIONS /* JSON: arrays as SG_FIELD_SOURCE */
} sg_field;

/* More names than this in one list of a filter are refused. */
enum { SG_FILTER_MAX = 1000 };

/* Words to search for that are longer than this are refused. */
enum { SG_FILTER_WORDS_MAX = 1000 };

/* SG_ELIMIT when a list or the words to search for are too long, SG_EUSAGE when
 * a date is none, the period ends before it begins, or there is nothing to
 * search for. */
sg_status sg_filter_check(const sg_filter *filter, sg_error *err);

/* Puts the names of the camp that the filter asks for into `q`: to be called
 * before sg_filter_conditions. SG_EUSAGE when there is no such camp. */
sg_status sg_filter_resolve(sg_query *q, sg_store *store,
                            const sg_filter *filter, sg_error *err);

/* What must stand before the SELECT: where rejected statements are asked for,
 * they take the place of the others. */
void sg_filter_prologue(sg_query *q, const sg_filter *filter);

/* Appends " AND ..." for each part of the filter that is given, but for
 * `min_count`. Statements are `s`, their documents `d`. */
void sg_filter_conditions(sg_query *q, const sg_filter *filter);

/* The rows of `selection` in their order, which the caller closes. Fails as
 * sg_filter_check does. */
sg_status sg_filter_prepare(sg_store *store, const sg_selection *selection,
                            sg_answer **out, sg_error *err);

/* The same of statements as the texts were read, without corrections: what was
 * rejected stands there, and names, kinds and affiliations are those of the
 * document. The condition on reviews must not be given. In the order of
 * SG_ORDER_DATE; a document none of whose statements there are, and which the
 * filter lets through, is a row without SG_FIELD_STATEMENT. */
sg_status sg_filter_prepare_read(sg_store *store, const sg_filter *filter,
                                 sg_answer **out, sg_error *err);

/* True when the filter leaves out no part of a document: it lets all of it
 * through or nothing. */
bool sg_filter_is_whole(const sg_filter *filter);

/* The same for rows of four numbers, in no order: actor of the source, actor of
 * the target, polarity, confidence. Statements without a target have none;
 * `min_count` is not looked at. `filter` may be NULL. */
sg_status sg_filter_prepare_links(sg_store *store, const sg_filter *filter,
                                  sg_answer **out, sg_error *err);

/* Columns of the rows of sg_filter_prepare_summary. */
typedef enum sg_summary_field {
    SG_SUMMARY_SOURCE, /* numbers of actors */
    SG_SUMMARY_TARGET, /* NULL where the edge leads to a topic */
    SG_SUMMARY_TOPIC_KEY,
    SG_SUMMARY_TOPIC,
    SG_SUMMARY_POLARITY,
    SG_SUMMARY_CONFIDENCE,
    SG_SUMMARY_RELATION,
    SG_SUMMARY_STATUS,
    SG_SUMMARY_DOCUMENT, /* number in the file */
    SG_SUMMARY_NUMBER
} sg_summary_field;

/* The same for every statement that is an edge, with what a summary tells of
 * it. */
sg_status sg_filter_prepare_summary(sg_store *store, const sg_filter *filter,
                                    sg_answer **out, sg_error *err);

#endif
