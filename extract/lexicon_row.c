/* Reading the cells of frames.tsv: cues, slots, needs, signs. */
#include "extract/lexicon_row.h"

#include "base/str.h"

enum column {
    COL_ID,
    COL_KIND,
    COL_CUE,
    COL_RELATION,
    COL_SIGN,
    COL_SOURCE,
    COL_TARGET,
    COL_TOPIC,
    COL_NEEDS,
    COL_STATUS,
    COL_EXAMPLE,
    COL_EXPECT
};

static sg_status read_kind(const sg_tsv *tsv, sg_frame_row *row, sg_error *err)
{
    static const char *const names[] = {"verb",  "noun",  "adj",   "control",
                                        "light", "modal", "judge", "prep"};
    sg_str cell = tsv->fields[COL_KIND];
    int kind = sg_str_index(cell, names, sizeof names / sizeof *names);

    if (kind < 0)
        return sg_tsv_fail(tsv, err, "unknown kind '%.*s'", SG_FMT(cell));
    row->kind = (sg_frame_kind)kind;
    return SG_OK;
}

/* "hold obj:talk|negotiation" -> lemma and fixed words. */
static sg_status read_cue(const sg_tsv *tsv, sg_frame_row *row, sg_error *err)
{
    sg_str rest = tsv->fields[COL_CUE];
    sg_str word;

    if (!sg_str_next(&rest, ' ', &row->lemma) || row->lemma.len == 0)
        return sg_tsv_fail(tsv, err, "no cue");
    while (sg_str_next(&rest, ' ', &word)) {
        size_t colon = sg_str_find(word, ':', 0);

        if (colon + 1 >= word.len || row->fixed_count == SG_FIXED_MAX)
            return sg_tsv_fail(tsv, err, "bad fixed word '%.*s' in the cue",
                               SG_FMT(word));
        row->fixed[row->fixed_count++] = (sg_fixed){
            sg_str_sub(word, 0, colon), sg_str_sub(word, colon + 1, word.len)};
    }
    return SG_OK;
}

sg_slot sg_slot_of(sg_str name)
{
    static const struct {
        const char *name;
        sg_slot_kind kind;
    } kinds[] = {
        {"subj", SG_SLOT_SUBJ}, {"obj", SG_SLOT_OBJ},
        {"iobj", SG_SLOT_IOBJ}, {"comp", SG_SLOT_COMP},
        {"inf", SG_SLOT_INF},   {"ing", SG_SLOT_ING},
        {"that", SG_SLOT_THAT}, {"poss", SG_SLOT_POSS},
        {"mod", SG_SLOT_MOD},   {"speaker", SG_SLOT_SPEAKER},
        {"doer", SG_SLOT_DOER}, {"host", SG_SLOT_HOST},
        {"said", SG_SLOT_SAID},
    };
    sg_slot slot = {SG_SLOT_PREP, false, {NULL, 0}};

    if (name.len && name.data[name.len - 1] == '!') {
        slot.required = true;
        name.len--;
    }
    slot.prep = name;
    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++)
        if (sg_str_is(name, kinds[i].name))
            slot.kind = kinds[i].kind;
    return slot;
}

/* "poss,mod,by!" -> slots. */
static sg_status read_slots(const sg_tsv *tsv, int column, sg_slots *slots,
                            sg_error *err)
{
    sg_str rest = tsv->fields[column];
    sg_str name;

    if (sg_tsv_is_dash(rest))
        return SG_OK;
    while (sg_str_next(&rest, ',', &name)) {
        if (name.len == 0 || slots->count == SG_SLOTS_MAX)
            return sg_tsv_fail(tsv, err, "bad slots '%.*s'",
                               SG_FMT(tsv->fields[column]));
        slots->items[slots->count++] = sg_slot_of(name);
    }
    return SG_OK;
}

static bool read_actor_kinds(sg_str names, sg_need *need)
{
    sg_str name;

    while (sg_str_next(&names, '|', &name)) {
        sg_actor_kind kind;

        if (sg_str_is(name, "actor"))
            need->actor_kinds |= ~0u;
        else if (sg_str_is(name, "none"))
            need->allows_none = true;
        else if (sg_actor_kind_parse(name, &kind))
            need->actor_kinds |= 1u << kind;
        else
            return false;
    }
    return true;
}

/* "obj=person|state", "obj~ceasefire|@law", "no:comp". */
static bool read_need(sg_str word, sg_need *need)
{
    size_t at;

    *need = (sg_need){.kind = SG_NEED_ACTOR};
    if (sg_str_starts(word, SG_STR("no:"))) {
        need->kind = SG_NEED_EMPTY;
        need->slot = sg_slot_of(sg_str_sub(word, 3, word.len));
        return word.len > 3;
    }
    at = sg_str_find(word, '~', 0);
    if (at < word.len) {
        need->kind = SG_NEED_LEMMA;
        need->lemmas = sg_str_sub(word, at + 1, word.len);
    } else {
        at = sg_str_find(word, '=', 0);
    }
    need->slot = sg_slot_of(sg_str_sub(word, 0, at));
    if (at == 0 || at + 1 >= word.len)
        return false;
    return need->kind == SG_NEED_LEMMA ||
           read_actor_kinds(sg_str_sub(word, at + 1, word.len), need);
}

static sg_status read_needs(const sg_tsv *tsv, sg_frame_row *row, sg_error *err)
{
    sg_str rest = tsv->fields[COL_NEEDS];
    sg_str word;

    if (sg_tsv_is_dash(rest))
        return SG_OK;
    while (sg_str_next(&rest, ' ', &word)) {
        if (row->need_count == SG_NEEDS_MAX ||
            !read_need(word, &row->needs[row->need_count]))
            return sg_tsv_fail(tsv, err, "bad condition '%.*s'", SG_FMT(word));
        row->need_count++;
    }
    return SG_OK;
}

static sg_status read_sign(const sg_tsv *tsv, sg_frame_row *row, sg_error *err)
{
    static const struct {
        const char *name;
        int sign;
    } signs[] = {{"=", SG_SIGN_DEFAULT},
                 {"-", -1},
                 {"0", 0},
                 {"+", 1},
                 {"label", SG_SIGN_OF_LABEL}};
    sg_str cell = tsv->fields[COL_SIGN];

    for (size_t i = 0; i < sizeof signs / sizeof signs[0]; i++) {
        if (sg_str_is(cell, signs[i].name)) {
            row->sign = signs[i].sign;
            return SG_OK;
        }
    }
    return sg_tsv_fail(tsv, err, "unknown sign '%.*s'", SG_FMT(cell));
}

static sg_status read_status(const sg_tsv *tsv, sg_frame_row *row,
                             sg_error *err)
{
    sg_str cell = tsv->fields[COL_STATUS];

    row->status = SG_ACTUAL;
    row->has_status = !sg_tsv_is_dash(cell);
    if (row->has_status && !sg_factuality_parse(cell, &row->status))
        return sg_tsv_fail(tsv, err, "unknown status '%.*s'", SG_FMT(cell));
    return SG_OK;
}

sg_status sg_frame_row_read(const sg_tsv *tsv, sg_frame_row *row,
                            sg_str *relation, sg_error *err)
{
    sg_status status;

    *row = (sg_frame_row){.id = tsv->fields[COL_ID],
                          .relation = SG_NONE,
                          .held = SG_NONE,
                          .example = tsv->fields[COL_EXAMPLE],
                          .expect = tsv->fields[COL_EXPECT]};
    *relation = tsv->fields[COL_RELATION];
    status = read_kind(tsv, row, err);
    if (status == SG_OK)
        status = read_cue(tsv, row, err);
    if (status == SG_OK)
        status = read_sign(tsv, row, err);
    if (status == SG_OK)
        status = read_slots(tsv, COL_SOURCE, &row->source, err);
    if (status == SG_OK)
        status = read_slots(tsv, COL_TARGET, &row->target, err);
    if (status == SG_OK)
        status = read_slots(tsv, COL_TOPIC, &row->topic, err);
    if (status == SG_OK)
        status = read_needs(tsv, row, err);
    if (status == SG_OK)
        status = read_status(tsv, row, err);
    return status;
}
