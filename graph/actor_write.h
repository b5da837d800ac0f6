/* The actors of a document that is being written: found or added by name, and
 * settled when all its mentions are in. */
#ifndef SG_GRAPH_ACTOR_WRITE_H
#define SG_GRAPH_ACTOR_WRITE_H

#include "base/arena.h"
#include "base/buf.h"
#include "graph/curate/entity.h"
#include "graph/id_list.h"

/* An actor that was met. */
typedef struct sg_known {
    sg_entity who;
    sg_party stored; /* its kind and affiliation */
} sg_known;

typedef struct sg_actor_writer {
    sg_store *store;
    sg_arena *arena;  /* texts that must last */
    bool acts;        /* corrections stand: new entities may be others */
    bool expected;    /* all that are stored have been met */
    sg_id_list known; /* entities met so far, by name */
    sg_known *whom;   /* for each of them its actor */
    size_t capacity;
    sg_id_list former;   /* entities of the document that is replaced */
    sg_id_list doubtful; /* actors that this document reads differently */
    sg_id_list names;    /* names given so far, by actor and name */
    sg_buf key;
} sg_actor_writer;

/* `acts` tells whether any correction stands. */
sg_actor_writer sg_actor_writer_new(sg_store *store, sg_arena *arena,
                                    bool acts);
void sg_actor_writer_clear(sg_actor_writer *writer);

/* Remembers the actors of a document that is about to go. */
sg_status sg_actor_writer_leave(sg_actor_writer *writer, int64_t document,
                                sg_error *err);

/* Looks up all who take part in these statements at once, which a server
 * answers sooner than one by one. */
sg_status sg_actor_writer_expect(sg_actor_writer *writer,
                                 const sg_statement *statements, size_t count,
                                 sg_error *err);

/* The rows of the actor that `party` means. The names in `party` must outlive
 * the writer. */
sg_status sg_actor_writer_find(sg_actor_writer *writer, const sg_party *party,
                               sg_entity *who, sg_error *err);

/* Another name of an actor, as the text has it. */
sg_status sg_actor_writer_name(sg_actor_writer *writer, sg_entity who,
                               sg_str name, sg_error *err);

/* When all mentions are written: actors that lost mentions may lose names or
 * go, and those in doubt get the kind and affiliation that most mentions
 * give. */
sg_status sg_actor_writer_settle(sg_actor_writer *writer, sg_error *err);

#endif
