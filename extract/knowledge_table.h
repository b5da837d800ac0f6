/* What the files of knowledge share: the tables in memory, and how
 * knowledge_table.c and the dictionaries of users fill them. */
#ifndef SG_EXTRACT_KNOWLEDGE_TABLE_H
#define SG_EXTRACT_KNOWLEDGE_TABLE_H

#include "base/arena.h"
#include "base/map.h"
#include "extract/knowledge.h"

/* Somebody in an office for some time. */
typedef struct sg_office {
    sg_str office; /* key */
    sg_str from;   /* ISO date, or empty */
    sg_str to;
    int32_t holder;
    bool high;              /* of a state, or of a body above states */
    int32_t next;           /* the same office of the same body */
    int32_t next_of_holder; /* another office of the same person */
} sg_office;

/* What an actor of a dictionary belongs to for some time. */
typedef struct sg_term {
    sg_str affiliation; /* canonical name, or missing */
    sg_str from;        /* ISO date, or empty */
    sg_str to;
    int32_t next; /* another of the same actor, or SG_NONE */
} sg_term;

typedef struct sg_surname {
    int32_t actor;
    int32_t next;
} sg_surname;

struct sg_knowledge {
    sg_arena *arena; /* keys */
    sg_actor *actors;
    size_t actor_count;
    size_t actor_capacity;
    sg_alias *aliases;
    size_t alias_count;
    size_t alias_capacity;
    sg_office *offices;
    size_t office_count;
    size_t office_capacity;
    sg_term *terms;
    size_t term_count;
    size_t term_capacity;
    sg_role *roles;
    size_t role_count;
    size_t role_capacity;
    sg_surname *surnames;
    size_t surname_count;
    size_t surname_capacity;
    sg_map *by_name;       /* canonical name -> actor */
    sg_map *by_alias;      /* key -> first alias */
    sg_map *by_office;     /* key, tab, body -> first office */
    sg_map *by_surname;    /* key -> first surname */
    sg_map *by_role;       /* key -> role */
    sg_map *given_names;   /* key -> sg_gender */
    sg_map *words;         /* key -> class bits */
    sg_map *alias_reach;   /* first word -> longest key of an alias, in bytes */
    sg_map *role_reach;    /* the same for roles */
    sg_map *state_offices; /* keys of the offices that states have */
};

/* Fills empty tables from `data`. */
sg_status sg_knowledge_read(sg_knowledge *k, sg_data *data, sg_error *err);

/* A folded copy of `text`, or the missing value when it is too long. */
sg_str sg_knowledge_key(sg_knowledge *k, sg_str text);

/* Each copies the structure and fills in what chains it; the texts in it must
 * live as long as the tables. */
int32_t sg_knowledge_put_actor(sg_knowledge *k, const sg_actor *actor);
void sg_knowledge_put_alias(sg_knowledge *k, sg_str key, const sg_alias *alias);
void sg_knowledge_put_surname(sg_knowledge *k, sg_str key, int32_t actor);
int32_t sg_knowledge_put_office(sg_knowledge *k, const sg_office *row);
void sg_knowledge_put_term(sg_knowledge *k, int32_t actor, const sg_term *term);
void sg_knowledge_put_role(sg_knowledge *k, const sg_role *role);

/* "secretary of state", tab, "United States", in `out`; the missing value when
 * it does not fit. */
sg_str sg_office_key(sg_str office, sg_str body, char *out, size_t size);

#endif
