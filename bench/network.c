/* A graph of any size as statements, the same each time, for measuring:
 *     bench_network [STATEMENTS [ACTORS]] | stancegraph load -g big.db -
 * Who speaks and who is spoken of follows a power law, as in the news: a few
 * actors take part in most statements. Every actor belongs to one of two
 * hidden camps and is friendly within and hostile between them, four times in
 * five. Half of what they say goes to the same few others. Two of five actors
 * belong to a state; a statement in six is about a topic. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/buf.h"
#include "base/str.h"
#include "extract/statement_json.h"

enum {
    PER_DOCUMENT = 12,
    MONTHS = 12,
    MOST_ACTORS = 50000,
    TOPICS = 30,
    NAME_SIZE = 32
};

typedef struct network {
    size_t actors;
    char (*names)[NAME_SIZE];
    char topics[TOPICS][NAME_SIZE];
    unsigned long long state;
} network;

/* From 0 to 1, below 1. */
static double chance(network *n)
{
    n->state = n->state * 6364136223846793005u + 1442695040888963407u;
    return (double)(n->state >> 40) / (double)(1u << 24);
}

/* A few numbers come often, most seldom. */
static size_t power_law(network *n, size_t below, double exponent)
{
    size_t number = (size_t)((double)below * pow(chance(n), exponent));

    return number < below ? number : below - 1;
}

static bool is_member(size_t actor)
{
    return actor % 5 == 1 || actor % 5 == 3;
}

/* The state that a member belongs to: one of its own camp. */
static size_t home(size_t actor)
{
    return actor / 5 % 12 * 10 + (actor % 2 ? 5 : 0);
}

static void name_all(network *n)
{
    static const char *const first[] = {"Ar",  "Bel", "Cor", "Dun", "Esk",
                                        "Fal", "Gor", "Hav", "Ist", "Jor"};
    static const char *const last[] = {"dania", "mora", "vin", "thorpe",
                                       "holm"};
    static const char *const kinds[] = {"", "Minister ", "Union of ",
                                        "Senator ", "Bank of "};

    for (size_t i = 0; i < n->actors; i++)
        (void)snprintf(n->names[i], NAME_SIZE, "%s%s%s %zu", kinds[i % 5],
                       first[i / 5 % 10], last[i / 50 % 5], i);
}

static sg_party party(const network *n, size_t actor)
{
    static const sg_actor_kind kinds[] = {SG_ACTOR_STATE, SG_ACTOR_PERSON,
                                          SG_ACTOR_GROUP, SG_ACTOR_PERSON,
                                          SG_ACTOR_ORGANIZATION};
    sg_party p = {.text = sg_str_of(n->names[actor]),
                  .entity = sg_str_of(n->names[actor]),
                  .kind = kinds[actor % 5]};

    if (is_member(actor) && home(actor) < n->actors)
        p.affiliation = sg_str_of(n->names[home(actor)]);
    return p;
}

/* Four of five signed statements follow the camps. */
static int sign(network *n, bool same_camp)
{
    double x = chance(n);

    if (x < 0.25)
        return 0;
    return (x < 0.85) == same_camp ? 1 : -1;
}

static sg_statement statement(network *n, uint32_t number)
{
    static const char *const relations[3] = {"criticizes", "meets", "supports"};
    sg_statement s = {.sentence = number,
                      .sentence_text = SG_STR("One said so of the other."),
                      .cue_text = SG_STR("said"),
                      .status = chance(n) < 0.85 ? SG_ACTUAL : SG_INTENDED};
    size_t source = power_law(n, n->actors, 2.2);
    size_t target = chance(n) < 0.5
                        ? (source * 7 + power_law(n, 6, 2)) % n->actors
                        : power_law(n, n->actors, 1.8);
    size_t topic = power_law(n, TOPICS, 1.5);

    if (target == source)
        target = (source + 1) % n->actors;
    s.source = party(n, source);
    s.has_target = chance(n) > 0.17;
    s.polarity = sign(n, source % 2 == target % 2);
    s.relation = sg_str_of(relations[s.polarity + 1]);
    if (s.has_target)
        s.target = party(n, target);
    else
        s.topic_text = sg_str_of(n->topics[topic]);
    s.confidence = 0.4 + 0.6 * chance(n);
    return s;
}

static void print(network *n, size_t statements)
{
    sg_buf out = SG_BUF_INIT;

    for (size_t i = 0; i < statements; i++) {
        size_t document = i / PER_DOCUMENT;
        sg_statement s = statement(n, (uint32_t)(i % PER_DOCUMENT));
        sg_document_info info = {.medium = SG_STR("The Bench")};
        char id[32];
        char date[32];

        (void)snprintf(id, sizeof(id), "report-%06zu", document);
        (void)snprintf(date, sizeof(date), "2031-%02zu-%02zu",
                       document * MONTHS * PER_DOCUMENT / statements % MONTHS +
                           1,
                       document % 28 + 1);
        info.id = sg_str_of(id);
        s.date = sg_str_of(date);
        s.date_from = SG_DATE_DOCUMENT;
        sg_buf_reset(&out);
        sg_statement_write(&out, &info, &s);
        (void)fwrite(out.data, 1, out.len, stdout);
    }
    sg_buf_clear(&out);
}

static size_t argument(const char *text, size_t most)
{
    int64_t value = 0;

    if (!sg_str_to_int(sg_str_of(text), &value) || value < 2 ||
        (size_t)value > most) {
        (void)fprintf(stderr,
                      "bench_network: \"%s\" is no number from 2 to %zu\n",
                      text, most);
        exit(2);
    }
    return (size_t)value;
}

int main(int argc, char **argv)
{
    network n = {.actors = 1000, .state = 7};
    size_t statements = argc > 1 ? argument(argv[1], 10000000) : 5000;

    if (argc > 2)
        n.actors = argument(argv[2], MOST_ACTORS);
    n.names = calloc(n.actors, sizeof(*n.names));
    if (!n.names)
        return 4;
    name_all(&n);
    print(&n, statements);
    free(n.names);
    return fflush(stdout) ? 4 : 0;
}
