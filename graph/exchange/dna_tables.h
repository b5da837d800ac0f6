/* The tables of DNA 3, as far as a database of ours fills them. */
#ifndef SG_GRAPH_EXCHANGE_DNA_TABLES_H
#define SG_GRAPH_EXCHANGE_DNA_TABLES_H

#include "graph/db.h"

/* The statement types: DNA's agreement knows no neutral. */
enum { SG_DNA_STANCE = 1, SG_DNA_NEUTRAL = 2 };

/* Variables of both types; the number of one in the file is this plus
 * SG_DNA_VARIABLES for the second type. */
typedef enum sg_dna_variable {
    SG_DNA_SOURCE = 1,
    SG_DNA_RELATION,
    SG_DNA_TARGET,
    SG_DNA_AGREEMENT, /* of stances only */
    SG_DNA_TOPIC,
    SG_DNA_STATUS,
    SG_DNA_SPEAKER,
    SG_DNA_DATE,
    SG_DNA_CONFIDENCE,
    SG_DNA_EVIDENCE,
    SG_DNA_VARIABLES = SG_DNA_EVIDENCE
} sg_dna_variable;

/* Which attributes an entity has: Type and Affiliation of whoever takes
 * part. */
enum { SG_DNA_ATTRIBUTES = 2 };

/* Longest title, name or attribute, in characters. */
enum { SG_DNA_NAME_MAX = 190 };

/* Makes the tables and fills those that are the same in every file: settings,
 * coder, statement types, variables, attribute variables. */
sg_status sg_dna_tables(sg_db *dna, sg_error *err);

/* The number of an attribute variable (0: Type, 1: Affiliation) of a variable
 * that has them. */
int64_t sg_dna_attribute(int64_t variable, int which);

/* True for the variables that have attributes. */
bool sg_dna_has_attributes(sg_dna_variable variable);

#endif
