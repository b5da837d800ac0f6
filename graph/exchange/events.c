/* Event tables, tab-separated: PETRARCH's without a header, as its own readers
 * expect, and POLECAT's with its forty columns and five of ours behind. */
#include <stdio.h>

#include "base/json.h"
#include "base/str.h"
#include "extract/event_codes.h"
#include "graph/exchange/exporter.h"
#include "graph/exchange/period.h"

typedef struct events {
    sg_exporter *x;
    sg_data *data; /* the texts of the codes */
    sg_event_codes *codes;
    size_t undated;
} events;

/* A cell and the tabulator behind it. */
static void add(events *e, sg_str text)
{
    sg_buf_add(&e->x->out, sg_clean_row(e->x, text));
    sg_buf_byte(&e->x->out, '\t');
}

static void add_empty(events *e, int count)
{
    while (count-- > 0)
        sg_buf_byte(&e->x->out, '\t');
}

/* The last cell of a row. */
static void add_last(events *e, sg_str text)
{
    sg_buf_add(&e->x->out, sg_clean_row(e->x, text));
    sg_buf_byte(&e->x->out, '\n');
}

/* The first day that the statement may mean; missing when it is undated. */
static sg_str day_of(events *e, const sg_document_info *document,
                     const sg_statement *s)
{
    sg_period period;

    if (!sg_period_of(s->date.len ? s->date : document->date, &period)) {
        e->undated++;
        return (sg_str){NULL, 0};
    }
    return sg_arena_str(e->x->scratch, sg_str_of(period.first));
}

/* ---- PETRARCH ----------------------------------------------------------- */

/* "DEU", "DEUMED", "---": three letters of the country, then the role. */
static void add_actor_code(events *e, const sg_party *party)
{
    sg_str country = sg_event_country(e->codes, party);

    sg_buf_add(&e->x->out, country.len ? country : SG_STR("---"));
    if (party->kind == SG_ACTOR_MEDIUM)
        sg_buf_addc(&e->x->out, "MED");
    sg_buf_byte(&e->x->out, '\t');
}

static void add_short_day(events *e, sg_str day)
{
    for (size_t i = 0; i < day.len; i++)
        if (day.data[i] != '-')
            sg_buf_byte(&e->x->out, day.data[i]);
    sg_buf_byte(&e->x->out, '\t');
}

static bool add_petrarch(void *context, const sg_document_info *document,
                         const sg_statement *s)
{
    events *e = context;
    const sg_event_code *code = sg_event_code_of(e->codes, s);

    if (!code || !s->has_target) {
        e->x->report->left_out++;
        return true;
    }
    add_short_day(e, day_of(e, document, s));
    add_actor_code(e, &s->source);
    add_actor_code(e, &s->target);
    add(e, code->cameo);
    add_empty(e, 1);
    sg_buf_add(&e->x->out, sg_clean_row(e->x, document->id));
    sg_buf_printf(&e->x->out, "_%lu\t", (unsigned long)s->sentence);
    add(e, document->url);
    add(e, document->medium);
    add(e, s->source.entity);
    add(e, s->target.entity);
    add_last(e, s->cue_text);
    return true;
}

/* ---- POLECAT ------------------------------------------------------------ */

static const char polecat_titles[] =
    "Event ID\tEvent Date\tEvent Type\tEvent Mode\tIntensity\tQuad Code\t"
    "Contexts\tActor Name\tActor Country\tActor COW\tPrimary Actor Sector\t"
    "Actor Sectors\tActor Title\tActor Name Raw\tWikipedia Actor ID\t"
    "Recipient Name\tRecipient Country\tRecipient COW\t"
    "Primary Recipient Sector\tRecipient Sectors\tRecipient Title\t"
    "Recipient Name Raw\tWikipedia Recipient ID\tPlacename\tCity\tDistrict\t"
    "Province\tCountry\tLatitude\tLongitude\tGeoNames ID\tRaw Placename\t"
    "Feature Type\tSource\tPublication Date\tStory People\t"
    "Story Organizations\tStory Locations\tLanguage\tVersion\t"
    "Story ID\tSentence Number\tEvent Text\tStatus\tConfidence\n";

static sg_str sector_of(const sg_party *party)
{
    if (party->kind == SG_ACTOR_STATE)
        return SG_STR("GOV");
    if (party->kind == SG_ACTOR_MEDIUM)
        return SG_STR("MED");
    return (sg_str){NULL, 0};
}

/* Name, country, COW, primary sector, sectors, title, raw name, Wikipedia. */
static void add_party(events *e, const sg_party *party)
{
    add(e, party->entity);
    add(e, sg_event_country(e->codes, party));
    add_empty(e, 1);
    add(e, sector_of(party));
    add(e, sector_of(party));
    add_empty(e, 1);
    add(e, party->text);
    add_empty(e, 1);
}

static void add_story(events *e, const sg_document_info *document,
                      const sg_statement *s)
{
    sg_buf confidence = SG_BUF_INIT;
    char number[48];

    add_empty(e, 10); /* places */
    add(e, document->medium);
    add(e, document->date);
    add_empty(e, 3);
    add(e, SG_STR("English"));
    add(e, SG_STR("stancegraph"));
    add(e, document->id);
    (void)snprintf(number, sizeof number, "%lu", (unsigned long)s->sentence);
    add(e, sg_str_of(number));
    add(e, s->sentence_text);
    add(e, sg_str_of(sg_factuality_name(s->status)));
    sg_json_write_fixed(&confidence, s->confidence, 2);
    add_last(e, sg_buf_str(&confidence));
    sg_buf_clear(&confidence);
}

static bool add_plover(void *context, const sg_document_info *document,
                       const sg_statement *s)
{
    events *e = context;
    const sg_event_code *code = sg_event_code_of(e->codes, s);

    if (!code || !code->plover.len) {
        e->x->report->left_out++;
        return true;
    }
    add(e, sg_export_key(e->x, document, s));
    add(e, day_of(e, document, s));
    add(e, code->plover);
    add(e, code->mode);
    add_empty(e, 1); /* intensity */
    sg_buf_byte(&e->x->out, 'Q');
    add(e, code->quad);
    add_empty(e, 1); /* contexts */
    add_party(e, &s->source);
    if (s->has_target)
        add_party(e, &s->target);
    else
        add_empty(e, 8);
    add_story(e, document, s);
    return true;
}

/* ---- running ------------------------------------------------------------ */

static sg_status write_events(sg_exporter *x, sg_statement_fn *add_event,
                              const char *why, sg_error *err)
{
    events e = {.x = x};
    sg_status status = sg_data_open(x->options->data_dir, &e.data, err);

    if (!status)
        status = sg_event_codes_load(e.data, &e.codes, err);
    if (!status)
        status = sg_export_statements(x, add_event, &e, err);
    if (!status && x->report->left_out)
        (void)snprintf(x->report->note, sizeof x->report->note, "%s", why);
    else if (!status && e.undated)
        (void)snprintf(x->report->note, sizeof x->report->note,
                       "%zu events have no date", e.undated);
    sg_event_codes_free(e.codes);
    sg_data_free(e.data);
    return status;
}

sg_status sg_export_petrarch(sg_exporter *x, sg_error *err)
{
    return write_events(x, add_petrarch,
                        "an event has a target and is told as a fact or an "
                        "intention",
                        err);
}

sg_status sg_export_plover(sg_exporter *x, sg_error *err)
{
    sg_buf_addc(&x->out, polecat_titles);
    return write_events(x, add_plover,
                        "PLOVER has no event for remarks, appeals and what is "
                        "not told as a fact or an intention",
                        err);
}
