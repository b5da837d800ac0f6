/* Repairs of clauses whose verb the tagger took for something else. News
 * opens sentences with "NAME verbs NAME"; web text, which the engine was mostly
 * trained on, does not. All of this applies only where the root has no finite
 * verb, so that the tree as it stands cannot be right. */
#include "extract/repair_clause.h"

#include "base/str.h"
#include "extract/tree.h"

typedef struct mender {
    const sg_lexicon *lexicon;
    const sg_lemmas *lemmas;
    sg_arena *arena;
    sg_sentence *s;
} mender;

/* A root that is or governs a finite verb, or is an imperative, needs no
 * mending. */
static bool root_is_verbless(const sg_sentence *s)
{
    const sg_token *root = &s->tokens[s->root];

    if (sg_token_is_finite(root) || root->xpos == SG_XPOS_VB)
        return false;
    for (int32_t c = root->first_child; c != SG_NONE;
         c = s->tokens[c].next_sibling)
        if (s->tokens[c].upos == SG_UPOS_AUX ||
            sg_deprel_base(s->tokens[c].deprel) == SG_DEPREL_nsubj ||
            s->tokens[c].deprel == SG_DEPREL_expl)
            return false;
    return true;
}

/* A word that a row has as something else than a noun or adjective. */
static bool may_be_verb(const mender *m, sg_str lemma)
{
    return sg_lexicon_has_row(
        m->lexicon, lemma,
        ~(SG_FRAME_BIT(SG_FRAME_NOUN) | SG_FRAME_BIT(SG_FRAME_ADJ)));
}

/* The finite tag that the form allows, if its lemma is a verb of the lexicon:
 * "berated" VBD, "favors" VBZ. */
static bool as_finite(const mender *m, int32_t token, sg_token *out)
{
    const sg_token *t = &m->s->tokens[token];

    *out = *t;
    out->upos = SG_UPOS_VERB;
    out->xpos = sg_str_ends(t->form, SG_STR("s")) ? SG_XPOS_VBZ : SG_XPOS_VBD;
    out->lemma = sg_lemma_of(m->lemmas, m->arena, t->form, SG_UPOS_VERB,
                             (sg_xpos)out->xpos);
    return !sg_str_eq(out->lemma, t->form) && may_be_verb(m, out->lemma);
}

static bool is_name(const sg_token *t)
{
    return t->upos == SG_UPOS_PROPN || t->upos == SG_UPOS_PRON;
}

/* Everything that hung on `from`, but for parts of its name, hangs on `to`. */
static void move_children(sg_sentence *s, int32_t from, int32_t to)
{
    for (int32_t i = 0; i < s->count; i++) {
        sg_deprel relation = (sg_deprel)s->tokens[i].deprel;

        if (s->tokens[i].head == from && i != to && i > to &&
            relation != SG_DEPREL_flat && relation != SG_DEPREL_compound)
            s->tokens[i].head = to;
    }
}

/* Makes `verb` the root with `subject` before it. */
static void enthrone(mender *m, int32_t verb, int32_t subject,
                     const sg_token *finite)
{
    sg_token *t = &m->s->tokens[verb];

    t->upos = finite->upos;
    t->xpos = finite->xpos;
    t->lemma = finite->lemma;
    t->head = SG_NONE;
    t->deprel = SG_DEPREL_root;
    m->s->tokens[subject].head = verb;
    m->s->tokens[subject].deprel = SG_DEPREL_nsubj;
    move_children(m->s, subject, verb);
}

/* "Trump berated Zelensky", "Dmitry Peskov elaborated on the plan": the verb
 * was taken for a participle behind the name. */
static bool participle_behind_name(mender *m)
{
    int32_t name = m->s->root;
    sg_token finite;

    if (!is_name(&m->s->tokens[name]))
        return false;
    for (int32_t c = m->s->tokens[name].first_child; c != SG_NONE;
         c = m->s->tokens[c].next_sibling) {
        sg_deprel base = sg_deprel_base(m->s->tokens[c].deprel);

        if (base != SG_DEPREL_acl || c < name ||
            !is_name(&m->s->tokens[c - 1]) || !as_finite(m, c, &finite))
            continue;
        enthrone(m, c, name, &finite);
        return true;
    }
    return false;
}

/* "Saudi Arabia cut ties with Iran": the verb was taken for an adjective of
 * the object, the subject for a part of its name. */
static bool participle_before_object(mender *m)
{
    int32_t object = m->s->root;
    sg_token finite;

    for (int32_t c = m->s->tokens[object].first_child; c != SG_NONE;
         c = m->s->tokens[c].next_sibling) {
        int32_t subject = SG_NONE;

        if (m->s->tokens[c].deprel != SG_DEPREL_amod || c > object || c == 0 ||
            !is_name(&m->s->tokens[c - 1]) || !as_finite(m, c, &finite))
            continue;
        for (int32_t k = m->s->tokens[object].first_child; k != c;
             k = m->s->tokens[k].next_sibling)
            if (is_name(&m->s->tokens[k]))
                subject = k;
        if (subject == SG_NONE)
            continue;
        enthrone(m, c, subject, &finite);
        m->s->tokens[object].head = c;
        m->s->tokens[object].deprel = SG_DEPREL_obj;
        move_children(m->s, object, c);
        return true;
    }
    return false;
}

/* "Estonia fears Russia", "Israel bombarded Lebanon", "Serbia faced criticism":
 * the root itself is the verb, with a name right before it and something right
 * behind it. */
static bool root_is_the_verb(mender *m)
{
    int32_t root = m->s->root;
    sg_token *t = &m->s->tokens[root];
    bool object = false;
    sg_token finite;

    if (root == 0 || root + 1 >= m->s->count ||
        !is_name(&m->s->tokens[root - 1]) ||
        m->s->tokens[root - 1].head != root || !as_finite(m, root, &finite))
        return false;
    for (int32_t c = t->first_child; c != SG_NONE;
         c = m->s->tokens[c].next_sibling) {
        sg_deprel relation = (sg_deprel)m->s->tokens[c].deprel;
        bool nominal = relation == SG_DEPREL_appos ||
                       relation == SG_DEPREL_flat ||
                       relation == SG_DEPREL_obj || relation == SG_DEPREL_dep ||
                       relation == SG_DEPREL_nmod_unmarked;

        if (c <= root || !nominal ||
            m->s->tokens[m->s->tokens[c].left - 1].upos == SG_UPOS_PUNCT)
            continue;
        m->s->tokens[c].deprel = SG_DEPREL_obj;
        object = true;
        break;
    }
    if (!object)
        return false;
    t->upos = finite.upos;
    t->xpos = finite.xpos;
    t->lemma = finite.lemma;
    m->s->tokens[root - 1].deprel = SG_DEPREL_nsubj;
    return true;
}

/* "Two senators, Cruz and Blackburn, accused Brussels": behind an apposition,
 * a participle that follows the comma is the verb of the root. */
static bool verb_behind_apposition(mender *m)
{
    int32_t subject = m->s->root;
    sg_token finite;

    for (int32_t v = subject + 3; v < m->s->count; v++) {
        int32_t above = m->s->tokens[v].head;

        if (m->s->tokens[v - 1].xpos != SG_XPOS_COMMA ||
            (m->s->tokens[v].xpos != SG_XPOS_VBN &&
             m->s->tokens[v].xpos != SG_XPOS_VBD) ||
            sg_tree_child(m->s, v, SG_DEPREL_nsubj) != SG_NONE ||
            !as_finite(m, v, &finite))
            continue;
        enthrone(m, v, subject, &finite);
        if (above > v) {
            m->s->tokens[above].head = v;
            m->s->tokens[above].deprel = SG_DEPREL_obj;
        }
        return true;
    }
    return false;
}

/* "deposed Mohamed Morsi", "persuade Poland": a name right behind a verb that
 * takes an object and has none is no complement and no part of a name. */
static bool name_as_complement(mender *m, int32_t token)
{
    const sg_token *t = &m->s->tokens[token];

    if ((t->deprel != SG_DEPREL_xcomp && t->deprel != SG_DEPREL_flat) ||
        !is_name(t) || t->head == SG_NONE || t->head > token ||
        m->s->tokens[t->head].upos != SG_UPOS_VERB ||
        sg_tree_child(m->s, t->head, SG_DEPREL_obj) != SG_NONE ||
        sg_tree_child(m->s, token, SG_DEPREL_case) != SG_NONE ||
        !may_be_verb(m, m->s->tokens[t->head].lemma))
        return false;
    m->s->tokens[token].deprel = SG_DEPREL_obj;
    return true;
}

/* "Hungary is opposed to the embargo": a subject that was hung beyond the root
 * belongs to the root. */
static bool subject_beyond_root(mender *m, int32_t token)
{
    int32_t root = m->s->root;
    const sg_token *t = &m->s->tokens[token];

    if (sg_deprel_base((sg_deprel)t->deprel) != SG_DEPREL_nsubj ||
        token > root || t->head <= root ||
        sg_tree_child(m->s, root, SG_DEPREL_nsubj) != SG_NONE)
        return false;
    m->s->tokens[token].head = root;
    return true;
}

/* "China is certain to punish Lithuania": what is punished is no subject of
 * "certain", which has one. */
static bool subject_clause_of_adjective(mender *m, int32_t token)
{
    const sg_token *t = &m->s->tokens[token];

    if (t->deprel != SG_DEPREL_csubj || t->head == SG_NONE || t->head > token ||
        m->s->tokens[t->head].upos != SG_UPOS_ADJ ||
        sg_tree_child(m->s, t->head, SG_DEPREL_nsubj) == SG_NONE)
        return false;
    m->s->tokens[token].deprel = SG_DEPREL_xcomp;
    return true;
}

/* "are too biased": a participle that labels.tsv knows as praise or blame, with
 * nobody who did it, is an adjective. */
static bool participle_of_praise(mender *m, int32_t token)
{
    sg_token *t = &m->s->tokens[token];

    if (t->xpos != SG_XPOS_VBN ||
        sg_lexicon_label_sign(m->lexicon, t->form) == 0)
        return false;
    for (int32_t c = t->first_child; c != SG_NONE;
         c = m->s->tokens[c].next_sibling)
        if (m->s->tokens[c].deprel == SG_DEPREL_obl_agent)
            return false;
    for (int32_t c = t->first_child; c != SG_NONE;
         c = m->s->tokens[c].next_sibling) {
        sg_token *child = &m->s->tokens[c];

        if (child->deprel == SG_DEPREL_aux_pass)
            child->deprel = SG_DEPREL_cop;
        else if (child->deprel == SG_DEPREL_nsubj_pass)
            child->deprel = SG_DEPREL_nsubj;
    }
    t->upos = SG_UPOS_ADJ;
    t->xpos = SG_XPOS_JJ;
    t->lemma = t->form;
    return true;
}

/* "he said, adding that time was short": a participle behind a comma, without a
 * subject, is what somebody did besides, not what was said. */
static bool participle_as_content(mender *m, int32_t token)
{
    sg_token *t = &m->s->tokens[token];

    if (t->deprel != SG_DEPREL_ccomp || t->xpos != SG_XPOS_VBG ||
        t->head == SG_NONE || t->head > token ||
        m->s->tokens[token - 1].xpos != SG_XPOS_COMMA ||
        sg_tree_child(m->s, token, SG_DEPREL_nsubj) != SG_NONE ||
        sg_tree_child(m->s, token, SG_DEPREL_aux) != SG_NONE)
        return false;
    t->deprel = SG_DEPREL_advcl;
    return true;
}

/* "Will wrote": behind a modal no verb stands in the past, so the modal is
 * somebody's name. */
static bool name_as_modal(mender *m, int32_t token)
{
    sg_token *t = &m->s->tokens[token];
    sg_token *verb = t->head == SG_NONE ? NULL : &m->s->tokens[t->head];

    if (t->deprel != SG_DEPREL_aux || !sg_str_is(t->form, "Will") ||
        t->head != token + 1 ||
        (verb->xpos != SG_XPOS_VBN && verb->xpos != SG_XPOS_VBD) ||
        sg_tree_child(m->s, t->head, SG_DEPREL_nsubj) != SG_NONE)
        return false;
    t->upos = SG_UPOS_PROPN;
    t->xpos = SG_XPOS_NNP;
    t->lemma = t->form;
    t->deprel = SG_DEPREL_nsubj;
    verb->xpos = SG_XPOS_VBD;
    return true;
}

/* He said, "I left," adding that he was tired": a participle behind a quotation
 * goes with the verb of saying, not with what is quoted. */
static bool participle_behind_quotation(mender *m, int32_t token)
{
    sg_token *t = &m->s->tokens[token];
    const sg_token *quoted = t->head == SG_NONE ? NULL : &m->s->tokens[t->head];

    if (t->xpos != SG_XPOS_VBG || t->head > token || token < 2 ||
        (t->deprel != SG_DEPREL_parataxis && t->deprel != SG_DEPREL_advcl) ||
        m->s->tokens[token - 1].xpos != SG_XPOS_RQUOTE ||
        m->s->tokens[token - 2].xpos != SG_XPOS_COMMA ||
        quoted->deprel != SG_DEPREL_ccomp || quoted->head > t->head)
        return false;
    t->head = quoted->head;
    t->deprel = SG_DEPREL_advcl;
    return true;
}

void sg_repair_clause(const sg_lexicon *lexicon, const sg_lemmas *lemmas,
                      sg_arena *arena, sg_sentence *sentence)
{
    mender m = {lexicon, lemmas, arena, sentence};

    if (sentence->count == 0)
        return;
    if (root_is_verbless(sentence) &&
        (participle_behind_name(&m) || participle_before_object(&m) ||
         root_is_the_verb(&m) ||
         (sg_tree_child(sentence, sentence->root, SG_DEPREL_appos) != SG_NONE &&
          verb_behind_apposition(&m))))
        sg_tree_link(sentence);
    for (int32_t i = 0; i < sentence->count; i++)
        if (participle_of_praise(&m, i) || name_as_complement(&m, i) ||
            subject_beyond_root(&m, i) || subject_clause_of_adjective(&m, i) ||
            participle_as_content(&m, i) ||
            participle_behind_quotation(&m, i) || name_as_modal(&m, i))
            sg_tree_link(sentence);
}
