/* Rules for names that may mean the same: the surest first. */
#include "graph/curate/similar.h"

#include "base/str.h"
#include "base/utf8.h"
#include "graph/alias.h"
#include "graph/suggest.h"

/* ---- parts ------------------------------------------------------------- */

/* What is written in its place where a language spells by ear: the longest
 * first. "." for vowels, which part what stands around them; "" for what comes
 * and goes. */
static const struct {
    const char *letters;
    const char *sound;
} spellings[] = {
    {"tsch", "s"}, {"sch", "s"}, {"shch", "s"}, {"tch", "s"}, {"sh", "s"},
    {"ch", "s"},   {"zh", "s"},  {"cz", "s"},   {"sz", "s"},  {"ts", "s"},
    {"tz", "s"},   {"ck", "k"},  {"kh", "k"},   {"gh", "k"},  {"ph", "v"},
    {"th", "t"},   {"dh", "d"},  {"ks", "ks"},  {"x", "ks"},  {"c", "k"},
    {"q", "k"},    {"g", "k"},   {"k", "k"},    {"z", "s"},   {"f", "v"},
    {"w", "v"},    {"a", "."},   {"e", "."},    {"i", "."},   {"o", "."},
    {"u", "."},    {"y", "."},   {"j", "."},    {"h", ""},
};

/* Appends the sound at `at` and moves behind its letters. */
static void add_sound(sg_buf *out, sg_str word, size_t *at)
{
    for (size_t i = 0; i < sizeof spellings / sizeof *spellings; i++) {
        sg_str letters = sg_str_of(spellings[i].letters);

        if (!sg_str_eq(sg_str_sub(word, *at, *at + letters.len), letters))
            continue;
        *at += letters.len;
        sg_buf_addc(out, spellings[i].sound);
        return;
    }
    sg_buf_byte(out, word.data[(*at)++]);
}

/* "slnsk" of "zelensky", "selenskyj"; a vowel at the head is kept as "a". */
static sg_str sound_of(sg_arena *arena, sg_str word)
{
    sg_buf raw = SG_BUF_INIT;
    sg_buf out = SG_BUF_INIT;
    sg_str sound;

    for (size_t at = 0; at < word.len;)
        add_sound(&raw, word, &at);
    if (raw.len && raw.data[0] == '.')
        sg_buf_byte(&out, 'a');
    for (size_t i = 0; i < raw.len; i++)
        if (raw.data[i] != '.' && (i == 0 || raw.data[i] != raw.data[i - 1]))
            sg_buf_byte(&out, raw.data[i]);
    sound = sg_arena_str(arena, sg_buf_str(&out));
    sg_buf_clear(&raw);
    sg_buf_clear(&out);
    return sound;
}

/* Commas and quotation marks tell nothing. */
static sg_str clean_key(sg_arena *arena, sg_str name)
{
    sg_buf key = SG_BUF_INIT;
    sg_buf out = SG_BUF_INIT;
    sg_str kept;

    sg_name_key(&key, name);
    for (size_t i = 0; i < key.len; i++)
        if (key.data[i] != ',' && key.data[i] != '.' && key.data[i] != '"')
            sg_buf_byte(&out, key.data[i]);
    kept = sg_arena_str(arena, sg_str_trim(sg_buf_str(&out)));
    sg_buf_clear(&out);
    sg_buf_clear(&key);
    return kept;
}

sg_name_parts sg_name_take_apart(sg_arena *arena, sg_str name,
                                 sg_actor_kind kind)
{
    sg_name_parts parts = {.key = clean_key(arena, name), .kind = kind};
    sg_str rest = parts.key;
    sg_str word;

    while (parts.count < SG_NAME_WORDS && sg_str_next(&rest, ' ', &word)) {
        if (!word.len)
            continue;
        parts.words[parts.count] = word;
        parts.sounds[parts.count++] = sound_of(arena, word);
    }
    return parts;
}

/* ---- rules ------------------------------------------------------------- */

static sg_str last_word(const sg_name_parts *name)
{
    return name->words[name->count - 1];
}

static bool same_kind(const sg_name_parts *a, const sg_name_parts *b)
{
    return a->kind == b->kind || a->kind == SG_ACTOR_OTHER ||
           b->kind == SG_ACTOR_OTHER;
}

static bool any_is(const sg_name_parts *a, const sg_name_parts *b,
                   sg_actor_kind kind)
{
    return a->kind == kind || b->kind == kind;
}

static size_t letters_of(sg_str text)
{
    size_t count = 0;

    for (size_t at = 0; at < text.len; count++)
        (void)sg_utf8_next(text, &at);
    return count;
}

static size_t least(size_t a, size_t b)
{
    return a < b ? a : b;
}

/* The same letters when blanks are left out. */
static bool joined_equal(const sg_name_parts *a, const sg_name_parts *b)
{
    size_t i = 0;
    size_t j = 0;

    for (;;) {
        while (i < a->key.len && a->key.data[i] == ' ')
            i++;
        while (j < b->key.len && b->key.data[j] == ' ')
            j++;
        if (i == a->key.len || j == b->key.len)
            return i == a->key.len && j == b->key.len;
        if (a->key.data[i++] != b->key.data[j++])
            return false;
    }
}

/* The same words in another order: "Orban Viktor". */
static bool turned_around(const sg_name_parts *a, const sg_name_parts *b)
{
    if (a->count != b->count || a->count < 2)
        return false;
    return sg_str_eq(a->words[0], last_word(b)) &&
           sg_str_eq(last_word(a), b->words[0]) &&
           (a->count == 2 || sg_str_eq(a->words[1], b->words[1]));
}

/* Each word sounds alike, and few letters differ. */
static bool spelt_otherwise(const sg_name_parts *a, const sg_name_parts *b)
{
    enum { SOUNDS_MIN = 3 };
    size_t sounds = 0;

    if (a->count != b->count)
        return false;
    for (size_t i = 0; i < a->count; i++) {
        if (!sg_str_eq(a->sounds[i], b->sounds[i]))
            return false;
        sounds += a->sounds[i].len;
    }
    return sounds >= SOUNDS_MIN &&
           sg_name_distance(a->key, b->key) <=
               least(letters_of(a->key), letters_of(b->key)) / 3 + 1;
}

/* "U. von der Leyen": the first word of one is the first letter of the other's,
 * the rest is the same. */
static bool initial_of(const sg_name_parts *a, const sg_name_parts *b)
{
    if (a->count < 2 || a->count != b->count || a->words[0].len != 1 ||
        b->words[0].len < 2 || a->words[0].data[0] != b->words[0].data[0])
        return false;
    for (size_t i = 1; i < a->count; i++)
        if (!sg_str_eq(a->words[i], b->words[i]))
            return false;
    return true;
}

/* Same surname, same first letter, and between them one leaves words out:
 * "Joe Biden", "Joseph R. Biden". */
static bool short_form(const sg_name_parts *a, const sg_name_parts *b)
{
    if (a->count < 2 || b->count < 2 ||
        !sg_str_eq(last_word(a), last_word(b)) ||
        a->words[0].data[0] != b->words[0].data[0])
        return false;
    return sg_str_starts(a->words[0], b->words[0]) ||
           sg_str_starts(b->words[0], a->words[0]);
}

/* `a` ends in the words of `b`: something stands before the name. */
static bool ends_in(const sg_name_parts *a, const sg_name_parts *b)
{
    if (a->count <= b->count)
        return false;
    for (size_t i = 1; i <= b->count; i++)
        if (!sg_str_eq(a->words[a->count - i], b->words[b->count - i]))
            return false;
    return true;
}

static bool is_small(sg_str word)
{
    static const char *const small[] = {"of", "for", "and", "the", "in",
                                        "on", "de",  "des", "du",  NULL};

    return sg_str_is_any(word, small);
}

/* "who" of "world health organization". */
static bool initials_of(const sg_name_parts *a, const sg_name_parts *b)
{
    size_t at = 0;

    if (a->count != 1 || b->count < 2)
        return false;
    for (size_t i = 0; i < b->count; i++) {
        if (is_small(b->words[i]))
            continue;
        if (at >= a->key.len || a->key.data[at++] != b->words[i].data[0])
            return false;
    }
    return at == a->key.len && at > 2;
}

/* One word differs, by one letter when it has 5, by two when it has 8; digits
 * are no slips. */
static bool misspelt(const sg_name_parts *a, const sg_name_parts *b)
{
    size_t differ = SG_NAME_WORDS;
    size_t letters;
    size_t distance;

    if (a->count != b->count)
        return false;
    for (size_t i = 0; i < a->count; i++) {
        if (sg_str_eq(a->words[i], b->words[i]))
            continue;
        if (differ < SG_NAME_WORDS)
            return false;
        differ = i;
    }
    if (differ == SG_NAME_WORDS)
        return false;
    for (size_t i = 0; i < a->words[differ].len; i++)
        if (sg_is_digit((unsigned char)a->words[differ].data[i]))
            return false;
    letters = least(letters_of(a->words[differ]), letters_of(b->words[differ]));
    distance = sg_name_distance(a->words[differ], b->words[differ]);
    return (distance == 1 && letters >= 5) || (distance == 2 && letters >= 8);
}

static sg_likeness like(double score, const char *reason)
{
    return (sg_likeness){.score = score, .reason = reason};
}

/* Rules that need the same kind, with `a` the one that is shorter or of one
 * word; tried both ways. */
static sg_likeness compare_parts(const sg_name_parts *a, const sg_name_parts *b)
{
    bool person = any_is(a, b, SG_ACTOR_PERSON);

    if (initial_of(a, b))
        return like(0.85, "same surname and initial");
    if (ends_in(b, a) && a->count > 1)
        return person ? like(0.8, "the same name with a title")
                      : like(0.55, "one name ends in the other");
    if (ends_in(b, a) && person)
        return (sg_likeness){0.55, "the surname alone", true};
    if (initials_of(a, b) && !person)
        return like(0.6, "initials of the other");
    return like(0, NULL);
}

sg_likeness sg_names_compare(const sg_name_parts *a, const sg_name_parts *b)
{
    sg_likeness found;

    if (!a->count || !b->count)
        return like(0, NULL);
    if (sg_str_eq(a->key, b->key))
        return like(0.95, "the same but for case, accents and points");
    if (joined_equal(a, b))
        return like(0.9, "the same letters");
    /* states have their names from a table: those that are alike are not one */
    if (!same_kind(a, b) || any_is(a, b, SG_ACTOR_STATE))
        return like(0, NULL);
    if (spelt_otherwise(a, b))
        return like(0.85, "spelt otherwise");
    if (turned_around(a, b))
        return like(0.75, "the same words turned around");
    found = compare_parts(a, b);
    if (found.score == 0)
        found = compare_parts(b, a);
    if (found.score > 0)
        return found;
    if (any_is(a, b, SG_ACTOR_PERSON) && short_form(a, b))
        return like(0.7, "same surname, one first name short for the other");
    if (misspelt(a, b))
        return like(0.6, "a letter or two apart");
    return like(0, NULL);
}

/* ---- keys -------------------------------------------------------------- */

static void hand_on(sg_buf *key, sg_name_key_fn *fn, void *context)
{
    fn(context, sg_buf_str(key));
    sg_buf_reset(key);
}

static void add_letters(sg_buf *key, const sg_name_parts *name)
{
    for (size_t i = 0; i < name->count; i++)
        sg_buf_add(key, name->words[i]);
}

static void add_initials(sg_buf *key, const sg_name_parts *name)
{
    for (size_t i = 0; i < name->count; i++)
        if (!is_small(name->words[i]))
            sg_buf_byte(key, name->words[i].data[0]);
}

void sg_name_keys(const sg_name_parts *name, sg_name_key_fn *fn, void *context)
{
    enum { EDGE = 4 };
    sg_buf key = SG_BUF_INIT;
    sg_str last;

    if (!name->count)
        return;
    last = last_word(name);
    sg_buf_printf(&key, "last %.*s", SG_FMT(last));
    hand_on(&key, fn, context);
    sg_buf_printf(&key, "sound %.1s %.*s", name->words[0].data,
                  SG_FMT(name->sounds[name->count - 1]));
    hand_on(&key, fn, context);
    sg_buf_addc(&key, "letters ");
    add_letters(&key, name);
    hand_on(&key, fn, context);
    sg_buf_addc(&key, "sounds");
    for (size_t i = 0; i < name->count; i++)
        sg_buf_printf(&key, " %.*s", SG_FMT(name->sounds[i]));
    hand_on(&key, fn, context);
    sg_buf_printf(&key, "head %.*s", SG_FMT(sg_str_sub(name->key, 0, EDGE)));
    sg_buf_printf(&key, " %zu", name->count);
    hand_on(&key, fn, context);
    if (name->count > 1)
        sg_buf_printf(&key, "last %.*s", SG_FMT(name->words[0]));
    if (name->count > 1)
        hand_on(&key, fn, context);
    sg_buf_addc(&key, "initials ");
    if (name->count == 1)
        sg_buf_add(&key, name->key);
    else
        add_initials(&key, name);
    hand_on(&key, fn, context);
    sg_buf_clear(&key);
}
