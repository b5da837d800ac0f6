/* Other words for somebody who was just named: "the country", "the company",
 * "the billionaire", "the Indian leader", "the Kentucky Republican". They are
 * read like pronouns: near before far, subjects before objects, and open where
 * two are as likely. */
#include "extract/coref_pronoun.h"

#include "base/str.h"
#include "base/utf8.h"

static const double clear = 0.65;
static const double narrow = 0.55;

enum {
    LEAST_LEAD = 5,
    CLEAR_LEAD = 10,
    BACK_NAMES = 40,
    SAME_WORD = 30,   /* "the committee" for a Finance Committee */
    SAME_PHRASE = 20, /* "the finance committee" for it */
    AS_ADJECTIVE = -5 /* "Danish" for "the country" */
};

/* ---- whom the words may mean ------------------------------------------ */

typedef struct wanted {
    unsigned class; /* name word classes of the role, 0 for party members */
    sg_str word;    /* of a body */
    sg_str phrase;  /* with what stands before it */
    sg_gender gender;
    int32_t body; /* entity that they belong to, or SG_NONE */
} wanted;

static bool contains_word(sg_str name, sg_str word)
{
    char buffer[SG_NAME_KEY_MAX];
    sg_str key = sg_fold(name, buffer, sizeof buffer);

    for (size_t i = 0; i + word.len <= key.len; i++)
        if (sg_str_starts(sg_str_sub(key, i, key.len), word))
            return true;
    return false;
}

/* "Energy Department", "FBI": a word of its name says what it is, or its name
 * is an acronym. */
static bool is_official(const sg_resolver *r, const sg_entity *e)
{
    char buffer[SG_NAME_KEY_MAX];
    sg_str rest = sg_fold(e->name, buffer, sizeof buffer);
    sg_str word;

    if (sg_letters_of(e->name).upper)
        return true;
    while (sg_str_next(&rest, ' ', &word))
        if (sg_knowledge_word(r->knowledge, word) & SG_NAMEWORD_ORG)
            return true;
    return false;
}

/* A company is called none of what bodies are called; an alliance belongs to
 * no state; a bureau is called so. */
static bool is_such_body(const sg_resolver *r, const wanted *w,
                         const sg_entity *e)
{
    if (e->kind == SG_ACTOR_STATE || e->kind == SG_ACTOR_PERSON ||
        !sg_coref_is_proper(e) || sg_coref_is_province(r, e))
        return false;
    if (contains_word(e->name, w->word))
        return true;
    if (w->class & SG_NAMEWORD_PRESS)
        return e->kind == SG_ACTOR_MEDIUM;
    if (w->class & SG_NAMEWORD_TRADE)
        return (e->kind == SG_ACTOR_ORGANIZATION ||
                e->kind == SG_ACTOR_OTHER) &&
               !is_official(r, e);
    if (w->class & SG_NAMEWORD_LEAGUE)
        return e->kind == SG_ACTOR_ORGANIZATION && e->known &&
               e->affiliation.len == 0;
    if (w->class & SG_NAMEWORD_BUREAU)
        return e->kind == SG_ACTOR_ORGANIZATION && is_official(r, e);
    if (w->class & SG_NAMEWORD_CIRCLE)
        return e->kind == SG_ACTOR_ORGANIZATION;
    return false;
}

static bool belongs(const sg_resolver *r, const wanted *w, const sg_entity *e)
{
    return w->body == SG_NONE ||
           sg_str_eq(e->affiliation, r->entities[w->body].name) ||
           (e->affiliation.len == 0 &&
            r->entities[w->body].kind != SG_ACTOR_STATE) ||
           r->entities[w->body].kind == SG_ACTOR_ORGANIZATION;
}

static bool is_wanted(const sg_resolver *r, const wanted *w,
                      const sg_mention *c)
{
    const sg_entity *e = &r->entities[c->entity];

    if (!belongs(r, w, e))
        return false;
    if (w->class & SG_NAMEWORD_LAND)
        return e->kind == SG_ACTOR_STATE ||
               (sg_str_is(w->word, "state") && sg_coref_is_province(r, e));
    if (w->class & SG_NAMEWORD_FIRM)
        return c->form == SG_MENTION_NAME || c->form == SG_MENTION_PRONOUN
                   ? is_such_body(r, w, e)
                   : false;
    return e->kind == SG_ACTOR_PERSON && c->form != SG_MENTION_COMMON &&
           c->form != SG_MENTION_SPEAKS &&
           (w->gender == SG_GENDER_UNKNOWN || e->gender == SG_GENDER_UNKNOWN ||
            e->gender == w->gender);
}

/* ---- the best of them ------------------------------------------------- */

typedef struct best {
    int32_t entity;
    int score;
    int second;
} best;

static void rank(best *b, int32_t entity, int score)
{
    if (entity == b->entity) {
        b->score = score > b->score ? score : b->score;
    } else if (b->entity == SG_NONE || score > b->score) {
        b->second = b->entity == SG_NONE ? 0 : b->score;
        b->entity = entity;
        b->score = score;
    } else if (score > b->second) {
        b->second = score;
    }
}

/* The phrase as if it were a pronoun in the place of its head. */
static sg_pronoun as_pronoun(const sg_resolver *r, const sg_mention *at,
                             int32_t mention, sg_gender gender)
{
    const sg_sentence *s = &r->doc->sentences[at->sentence];

    return (sg_pronoun){.mention = mention,
                        .m = at,
                        .s = s,
                        .token = &s->tokens[at->head],
                        .gender = gender,
                        .subject = sg_is_subject(s, at->head)};
}

/* Stands where it may be meant again, and is no argument of the same verb. */
static bool is_antecedent(const sg_resolver *r, const sg_pronoun *p,
                          const wanted *w, int32_t at)
{
    const sg_mention *c = &r->doc->mentions[at];
    bool land = (w->class & SG_NAMEWORD_LAND) != 0;

    if (c->entity == SG_NONE ||
        (c->sentence == p->m->sentence && c->last >= p->m->first))
        return false;
    if (!(w->class & (SG_NAMEWORD_LAND | SG_NAMEWORD_FIRM)) &&
        sg_is_above(p, c)) /* "Smith said the senator ..." */
        return false;
    if (!land && (r->readings[at].inner || c->form == SG_MENTION_PLACE ||
                  c->form == SG_MENTION_ADJECTIVE))
        return false;
    return !sg_shares_predicate(p, c) && is_wanted(r, w, c);
}

static int score_of(const sg_resolver *r, const sg_pronoun *p, const wanted *w,
                    const sg_mention *c)
{
    sg_str name = r->entities[c->entity].name;
    int score = c->sentence + SG_PRONOUN_SENTENCES < p->m->sentence
                    ? 0
                    : sg_pronoun_score(r, p, c);

    if (w->word.len && contains_word(name, w->word))
        score += SAME_WORD;
    if (w->phrase.len > w->word.len && contains_word(name, w->phrase))
        score += SAME_PHRASE;
    if (c->form == SG_MENTION_PLACE || c->form == SG_MENTION_ADJECTIVE)
        score += AS_ADJECTIVE;
    return score;
}

static int32_t choose(const sg_resolver *r, int32_t mention, const wanted *w,
                      double *confidence)
{
    sg_mention at = r->doc->mentions[mention];
    sg_pronoun p;
    best b = {SG_NONE, 0, 0};

    at.first = at.last = at.head;
    p = as_pronoun(r, &at, mention, w->gender);
    for (int32_t i = mention - 1; i >= 0 && i >= mention - BACK_NAMES; i--) {
        const sg_mention *c = &r->doc->mentions[i];
        int score;

        if (!is_antecedent(r, &p, w, i))
            continue;
        score = score_of(r, &p, w, c);
        if (score > 0)
            rank(&b, c->entity, score);
    }
    if (b.entity == SG_NONE || b.score - b.second < LEAST_LEAD)
        return SG_NONE;
    *confidence = b.score - b.second >= CLEAR_LEAD ? clear : narrow;
    return b.entity;
}

/* "the", adjectives and places between. */
static bool has_article(const sg_resolver *r, const sg_mention *m)
{
    const sg_token *tokens = r->doc->sentences[m->sentence].tokens;

    for (int32_t i = m->first - 1; i >= 0 && i >= m->first - 4; i--) {
        if (sg_str_eq_nocase(tokens[i].form, SG_STR("the")))
            return true;
        if (tokens[i].upos != SG_UPOS_ADJ && tokens[i].upos != SG_UPOS_PROPN &&
            tokens[i].upos != SG_UPOS_NOUN)
            return false;
    }
    return false;
}

int32_t sg_coref_again(const sg_resolver *r, int32_t mention, int32_t body,
                       double *confidence)
{
    const sg_mention *m = &r->doc->mentions[mention];
    const sg_reading *reading = &r->readings[mention];
    wanted w = {.class = sg_knowledge_role_word(r->knowledge, reading->role),
                .gender = reading->gender,
                .body = body};
    bool epithet = (sg_knowledge_word(r->knowledge, reading->role->key) |
                    (reading->role->class == SG_ROLE_PERSON ? w.class : 0)) &
                   SG_NAMEWORD_EPITHET;
    char buffer[SG_NAME_KEY_MAX];
    bool thing = (w.class & (SG_NAMEWORD_LAND | SG_NAMEWORD_FIRM)) != 0;

    if (m->plural || !has_article(r, m) ||
        !(thing || epithet || reading->former))
        return SG_NONE;
    if (thing) {
        w.word = reading->role->key;
        w.phrase = sg_coref_key(r, m, m->first, m->last, buffer);
    }
    return choose(r, mention, &w, confidence);
}

/* ---- members ---------------------------------------------------------- */

bool sg_coref_is_member(const sg_resolver *r, int32_t mention)
{
    const sg_mention *m = &r->doc->mentions[mention];
    const sg_reading *reading = &r->readings[mention];
    const sg_token *t = &r->doc->sentences[m->sentence].tokens[m->last];
    char key[SG_NAME_KEY_MAX];
    sg_str name;

    if (m->form != SG_MENTION_NAME || reading->alias == SG_NONE ||
        sg_alias_at(r->knowledge, reading->alias)->use != SG_ALIAS_PEOPLE ||
        t->xpos == SG_XPOS_NNS || t->xpos == SG_XPOS_NNPS)
        return false;
    name = sg_coref_key(r, m, reading->name_first, reading->name_last, key);
    if (name.len == 0 || name.len + 1 > sizeof key ||
        sg_str_ends(name, SG_STR("s")))
        return false;
    key[name.len] = 's'; /* one of many, where "Chinese" are all */
    return sg_knowledge_alias(r->knowledge, (sg_str){key, name.len + 1}) !=
           SG_NONE;
}

void sg_coref_member(sg_resolver *r, int32_t mention)
{
    const sg_mention *m = &r->doc->mentions[mention];
    int32_t actor =
        sg_alias_at(r->knowledge, r->readings[mention].alias)->actor;
    wanted w = {.body = sg_entity_of_actor(r, actor)};
    double confidence = narrow;
    int32_t named = sg_coref_named_beside(r, mention);

    if (named != SG_NONE)
        sg_coref_set(r, mention, r->doc->mentions[named].entity, clear);
    else if (has_article(r, m))
        sg_coref_set(r, mention, choose(r, mention, &w, &confidence),
                     confidence);
}
