/* Who is who: the actor, role, office and name tables in memory, and the word
 * classes that names are built with. Formats: docs/data.md; name_words.tsv
 * explains itself.
 *
 * Look-ups take keys made by sg_fold and cost one hash probe; whoever looks for
 * names in running text folds each sentence once and asks for its slices. */
#ifndef SG_EXTRACT_KNOWLEDGE_H
#define SG_EXTRACT_KNOWLEDGE_H

#include <stancegraph/error.h>

#include "extract/data.h"
#include "extract/doc.h"

typedef struct sg_knowledge sg_knowledge;

/* Keys longer than this stand for nothing. */
enum { SG_NAME_KEY_MAX = 120 };

/* An actor of the tables. */
typedef struct sg_actor {
    sg_str name;        /* canonical */
    sg_str affiliation; /* canonical name of its state or body, or missing */
    sg_actor_kind kind;
    sg_gender gender;
    bool brought;         /* from a dictionary of the user */
    int32_t first_office; /* of a person: his offices, chained, or SG_NONE */
    int32_t first_term;   /* dated affiliations, chained, or SG_NONE */
    int32_t last_term;    /* the end of that chain, if there is one */
} sg_actor;

typedef enum sg_alias_use {
    SG_ALIAS_NAME,
    SG_ALIAS_ADJECTIVE,
    SG_ALIAS_PEOPLE,
    SG_ALIAS_SEAT,
    SG_ALIAS_CAPITAL,
    SG_ALIAS_PLACE
} sg_alias_use;

/* How the letters of a name are capitalised: what tells WHO from "who". */
typedef struct sg_letters {
    uint32_t capitals; /* bit n: word n begins with a capital */
    int32_t letters;
    bool upper; /* two letters or more, all of them capitals */
} sg_letters;

/* A name of an actor. The canonical name is an alias too (SG_ALIAS_NAME). */
typedef struct sg_alias {
    sg_str text;
    sg_letters letters;
    sg_alias_use use;
    bool brought; /* from a dictionary of the user */
    int32_t actor;
    int32_t next; /* another one with the same key, or SG_NONE */
} sg_alias;

typedef enum sg_role_class {
    SG_ROLE_OFFICE,
    SG_ROLE_AGENT,
    SG_ROLE_PERSON,
    SG_ROLE_GROUP,
    SG_ROLE_HONORIFIC
} sg_role_class;

typedef struct sg_role {
    sg_str name;
    sg_str key; /* folded */
    sg_role_class class;
    sg_gender gender;
} sg_role;

/* Classes of data/name_words.tsv, as bits. */
enum {
    SG_NAMEWORD_NEVER = 1 << 0,       /* no part of a name: Monday, Spanish */
    SG_NAMEWORD_ORG = 1 << 1,         /* heads the name of a body: Ministry */
    SG_NAMEWORD_MEDIUM = 1 << 2,      /* heads the name of a medium: Times */
    SG_NAMEWORD_THING = 1 << 3,       /* heads a name that is no actor: War */
    SG_NAMEWORD_SITE = 1 << 4,        /* heads the name of a place: River */
    SG_NAMEWORD_PARTICLE = 1 << 5,    /* small word inside a name: van, al */
    SG_NAMEWORD_SUFFIX = 1 << 6,      /* Jr., III */
    SG_NAMEWORD_FORMER = 1 << 7,      /* makes another office of it: former */
    SG_NAMEWORD_QUANTITY = 1 << 8,    /* thousands, in "thousands of people" */
    SG_NAMEWORD_LOCATIVE = 1 << 9,    /* preposition of places: in */
    SG_NAMEWORD_PATH = 1 << 10,       /* preposition of ways: to, from */
    SG_NAMEWORD_MOTION = 1 << 11,     /* verb or noun of going: fly, trip */
    SG_NAMEWORD_GEO = 1 << 12,        /* makes a place of a name: region */
    SG_NAMEWORD_INDEFINITE = 1 << 13, /* determiner of nobody known: a, any */
    SG_NAMEWORD_BODY = 1 << 14,       /* joins a role to its body: of, from */
    SG_NAMEWORD_COLLECTIVE = 1 << 15, /* role of many, no title: government */
    SG_NAMEWORD_AGAINST = 1 << 16,    /* prefix that parts: pro, anti, non */
    SG_NAMEWORD_LEADS = 1 << 17, /* role that stands for its body when it is
                                    unnamed, though of class person: leader */
    SG_NAMEWORD_LAND = 1 << 18,  /* another word for a state: country */
    SG_NAMEWORD_FIRM = 1 << 19,  /* another word for a body: company */
    SG_NAMEWORD_OWN = 1 << 20, /* stands for the person whose it is: campaign */
    SG_NAMEWORD_PRIVATE = 1 << 21, /* does not speak for its state: company */
    SG_NAMEWORD_PRESIDENTIAL = 1 << 22, /* is the president's: administration */
    SG_NAMEWORD_MINDED = 1 << 23,       /* verb of those who think: say, want */
    SG_NAMEWORD_ADDRESSED = 1 << 24, /* verb to those who listen: tell, urge */
    SG_NAMEWORD_EPITHET = 1 << 25, /* another word for a person: billionaire */
    SG_NAMEWORD_TRADE = 1 << 26,   /* for a company: company */
    SG_NAMEWORD_LEAGUE = 1 << 27,  /* for a body above states: alliance */
    SG_NAMEWORD_BUREAU = 1 << 28,  /* for a body of a state: agency */
    SG_NAMEWORD_CIRCLE = 1 << 29,  /* for any body or group: group */
    SG_NAMEWORD_PRESS = 1 << 30    /* for a medium: newspaper */
};
/* No longer in office: former, retired. (No enumerator can be that large.) */
#define SG_NAMEWORD_PAST (1u << 31)

/* SG_EDATA with file and line for a row that is malformed, stands twice, or
 * names an actor that there is not. */
sg_status sg_knowledge_load(sg_data *data, sg_knowledge **out, sg_error *err);
void sg_knowledge_free(sg_knowledge *knowledge);

/* Bytes of the longest key that begins with this word, 0 for none: how far a
 * search for the longest match must look. */
size_t sg_knowledge_alias_reach(const sg_knowledge *knowledge, sg_str word);
size_t sg_knowledge_role_reach(const sg_knowledge *knowledge, sg_str word);

/* First alias with this key, or SG_NONE; follow `next` for the others. */
int32_t sg_knowledge_alias(const sg_knowledge *knowledge, sg_str key);
const sg_alias *sg_alias_at(const sg_knowledge *knowledge, int32_t alias);

/* How many aliases there are; sg_alias_at takes 0 to one less. */
int32_t sg_knowledge_alias_count(const sg_knowledge *knowledge);

/* The actor of this canonical name, or SG_NONE. */
int32_t sg_knowledge_actor(const sg_knowledge *knowledge, sg_str name);
const sg_actor *sg_actor_at(const sg_knowledge *knowledge, int32_t actor);

/* What the actor belonged to on the ISO date (without one: belongs to, as far
 * as is known), or the missing value. */
sg_str sg_knowledge_affiliation(const sg_knowledge *knowledge, int32_t actor,
                                sg_str date);

/* The role with this key, in the singular, or NULL. */
const sg_role *sg_knowledge_role(const sg_knowledge *knowledge, sg_str key);

/* Name word classes of a role: of all of it and of its head. */
unsigned sg_knowledge_role_word(const sg_knowledge *knowledge,
                                const sg_role *role);

/* Who held the office (a key) of the body (canonical name) on the ISO date;
 * without a date, who holds it. An actor or SG_NONE. */
int32_t sg_knowledge_holder(const sg_knowledge *knowledge, sg_str office,
                            sg_str body, sg_str date);

/* All who hold or held it, at most `max`, into `out`. Returns how many. */
int sg_knowledge_holders(const sg_knowledge *knowledge, sg_str office,
                         sg_str body, int32_t *out, int max);

/* True for an office (a key) that some state has. */
bool sg_knowledge_state_office(const sg_knowledge *knowledge, sg_str office);

/* The only person of this surname (a key) in an office of a state or of a body
 * above states on the date; else SG_NONE, without a date too. Whom only a
 * dictionary of the user has counts where the tables have nobody. */
int32_t sg_knowledge_surname(const sg_knowledge *knowledge, sg_str surname,
                             sg_str date);

/* The person of this surname (a key) who holds or held the office (a key): on
 * the date, else the last one before it; without a date, the only one. SG_NONE
 * when there is none, or two of that name at once. */
int32_t sg_knowledge_titled(const sg_knowledge *knowledge, sg_str surname,
                            sg_str office, sg_str date);

/* True for a given name; `*gender` (may be NULL) is what it tells. */
bool sg_knowledge_given(const sg_knowledge *knowledge, sg_str key,
                        sg_gender *gender);

/* Classes of a word (a key), 0 for none. */
unsigned sg_knowledge_word(const sg_knowledge *knowledge, sg_str key);

/* Capitalisation of a name. */
sg_letters sg_letters_of(sg_str text);

/* True when `text` is written as the alias demands: capitals where it has
 * capitals; acronyms in capitals, those of four letters or more also as
 * "Nato". */
bool sg_letters_fit(const sg_alias *alias, sg_letters text);

#endif
