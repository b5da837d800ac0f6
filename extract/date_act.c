/* The time that dates an act: it hangs on the act's word, or on the verb above
 * where that happened at the same time. */
#include "extract/date_act.h"

#include <stdlib.h>

#include "base/str.h"
#include "extract/tree.h"

/* ---- tense ------------------------------------------------------------ */

static bool lies_ahead(sg_factuality status)
{
    return status == SG_INTENDED || status == SG_DEMANDED ||
           status == SG_CONDITIONAL;
}

/* What the auxiliaries of a verb (or the copula of a noun) say. */
static sg_tense by_auxiliaries(const sg_sentence *s, int32_t verb)
{
    sg_tense tense = SG_TENSE_UNKNOWN;

    for (int32_t c = s->tokens[verb].first_child; c != SG_NONE;
         c = s->tokens[c].next_sibling) {
        const sg_token *t = &s->tokens[c];
        sg_deprel relation = sg_deprel_base(t->deprel);

        if (relation != SG_DEPREL_aux && relation != SG_DEPREL_cop)
            continue;
        if (sg_str_is(t->lemma, "have") || t->xpos == SG_XPOS_VBD)
            return SG_TENSE_PAST; /* may have met, was meeting */
        if (t->xpos == SG_XPOS_MD)
            tense = SG_TENSE_FUTURE;
    }
    return tense;
}

/* Present tense and infinitives tell nothing by themselves: "to meet" lies
 * ahead where it is meant to be, else it is as old as the verb above. */
static sg_tense tense_of(const sg_sentence *s, int32_t token,
                         sg_factuality status)
{
    for (; token != SG_NONE; token = s->tokens[token].head) {
        const sg_token *t = &s->tokens[token];
        sg_tense tense = by_auxiliaries(s, token);

        if (tense != SG_TENSE_UNKNOWN)
            return tense;
        if (t->xpos == SG_XPOS_VBD ||
            (t->xpos == SG_XPOS_VBN && t->deprel != SG_DEPREL_acl))
            return SG_TENSE_PAST;
        if (lies_ahead(status))
            return SG_TENSE_FUTURE;
        if (t->xpos == SG_XPOS_VBZ || t->xpos == SG_XPOS_VBP)
            return SG_TENSE_UNKNOWN;
    }
    return SG_TENSE_UNKNOWN;
}

/* ---- the date of an act ----------------------------------------------- */

/* The first time of the sentence or of a later one. */
static int32_t first_time(const sg_doc *doc, int32_t sentence)
{
    int32_t low = 0;
    int32_t high = doc->time_count;

    while (low < high) {
        int32_t middle = low + (high - low) / 2;

        if (doc->times[middle].sentence < sentence)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* A search upwards from an act. */
typedef struct search {
    const sg_doc *doc;
    const sg_sentence *s;
    int32_t sentence;
    int32_t token;
    int32_t before; /* times behind this word are of another act */
} search;

/* The time that hangs on the word; of several the nearest. */
static const sg_time *time_at(const search *from, int32_t token)
{
    const sg_doc *doc = from->doc;
    const sg_time *best = NULL;

    for (int32_t i = first_time(doc, from->sentence);
         i < doc->time_count && doc->times[i].sentence == from->sentence; i++) {
        const sg_time *t = &doc->times[i];

        if (t->hangs_on == token && t->last < from->before &&
            (!best || abs(t->first - token) < abs(best->first - token)))
            best = t;
    }
    return best;
}

/* "speaking on Monday", "while campaigning", "by accusing it of fraud": at the
 * same time as the verb above. */
static bool is_participle(const sg_sentence *s, int32_t token)
{
    static const char *const marks[] = {"while", "when", "by", "in", NULL};
    sg_deprel relation = s->tokens[token].deprel;
    int32_t mark = sg_tree_child(s, token, SG_DEPREL_mark);

    return (mark == SG_NONE || sg_str_is_any(s->tokens[mark].lemma, marks)) &&
           s->tokens[token].xpos == SG_XPOS_VBG &&
           (relation == SG_DEPREL_advcl || relation == SG_DEPREL_acl) &&
           sg_tree_child(s, token, SG_DEPREL_aux) == SG_NONE;
}

/* "said in an interview on Monday", "at a Saturday rally": where it was done
 * tells when. */
static bool is_setting(const sg_sentence *s, int32_t token)
{
    static const char *const cases[] = {"at", "in", "during", NULL};
    int32_t preposition = sg_tree_child(s, token, SG_DEPREL_case);

    return preposition != SG_NONE && s->tokens[token].deprel == SG_DEPREL_obl &&
           sg_str_is_any(s->tokens[preposition].lemma, cases) &&
           s->tokens[s->tokens[token].head].upos == SG_UPOS_VERB;
}

/* The time of what was done at once, or of where it was done. */
static const sg_time *time_beside(const search *from, int32_t token)
{
    const sg_time *found = NULL;

    for (int32_t c = from->s->tokens[token].first_child; c != SG_NONE && !found;
         c = from->s->tokens[c].next_sibling)
        if (is_participle(from->s, c) || is_setting(from->s, c))
            found = time_at(from, c);
    return found;
}

/* "Speaking on Monday, he said"; "Merkel, speaking on Monday, said". */
static const sg_time *time_below(const search *from, int32_t token)
{
    const sg_time *found = time_beside(from, token);
    int32_t subject = sg_tree_child(from->s, token, SG_DEPREL_nsubj);

    return found || subject == SG_NONE ? found : time_beside(from, subject);
}

/* "Kenya, accusing it of fraud, ..." tells what Kenya did then; "a man accusing
 * Kenya" only who it was. */
static bool is_set_off(const sg_sentence *s, int32_t participle)
{
    return participle > 0 && s->tokens[participle - 1].xpos == SG_XPOS_COMMA;
}

/* Goes to the word above where that happened at the same time. */
static bool climb(search *from, sg_factuality status)
{
    const sg_token *t = &from->s->tokens[from->token];
    int32_t head = t->head;

    switch (sg_deprel_base(t->deprel)) {
    case SG_DEPREL_aux:
    case SG_DEPREL_cop:
        break;
    case SG_DEPREL_xcomp: /* tried to, but not: wants to */
        if (lies_ahead(status))
            return false;
        break;
    case SG_DEPREL_conj: /* "On Monday it met Iran and warned Oman" */
        if (sg_tree_child(from->s, from->token, SG_DEPREL_nsubj) != SG_NONE)
            return false;
        from->before = head < from->before ? head : from->before;
        break;
    default:
        if (!is_participle(from->s, from->token))
            return false;
        if (t->deprel == SG_DEPREL_acl) {
            if (!is_set_off(from->s, from->token))
                return false;
            head = from->s->tokens[head].head;
        }
    }
    from->token = head;
    return head != SG_NONE;
}

static const sg_time *find_time(search *from, sg_factuality status)
{
    const sg_time *found;

    do {
        found = time_at(from, from->token);
        if (!found)
            found = time_below(from, from->token);
    } while (!found && climb(from, status));
    return found;
}

sg_date sg_date_of_act(const sg_doc *doc, int32_t sentence, int32_t token,
                       int32_t light, sg_factuality status)
{
    const sg_sentence *s = &doc->sentences[sentence];
    search from = {doc, s, sentence, token, s->count};
    const sg_time *time = find_time(&from, status);
    sg_date document;

    if (!time && light != SG_NONE) {
        from = (search){doc, s, sentence, light, s->count};
        time = find_time(&from, status);
    }
    if (!time)
        return (sg_date){0, 0, 0};
    (void)sg_date_parse(doc->info.date, &document);
    return sg_date_resolve(&time->when, document,
                           time->since ? SG_TENSE_PAST
                                       : tense_of(s, from.token, status));
}
