/* A tiny random network. */
#include "small_weights.h"

#include "base/str.h"
#include "extract/weights.h"

enum { SIZE = 32, WIDE = 2 * SIZE, GATES = 4 * SIZE, CELLS_MAX = GATES * WIDE };

typedef struct maker {
    uint32_t state;
    sg_buf *out;
} maker;

static float next_number(maker *m)
{
    m->state = m->state * 1664525u + 1013904223u;
    return (float)(int32_t)m->state * (0.5f / 2147483648.0f);
}

static void add_matrix(maker *m, const char *name, uint32_t rows,
                       uint32_t columns)
{
    float values[CELLS_MAX];

    for (uint32_t i = 0; i < rows * columns; i++)
        values[i] = next_number(m);
    sg_weights_add_matrix(m->out, name, values, rows, columns);
}

static void add_numbers(maker *m, const char *name, uint32_t count)
{
    float values[GATES];

    for (uint32_t i = 0; i < count; i++)
        values[i] = next_number(m);
    sg_weights_add_numbers(m->out, name, values, count);
}

static void add_lstm(maker *m)
{
    static const char *const names[][3] = {
        {"lstm0.forward.input", "lstm0.forward.recurrent",
         "lstm0.forward.bias"},
        {"lstm0.backward.input", "lstm0.backward.recurrent",
         "lstm0.backward.bias"},
        {"lstm1.forward.input", "lstm1.forward.recurrent",
         "lstm1.forward.bias"},
        {"lstm1.backward.input", "lstm1.backward.recurrent",
         "lstm1.backward.bias"}};

    for (int i = 0; i < 4; i++) {
        add_matrix(m, names[i][0], GATES, i < 2 ? SIZE : WIDE);
        add_matrix(m, names[i][1], GATES, SIZE);
        add_numbers(m, names[i][2], GATES);
    }
}

static void make(uint32_t seed, bool names, sg_buf *out)
{
    const float sizes[] = {SIZE, SIZE, SIZE, SIZE, 2};
    maker m = {seed, out};

    sg_weights_begin(out);
    sg_weights_add_text(out, "about", SG_STR("a small network"));
    sg_weights_add_text(out, "later", SG_STR("a section not known yet"));
    sg_weights_add_numbers(out, "sizes", sizes, 5);
    sg_weights_add_text(out, "tags",
                        SG_STR("DET|DT\nNOUN|NN\nVERB|VBD\nX|FW\n"));
    sg_weights_add_text(out, "relations", SG_STR("root\nnsubj\nnmod:poss\n"));
    if (names)
        sg_weights_add_text(out, "names",
                            SG_STR("O\nB-person\nI-person\nB-place\n"));
    sg_weights_add_text(out, "words", SG_STR("the\nminister\n"));
    add_matrix(&m, "embed.words", 2, SIZE);
    add_matrix(&m, "embed.parts", 16, SIZE);
    add_lstm(&m);
    add_matrix(&m, "tag.weight", 4, WIDE);
    add_numbers(&m, "tag.bias", 4);
    add_matrix(&m, "arc.dependent.weight", SIZE, WIDE);
    add_numbers(&m, "arc.dependent.bias", SIZE);
    add_matrix(&m, "arc.product.weight", SIZE, SIZE);
    add_numbers(&m, "arc.product.bias", SIZE);
    add_matrix(&m, "arc.head.weight", SIZE, WIDE);
    add_numbers(&m, "arc.head.bias", SIZE);
    add_numbers(&m, "arc.root", SIZE);
    add_matrix(&m, "label.dependent.weight", SIZE, WIDE);
    add_numbers(&m, "label.dependent.bias", SIZE);
    add_matrix(&m, "label.head.weight", SIZE, WIDE);
    add_numbers(&m, "label.root", SIZE);
    add_matrix(&m, "label.weight", 3, SIZE);
    add_numbers(&m, "label.bias", 3);
    if (names) {
        add_matrix(&m, "name.weight", 4, WIDE);
        add_numbers(&m, "name.bias", 4);
    }
    sg_weights_seal(out->data, out->len);
}

void small_weights(uint32_t seed, sg_buf *out)
{
    make(seed, true, out);
}

void small_weights_without_names(uint32_t seed, sg_buf *out)
{
    make(seed, false, out);
}
