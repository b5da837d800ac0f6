/* Walking dependency trees. */
#include "extract/tree.h"

#include <string.h>

#include "base/str.h"

/* Children are linked from the right so that each list runs left to right. */
static void link_children(sg_sentence *s)
{
    for (int32_t i = 0; i < s->count; i++)
        s->tokens[i].first_child = s->tokens[i].next_sibling = SG_NONE;
    s->root = SG_NONE;
    for (int32_t i = s->count - 1; i >= 0; i--) {
        sg_token *t = &s->tokens[i];

        if (t->head == SG_NONE) {
            s->root = i;
            continue;
        }
        t->next_sibling = s->tokens[t->head].first_child;
        s->tokens[t->head].first_child = i;
    }
}

/* Widens every ancestor by each token: quadratic only in the depth, which a
 * sentence of at most SG_SENTENCE_MAX tokens bounds. */
static void find_yields(sg_sentence *s)
{
    for (int32_t i = 0; i < s->count; i++)
        s->tokens[i].left = s->tokens[i].right = i;
    for (int32_t i = 0; i < s->count; i++) {
        for (int32_t up = s->tokens[i].head; up != SG_NONE;
             up = s->tokens[up].head) {
            sg_token *t = &s->tokens[up];

            if (i < t->left)
                t->left = i;
            if (i > t->right)
                t->right = i;
        }
    }
}

void sg_tree_link(sg_sentence *sentence)
{
    link_children(sentence);
    find_yields(sentence);
}

int32_t sg_tree_child(const sg_sentence *s, int32_t head, sg_deprel relation)
{
    for (int32_t c = s->tokens[head].first_child; c != SG_NONE;
         c = s->tokens[c].next_sibling)
        if (sg_deprel_base(s->tokens[c].deprel) == relation)
            return c;
    return SG_NONE;
}

int32_t sg_tree_child_lemma(const sg_sentence *s, int32_t head,
                            sg_deprel relation, sg_str lemma)
{
    for (int32_t c = s->tokens[head].first_child; c != SG_NONE;
         c = s->tokens[c].next_sibling)
        if (s->tokens[c].deprel == relation &&
            sg_str_eq(s->tokens[c].lemma, lemma))
            return c;
    return SG_NONE;
}

/* "the", "Kasich's", "former": words that only tell which one. */
static bool tells_which(sg_deprel relation)
{
    return relation == SG_DEPREL_det || relation == SG_DEPREL_nmod_poss ||
           relation == SG_DEPREL_amod || relation == SG_DEPREL_compound ||
           relation == SG_DEPREL_nummod || relation == SG_DEPREL_nmod_desc;
}

int32_t sg_tree_modifiers(const sg_sentence *s, int32_t head, int32_t first)
{
    while (first > 0) {
        int32_t top = first - 1;

        while (s->tokens[top].head != SG_NONE && s->tokens[top].head < first &&
               s->tokens[top].head != head)
            top = s->tokens[top].head;
        if (top > head || s->tokens[top].head != head ||
            !tells_which((sg_deprel)s->tokens[top].deprel) ||
            s->tokens[top].left >= first)
            break;
        first = s->tokens[top].left;
    }
    return first;
}

bool sg_token_parts(const sg_token *token)
{
    return token->upos == SG_UPOS_PUNCT && token->xpos == SG_XPOS_COLON;
}

bool sg_token_is_finite(const sg_token *token)
{
    return token->xpos == SG_XPOS_VBD || token->xpos == SG_XPOS_VBP ||
           token->xpos == SG_XPOS_VBZ || token->xpos == SG_XPOS_MD;
}

bool sg_token_is_plural(const sg_token *token)
{
    return token->xpos == SG_XPOS_NNS || token->xpos == SG_XPOS_NNPS;
}

bool sg_tree_below(const sg_sentence *s, int32_t token, int32_t ancestor)
{
    while (token != SG_NONE && token != ancestor)
        token = s->tokens[token].head;
    return token == ancestor;
}

/* "because" + fixed "of": the lemmas with a blank between them. */
static sg_str join_fixed(const sg_sentence *s, sg_arena *arena, int32_t first)
{
    size_t size = s->tokens[first].lemma.len;
    char *joined;
    size_t at;

    for (int32_t c = s->tokens[first].first_child; c != SG_NONE;
         c = s->tokens[c].next_sibling)
        if (s->tokens[c].deprel == SG_DEPREL_fixed)
            size += 1 + s->tokens[c].lemma.len;
    if (size == s->tokens[first].lemma.len)
        return s->tokens[first].lemma;
    joined = sg_arena_alloc(arena, size + 1);
    at = s->tokens[first].lemma.len;
    memcpy(joined, s->tokens[first].lemma.data, at);
    for (int32_t c = s->tokens[first].first_child; c != SG_NONE;
         c = s->tokens[c].next_sibling) {
        sg_str lemma = s->tokens[c].lemma;

        if (s->tokens[c].deprel != SG_DEPREL_fixed)
            continue;
        joined[at++] = ' ';
        if (lemma.len)
            memcpy(joined + at, lemma.data, lemma.len);
        at += lemma.len;
    }
    return (sg_str){joined, at};
}

sg_str sg_tree_case(const sg_sentence *s, sg_arena *arena, int32_t nominal)
{
    for (int32_t c = s->tokens[nominal].first_child; c != SG_NONE;
         c = s->tokens[c].next_sibling)
        if (s->tokens[c].deprel == SG_DEPREL_case &&
            s->tokens[c].xpos != SG_XPOS_POS)
            return join_fixed(s, arena, c);
    return (sg_str){NULL, 0};
}

sg_span sg_tree_yield(const sg_sentence *s, int32_t token)
{
    int32_t left = s->tokens[token].left;
    int32_t right = s->tokens[token].right;

    while (left < token && s->tokens[left].upos == SG_UPOS_PUNCT)
        left++;
    while (right > token && s->tokens[right].upos == SG_UPOS_PUNCT)
        right--;
    return (sg_span){s->tokens[left].span.start, s->tokens[right].span.end};
}
