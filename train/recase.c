/* Sentences in other letters. */
#include "train/recase.h"

#include "base/str.h"

bool sg_letters_parse(sg_str name, sg_letters *out)
{
    static const char *const names[SG_LETTERS_COUNT] = {
        [SG_LETTERS_CAPITALS] = "capitals",
        [SG_LETTERS_SMALL] = "small",
        [SG_LETTERS_TITLE] = "title"};

    for (int i = 0; i < SG_LETTERS_COUNT; i++) {
        if (!sg_str_is(name, names[i]))
            continue;
        *out = (sg_letters)i;
        return true;
    }
    return false;
}

static char to_upper(char c, bool after_c3)
{
    unsigned char byte = (unsigned char)c;
    bool ascii = byte >= 'a' && byte <= 'z';
    bool latin = after_c3 && byte >= 0xA0 && byte <= 0xBE && byte != 0xB7;

    return ascii || latin ? (char)(byte - 0x20) : c;
}

/* Titles keep short words small: those are of these parts of speech. */
static bool is_small_in_titles(const sg_token *token)
{
    return token->upos == SG_UPOS_DET || token->upos == SG_UPOS_ADP ||
           token->upos == SG_UPOS_CCONJ || token->upos == SG_UPOS_PART;
}

static sg_str recase_form(const sg_token *token, sg_letters letters, char *out)
{
    char normal_bytes[SG_NET_FORM_MAX];
    sg_str normal = sg_net_normalise(token->form, normal_bytes);
    size_t raised = 0; /* bytes that become capitals */

    if (letters == SG_LETTERS_SMALL)
        return sg_net_lower(normal, out);
    if (letters == SG_LETTERS_CAPITALS)
        raised = normal.len;
    else if (!is_small_in_titles(token))
        raised =
            normal.len > 1 && (unsigned char)normal.data[0] == 0xC3 ? 2 : 1;
    for (size_t i = 0; i < normal.len; i++) {
        bool after_c3 = i > 0 && (unsigned char)normal.data[i - 1] == 0xC3;

        out[i] = normal.data[i];
        if (i < raised)
            out[i] = to_upper(out[i], after_c3);
    }
    return (sg_str){out, normal.len};
}

void sg_recase_batch(sg_batch *batch, const sg_inventory *inventory,
                     uint32_t rows, float share, sg_random *random)
{
    for (int s = 0; s < batch->sentence_count; s++) {
        sg_letters letters;

        if (sg_random_unit(random) >= share)
            continue;
        letters = (sg_letters)sg_random_below(random, SG_LETTERS_COUNT);
        for (int i = 0; i < batch->sentences[s]->count; i++) {
            char bytes[SG_NET_FORM_MAX];
            sg_str form =
                recase_form(&batch->sentences[s]->tokens[i], letters, bytes);

            sg_net_describe(form, inventory->words, rows,
                            &batch->inputs[batch->first[s] + i]);
        }
    }
}

void sg_recase_treebank(sg_treebank *bank, sg_letters letters, sg_arena *arena)
{
    for (int32_t s = 0; s < bank->count; s++) {
        for (int32_t i = 0; i < bank->sentences[s].count; i++) {
            sg_token *token = &bank->sentences[s].tokens[i];
            char bytes[SG_NET_FORM_MAX];

            token->form =
                sg_arena_str(arena, recase_form(token, letters, bytes));
        }
    }
}
