/* Mentions to entities: names over the whole document, then everything else in
 * the order of the text, then I and we, whose speaker may stand behind them. */
#include "extract/coref.h"

#include "extract/coref_parts.h"

static const sg_token *first_token(const sg_doc *doc, const sg_mention *m)
{
    return &doc->sentences[m->sentence].tokens[m->first];
}

/* So that pronouns know who is spoken of often. */
static void count_mentions(sg_resolver *r)
{
    for (size_t i = 0; i < r->entity_count; i++)
        r->entities[i].mentions = 0;
    for (int32_t i = 0; i < r->doc->mention_count; i++)
        if (r->doc->mentions[i].entity != SG_NONE)
            r->entities[r->doc->mentions[i].entity].mentions++;
}

static void resolve_in_order(sg_resolver *r)
{
    sg_coref_rewind(r);
    for (int32_t i = 0; i < r->doc->mention_count; i++) {
        const sg_mention *m = &r->doc->mentions[i];

        if (m->form == SG_MENTION_PRONOUN) {
            if (!sg_is_first_person(first_token(r->doc, m)))
                sg_coref_pronoun(r, i);
            sg_coref_speaks_on(r, i);
        } else if (m->form == SG_MENTION_ROLE || m->form == SG_MENTION_SPEAKS ||
                   m->form == SG_MENTION_COMMON) {
            sg_coref_role(r, i);
        } else if (m->form == SG_MENTION_SPEAKER) {
            sg_coref_phrase(r, i);
        } else if (sg_coref_is_member(r, i)) {
            sg_coref_member(r, i);
        } else {
            sg_coref_country(r, i);
        }
        sg_coref_pass(r, i);
    }
}

static void resolve_speakers(sg_resolver *r)
{
    for (int32_t i = 0; i < r->doc->mention_count; i++) {
        const sg_mention *m = &r->doc->mentions[i];

        if (m->form == SG_MENTION_PRONOUN &&
            sg_is_first_person(first_token(r->doc, m)))
            sg_coref_speaker(r, i);
    }
}

void sg_resolve_mentions(const sg_knowledge *knowledge, sg_doc *doc)
{
    sg_resolver r;

    sg_resolver_init(&r, knowledge, doc);
    for (int32_t i = 0; i < doc->mention_count; i++)
        doc->mentions[i].entity = doc->mentions[i].also = SG_NONE;
    sg_coref_read(&r);
    sg_coref_find_spoken(&r);
    sg_coref_names(&r);
    count_mentions(&r);
    resolve_in_order(&r);
    resolve_speakers(&r);
    count_mentions(&r);
    doc->entity_count = (int32_t)r.entity_count;
    doc->entities =
        sg_arena_array(doc->arena, r.entity_count, sizeof *doc->entities);
    for (size_t i = 0; i < r.entity_count; i++)
        doc->entities[i] = r.entities[i];
    doc->also_count = (int32_t)r.also_count;
    doc->also = sg_arena_array(doc->arena, r.also_count, sizeof *doc->also);
    for (size_t i = 0; i < r.also_count; i++)
        doc->also[i] = r.also[i];
    sg_resolver_clear(&r);
}
