/* Who speaks: I and we are the speaker of the quotation that they stand in, and
 * he who speaks on is the one who spoke before. */
#include "extract/coref_parts.h"
#include "extract/coref_pronoun.h"

static const double first_person = 0.75;
static const double first_person_plural = 0.6;
static const double speaks_on = 0.6;

/* How many sentences a speaker may pause between two quotations. */
enum { PAUSE = 6 };

void sg_coref_speaker(sg_resolver *r, int32_t mention)
{
    const sg_mention *m = &r->doc->mentions[mention];
    int32_t quote = r->doc->sentences[m->sentence].tokens[m->first].quote;
    int32_t speaker =
        quote == SG_NONE ? SG_NONE : r->doc->quotations[quote].speaker;

    if (speaker != SG_NONE)
        sg_coref_set(r, mention, r->doc->mentions[speaker].entity,
                     m->plural ? first_person_plural : first_person);
}

void sg_coref_find_spoken(sg_resolver *r)
{
    for (int32_t i = r->doc->quotation_count - 1; i >= 0; i--)
        if (r->doc->quotations[i].speaker != SG_NONE)
            r->readings[r->doc->quotations[i].speaker].spoken = i;
}

static bool may_speak_on(const sg_resolver *r, const sg_mention *before,
                         sg_gender gender)
{
    const sg_entity *e = &r->entities[before->entity];

    return e->kind == SG_ACTOR_PERSON && !before->plural &&
           (e->gender == gender || e->gender == SG_GENDER_UNKNOWN);
}

void sg_coref_speaks_on(sg_resolver *r, int32_t mention)
{
    const sg_mention *m = &r->doc->mentions[mention];
    int32_t spoken = r->readings[mention].spoken;
    sg_gender gender =
        sg_pronoun_gender(r->doc->sentences[m->sentence].tokens[m->first].form);

    if (m->entity != SG_NONE || spoken == SG_NONE ||
        (gender != SG_GENDER_MALE && gender != SG_GENDER_FEMALE))
        return;
    for (int32_t i = spoken - 1; i >= 0; i--) {
        const sg_quotation *q = &r->doc->quotations[i];

        if (q->last_sentence + PAUSE < m->sentence)
            return;
        if (q->speaker == SG_NONE || q->speaker == mention ||
            r->doc->mentions[q->speaker].entity == SG_NONE)
            continue;
        if (may_speak_on(r, &r->doc->mentions[q->speaker], gender))
            sg_coref_set(r, mention, r->doc->mentions[q->speaker].entity,
                         speaks_on);
        return;
    }
}
