/* What the parts of coreference share: how each mention reads, and the actors
 * of the document with what leads to them.
 *
 *   coref_read.c     mention -> its parts: title, name, body
 *   coref_entity.c   actors of the document; keys that lead to them
 *   coref_title.c    who bears which title
 *   coref_name.c     names
 *   coref_body.c     bodies that many states have
 *   coref_country.c  the country that is meant when none is named
 *   coref_beside.c   roles beside a name
 *   coref_office.c   offices and their holders
 *   coref_role.c     spokespeople, common nouns
 *   coref_again.c    other words for somebody just named
 *   coref_several.c  words that stand for several, or for one of two
 *   coref_agree.c    whom a pronoun may mean
 *   coref_score.c    how likely it means each
 *   coref_pronoun.c  whom it does mean
 *   coref_speaker.c  who speaks
 *   coref.c          all of it for one document */
#ifndef SG_EXTRACT_COREF_PARTS_H
#define SG_EXTRACT_COREF_PARTS_H

#include "base/map.h"
#include "extract/mention_phrase.h"

/* How a mention reads. Tokens are SG_NONE where a part is missing. */
typedef struct sg_reading {
    int32_t alias; /* of the name, or SG_NONE */
    sg_name_kind name_kind;
    int32_t name_first;
    int32_t name_last;
    const sg_role *role;  /* the one next to the name, or the head; or NULL */
    int32_t phrase_first; /* of a role: with adjectives, without quantity */
    bool former;
    sg_gender gender;   /* what titles and given names tell */
    int32_t body_alias; /* of the body before or behind the role */
    int32_t body_first;
    int32_t body_last;
    int32_t spoken; /* first quotation that it is the speaker of */
    bool inner;     /* lies within another mention */
} sg_reading;

/* Somebody who bears a title in this document: "secretary of state". */
typedef struct sg_title {
    int32_t entity;
    int32_t body;    /* entity of its body, or SG_NONE */
    int32_t mention; /* where it was learnt */
    int32_t next;    /* another bearer, or SG_NONE */
} sg_title;

/* One entity among those of the same surname, acronym or phrase. */
typedef struct sg_link {
    int32_t entity;
    int32_t mention; /* first mention under this key */
    int32_t next;
} sg_link;

typedef struct sg_resolver {
    const sg_knowledge *knowledge;
    sg_doc *doc;
    sg_arena *keys;
    sg_reading *readings; /* parallel to doc->mentions */
    sg_entity *entities;
    size_t entity_count;
    size_t entity_capacity;
    int32_t *recent; /* per entity: its latest mention so far */
    size_t recent_capacity;
    sg_map *by_actor; /* canonical name of the tables -> entity */
    sg_map *by_name;  /* key of an unlisted name -> entity */
    sg_map *by_short; /* surname, acronym -> first link */
    sg_map *by_title; /* role key -> first title */
    sg_link *links;
    size_t link_count;
    size_t link_capacity;
    sg_title *titles;
    size_t title_count;
    size_t title_capacity;
    sg_mention *also; /* becomes doc->also */
    size_t also_count;
    size_t also_capacity;
    int32_t prominent; /* actor of the state most spoken of, or SG_NONE */
} sg_resolver;

/* Longest chain of bearers of one key that is looked at. */
enum { SG_CHAIN_LOOKED_AT = 24 };

/* ---- coref_read.c ----------------------------------------------------- */

void sg_coref_read(sg_resolver *r);

/* ---- coref_entity.c --------------------------------------------------- */

void sg_resolver_init(sg_resolver *r, const sg_knowledge *knowledge,
                      sg_doc *doc);
void sg_resolver_clear(sg_resolver *r);

/* What a key leads to, or SG_NONE. */
int32_t sg_coref_look_up(const sg_map *map, sg_str key);

/* The entity of an actor of the tables. */
int32_t sg_entity_of_actor(sg_resolver *r, int32_t actor);

/* The same when the document has spoken of it, else SG_NONE. */
int32_t sg_entity_met(const sg_resolver *r, int32_t actor);

/* The entity of an unlisted name, found again by `key`; made when new. */
int32_t sg_entity_of_name(sg_resolver *r, sg_str key, sg_str name,
                          sg_actor_kind kind);

/* Resolves a mention and makes its entity the latest one mentioned. */
void sg_coref_set(sg_resolver *r, int32_t mention, int32_t entity,
                  double confidence);

/* Gives an entity without an affiliation that of a body (may be SG_NONE): its
 * name, or what the person is affiliated to. */
void sg_coref_affiliate(sg_resolver *r, int32_t entity, int32_t body);

/* Forgets who was mentioned when, before a walk through the document. */
void sg_coref_rewind(sg_resolver *r);

/* Notes on such a walk that a resolved mention has been passed. */
void sg_coref_pass(sg_resolver *r, int32_t mention);

/* Lets a surname or acronym lead to an entity. */
void sg_coref_link(sg_resolver *r, sg_str key, int32_t entity, int32_t mention);

/* The entity that a surname or acronym means at a mention: of several the one
 * mentioned last before it, else the first behind. `gender`, when known, must
 * not contradict. */
int32_t sg_coref_linked(const sg_resolver *r, sg_str key, int32_t mention,
                        sg_gender gender);

/* The person that a surname means at a mention, or SG_NONE; `*alone` when
 * nobody else bears it. */
int32_t sg_coref_namesake(const sg_resolver *r, sg_str key, int32_t mention,
                          sg_gender gender, bool *alone);

/* Lets a role lead to its bearer. */
void sg_coref_learn_title(sg_resolver *r, const sg_reading *reading,
                          int32_t entity, int32_t body, int32_t mention);

/* The bearer of a role mentioned last before `mention`, of this body when it
 * is not SG_NONE. */
int32_t sg_coref_bearer(const sg_resolver *r, sg_str role, bool former,
                        int32_t body, int32_t mention);

/* Text of tokens of a mention's sentence, and its folded key in `out`. */
sg_str sg_coref_text(const sg_resolver *r, const sg_mention *m, int32_t first,
                     int32_t last);
sg_str sg_coref_key(const sg_resolver *r, const sg_mention *m, int32_t first,
                    int32_t last, char *out);

/* ---- the stages ------------------------------------------------------- */

/* All mentions that are names. */
void sg_coref_names(sg_resolver *r);

/* Resolves a role to the name beside it, if there is one, and teaches that
 * name the title. */
bool sg_coref_beside(sg_resolver *r, int32_t mention);

/* The name that a mention stands beside or is said of: a mention or SG_NONE. */
int32_t sg_coref_named_beside(const sg_resolver *r, int32_t mention);

/* Whom "the company", "the billionaire", "the Indian leader" (with its body)
 * means again; an entity or SG_NONE. Sets `*confidence` when it is one. */
int32_t sg_coref_again(const sg_resolver *r, int32_t mention, int32_t body,
                       double *confidence);

/* A member of a party or a citizen, as in "the Kentucky Republican": whether a
 * mention is one, and who. */
bool sg_coref_is_member(const sg_resolver *r, int32_t mention);
void sg_coref_member(sg_resolver *r, int32_t mention);

/* The body that a person belongs to, or SG_NONE. */
int32_t sg_coref_state_of(sg_resolver *r, int32_t entity);

/* One mention of an office; whoever is president at a mention, or SG_NONE. */
void sg_coref_office(sg_resolver *r, int32_t mention);
int32_t sg_coref_president(sg_resolver *r, int32_t mention);

/* One mention of a role, body or common noun; all before it are done. */
void sg_coref_role(sg_resolver *r, int32_t mention);

/* A speaker that no table lists: an entity under the words of the text. */
void sg_coref_phrase(sg_resolver *r, int32_t mention);

/* The state most spoken of: sets r->prominent. Names must be resolved. */
void sg_coref_find_country(sg_resolver *r);

/* The state most spoken of in the sentences before a mention, else in the
 * document; an entity or SG_NONE. */
int32_t sg_coref_country_at(sg_resolver *r, int32_t mention);

/* A name, rather than words for somebody ("the committee"). */
bool sg_coref_is_proper(const sg_entity *e);

/* True for Ohio: a body that is called as its place is. */
bool sg_coref_is_province(const sg_resolver *r, const sg_entity *e);

/* The state of a named office holder who was given none. */
void sg_coref_country(sg_resolver *r, int32_t mention);

/* Several actors, in the order of the text. */
enum { SG_SEVERAL_MAX = 6 };

typedef struct sg_several {
    int32_t entities[SG_SEVERAL_MAX];
    int count;
    bool more; /* than there was room for */
} sg_several;

/* The actors of a list that begins with this mention: "Canada, Mexico and
 * Chile". False when it begins none, or one of them is nobody known. */
bool sg_coref_list_at(const sg_resolver *r, int32_t mention, sg_several *out);

/* True for a mention that is part of a list. */
bool sg_is_listed(const sg_sentence *s, const sg_mention *m);

/* Resolves a mention to all of them. */
void sg_coref_set_several(sg_resolver *r, int32_t mention, const sg_several *s,
                          double confidence);

/* Resolves "both sides", "the two", "each other", "the latter"; false for
 * words of another kind. */
bool sg_coref_several(sg_resolver *r, int32_t mention);

/* One pronoun of the third person. */
void sg_coref_pronoun(sg_resolver *r, int32_t mention);

/* Tells each mention which quotation it speaks. */
void sg_coref_find_spoken(sg_resolver *r);

/* "..., he said": a pronoun that stayed open and speaks a quotation is whoever
 * spoke the one before. */
void sg_coref_speaks_on(sg_resolver *r, int32_t mention);

/* One pronoun of the first person: whoever speaks. */
void sg_coref_speaker(sg_resolver *r, int32_t mention);
bool sg_is_first_person(const sg_token *token);

/* The body of another state than the one whose body the tables know under this
 * name ("the Nigerian Senate"), or SG_NONE. */
int32_t sg_coref_foreign_body(sg_resolver *r, int32_t mention);

/* Entity of the body that a reading names, or SG_NONE. */
int32_t sg_coref_body(sg_resolver *r, int32_t mention);

#endif
