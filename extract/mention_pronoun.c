/* Pronouns, and other words that only point at actors: "each other", "both",
 * "the two", "the pair", "the latter". */
#include "extract/mention_phrase.h"

#include "base/str.h"

/* "it" that stands for nothing, and "US" that is no pronoun, are none. */
static bool is_personal(const sg_token *t)
{
    static const char *const forms[] = {
        "he",   "him",     "his",       "himself",    "she",    "her",
        "hers", "herself", "it",        "its",        "itself", "they",
        "them", "their",   "theirs",    "themselves", "we",     "us",
        "our",  "ours",    "ourselves", "I",          "me",     "my",
        "mine", "myself",  NULL};

    return t->upos == SG_UPOS_PRON && t->deprel != SG_DEPREL_expl &&
           sg_str_is_any(t->form, forms);
}

static bool is_many(const sg_token *t)
{
    static const char *const forms[] = {
        "they", "them", "their", "theirs",    "themselves", "we",
        "us",   "our",  "ours",  "ourselves", NULL};

    return sg_str_is_any(t->form, forms);
}

/* Subject, object or complement, not a modifier of another word. */
static bool is_argument(const sg_token *t)
{
    switch (sg_deprel_base(t->deprel)) {
    case SG_DEPREL_nsubj:
    case SG_DEPREL_obj:
    case SG_DEPREL_iobj:
    case SG_DEPREL_obl:
    case SG_DEPREL_nmod:
        return t->deprel != SG_DEPREL_obl_unmarked &&
               t->deprel != SG_DEPREL_nmod_unmarked;
    default:
        return false;
    }
}

static bool follows(const sg_sentence *s, int32_t token, const char *before)
{
    return token > 0 &&
           sg_str_eq_nocase(s->tokens[token - 1].form, sg_str_of(before));
}

/* "both", "the two", "the pair", but not "both houses", "the pair of shoes". */
static bool is_pair(const sg_sentence *s, int32_t token)
{
    static const char *const after_article[] = {"two", "pair", "duo", NULL};
    const sg_token *t = &s->tokens[token];

    if (!is_argument(t) ||
        (token + 1 < s->count && sg_str_is(s->tokens[token + 1].form, "of")))
        return false;
    return sg_str_eq_nocase(t->form, SG_STR("both")) ||
           (follows(s, token, "the") && sg_str_is_any(t->form, after_article));
}

/* "the latter", "the former". */
static bool is_one_of_pair(const sg_sentence *s, int32_t token)
{
    static const char *const forms[] = {"latter", "former", NULL};

    return is_argument(&s->tokens[token]) && follows(s, token, "the") &&
           sg_str_is_any(s->tokens[token].form, forms);
}

/* "each | other", "one | another": the second word, or SG_NONE. */
static int32_t reciprocal_end(const sg_sentence *s, int32_t token)
{
    int32_t next = token + 1;
    sg_str form = s->tokens[token].form;

    if (next >= s->count)
        return SG_NONE;
    return (sg_str_eq_nocase(form, SG_STR("each")) &&
            sg_str_is(s->tokens[next].form, "other")) ||
                   (sg_str_eq_nocase(form, SG_STR("one")) &&
                    sg_str_is(s->tokens[next].form, "another"))
               ? next
               : SG_NONE;
}

void sg_mentions_add_pronouns(sg_mentions *out, const sg_scan *scan)
{
    const sg_sentence *s = scan->s;

    for (int32_t i = 0; i < scan->count; i++) {
        const sg_unit *u = &scan->units[i];
        int32_t first = u->first;
        int32_t last = first;
        bool many;

        if (u->kind != SG_UNIT_WORD || first != u->last)
            continue;
        if (reciprocal_end(s, first) != SG_NONE)
            last = reciprocal_end(s, first);
        many = last > first || is_pair(s, first) ||
               (is_personal(&s->tokens[first]) && is_many(&s->tokens[first]));
        if (many || is_personal(&s->tokens[first]) || is_one_of_pair(s, first))
            sg_mentions_add(out, scan, first, last, SG_MENTION_PRONOUN)
                ->plural = many;
    }
}
