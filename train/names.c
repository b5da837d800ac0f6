/* Reading and scoring names. */
#include "train/names.h"

#include "base/error.h"
#include "base/str.h"
#include "train/gold.h"

enum {
    COLUMNS_MAX = 5,
    GMB_COLUMNS = 3, /* word, Penn tag, label */
    WORDS_MAX = 1024 /* of a sentence; the rest is passed over */
};

/* Labels of both sources without B- and I-. Times are no names to us. */
static const struct {
    const char *label;
    sg_named kind;
} labels[] = {
    {"per", SG_NAMED_PERSON},       {"PER", SG_NAMED_PERSON},
    {"org", SG_NAMED_ORGANIZATION}, {"ORG", SG_NAMED_ORGANIZATION},
    {"geo", SG_NAMED_PLACE},        {"LOC", SG_NAMED_PLACE},
    {"gpe", SG_NAMED_PEOPLE},       {"art", SG_NAMED_OTHER},
    {"eve", SG_NAMED_OTHER},        {"nat", SG_NAMED_OTHER},
    {"tim", SG_NAMED_NOTHING},      {"OTH", SG_NAMED_OTHER},
};

/* The Groningen Meaning Bank counts them to the name; Universal NER and the
 * stages after the engine do not. */
static const char *const titles[] = {"President",
                                     "Vice",
                                     "Prime",
                                     "Minister",
                                     "Foreign",
                                     "Mr.",
                                     "Mrs.",
                                     "Ms.",
                                     "Dr.",
                                     "General",
                                     "Senator",
                                     "King",
                                     "Queen",
                                     "Prince",
                                     "Secretary",
                                     "Chancellor",
                                     "Pope",
                                     "Mayor",
                                     "Governor",
                                     "Judge",
                                     "Colonel",
                                     "Defense",
                                     "Premier",
                                     "Justice",
                                     "Ambassador",
                                     "Major",
                                     "Lieutenant",
                                     "Captain",
                                     "Chairman",
                                     "president",
                                     "prime",
                                     "minister",
                                     "general",
                                     "secretary",
                                     "Interior",
                                     "Finance",
                                     "Secretary-General",
                                     "Congressman",
                                     "Representative",
                                     "of",
                                     "State"};

/* They keep the word behind their hyphen, as in the treebanks. */
static const char *const prefixes[] = {
    "anti", "co",   "counter", "ex",  "inter", "mid",  "multi", "non",
    "over", "post", "pre",     "pro", "re",    "semi", "un",    "under"};

typedef struct reader {
    sg_arena *arena;
    sg_error *err;
    size_t line;
    sg_token words[WORDS_MAX];
    int32_t count;
    sg_treebank *out;
    int32_t room;
} reader;

static bool read_label(sg_str text, sg_token *word)
{
    word->named = SG_NAMED_NOTHING;
    word->name_begins = false;
    if (sg_str_is(text, "O"))
        return true;
    for (size_t i = 0; i < sizeof labels / sizeof *labels; i++) {
        if (text.len < 2 ||
            !sg_str_is(sg_str_sub(text, 2, text.len), labels[i].label))
            continue;
        word->named = (uint8_t)labels[i].kind;
        word->name_begins =
            word->named != SG_NAMED_NOTHING && text.data[0] == 'B';
        return true;
    }
    return false;
}

static void add_word(reader *r, const sg_token *word)
{
    if (r->count < WORDS_MAX)
        r->words[r->count++] = *word;
}

static bool is_one_of(sg_str form, const char *const *list, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (sg_str_is(form, list[i]))
            return true;
    return false;
}

/* Where the hyphen stands that cuts `form` in two, or its end. */
static size_t find_cut(sg_str form)
{
    size_t at = sg_str_find(form, '-', 0);

    if (at == 0 || at + 1 >= form.len ||
        is_one_of(sg_str_sub(form, 0, at), prefixes,
                  sizeof prefixes / sizeof *prefixes))
        return form.len;
    return at;
}

/* "Secretary-General" becomes three words, the hyphen one of them. */
static void add_parts(reader *r, sg_token word)
{
    sg_str rest = word.form;
    size_t cut;

    while ((cut = find_cut(rest)) < rest.len) {
        word.form = sg_str_sub(rest, 0, cut);
        word.xpos = SG_GOLD_MISSING;
        add_word(r, &word);
        word.name_begins = false;
        word.form = sg_str_sub(rest, cut, cut + 1);
        word.xpos = SG_XPOS_HYPH;
        add_word(r, &word);
        word.xpos = SG_GOLD_MISSING;
        rest = sg_str_sub(rest, cut + 1, rest.len);
    }
    word.form = rest;
    add_word(r, &word);
}

static sg_status read_word(reader *r, const sg_str *columns, int count)
{
    bool gmb = count == GMB_COLUMNS;
    sg_token word = {.form = columns[gmb ? 0 : 1],
                     .upos = SG_GOLD_MISSING,
                     .xpos = SG_GOLD_MISSING,
                     .deprel = SG_GOLD_MISSING,
                     .head = SG_GOLD_HEAD_MISSING,
                     .space_after = true};
    sg_xpos xpos;

    if (count < GMB_COLUMNS || word.form.len == 0)
        return sg_fail_at(r->err, SG_EINPUT, NULL, r->line, "too few columns");
    if (!read_label(columns[2], &word))
        return sg_fail_at(r->err, SG_EINPUT, NULL, r->line,
                          "unknown label \"%.*s\"", SG_FMT(columns[2]));
    if (gmb && sg_xpos_parse(columns[1], &xpos))
        word.xpos = (uint8_t)xpos;
    if (gmb)
        add_parts(r, word);
    else
        add_word(r, &word);
    return SG_OK;
}

/* Takes titles off the front of a person's name. */
static void drop_titles(reader *r)
{
    for (int32_t i = 0; i < r->count; i++) {
        sg_token *w = &r->words[i];

        if (w->named != SG_NAMED_PERSON || !w->name_begins ||
            !is_one_of(w->form, titles, sizeof titles / sizeof *titles))
            continue;
        w->named = SG_NAMED_NOTHING;
        w->name_begins = false;
        if (i + 1 < r->count && w[1].named == SG_NAMED_PERSON)
            w[1].name_begins = true;
    }
}

static void end_sentence(reader *r)
{
    size_t count = (size_t)r->count;
    sg_sentence *s;

    if (count == 0)
        return;
    drop_titles(r);
    s = &r->out->sentences[r->out->count++];
    s->count = r->count;
    s->tokens = sg_arena_array(r->arena, count, sizeof *s->tokens);
    for (size_t i = 0; i < count; i++)
        s->tokens[i] = r->words[i];
    r->out->tokens += r->count;
    r->count = 0;
}

static sg_status read_line(reader *r, sg_str line)
{
    sg_str columns[COLUMNS_MAX];
    int count = 0;

    if (line.len == 0) {
        end_sentence(r);
        return SG_OK;
    }
    if (line.data[0] == '#' && sg_str_find(line, '\t', 0) >= line.len)
        return SG_OK;
    while (count < COLUMNS_MAX && sg_str_next(&line, '\t', &columns[count]))
        count++;
    return read_word(r, columns, count);
}

static size_t count_blank_lines(sg_str text)
{
    size_t blank = 1;
    sg_str line;

    while (sg_str_next(&text, '\n', &line))
        blank += line.len == 0;
    return blank;
}

sg_status sg_names_read(sg_str text, sg_arena *arena, sg_treebank *out,
                        sg_error *err)
{
    reader *r = sg_arena_alloc(arena, sizeof *r);
    sg_status status = SG_OK;
    sg_str line;

    *out = (sg_treebank){0};
    out->sentences =
        sg_arena_array(arena, count_blank_lines(text), sizeof *out->sentences);
    *r = (reader){.arena = arena, .err = err, .out = out};
    while (status == SG_OK && sg_str_next(&text, '\n', &line)) {
        r->line++;
        status = read_line(r, line);
    }
    end_sentence(r);
    return status;
}

/* ---- scoring ---------------------------------------------------------- */

static bool goes_on(const sg_sentence *s, int32_t at)
{
    return at < s->count && s->tokens[at].named != SG_NAMED_NOTHING &&
           !s->tokens[at].name_begins &&
           s->tokens[at].named == s->tokens[at - 1].named;
}

static bool starts(const sg_sentence *s, int32_t at)
{
    return s->tokens[at].named != SG_NAMED_NOTHING &&
           !(at > 0 && goes_on(s, at));
}

static int32_t end_of(const sg_sentence *s, int32_t at)
{
    do
        at++;
    while (goes_on(s, at));
    return at;
}

void sg_names_compare(const sg_sentence *gold, const sg_sentence *ours,
                      sg_names_score *score)
{
    for (int32_t i = 0; i < gold->count; i++) {
        uint8_t wanted = gold->tokens[i].named;
        uint8_t got = ours->tokens[i].named;
        bool is_wanted = starts(gold, i);
        bool is_got = starts(ours, i);

        score->gold[wanted] += is_wanted;
        score->found[got] += is_got;
        score->right[wanted] += is_wanted && is_got && wanted == got &&
                                end_of(gold, i) == end_of(ours, i);
    }
}
