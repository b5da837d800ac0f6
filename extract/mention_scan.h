/* A sentence as a row of units: names of the actor tables, role words, other
 * names, and single words. What mention_*.c finds mentions with, and coref_*.c
 * looks into them again.
 *
 *   mention_match.c   tokens -> unit, by longest match
 *   mention_scan.c    tokens -> units
 *   mention_kind.c    what an unlisted name names
 *   mention_name.c    units -> units: what belongs to one name is one unit
 *   mention_phrase.c  units -> phrases: title with name, role with its body
 *   mention_role.c    how a phrase is meant
 *   mention_form.c    how a name is meant: place, government, modifier
 *   mention_pronoun.c pronouns
 *   mention.c         all of it for one document */
#ifndef SG_EXTRACT_MENTION_SCAN_H
#define SG_EXTRACT_MENTION_SCAN_H

#include "base/map.h"
#include "extract/knowledge.h"

typedef enum sg_unit_kind {
    SG_UNIT_WORD,  /* any one token */
    SG_UNIT_ACTOR, /* a name of the tables */
    SG_UNIT_ROLE,  /* a role of the tables */
    SG_UNIT_NAME   /* any other name */
} sg_unit_kind;

/* What an unlisted name seems to name. */
typedef enum sg_name_kind {
    SG_NAME_OTHER,
    SG_NAME_PERSON,
    SG_NAME_ORG,
    SG_NAME_MEDIUM,
    SG_NAME_THING, /* no actor: only while names are put together */
    SG_NAME_SITE   /* likewise */
} sg_name_kind;

typedef struct sg_unit {
    sg_unit_kind kind;
    int32_t first; /* tokens */
    int32_t last;
    int32_t alias;       /* of an actor */
    const sg_role *role; /* of a role */
    bool plural;         /* of a role */
    bool parted;         /* "pro-Russian", "Russian-backed": does not count as
                            the body of a role */
    sg_name_kind name;   /* of a name */
    unsigned word;       /* name word classes of the last token */
} sg_unit;

typedef struct sg_scan {
    const sg_knowledge *knowledge;
    const sg_doc *doc;
    const sg_sentence *s;
    bool headline;    /* capitals tell nothing here */
    sg_map *surnames; /* of people with full names in the document, or NULL */
    sg_arena *keys;   /* theirs */
    sg_unit *units;
    int32_t count;
    /* the folded sentence and where the tokens stand in it */
    char *folded;
    uint32_t *starts;
    uint32_t *ends;
    size_t unit_capacity;
    size_t folded_capacity;
    size_t start_capacity;
    size_t end_capacity;
} sg_scan;

void sg_scan_init(sg_scan *scan, const sg_knowledge *knowledge,
                  const sg_doc *doc);
void sg_scan_clear(sg_scan *scan);

/* Reads the whole document once for surnames: known ones are names even where
 * the tagger does not see one ("Sessions told CNN"). */
void sg_scan_learn(sg_scan *scan);

/* Replaces the units by those of one sentence. */
void sg_scan_sentence(sg_scan *scan, int32_t sentence);

/* Parts of sg_scan_sentence: the unit that begins at a token, units before it
 * being read; names put together. */
void sg_scan_read_unit(sg_scan *scan, int32_t first, sg_unit *unit);
void sg_scan_join_names(sg_scan *scan);

/* True for the surname of somebody whom the document has named in full. */
bool sg_scan_knows(const sg_scan *scan, int32_t token);

/* The key of tokens [first, last]. */
sg_str sg_scan_key(const sg_scan *scan, int32_t first, int32_t last);

/* Their bytes in the document. */
sg_str sg_scan_text(const sg_scan *scan, int32_t first, int32_t last);

/* The alias of tokens [first, last] that fits their capitals, or SG_NONE. */
int32_t sg_scan_alias(const sg_scan *scan, int32_t first, int32_t last);

/* True when a token of [first, last] hangs on one of [to_first, to_last]. */
bool sg_scan_hangs(const sg_scan *scan, int32_t first, int32_t last,
                   int32_t to_first, int32_t to_last);

/* What tokens [first, last] name together as the engine sees it;
 * SG_NAMED_NOTHING too where it is not sure. */
sg_named sg_named_of(const sg_sentence *s, int32_t first, int32_t last);

/* True for a token that begins with a capital letter. */
bool sg_scan_capital(const sg_scan *scan, int32_t token);

/* Name word classes of one token. */
unsigned sg_scan_word(const sg_scan *scan, int32_t token);

/* A hyphen or a dash that joins words. */
bool sg_is_hyphen(sg_str form);

/* The unit at `at`, or an empty word where there is none. */
const sg_unit *sg_unit_at(const sg_scan *scan, int32_t at);

/* True when there is a unit of this kind; a single word of this form; a name
 * of a person, listed or not. */
bool sg_unit_is_kind(const sg_scan *scan, int32_t at, sg_unit_kind kind);
bool sg_unit_is_word(const sg_scan *scan, int32_t at, const char *form);
bool sg_unit_is_person(const sg_scan *scan, int32_t at);

/* The actor behind a unit of kind SG_UNIT_ACTOR. */
const sg_actor *sg_unit_actor(const sg_scan *scan, const sg_unit *unit);

#endif
