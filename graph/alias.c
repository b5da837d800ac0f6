/* The keys under which names and topics are compared, and which mentions are
 * names at all. */
#include "graph/alias.h"

#include "base/str.h"
#include "base/utf8.h"

static const char *const determiners[] = {
    "the",  "a",     "an",    "this", "that", "these", "those",
    "any",  "some",  "his",   "her",  "its",  "my",    "our",
    "your", "their", "every", "each", "all",  "such",
};

/* Words that are capital by place or by habit and name nobody. */
static const char *const pronouns[] = {
    "i",       "me",     "my",      "mine",       "myself", "we",    "us",
    "our",     "ours",   "you",     "your",       "he",     "him",   "his",
    "she",     "her",    "they",    "it",         "its",    "them",  "their",
    "who",     "whom",   "himself", "this",       "that",   "these", "those",
    "herself", "itself", "which",   "themselves",
};

/* Small words inside names: "Bank of America", "Charles de Gaulle". */
static const char *const joiners[] = {
    "of",  "the", "for", "and", "on", "in", "de",  "la",  "le", "du",  "des",
    "van", "von", "der", "den", "al", "el", "bin", "ibn", "da", "dos", "di",
};

#define COUNT(list) (sizeof(list) / sizeof *(list))

static bool listed(const char *const *list, size_t count, sg_str word)
{
    for (size_t i = 0; i < count; i++)
        if (sg_str_is(word, list[i]))
            return true;
    return false;
}

/* Moves `*rest` behind its first word when that is a determiner and something
 * follows it. */
static bool drop_determiner(sg_str *rest)
{
    size_t blank = sg_str_find(*rest, ' ', 0);

    if (blank == rest->len ||
        !listed(determiners, COUNT(determiners), sg_str_sub(*rest, 0, blank)))
        return false;
    *rest = sg_str_sub(*rest, blank + 1, rest->len);
    return true;
}

static void fold_into(sg_buf *out, sg_str text)
{
    /* folding never makes a text longer, so its bytes are room enough */
    sg_buf_reset(out);
    sg_buf_add(out, text);
    if (text.len) {
        out->len = sg_fold(text, out->data, text.len).len;
        out->data[out->len] = '\0';
    }
}

/* "A. Lee" begins with an initial, not with an article. */
static bool begins_with_initial(sg_str text)
{
    size_t blank;

    text = sg_str_trim(text);
    blank = sg_str_find(text, ' ', 0);
    return blank > 0 && text.data[blank - 1] == '.';
}

void sg_name_key(sg_buf *key, sg_str text)
{
    sg_buf folded = SG_BUF_INIT;
    sg_str rest;

    fold_into(&folded, text);
    rest = sg_str_trim(sg_buf_str(&folded));
    if (!begins_with_initial(text))
        while (drop_determiner(&rest))
            continue;
    sg_buf_reset(key);
    sg_buf_add(key, rest.len ? rest : text);
    sg_buf_clear(&folded);
}

/* True when one of the words of the folded `name` is `word`. */
static bool has_word(sg_str name, sg_str word)
{
    sg_str item;

    while (sg_str_next(&name, ' ', &item))
        if (sg_str_eq(item, word))
            return true;
    return false;
}

/* "eu" of "european union". */
static bool are_initials(sg_str letters, sg_str name)
{
    size_t at = 0;
    sg_str word;

    while (sg_str_next(&name, ' ', &word)) {
        if (!word.len || listed(joiners, COUNT(joiners), word))
            continue;
        if (at >= letters.len || letters.data[at] != word.data[0])
            return false;
        at++;
    }
    return at == letters.len && at > 1;
}

static bool is_capital(sg_str word)
{
    size_t at = 0;
    uint32_t first = sg_utf8_next(word, &at);

    /* letters without case (other scripts) count as capital */
    return sg_is_upper(first) || sg_is_digit(first) || first >= 0x500;
}

/* Counts the words of `text` that can be part of a name; false when one of
 * them cannot. */
static bool count_words(sg_str text, size_t *count)
{
    sg_str word;

    *count = 0;
    while (sg_str_next(&text, ' ', &word)) {
        if (!word.len || listed(joiners, COUNT(joiners), word))
            continue;
        if (!is_capital(word))
            return false;
        *count += 1;
    }
    return *count > 0;
}

/* "US", "U.S.", "WHO": two capitals or more and no small letter. */
static bool is_acronym(sg_str text)
{
    size_t capitals = 0;

    for (size_t at = 0; at < text.len;) {
        uint32_t c = sg_utf8_next(text, &at);

        if (sg_is_letter(c) && !sg_is_upper(c))
            return false;
        capitals += sg_is_upper(c);
    }
    return capitals > 1;
}

static sg_str without_article(sg_str text)
{
    static const sg_str articles[] = {{"the ", 4}, {"The ", 4}};

    for (size_t i = 0; i < COUNT(articles); i++)
        if (sg_str_starts(text, articles[i]))
            return sg_str_sub(text, articles[i].len, text.len);
    return text;
}

static bool is_name_of(sg_str key, sg_str entity)
{
    sg_buf folded = SG_BUF_INIT;
    sg_str name;
    bool found;

    fold_into(&folded, entity);
    name = sg_buf_str(&folded);
    found = has_word(name, key) || are_initials(key, name);
    sg_buf_clear(&folded);
    return found;
}

bool sg_is_name(sg_str mention, sg_str entity, bool opens)
{
    sg_str name = without_article(sg_str_trim(mention));
    sg_buf key = SG_BUF_INIT;
    size_t words;
    bool good;

    if (!count_words(name, &words))
        return false;
    if (is_acronym(name))
        return true;
    fold_into(&key, name);
    good = key.len > 1 && !listed(pronouns, COUNT(pronouns), sg_buf_str(&key));
    if (good && words == 1 && opens)
        good = is_name_of(sg_buf_str(&key), entity);
    sg_buf_clear(&key);
    return good;
}

void sg_medium_key(sg_buf *key, sg_str text)
{
    sg_buf_reset(key);
    for (size_t i = 0; i < text.len; i++) {
        char c = text.data[i];

        sg_buf_byte(key, c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c);
    }
}
