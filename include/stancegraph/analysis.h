/* Analysis of a stance graph: who stands with whom.
 *
 *     sg_camps *camps;
 *     if (sg_camps_find(graph, NULL, &camps, &err) == SG_OK) {
 *         for (size_t i = 0; i < camps->count; i++)
 *             print_members(&camps->items[i]);
 *         sg_camps_free(camps);
 *     }
 *
 * docs/analysis.md explains every measure, with its formula, its source and
 * its limits. Results own their memory and hold vertex numbers of the graph,
 * which must not change meanwhile. The same graph and options give the same
 * result. Threads that analyse at once wait for each other: igraph keeps its
 * random numbers in a global variable. */
#ifndef STANCEGRAPH_ANALYSIS_H
#define STANCEGRAPH_ANALYSIS_H

#include <stancegraph/graph.h>

#ifdef __cplusplus
extern "C" {
#endif

/* ---- ties -------------------------------------------------------------- */

/* What a statement counts between two actors, before its sign. */
typedef enum sg_weighing {
    SG_WEIGH_CONFIDENCE, /* its confidence: sums are expected numbers */
    SG_WEIGH_COUNT       /* one */
} sg_weighing;

/* All that two actors say and do towards each other, in both directions. */
typedef struct sg_tie {
    size_t a; /* a < b */
    size_t b;
    size_t positive; /* statements */
    size_t negative;
    size_t neutral;
    double weight; /* sum of sign times what the statement counts */
} sg_tie;

/* ---- camps ------------------------------------------------------------- */

typedef enum sg_camp_method {
    SG_CAMPS_AUTO,      /* Leiden, or relocation with `max_camps`; spinglass
                           too where that is quick */
    SG_CAMPS_LEIDEN,    /* quick; not with `max_camps` */
    SG_CAMPS_SPINGLASS, /* slow: seconds a run for some hundred actors */
    SG_CAMPS_RELOCATION,
    SG_CAMPS_METHODS
} sg_camp_method;

typedef struct sg_camp_options {
    sg_camp_method method;
    sg_weighing weighing;
    size_t max_camps; /* in each connected part; 0: as many as there are, 2:
                         friend and foe */
    size_t runs;      /* of the search, each with a seed of its own; from 1 */
    uint32_t seed;
} sg_camp_options;

#define SG_CAMP_OPTIONS_INIT                                                   \
    {                                                                          \
        SG_CAMPS_AUTO, SG_WEIGH_CONFIDENCE, 0, 20, 1                           \
    }

typedef struct sg_camp {
    const size_t *members; /* vertex numbers, those tied strongest within the
                              camp first */
    size_t count;
} sg_camp;

#define SG_NO_CAMP SIZE_MAX

typedef struct sg_camps {
    sg_camp *items; /* largest first, then by the name of the first member in
                       the alphabet; camps of one are actors without a friend */
    size_t count;
    size_t vertices;    /* of the graph */
    size_t *of_vertex;  /* index in `items` of each vertex; SG_NO_CAMP for
                           topics and for actors without a signed tie */
    double *firmness;   /* of each vertex, 0 to 1: how alike its camp is from
                           run to run (mean Jaccard index) */
    double frustration; /* weight of the ties that do not fit: hostile within
                           a camp, friendly between two */
    double bound;       /* no camps at all can have less */
    double weight;      /* of all ties: frustration / weight is from 0 to 1 */
    bool exact;         /* proven: frustration equals bound */
    sg_tie *frustrated; /* the ties that do not fit, heaviest first */
    size_t frustrated_count;
    size_t ties; /* signed ones, of which frustrated_count do not fit */
    size_t runs;
    size_t best_runs; /* that found camps as good as these */
    double agreement; /* mean adjusted Rand index of a run and these camps:
                         1 all alike, 0 as alike as by chance */
    size_t *owned;    /* memory of `members` */
} sg_camps;

/* Camps: groups of actors with friendly ties inside and hostile ones between
 * them (Davis 1967), such that as little as possible does not fit (Doreian and
 * Mrvar 1996). Topics take no part. `options` may be NULL. SG_EUSAGE when they
 * contradict each other. Cost: a third of a second for 100 actors, two seconds
 * for 1,000. */
SG_API sg_status sg_camps_find(const sg_graph *graph,
                               const sg_camp_options *options, sg_camps **out,
                               sg_error *err);
SG_API void sg_camps_free(sg_camps *camps);

/* ---- balance ------------------------------------------------------------ */

/* Windows of time; weeks are those of ISO 8601. */
typedef enum sg_window {
    SG_BY_NOTHING, /* all in one */
    SG_BY_DAY,
    SG_BY_WEEK,
    SG_BY_MONTH,
    SG_BY_QUARTER,
    SG_BY_YEAR,
    SG_WINDOWS
} sg_window;

enum { SG_WINDOW_NAME = 32 };

/* How little does not fit, with proof or bounds. */
typedef struct sg_frustration_index {
    double found; /* weight of the ties that do not fit */
    double bound; /* it cannot be less */
    bool exact;
    size_t camps;
} sg_frustration_index;

/* Structural balance (Heider 1946, Cartwright and Harary 1956) of the ties of
 * one window. */
typedef struct sg_balance {
    char window[SG_WINDOW_NAME]; /* "2031-03", "2031-W12", "2031-Q1"; "all" */
    size_t statements;           /* signed ones between two actors */
    size_t actors;               /* with a signed tie */
    size_t friendly;             /* ties */
    size_t hostile;
    size_t triads[4]; /* by number of hostile ties: 0 to 3 */
    double balanced;  /* share of triads with an even number; NaN: no triad */
    double weakly;    /* the same, three hostile ones allowed (Davis 1967) */
    double expected;  /* what `balanced` would be if the same signs were dealt
                         to the ties at random; NaN: no tie */
    double weight;    /* of all ties */
    sg_frustration_index two;  /* for friend and foe */
    sg_frustration_index many; /* for any number of camps */
} sg_balance;

typedef struct sg_balances {
    sg_balance
        *items; /* by window; windows without a signed tie are left out */
    size_t count;
    size_t undated; /* signed statements between actors whose date is missing
                       or less exact than a window */
} sg_balances;

/* `options` (may be NULL) tell how camps are searched; `max_camps` in them does
 * not count. Cost: as sg_camps_find, twice for each window. */
SG_API sg_status sg_balance_measure(const sg_graph *graph, sg_window by,
                                    const sg_camp_options *options,
                                    sg_balances *out, sg_error *err);
SG_API void sg_balances_clear(sg_balances *balances);

/* ---- centrality -------------------------------------------------------- */

/* Statements by sign. */
typedef struct sg_signs {
    size_t positive;
    size_t negative;
    size_t neutral;
} sg_signs;

/* How an actor stands in the graph. Only statements between two actors count;
 * measures that cannot see a sign are given one sign at a time. */
typedef struct sg_centrality {
    size_t vertex;
    sg_signs made;     /* statements towards other actors */
    sg_signs received; /* of other actors */
    size_t friends;    /* actors tied to it by more friendly weight */
    size_t foes;
    double friendly;  /* sum of the weights of these ties */
    double hostile;   /* the same, above 0 */
    double backed;    /* PageRank over friendly statements: by whom the backed
                         ones are backed; all actors sum to 1 */
    double attacked;  /* the same over hostile ones */
    double between;   /* share of the shortest ways over friendly ties that lead
                         through it (Freeman 1977), 0 to 1 */
    double hub;       /* it deals with those whom all deal with, whatever the
                         sign; and so it is dealt with (Kleinberg 1999); the */
    double authority; /* highest is 1 */
    double pn;        /* PN index (Everett and Borgatti 2014): about 1, more for
                         those with friends, less for those with foes */
} sg_centrality;

typedef struct sg_centralities {
    sg_centrality *items; /* most statements first, then by name */
    size_t count;         /* actors with a statement to or of another */
} sg_centralities;

/* Cost: actors times friendly ties. */
SG_API sg_status sg_centrality_measure(const sg_graph *graph,
                                       sg_weighing weighing,
                                       sg_centralities *out, sg_error *err);
SG_API void sg_centralities_clear(sg_centralities *centralities);

/* ---- paths ------------------------------------------------------------- */

/* Statements that go one way between two actors. */
typedef struct sg_tally {
    size_t positive;
    size_t negative;
    size_t neutral;
    double weight;  /* sum of their confidences: how many are right, by
                       expectation */
    double balance; /* the same, hostile ones counted below zero and neutral
                       ones not at all */
} sg_tally;

/* A link between two actors: all that they say and do towards each other. */
typedef struct sg_step {
    sg_str from; /* in the direction of the path */
    sg_str to;
    sg_tally forth; /* told of `from` towards `to` */
    sg_tally back;
    double weight; /* of those that count: both, or `forth` only */
    int sign;      /* of their balance: -1, 0, +1 */
} sg_step;

typedef struct sg_path {
    const sg_step *steps;
    size_t count;
    int sign;        /* product of the signs: +1 as among friends, -1 as among
                        foes, 0 where a link has no sign (Cartwright and Harary
                        1956, https://doi.org/10.1037/h0046049) */
    double strength; /* 1 / sum of (1 / weight): as much as one link of so many
                        statements */
} sg_path;

typedef enum sg_path_order {
    SG_PATHS_SHORTEST, /* of fewest links, among them the strongest first */
    SG_PATHS_STRONGEST /* shortest when a link is 1 / weight long (Newman 2001,
                          https://doi.org/10.1103/PhysRevE.64.016132) */
} sg_path_order;

typedef struct sg_path_query {
    sg_str from; /* any name of an actor */
    sg_str to;
    const sg_filter *filter; /* statements that count; may be NULL */
    sg_path_order order;
    size_t count;     /* the best so many; 0 is 1 */
    size_t max_links; /* of a path; 0 means any number */
    bool directed;    /* only along statements, from source to target */
} sg_path_query;

typedef struct sg_paths {
    sg_str from; /* canonical names */
    sg_str to;
    sg_path *items; /* the best first */
    size_t count;   /* 0: the two are not connected so */
    void *owned;
} sg_paths;

/* How two actors are connected, by actors only. No actor stands twice in a
 * path. Works on the store, not on a graph in memory: a second for a million
 * statements, more for each further path. With `max_links` the strongest are
 * chosen among the 64 strongest of any length; when all of those are longer,
 * the shortest are given. SG_EUSAGE when a name is nobody's, or that of several
 * actors (the message has them), or both are one. */
SG_API sg_status sg_paths_find(sg_store *store, const sg_path_query *query,
                               sg_paths **out, sg_error *err);
SG_API void sg_paths_free(sg_paths *paths);

/* ---- topics -------------------------------------------------------------- */

/* When two topics are one. "The nuclear deals with Iran" is, by words, "nuclear
 * deals with iran"; by phrase "nuclear deal"; by head "deal". A topic that is a
 * clause ("it would abstain") is only itself. */
typedef enum sg_topic_grouping {
    SG_TOPICS_BY_HEAD,
    SG_TOPICS_BY_PHRASE,
    SG_TOPICS_BY_WORDS
} sg_topic_grouping;

/* What stances are taken on. */
typedef enum sg_about {
    SG_ABOUT_TOPICS, /* topics of statements without a target */
    SG_ABOUT_ACTORS, /* targets: whom two actors both accuse or praise */
    SG_ABOUT_BOTH
} sg_about;

/* Which repetitions count once: the same actor on the same topic with the same
 * sign. Weeks, months and years are those of the documents; what is dated less
 * exactly counts once a document. */
typedef enum sg_repeats {
    SG_REPEATS_ALL, /* every statement counts */
    SG_REPEATS_DOCUMENT,
    SG_REPEATS_WEEK,
    SG_REPEATS_MONTH,
    SG_REPEATS_YEAR,
    SG_REPEATS_NEVER /* once in all */
} sg_repeats;

typedef struct sg_topic {
    sg_str name; /* by words: as it was first written; else its key */
    size_t statements;
    size_t actors; /* who have a stance on it, neutral ones too */
    size_t positive;
    size_t negative;
    size_t neutral;
    double divided;        /* 0: all signed statements agree, 1: as many for as
                              against; NaN: none is signed */
    const sg_str *phrases; /* what it was called, by phrase (by words: by
                              words), the most frequent first */
    size_t phrase_count;
} sg_topic;

typedef struct sg_topics {
    sg_topic *items; /* most statements first, then by name */
    size_t count;
    void *owned;
} sg_topics;

/* Cost: linear in statements. */
SG_API sg_status sg_topics_list(const sg_graph *graph, sg_topic_grouping by,
                                sg_about about, sg_topics *out, sg_error *err);
SG_API void sg_topics_clear(sg_topics *topics);

/* ---- projection ---------------------------------------------------------- */

/* What a cell counts, as Leifeld's Discourse Network Analyzer defines it. */
typedef enum sg_projection {
    SG_PROJECT_CONGRUENCE, /* between actors: same sign on the same topic */
    SG_PROJECT_CONFLICT,   /* opposite signs */
    SG_PROJECT_SUBTRACT,   /* congruence less conflict; of an actor on a topic:
                              statements for less statements against */
    SG_PROJECT_IGNORE,     /* any statement on the same topic, signed or not */
    SG_PROJECT_COMBINE     /* of an actor on a topic only: 1 for, 2 against, 3
                              both */
} sg_projection;

typedef enum sg_normalization {
    SG_NORMAL_NO,
    SG_NORMAL_AVERAGE, /* by the mean number of statements of the two */
    SG_NORMAL_JACCARD,
    SG_NORMAL_COSINE,    /* DNA's: by the product of the two numbers */
    SG_NORMAL_ACTIVITY,  /* two-mode: by the statements of the actor */
    SG_NORMAL_PROMINENCE /* two-mode: by the statements on the topic */
} sg_normalization;

typedef struct sg_projection_options {
    sg_projection projection;
    sg_normalization normalization;
    bool two_mode; /* actors by topics in place of actors by actors */
    sg_topic_grouping by;
    sg_about about;
    sg_repeats repeats;
} sg_projection_options;

#define SG_PROJECTION_OPTIONS_INIT                                             \
    {                                                                          \
        SG_PROJECT_SUBTRACT, SG_NORMAL_NO, false, SG_TOPICS_BY_HEAD,           \
            SG_ABOUT_TOPICS, SG_REPEATS_ALL                                    \
    }

typedef struct sg_matrix {
    sg_str *rows; /* names, in the order of the alphabet */
    size_t row_count;
    sg_str *columns;
    size_t column_count;
    double *cells; /* row by row */
    void *owned;
} sg_matrix;

/* SG_EUSAGE when the options contradict each other, SG_ELIMIT when the matrix
 * would have more than SG_MATRIX_CELLS_MAX cells. `options` may be NULL. Cost:
 * the number of pairs of actors on each topic, and the matrix. */
#define SG_MATRIX_CELLS_MAX ((size_t)25000000)
SG_API sg_status sg_project(const sg_graph *graph,
                            const sg_projection_options *options,
                            sg_matrix *out, sg_error *err);
SG_API void sg_matrix_clear(sg_matrix *matrix);

#ifdef __cplusplus
}
#endif
#endif
