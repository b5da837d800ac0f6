/* From the words of the command line to the filter of the library. */
#include "cli/filter.h"

#include "base/error.h"
#include "base/str.h"

#define AT(member) offsetof(cli_filter, member)

static const char *const sign_choices[] = {"+", "-", "0", NULL};

static const char *const status_choices[] = {
    [SG_ACTUAL] = "actual",       [SG_INTENDED] = "intended",
    [SG_ATTEMPTED] = "attempted", [SG_CONDITIONAL] = "conditional",
    [SG_POSSIBLE] = "possible",   [SG_DEMANDED] = "demanded",
    [SG_NEGATED] = "negated",     NULL};

const cli_option cli_no_topics_option = {
    .name = "no-topics",
    .kind = CLI_FLAG,
    .help = "leave out what is addressed to no actor",
};

const cli_option cli_filter_options[CLI_FILTER_OPTIONS] = {
    {.name = "actor",
     .kind = CLI_LIST,
     .offset = AT(actors),
     .argument = "ACTOR",
     .help = "source or target, under any of its names; may be given again"},
    {.name = "source",
     .kind = CLI_LIST,
     .offset = AT(sources),
     .argument = "ACTOR",
     .help = "whose stance it is; may be given again"},
    {.name = "target",
     .kind = CLI_LIST,
     .offset = AT(targets),
     .argument = "ACTOR",
     .help = "towards whom; may be given again"},
    {.name = "relation",
     .kind = CLI_WORDS,
     .offset = AT(relations),
     .argument = "R[,R]",
     .help = "relations, as the first column of data/relations.tsv names them"},
    {.name = "sign",
     .kind = CLI_WORDS,
     .offset = AT(signs),
     .argument = "+,-,0",
     .choices = sign_choices,
     .help = "friendly, hostile, neutral"},
    {.name = "topic",
     .kind = CLI_TEXT,
     .offset = AT(topic),
     .argument = "WORDS",
     .help = "words of the topic: all of them; \"side by side\", begin*, one "
             "OR another"},
    {.name = "text",
     .kind = CLI_TEXT,
     .offset = AT(text),
     .argument = "WORDS",
     .help = "words of the sentence, in the same way"},
    {.name = "status",
     .kind = CLI_WORDS,
     .offset = AT(statuses),
     .argument = "S[,S]",
     .choices = status_choices,
     .help = "how real the act is"},
    {.name = "doc",
     .kind = CLI_LIST,
     .offset = AT(documents),
     .argument = "ID",
     .help = "document; may be given again"},
    {.name = "medium",
     .kind = CLI_LIST,
     .offset = AT(media),
     .argument = "NAME",
     .help = "who published it; may be given again"},
    {.name = "since",
     .kind = CLI_DATE,
     .offset = AT(since),
     .argument = "DATE",
     .help = "first day, YYYY-MM-DD"},
    {.name = "until",
     .kind = CLI_DATE,
     .offset = AT(until),
     .argument = "DATE",
     .help = "last day, YYYY-MM-DD"},
    {.name = "min-confidence",
     .kind = CLI_SHARE,
     .offset = AT(min_confidence),
     .argument = "X",
     .help = "from 0 to 1: leave out less certain statements"},
    {.name = "min-count",
     .kind = CLI_COUNT,
     .offset = AT(min_count),
     .argument = "N",
     .max = 1000000000,
     .help = "only edges of at least N statements"},
    {.name = "camp",
     .kind = CLI_COUNT,
     .offset = AT(camp),
     .argument = "N",
     .max = 1000000000,
     .help = "source or target is in camp N, as analyze camps numbers them for "
             "what the other filters leave"},
};

static sg_status read_signs(const cli_list *words, uint32_t *signs,
                            sg_error *err)
{
    for (size_t i = 0; i < words->count; i++) {
        if (sg_str_is(words->items[i], "+"))
            *signs |= SG_SIGN_POSITIVE;
        else if (sg_str_is(words->items[i], "-"))
            *signs |= SG_SIGN_NEGATIVE;
        else if (sg_str_is(words->items[i], "0"))
            *signs |= SG_SIGN_NEUTRAL;
        else
            return sg_fail(err, SG_EUSAGE,
                           "--sign: \"%.*s\" is none of +, -, 0",
                           SG_FMT(words->items[i]));
    }
    return SG_OK;
}

static sg_status read_statuses(const cli_list *words, uint32_t *statuses,
                               sg_error *err)
{
    for (size_t i = 0; i < words->count; i++) {
        sg_factuality status;
        if (!sg_factuality_parse(words->items[i], &status))
            return sg_fail(err, SG_EUSAGE,
                           "--status: \"%.*s\" is none of actual, intended, "
                           "attempted, conditional, possible, demanded, "
                           "negated",
                           SG_FMT(words->items[i]));
        *statuses |= 1u << status;
    }
    return SG_OK;
}

sg_status cli_filter_read(const cli_filter *filter, sg_filter *out,
                          sg_error *err)
{
    sg_status status;

    *out = (sg_filter){
        .actors = filter->actors.items,
        .actors_count = filter->actors.count,
        .sources = filter->sources.items,
        .sources_count = filter->sources.count,
        .targets = filter->targets.items,
        .targets_count = filter->targets.count,
        .relations = filter->relations.items,
        .relations_count = filter->relations.count,
        .documents = filter->documents.items,
        .documents_count = filter->documents.count,
        .media = filter->media.items,
        .media_count = filter->media.count,
        .topic = sg_str_of(filter->topic),
        .text = sg_str_of(filter->text),
        .since = sg_str_of(filter->since),
        .until = sg_str_of(filter->until),
        .min_confidence = filter->min_confidence,
        .min_count = filter->min_count,
        .camp = filter->camp,
    };
    status = read_signs(&filter->signs, &out->signs, err);
    if (status == SG_OK)
        status = read_statuses(&filter->statuses, &out->statuses, err);
    return status;
}

/* ---- the caption ----------------------------------------------------------
 */

static void add_words(sg_buf *out, const char *name, const cli_list *words)
{
    if (words->count == 0)
        return;
    sg_buf_printf(out, "%s%s ", out->len > 0 ? ", " : "", name);
    for (size_t i = 0; i < words->count; i++)
        sg_buf_printf(out, "%s%.*s", i > 0 ? " or " : "",
                      SG_FMT(words->items[i]));
}

static void add_word(sg_buf *out, const char *name, const char *word)
{
    if (word != NULL)
        sg_buf_printf(out, "%s%s %s", out->len > 0 ? ", " : "", name, word);
}

void cli_filter_caption(const cli_filter *filter, sg_buf *out)
{
    add_words(out, "actor", &filter->actors);
    add_words(out, "source", &filter->sources);
    add_words(out, "target", &filter->targets);
    add_words(out, "relation", &filter->relations);
    add_words(out, "sign", &filter->signs);
    add_word(out, "topic", filter->topic);
    add_word(out, "words", filter->text);
    add_words(out, "status", &filter->statuses);
    add_words(out, "document", &filter->documents);
    add_words(out, "medium", &filter->media);
    add_word(out, "since", filter->since);
    add_word(out, "until", filter->until);
    if (filter->min_confidence > 0)
        sg_buf_printf(out, "%sconfidence from %g", out->len > 0 ? ", " : "",
                      filter->min_confidence);
    if (filter->min_count > 1)
        sg_buf_printf(out, "%sat least %zu statements",
                      out->len > 0 ? ", " : "", filter->min_count);
}
