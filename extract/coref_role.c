/* Roles, bodies and common nouns to entities. A role means the name beside it
 * in apposition, else who holds the office (coref_office.c), else who was just
 * named (coref_again.c). Unnamed speakers stand for their body. */
#include "extract/coref_parts.h"

#include "base/str.h"
#include "base/utf8.h"
#include "extract/tree.h"

static const double by_body = 0.85;
static const double by_title = 0.8;   /* learnt in the document, or the table */
static const double repeated = 0.65;  /* as the same words before */
static const double by_country = 0.6; /* of the state most spoken of */
static const double by_phrase = 0.9;  /* a common noun is its own entity */

static const double by_phrase_alone = 0.5; /* officials, of nobody knows whom */

/* How far back an entity is looked for that a common noun stands for. */
enum { BACK_SENTENCES = 2 };

static const sg_sentence *sentence_of(const sg_resolver *r, const sg_mention *m)
{
    return &r->doc->sentences[m->sentence];
}

/* ---- determiners ------------------------------------------------------ */

/* The determiner before the phrase, adjectives between; or SG_NONE. */
static int32_t determiner(const sg_resolver *r, const sg_mention *m)
{
    const sg_token *tokens = sentence_of(r, m)->tokens;

    for (int32_t i = m->first - 1; i >= 0 && i >= m->first - 4; i--) {
        if (tokens[i].upos == SG_UPOS_DET)
            return i;
        if (tokens[i].upos != SG_UPOS_ADJ && tokens[i].upos != SG_UPOS_NOUN)
            return SG_NONE;
    }
    return SG_NONE;
}

/* "the protesters", "those protesters": known already. */
static bool is_definite(const sg_resolver *r, const sg_mention *m)
{
    static const char *const forms[] = {"the",  "these", "those",
                                        "this", "that",  NULL};

    return m->first > 0 &&
           sg_str_is_any(sentence_of(r, m)->tokens[m->first - 1].form, forms);
}

static bool is_indefinite(const sg_resolver *r, const sg_mention *m)
{
    char buffer[SG_NAME_KEY_MAX];
    int32_t det = determiner(r, m);

    return det != SG_NONE &&
           (sg_knowledge_word(r->knowledge,
                              sg_coref_key(r, m, det, det, buffer)) &
            SG_NAMEWORD_INDEFINITE);
}

/* ---- bodies and those who speak for them ------------------------------ */

/* "=official": where unnamed speakers were last resolved. */
static sg_str repeat_key(const sg_role *role, char *out)
{
    size_t len = 0;

    out[len++] = '=';
    for (size_t i = 0; i < role->key.len && len < SG_NAME_KEY_MAX; i++)
        out[len++] = role->key.data[i];
    return (sg_str){out, len};
}

/* Mentioned in the last few sentences. */
static bool is_near(const sg_resolver *r, int32_t entity, const sg_mention *m)
{
    int32_t recent = r->recent[entity];

    return recent != SG_NONE &&
           r->doc->mentions[recent].sentence + BACK_SENTENCES >= m->sentence;
}

/* The phrase without determiner and quantity; a capital only where the word
 * has one by itself. */
static sg_str phrase_text(sg_resolver *r, const sg_mention *m, int32_t first)
{
    sg_str text = sg_coref_text(r, m, first, m->last);
    const sg_token *t = &sentence_of(r, m)->tokens[first];
    char *copy;

    if (text.len == 0 || t->upos == SG_UPOS_PROPN || first > 0 ||
        (t->mention != SG_NONE &&
         r->doc->mentions[t->mention].form != SG_MENTION_COMMON) ||
        text.data[0] < 'A' || text.data[0] > 'Z')
        return text;
    copy = sg_arena_alloc(r->doc->arena, text.len + 1);
    for (size_t i = 0; i < text.len; i++)
        copy[i] = text.data[i];
    copy[0] = (char)(copy[0] + ('a' - 'A'));
    return (sg_str){copy, text.len};
}

/* Nobody knows for whom they speak: kept under the words of the text. */
static void keep_phrase(sg_resolver *r, int32_t mention, sg_actor_kind kind)
{
    const sg_mention *m = &r->doc->mentions[mention];
    char buffer[SG_NAME_KEY_MAX];
    sg_str text = phrase_text(r, m, r->readings[mention].phrase_first);
    sg_str key = sg_fold(text, buffer, sizeof buffer);

    if (key.len > 0)
        sg_coref_set(r, mention, sg_entity_of_name(r, key, text, kind),
                     by_phrase_alone);
}

void sg_coref_phrase(sg_resolver *r, int32_t mention)
{
    keep_phrase(r, mention,
                r->doc->mentions[mention].plural ? SG_ACTOR_GROUP
                                                 : SG_ACTOR_OTHER);
}

/* "all parties", "the two sides": some of whom the text has spoken; when nobody
 * knows who, they are nobody. */
static bool points_back(const sg_resolver *r, const sg_mention *m,
                        unsigned class)
{
    const sg_token *tokens = r->doc->sentences[m->sentence].tokens;

    return (class & SG_NAMEWORD_COLLECTIVE) && m->plural &&
           m->first == m->last && m->first > 0 &&
           (tokens[m->first - 1].upos == SG_UPOS_DET ||
            tokens[m->first - 1].upos == SG_UPOS_NUM);
}

static void resolve_without_body(sg_resolver *r, int32_t mention)
{
    const sg_mention *m = &r->doc->mentions[mention];
    const sg_role *role = r->readings[mention].role;
    unsigned class = sg_knowledge_role_word(r->knowledge, role);
    char buffer[SG_NAME_KEY_MAX];
    int32_t entity = SG_NONE;
    int32_t far = SG_NONE;
    double confidence = repeated;

    if (class & (SG_NAMEWORD_LAND | SG_NAMEWORD_FIRM)) {
        entity = sg_coref_again(r, mention, SG_NONE, &confidence);
        if (entity == SG_NONE && (class & SG_NAMEWORD_LAND) && !m->plural &&
            is_definite(r, m)) {
            entity = sg_coref_country_at(r, mention);
            confidence = by_country;
        }
    } else {
        if (!is_indefinite(r, m))
            entity = sg_coref_linked(r, repeat_key(role, buffer), mention,
                                     SG_GENDER_UNKNOWN);
        if (entity != SG_NONE && !is_near(r, entity, m)) {
            far = entity;
            entity = SG_NONE;
        }
        if (entity == SG_NONE && (class & SG_NAMEWORD_PRESIDENTIAL) &&
            !is_indefinite(r, m)) {
            entity = sg_coref_president(r, mention);
            confidence = repeated;
        }
        if (entity == SG_NONE && (class & SG_NAMEWORD_COLLECTIVE) &&
            !is_indefinite(r, m) && !points_back(r, m, class)) {
            /* whose the text has said it is, before any guess */
            entity = far != SG_NONE ? far : sg_coref_country_at(r, mention);
            confidence = by_country;
        }
    }
    sg_coref_set(r, mention, entity, confidence);
    if (entity == SG_NONE && (m->plural || !(class & SG_NAMEWORD_LAND)) &&
        !points_back(r, m, class))
        keep_phrase(r, mention,
                    m->plural                        ? SG_ACTOR_GROUP
                    : class & SG_NAMEWORD_COLLECTIVE ? SG_ACTOR_ORGANIZATION
                                                     : SG_ACTOR_PERSON);
}

static void resolve_speaker_for(sg_resolver *r, int32_t mention)
{
    const sg_mention *m = &r->doc->mentions[mention];
    const sg_reading *reading = &r->readings[mention];
    const sg_role *role = reading->role;
    unsigned class = sg_knowledge_role_word(r->knowledge, role);
    bool collective = (class & SG_NAMEWORD_COLLECTIVE) != 0;
    int32_t body = sg_coref_body(r, mention);
    int32_t bearer = SG_NONE;
    double confidence = by_title;
    char buffer[SG_NAME_KEY_MAX];

    if (!collective && !m->plural && !is_indefinite(r, m))
        bearer = sg_coref_bearer(r, role->key, reading->former, body, mention);
    if (bearer == SG_NONE && !collective) {
        confidence = repeated;
        bearer = sg_coref_again(r, mention, body, &confidence);
    }
    if (bearer != SG_NONE) {
        sg_coref_set(r, mention, bearer, confidence);
        return;
    }
    /* his government is his country's, his campaign is his own */
    if (body != SG_NONE && collective &&
        r->entities[body].kind == SG_ACTOR_PERSON && !(class & SG_NAMEWORD_OWN))
        body = class & SG_NAMEWORD_FIRM ? SG_NONE : sg_coref_state_of(r, body);
    if (body == SG_NONE) {
        resolve_without_body(r, mention);
        return;
    }
    if (collective && (class & SG_NAMEWORD_PRIVATE) &&
        (r->entities[body].kind == SG_ACTOR_STATE ||
         sg_coref_is_province(r, &r->entities[body]))) {
        keep_phrase(r, mention,
                    m->plural ? SG_ACTOR_GROUP : SG_ACTOR_ORGANIZATION);
        sg_coref_affiliate(r, m->entity, body);
        return;
    }
    sg_coref_set(r, mention, body, by_body);
    sg_coref_link(r, repeat_key(role, buffer), body, mention);
}

/* ---- common nouns ----------------------------------------------------- */

static void resolve_common(sg_resolver *r, int32_t mention)
{
    const sg_mention *m = &r->doc->mentions[mention];
    const sg_reading *reading = &r->readings[mention];
    bool group = reading->role->class == SG_ROLE_GROUP;
    int32_t body = sg_coref_body(r, mention);
    char buffer[SG_NAME_KEY_MAX];
    char again[SG_NAME_KEY_MAX];
    sg_str text = phrase_text(r, m, reading->phrase_first);
    sg_str key = sg_fold(text, buffer, sizeof buffer);
    int32_t entity = SG_NONE;
    double confidence = repeated;

    if (!m->plural && !group && !is_indefinite(r, m))
        entity = sg_coref_bearer(r, reading->role->key, reading->former, body,
                                 mention);
    if (entity == SG_NONE && !group)
        entity = sg_coref_again(r, mention, body, &confidence);
    if (entity == SG_NONE && group && reading->phrase_first == m->last &&
        is_definite(r, m))
        entity = sg_coref_linked(r, repeat_key(reading->role, again), mention,
                                 SG_GENDER_UNKNOWN);
    if (entity != SG_NONE) {
        sg_coref_set(r, mention, entity, confidence);
        return;
    }
    if (key.len == 0)
        return;
    entity = sg_entity_of_name(
        r, key, text, group || m->plural ? SG_ACTOR_GROUP : SG_ACTOR_PERSON);
    sg_coref_affiliate(r, entity, body);
    if (!group && !m->plural)
        r->entities[entity].gender = reading->gender;
    sg_coref_set(r, mention, entity, by_phrase);
    sg_coref_link(r, repeat_key(reading->role, again), entity, mention);
}

void sg_coref_role(sg_resolver *r, int32_t mention)
{
    if (!r->readings[mention].role ||
        r->doc->mentions[mention].entity != SG_NONE ||
        sg_coref_beside(r, mention) || sg_coref_several(r, mention))
        return;
    switch (r->doc->mentions[mention].form) {
    case SG_MENTION_ROLE:
        sg_coref_office(r, mention);
        break;
    case SG_MENTION_SPEAKS:
        resolve_speaker_for(r, mention);
        break;
    case SG_MENTION_COMMON:
        resolve_common(r, mention);
        break;
    default:
        break;
    }
}
