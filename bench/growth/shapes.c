/* The shapes, and how they grow. */
#include "shapes.h"

#include <string.h>

#include "base/str.h"

#define PAGE_HEAD                                                              \
    "<!doctype html><html><body><p>Norway rejected the plan on Monday, and "   \
    "Denmark accused it of breaking its word.</p>"

#define PARTY(name)                                                            \
    "{\"text\":\"" name "\",\"start\":0,\"end\":0,\"entity\":\"" name          \
    "\",\"kind\":\"person\"}"

#define STATEMENT(doc, number, source, target, topic, chain)                   \
    "{\"doc\":\"" doc "\",\"sentence\":" number                                \
    ",\"sentence_start\":0,\"sentence_end\":30,\"sentence_text\":\"" source    \
    " rejected " topic "\",\"source\":" PARTY(                                 \
        source) ",\"relation\":\"rejects\",\"cue\":{\"text\":\"rejected\","    \
                "\"start\":"                                                   \
                "7,\"end\":15,\"lemma\":\"reject\"},\"target\":" PARTY(        \
                    target) ",\"topic\":{\"text\":\"" topic                    \
                            "\",\"start\":16,\"end\":20},"                     \
                            "\"polarity\":-1,\"status\":\"actual\","           \
                            "\"attributed_to\":[" chain                        \
                            "],\"attribution\":true,\"quote\":null,"           \
                            "\"content\":null,"                                \
                            "\"date\":null,\"date_from\":null,\"confidence\":" \
                            "0.5,"                                             \
                            "\"rule\":\"x\"}\n"

const shape shapes[] = {
    /* one unit without end */
    {"sentence", READ_TEXT, "", "the old minister rejected it and ", "."},
    {"word", READ_TEXT, "", "abcdefgh", " rejected it."},
    {"word-hyphens", READ_TEXT, "", "a-", "b rejected it."},
    {"word-stops", READ_TEXT, "", "a.", "b rejected it."},
    {"word-slashes", READ_TEXT, "", "a/", "b rejected it."},
    {"word-apostrophes", READ_TEXT, "", "a'", "b rejected it."},
    {"word-accents", READ_TEXT, "", "\xC3\xA9", " rejected it."},
    {"address", READ_TEXT, "http://x.example/", "a.b@c?d=e&", " x."},
    {"number", READ_TEXT, "", "1,000,", "0 men attacked."},
    {"hyphens", READ_TEXT, "", "-", "."},
    {"stops", READ_TEXT, "", ".", "."},
    {"stops-apart", READ_TEXT, "", ". ", "."},
    {"calls", READ_TEXT, "", "!?", "."},
    {"tags", READ_TEXT, "", "#@", "."},
    {"no-letters", READ_TEXT, "", "\xFF", "."},
    {"commas", READ_TEXT, "", ", ", "."},
    {"colons", READ_TEXT, "", ": ; ", "."},
    {"blanks", READ_TEXT, "", " \t", "."},
    /* many units */
    {"lines", READ_TEXT, "", "\n", "."},
    {"lines-windows", READ_TEXT, "", "\r\n\r\n", "."},
    {"sentences-of-a-word", READ_TEXT, "", "No. ", "."},
    {"lines-of-a-word", READ_TEXT, "", "No\n", "."},
    {"headings", READ_TEXT, "", "Norway Rejects Plan\n\n", "."},
    {"lists", READ_TEXT, "", "- Norway rejected it\n", "."},
    {"initials", READ_TEXT, "", "A. B. ", "."},
    {"abbreviations", READ_TEXT, "", "Mr. Dr. U.S. ", "."},
    /* marks that want a partner */
    {"quotes", READ_TEXT, "", "\"", "."},
    {"quotes-apart", READ_TEXT, "", "\"a ", "."},
    {"quotes-open", READ_TEXT, "", "\xE2\x80\x9C", "."},
    {"quotes-open-apart", READ_TEXT, "", "\xE2\x80\x9CNo, he said. ", "."},
    {"quotes-close", READ_TEXT, "", "No\xE2\x80\x9D, he said. ", "."},
    {"quotes-single", READ_TEXT, "", "'a ", "."},
    {"quotes-of-paragraphs", READ_TEXT, "", "\xE2\x80\x9CWe reject it.\n\n",
     "."},
    {"quotes-told", READ_TEXT, "", "\"We reject it,\" said Mr. @. ", ""},
    {"brackets", READ_TEXT, "", "(", "."},
    {"brackets-apart", READ_TEXT, "", "(a ", "."},
    {"brackets-close", READ_TEXT, "", "a) ", "."},
    /* who */
    {"names", READ_STORED, "", "Olaf @ rejected the plan. ", ""},
    {"names-one-surname", READ_STORED, "",
     "@ Berg accused Norway. Berg rejected it. ", ""},
    {"names-one-first", READ_TEXT, "", "Olaf @ met Olaf. ", ""},
    {"names-long", READ_TEXT, "", "@ ", "rejected the plan."},
    {"names-and", READ_TEXT, "", "@ and ", "Olaf rejected the plan."},
    {"names-of", READ_TEXT, "", "Ministry of ", "Norway rejected the plan."},
    {"names-listed", READ_TEXT, "", "@, ",
     "and Olaf accused Norway, Sweden and Denmark."},
    {"lists-of-actors", READ_STORED, "",
     "Mr. @, Mrs. @ll, Norway, Sweden and Denmark accused Mr. @rr, Iceland, "
     "Finland and Poland of greed. ",
     ""},
    {"pronouns", READ_TEXT, "Anna Berg met Olaf Lind. ",
     "She accused him and he praised her. ", ""},
    {"pronouns-they", READ_TEXT, "Norway, Sweden and Denmark met. ",
     "They accused each other. Both sides praised them. ", ""},
    {"pronouns-names", READ_TEXT, "", "Anna @ came. She rejected it. ", ""},
    {"roles", READ_TEXT, "", "The president accused the minister. ", ""},
    {"roles-names", READ_TEXT, "",
     "President @ came. The president accused the prime minister. ", ""},
    {"offices", READ_TEXT, "",
     "French Foreign Minister Olaf @ met the German chancellor. ", ""},
    {"bodies", READ_TEXT, "", "The @ Party (AP) accused the party. ", ""},
    {"states", READ_STORED, "", "Norway rejected the @ plan. ", ""},
    {"same", READ_STORED, "", "Norway rejected the plan. ", ""},
    {"possessives", READ_TEXT, "", "Norway's ", "minister rejected it."},
    {"possessives-names", READ_TEXT, "", "@'s ", "minister rejected it."},
    /* what */
    {"told", READ_TEXT, "", "Olaf said that ", "Norway rejected it."},
    {"told-by-names", READ_TEXT, "", "@ said that ", "Norway rejected it."},
    {"clauses", READ_TEXT, "", "which rejected the plan that ", "he made."},
    {"infinitives", READ_TEXT, "Norway wants ", "to try to ", "attack it."},
    {"phrases", READ_TEXT, "Norway rejected ", "the plan of the man in ", "x."},
    {"adjectives", READ_TEXT, "Norway rejected the ", "old ", "plan."},
    {"verbs", READ_TEXT, "Norway ", "rejected, ", "and left."},
    {"days", READ_TEXT, "", "On Monday, March 3, 2031, Norway left. ", ""},
    {"days-in-one", READ_TEXT, "Norway left ", "on Monday ", "."},
    {"topics", READ_STORED, "", "Olaf rejected plan @. ", ""},
    {"according", READ_TEXT, "", "according to Olaf, ", "Norway left."},
    /* pages */
    {"page-div", READ_PAGE, PAGE_HEAD, "<div>", ""},
    {"page-b", READ_PAGE, PAGE_HEAD, "<b>", ""},
    {"page-p", READ_PAGE, PAGE_HEAD, "<p>", ""},
    {"page-p-b", READ_PAGE, PAGE_HEAD, "<p><b>", ""},
    {"page-a", READ_PAGE, PAGE_HEAD, "<a href=x>", ""},
    {"page-font", READ_PAGE, PAGE_HEAD, "<p>a<font>", ""},
    {"page-table", READ_PAGE, PAGE_HEAD, "<table><tr><td>", ""},
    {"page-cells", READ_PAGE, PAGE_HEAD "<table><tr>", "<td>a", ""},
    {"page-list", READ_PAGE, PAGE_HEAD, "<ul><li>", ""},
    {"page-closing", READ_PAGE, PAGE_HEAD, "</div>", ""},
    {"page-crossed", READ_PAGE, PAGE_HEAD, "<b><p></b></p>", ""},
    {"page-attributes", READ_PAGE, PAGE_HEAD "<p ", "@=x ", ">"},
    {"page-attribute", READ_PAGE, PAGE_HEAD "<p class='", "x ", "'>"},
    {"page-attribute-open", READ_PAGE, PAGE_HEAD, "<p a='x>", ""},
    {"page-tag", READ_PAGE, PAGE_HEAD "<", "x", ">"},
    {"page-open", READ_PAGE, PAGE_HEAD, "<", ""},
    {"page-entities", READ_PAGE, PAGE_HEAD, "&amp;", ""},
    {"page-entities-open", READ_PAGE, PAGE_HEAD, "&", ""},
    {"page-comments", READ_PAGE, PAGE_HEAD, "<!--", ""},
    {"page-metas", READ_PAGE, PAGE_HEAD, "<meta name=date content=x>", ""},
    {"page-times", READ_PAGE, PAGE_HEAD, "<time datetime=x>", ""},
    {"page-scripts", READ_PAGE, PAGE_HEAD,
     "<script type=application/ld+json>{}</script>", ""},
    {"page-script-deep", READ_PAGE,
     PAGE_HEAD "<script type=application/ld+json>", "[", "</script>"},
    {"page-script-wide", READ_PAGE,
     PAGE_HEAD "<script type=application/ld+json>[", "{\"a\":1},",
     "1]</script>"},
    {"page-titles", READ_PAGE, PAGE_HEAD, "<title>a - ", ""},
    {"page-headings", READ_PAGE, PAGE_HEAD, "<h1>a</h1>", ""},
    {"page-breaks", READ_PAGE, PAGE_HEAD, "a<br><br>", ""},
    {"page-paragraphs", READ_PAGE, PAGE_HEAD,
     "<p>Norway rejected the plan on Monday, and Denmark accused it.</p>", ""},
    {"page-sections", READ_PAGE, PAGE_HEAD,
     "<div><p>Norway rejected the plan on Monday, and Denmark accused it.</p>",
     ""},
    {"page-letters", READ_PAGE, PAGE_HEAD, "\xFF", ""},
    /* JSON */
    {"json-deep", READ_DOCUMENT, "{\"text\":\"a\",\"x\":", "[", ""},
    {"json-deep-objects", READ_DOCUMENT,
     "{\"text\":\"a\",\"x\":", "{\"a\":", ""},
    {"json-wide", READ_DOCUMENT, "{\"text\":\"a\",\"x\":[", "1,", "1]}"},
    {"json-members", READ_DOCUMENT, "{\"text\":\"a\"", ",\"@\":1", "}"},
    {"json-escapes", READ_DOCUMENT, "{\"text\":\"", "\\u0041\\n", "\"}"},
    {"json-string-open", READ_DOCUMENT, "{\"text\":\"", "\\\"", ""},
    {"json-number", READ_DOCUMENT, "{\"text\":\"a\",\"x\":", "1", "}"},
    {"json-blanks", READ_DOCUMENT, "{\"text\":\"a\"", " \t", "}"},
    {"statements", READ_STATEMENT, "",
     STATEMENT("a", "#", "Olaf @", "Anna @", "the plan @", ""), ""},
    {"statements-same", READ_STATEMENT, "",
     STATEMENT("a", "1", "Olaf", "Anna", "the plan", ""), ""},
    {"statements-one-sentence", READ_STATEMENT, "",
     STATEMENT("a", "1", "Olaf @", "Anna", "the plan", ""), ""},
    {"statements-documents", READ_STATEMENT, "",
     STATEMENT("d#", "1", "Olaf", "Anna", "the plan", PARTY("Jo @")), ""},
    /* tables */
    {"csv-rows", READ_CSV, "doc,source,relation,target,polarity\n",
     "a,Olaf @,rejects,Norway,-1\n", ""},
    {"csv-columns", READ_CSV, "doc,source,relation,target", ",x",
     "\na,b,c,d\n"},
    {"csv-quotes", READ_CSV, "doc,source,relation,target\na,\"", "\"\"",
     "\",c,d\n"},
    {"csv-quote-open", READ_CSV, "doc,source,relation,target\n", "\"\n", ""},
    {"csv-field", READ_CSV, "doc,source,relation,target\na,", "x",
     ",rejects,Norway\n"},
    {"csv-lines", READ_CSV, "doc,source,relation,target\n", "\n", ""},
    /* dictionaries */
    {"actors", READ_ACTORS, "", "OLAF_@ [NOR 20200101-20210101]\n", ""},
    {"actors-one-name", READ_ACTORS, "", "OLAF_BERG [NOR#]\n", ""},
    {"actors-other-names", READ_ACTORS, "OLAF_BERG [NOR]\n", "+OLAF_@\n", ""},
    {"actors-dates", READ_ACTORS, "OLAF_BERG\n", "\t[NOR 20200101-20210101]\n",
     ""},
    {"agents", READ_AGENTS, "", "@ [~GOV]\n", ""},
    {"agents-sets", READ_AGENTS, "", "!@! = A@, B@\nX!@! [~GOV]\n", ""},
    {"agents-set", READ_AGENTS, "!A! = X", ", @", "\nB!A! [~GOV]\n"},
    {"verbs", READ_VERBS, "", "--- @ [111] ---\n@ [112]\n- * [113]\n", ""},
    {"verbs-patterns", READ_VERBS, "--- OUTPACE [111] ---\n", "- * @ [112]\n",
     ""},
    {"verbs-sets", READ_VERBS, "", "&@\n+A@\n+B@\n", ""},
    {NULL, READ_TEXT, NULL, NULL, NULL}};

/* A name of syllables, one for each number. */
static void add_name(size_t number, sg_buf *out)
{
    static const char consonants[] = "bdfgklmnprstv";
    static const char vowels[] = "aeiou";
    const size_t first = out->len;

    do {
        sg_buf_byte(out, consonants[number % 13]);
        sg_buf_byte(out, vowels[number / 13 % 5]);
        number /= 65;
    } while (number > 0);
    sg_buf_addc(out, "ken");
    out->data[first] = (char)(out->data[first] - 'a' + 'A');
}

static void add_piece(const char *piece, size_t number, sg_buf *out)
{
    for (; *piece; piece++) {
        if (*piece == '@' && piece[1] != 'c') /* a.b@c is an address */
            add_name(number, out);
        else if (*piece == '#' && piece[1] != '@')
            sg_buf_printf(out, "%zu", number);
        else
            sg_buf_byte(out, *piece);
    }
}

void shape_make(const shape *s, size_t size, sg_buf *out)
{
    sg_buf_reset(out);
    sg_buf_addc(out, s->head);
    for (size_t number = 0; out->len < size; number++)
        add_piece(s->piece, number, out);
    sg_buf_addc(out, s->tail);
}
