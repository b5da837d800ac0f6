/* From a word in a slot to the actors it stands for. */
#include "extract/party.h"

#include "base/str.h"
#include "extract/tree.h"

static bool covers(const sg_mention *m, int32_t sentence, int32_t token)
{
    return m->sentence == sentence && m->first <= token && token <= m->last;
}

/* Within a name the parser's head is not to be trusted: any word whose
 * governor lies outside is the head. */
static bool is_head_of(const sg_doc *doc, const sg_mention *m, int32_t token)
{
    int32_t up = doc->sentences[m->sentence].tokens[token].head;

    return m->head == token || up == SG_NONE || up < m->first || up > m->last;
}

const sg_mention *sg_mention_at(const sg_doc *doc, int32_t sentence,
                                int32_t token)
{
    int32_t start = doc->sentences[sentence].tokens[token].mention;
    const sg_mention *widest;

    if (start == SG_NONE || !doc->mentions)
        return NULL;
    widest = &doc->mentions[start];
    for (int32_t i = start - 1; i >= 0 && doc->mentions[i].sentence == sentence;
         i--)
        if (covers(&doc->mentions[i], sentence, token) &&
            is_head_of(doc, &doc->mentions[i], token))
            widest = &doc->mentions[i];
    for (int32_t i = start + 1;
         i < doc->mention_count && doc->mentions[i].sentence == sentence &&
         doc->mentions[i].first <= token;
         i++)
        if (covers(&doc->mentions[i], sentence, token) &&
            doc->mentions[i].last > widest->last &&
            is_head_of(doc, &doc->mentions[i], token))
            widest = &doc->mentions[i];
    return widest;
}

static bool has(const sg_parties *parties, int32_t entity)
{
    for (int i = 0; i < parties->count; i++)
        if (parties->items[i]->entity == entity)
            return true;
    return false;
}

static void add_one(sg_parties *parties, const sg_mention *m)
{
    if (m->entity == SG_NONE || parties->count == SG_PARTIES_MAX ||
        has(parties, m->entity))
        return;
    parties->items[parties->count++] = m;
}

/* All whom the mention stands for. */
static void add(const sg_doc *doc, sg_parties *parties, const sg_mention *m)
{
    add_one(parties, m);
    while (m->also != SG_NONE) {
        m = &doc->also[m->also];
        add_one(parties, m);
    }
}

static bool is_modifier(const sg_mention *inner)
{
    return inner->form == SG_MENTION_ADJECTIVE ||
           inner->form == SG_MENTION_NAME;
}

/* "US and European officials", not "Senate Democratic leaders". */
static bool has_list(const sg_doc *doc, const sg_mention *outer)
{
    const sg_sentence *s = &doc->sentences[outer->sentence];

    for (int32_t i = outer->first; i < outer->last; i++)
        if (s->tokens[i].upos == SG_UPOS_CCONJ)
            return true;
    return false;
}

/* "US, Ukrainian and European officials" speak for three. */
static void add_speakers(const sg_doc *doc, const sg_mention *outer,
                         sg_parties *out)
{
    int before = out->count;
    int32_t index = (int32_t)(outer - doc->mentions);
    int modifiers = 0;

    for (int32_t i = index + 1; i < doc->mention_count &&
                                doc->mentions[i].sentence == outer->sentence &&
                                doc->mentions[i].first <= outer->last;
         i++)
        modifiers += is_modifier(&doc->mentions[i]);
    if (modifiers < 2 || !has_list(doc, outer)) {
        add(doc, out, outer);
        return;
    }
    for (int32_t i = index + 1; i < doc->mention_count &&
                                doc->mentions[i].sentence == outer->sentence &&
                                doc->mentions[i].first <= outer->last;
         i++)
        if (is_modifier(&doc->mentions[i]))
            add(doc, out, &doc->mentions[i]);
    if (out->count == before)
        add(doc, out, outer);
}

/* "an Islamophobic campaign": an adjective that no table knows names nobody. */
static bool is_mere_adjective(const sg_doc *doc, const sg_mention *m)
{
    return m->form == SG_MENTION_ADJECTIVE && m->entity != SG_NONE &&
           !doc->entities[m->entity].known &&
           doc->sentences[m->sentence].tokens[m->head].upos == SG_UPOS_ADJ;
}

static void add_mention(const sg_doc *doc, const sg_mention *m,
                        sg_slot_kind slot, sg_parties *out)
{
    if (!m || is_mere_adjective(doc, m) ||
        (m->form == SG_MENTION_PLACE && slot != SG_SLOT_PREP) ||
        (m->form == SG_MENTION_ADJECTIVE && slot != SG_SLOT_MOD) ||
        (m->form == SG_MENTION_SPEAKER && slot != SG_SLOT_SUBJ))
        return;
    if (m->form == SG_MENTION_SPEAKS)
        add_speakers(doc, m, out);
    else
        add(doc, out, m);
}

/* "Albania but not Serbia", "everyone but Belarus", "Cyprus rather than
 * Turkey", "the United States, not Mexico". */
static bool is_excepted(const sg_sentence *s, int32_t conjunct)
{
    int32_t joint = sg_tree_child(s, conjunct, SG_DEPREL_cc);

    return (joint != SG_NONE &&
            (sg_str_is(s->tokens[joint].lemma, "but") ||
             sg_str_is(s->tokens[joint].lemma, "rather"))) ||
           sg_tree_child_lemma(s, conjunct, SG_DEPREL_advmod, SG_STR("not")) !=
               SG_NONE;
}

static void add_conjuncts(const sg_doc *doc, int32_t sentence, int32_t token,
                          sg_slot_kind slot, sg_parties *out)
{
    const sg_sentence *s = &doc->sentences[sentence];

    for (int32_t c = s->tokens[token].first_child; c != SG_NONE;
         c = s->tokens[c].next_sibling) {
        if (s->tokens[c].deprel != SG_DEPREL_conj || is_excepted(s, c))
            continue;
        add_mention(doc, sg_mention_at(doc, sentence, c), slot, out);
        add_conjuncts(doc, sentence, c, slot, out);
    }
}

/* "A spokeswoman, Jane Doe, said", "Two senators, Cruz and Blackburn": a role
 * is whoever the apposition names. The token of that name, or SG_NONE. */
static int32_t named_beside(const sg_doc *doc, int32_t sentence, int32_t token)
{
    const sg_sentence *s = &doc->sentences[sentence];

    for (int32_t c = s->tokens[token].first_child; c != SG_NONE;
         c = s->tokens[c].next_sibling) {
        const sg_mention *m = sg_mention_at(doc, sentence, c);

        if (s->tokens[c].deprel == SG_DEPREL_appos && m &&
            m->form == SG_MENTION_NAME && m->entity != SG_NONE &&
            doc->entities[m->entity].kind == SG_ACTOR_PERSON)
            return c;
    }
    return SG_NONE;
}

void sg_parties_in_slot(const sg_doc *doc, int32_t sentence, int32_t token,
                        sg_slot_kind slot, sg_parties *out)
{
    const sg_mention *m;
    int32_t beside;

    out->count = 0;
    if (token == SG_NONE)
        return;
    m = sg_mention_at(doc, sentence, token);
    beside = m && m->form != SG_MENTION_NAME
                 ? named_beside(doc, sentence, token)
                 : SG_NONE;
    if (beside == SG_NONE) {
        add_mention(doc, m, slot, out);
    } else {
        add_mention(doc, sg_mention_at(doc, sentence, beside), slot, out);
        add_conjuncts(doc, sentence, beside, slot, out);
    }
    /* conjuncts hang on any word of a name: "Rubio" or "Marco" */
    for (int32_t t = m ? m->first : token; t <= (m ? m->last : token); t++)
        add_conjuncts(doc, sentence, t, slot, out);
}

bool sg_parties_meet(const sg_parties *a, const sg_parties *b)
{
    for (int i = 0; i < a->count; i++)
        if (has(b, a->items[i]->entity))
            return true;
    return false;
}

uint32_t sg_party_kind(const sg_doc *doc, int32_t sentence, int32_t token,
                       sg_slot_kind slot)
{
    sg_parties parties;

    sg_parties_in_slot(doc, sentence, token, slot, &parties);
    if (parties.count == 0)
        return 0;
    return 1u << doc->entities[parties.items[0]->entity].kind;
}
