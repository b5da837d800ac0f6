/* The words of a picture: labels, tooltips, title, caption, description. */
#ifndef SG_RENDER_WORDS_H
#define SG_RENDER_WORDS_H

#include "render/plan.h"

/* "calls for" of "calls_for". */
sg_str sg_words_relation(const sg_plan *plan, sg_str relation);

/* "accuses ×2, criticizes": relations of the members, most frequent first,
 * with the status of those that are not told as facts; behind the balance when
 * the link is of mixed sign. */
sg_str sg_words_relations(const sg_plan *plan, const sg_plan_edge *edge);

/* "+2 −3": friendly and hostile statements of a link of mixed sign, nothing for
 * others. */
sg_str sg_words_balance(const sg_plan *plan, const sg_plan_edge *edge);

/* "Who stands where, 18 to 25 April 2025". */
sg_str sg_words_title(const sg_plan *plan);

/* Lines under the picture: the corpus, what is shown of it, the filters. */
enum { SG_CAPTION_LINES = 4 };
size_t sg_words_caption(const sg_plan *plan, sg_str lines[SG_CAPTION_LINES]);

/* What the picture shows, for those who do not see it. */
sg_str sg_words_description(const sg_plan *plan);

/* 0.873 is 87; from 0 to 100 whatever it is given. */
unsigned sg_words_percent(double confidence);

/* Tooltips: several lines. */
sg_str sg_words_of_vertex(const sg_plan *plan, const sg_plan_vertex *vertex);
sg_str sg_words_of_edge(const sg_plan *plan, const sg_plan_edge *edge);

/* The first part of that, in one line. */
sg_str sg_words_brief_edge(const sg_plan *plan, const sg_plan_edge *edge);

/* How the statement is told, in a word: its status, or "reported" for what is
 * actual on somebody else's word. */
const char *sg_words_status(const sg_edge *edge);

#endif
