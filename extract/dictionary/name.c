/* Dictionaries write names in capitals: which letters are capitals in a text
 * is guessed by rules that give the same name everywhere. */
#include "extract/dictionary/name.h"

#include "base/str.h"
#include "base/utf8.h"

/* Names of one word up to this length are taken for acronyms. */
enum { ACRONYM = 3 };

/* ---- without underscores ---------------------------------------------- */

static bool is_gap(char c)
{
    return c == '_' || c == ' ' || c == '\t';
}

/* A copy with single blanks between the words. */
static sg_str blanks(sg_arena *arena, sg_str text)
{
    char *out = sg_arena_alloc(arena, text.len + 1);
    size_t len = 0;

    for (size_t i = 0; i < text.len; i++) {
        if (!is_gap(text.data[i]))
            out[len++] = text.data[i];
        else if (len > 0 && out[len - 1] != ' ')
            out[len++] = ' ';
    }
    return sg_str_trim((sg_str){out, len});
}

static char lower(char c)
{
    return (char)(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
}

sg_str sg_dictionary_words(sg_arena *arena, sg_str text)
{
    sg_str copy = blanks(arena, text);
    char *out = sg_arena_alloc(arena, copy.len + 1);

    for (size_t i = 0; i < copy.len; i++)
        out[i] = lower(copy.data[i]);
    return (sg_str){out, copy.len};
}

/* ---- capitals --------------------------------------------------------- */

static bool has_lower(sg_str text)
{
    for (size_t i = 0; i < text.len; i++)
        if (text.data[i] >= 'a' && text.data[i] <= 'z')
            return true;
    return false;
}

static bool has_vowel(sg_str word)
{
    for (size_t i = 0; i < word.len; i++)
        if ((unsigned char)word.data[i] >= 0x80 ||
            sg_str_find(SG_STR("AEIOUY"), word.data[i], 0) < 6)
            return true;
    return false;
}

/* "US" in "US_SECRETARY_OF_STATE": an acronym that the tables have. */
static bool is_known_acronym(const sg_knowledge *k, sg_str word)
{
    char buffer[16];
    int32_t alias;

    if (word.len > sizeof buffer)
        return false;
    alias = sg_knowledge_alias(k, sg_fold(word, buffer, sizeof buffer));
    while (alias != SG_NONE && !sg_alias_at(k, alias)->letters.upper)
        alias = sg_alias_at(k, alias)->next;
    return alias != SG_NONE;
}

static bool is_small(const sg_knowledge *k, sg_str word)
{
    static const char *const joining[] = {"the", "and", NULL};
    char buffer[16];
    sg_str key = sg_fold(word, buffer, sizeof buffer);

    return word.len < sizeof buffer &&
           (sg_str_is_any(word, joining) ||
            (sg_knowledge_word(k, key) &
             (SG_NAMEWORD_PARTICLE | SG_NAMEWORD_BODY | SG_NAMEWORD_LOCATIVE |
              SG_NAMEWORD_PATH)) != 0);
}

/* "MCNAMARA" */
static bool is_son(sg_str word)
{
    return word.len > 3 && sg_str_starts(word, SG_STR("MC"));
}

/* A capital at the start of the word, behind a hyphen or dot, and behind an
 * apostrophe that more than an "s" follows. */
static void capitalise(char *out, sg_str word)
{
    bool begins = true;

    for (size_t i = 0; i < word.len; i++) {
        char c = word.data[i];

        out[i] = begins ? c : lower(c);
        begins = c == '-' || c == '.' || c == '(' ||
                 (c == '\'' && i + 2 < word.len) || (i == 1 && is_son(word));
    }
}

static sg_str with_capitals(const sg_dictionary_reader *r, sg_str text)
{
    char *out = sg_arena_alloc(r->arena, text.len + 1);
    sg_str rest = text;
    sg_str word;

    if (has_lower(text) || text.len <= ACRONYM)
        return text;
    for (size_t at = 0; sg_str_next(&rest, ' ', &word); at += word.len + 1) {
        bool small = at > 0 && is_small(r->knowledge, word);
        bool keep = (word.len <= 4 && !has_vowel(word)) ||
                    (!small && is_known_acronym(r->knowledge, word));

        if (at > 0)
            out[at - 1] = ' ';
        if (!keep && !small)
            capitalise(out + at, word);
        for (size_t i = 0; (keep || small) && i < word.len; i++)
            out[at + i] = keep ? word.data[i] : lower(word.data[i]);
    }
    return (sg_str){out, text.len};
}

/* Texts need not have the capitals behind hyphens: "Ban Ki-moon". */
static sg_letters letters_of(const sg_dictionary_reader *r, sg_str name)
{
    char *loose = sg_arena_alloc(r->arena, name.len + 1);

    for (size_t i = 0; i < name.len; i++)
        loose[i] = i > 0 && name.data[i - 1] == '-' ? lower(name.data[i])
                                                    : name.data[i];
    return sg_letters_of((sg_str){loose, name.len});
}

/* ---- names ------------------------------------------------------------ */

/* Takes "(IAA)" out of the name; `*acronym` is what stood there when it is one
 * word. */
static sg_str without_brackets(sg_str name, sg_str *acronym)
{
    size_t open = sg_str_find(name, '(', 0);
    size_t close = sg_str_find(name, ')', open);
    sg_str inside = sg_str_sub(name, open + 1, close);

    if (open == 0 || open == name.len)
        return name;
    if (inside.len > 1 && sg_str_find(inside, '_', 0) == inside.len)
        *acronym = inside;
    return sg_str_sub(name, 0, open);
}

static bool has_letter(sg_str text)
{
    for (size_t at = 0; at < text.len;)
        if (sg_is_letter(sg_utf8_next(text, &at)))
            return true;
    return false;
}

sg_dictionary_name sg_dictionary_name_of(const sg_dictionary_reader *r,
                                         sg_str text, sg_str *acronym)
{
    sg_dictionary_name name = {.text = {NULL, 0}};
    sg_str article = SG_STR("THE ");

    *acronym = (sg_str){NULL, 0};
    text = without_brackets(text, acronym);
    text = blanks(r->arena, text);
    if (text.len > article.len &&
        sg_str_eq_nocase(sg_str_sub(text, 0, article.len), article))
        text = sg_str_sub(text, article.len, text.len);
    text = with_capitals(r, text);
    if (has_letter(text))
        name = (sg_dictionary_name){text, sg_knowledge_key(r->knowledge, text),
                                    letters_of(r, text)};
    return name;
}
