/* The trainer's gradients against finite differences, and that it learns. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/str.h"
#include "extract/conllu.h"
#include "train/learn.h"

static const char bank_text[] =
    "1\tThe\tthe\tDET\tDT\t_\t2\tdet\t_\t_\n"
    "2\tmayor\tmayor\tNOUN\tNN\t_\t3\tnsubj\t_\t_\n"
    "3\tspoke\tspeak\tVERB\tVBD\t_\t0\troot\t_\t_\n"
    "4\tto\tto\tADP\tIN\t_\t6\tcase\t_\t_\n"
    "5\tthe\tthe\tDET\tDT\t_\t6\tdet\t_\t_\n"
    "6\tpress\tpress\tNOUN\tNN\t_\t3\tobl\t_\t_\n"
    "\n"
    "1\tThe\tthe\tDET\tDT\t_\t2\tdet\t_\t_\n"
    "2\tpress\tpress\tNOUN\tNN\t_\t3\tnsubj\t_\t_\n"
    "3\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\t_\n"
    "\n"
    "1\tSilence\tsilence\tNOUN\tNN\t_\t0\troot\t_\t_\n"
    "\n"
    "1\tThe\tthe\tDET\tDT\t_\t2\tdet\t_\t_\n"
    "2\tmayor\tmayor\tNOUN\tNN\t_\t3\tnsubj\t_\t_\n"
    "3\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\t_\n"
    "\n";

static const sg_network_options small = {
    .embed = 6, .hidden = 5, .arc = 4, .label = 3, .rows = 16};

typedef struct fixture {
    sg_arena *arena;
    sg_arena *scratch;
    sg_treebank bank;
    sg_inventory inventory;
    sg_network network;
    sg_batch batch;
    const sg_sentence *sentences[4];
} fixture;

/* The last sentence is one of news: a name and Penn tags, and only one arc
 * that the teachers agreed on. The others know no names. */
static void forget_labels(sg_treebank *bank)
{
    for (int32_t s = 0; s < bank->count; s++)
        for (int32_t i = 0; i < bank->sentences[s].count; i++)
            bank->sentences[s].tokens[i].named = SG_GOLD_MISSING;
    for (int32_t i = 0; i < 3; i++) {
        sg_token *t = &bank->sentences[3].tokens[i];

        t->upos = SG_GOLD_MISSING;
        t->named = i < 2 ? SG_NAMED_PERSON : SG_NAMED_NOTHING;
        t->name_begins = i == 0;
        if (i > 0) {
            t->head = SG_GOLD_HEAD_MISSING;
            t->deprel = SG_GOLD_MISSING;
        }
    }
}

static void set_up(fixture *f)
{
    sg_random random;

    f->arena = sg_arena_new();
    f->scratch = sg_arena_new();
    assert_int_equal(
        sg_conllu_read(sg_str_of(bank_text), f->arena, &f->bank, NULL), SG_OK);
    assert_int_equal(f->bank.count, 4);
    forget_labels(&f->bank);
    sg_random_seed(&random, 7);
    sg_inventory_build(&f->inventory, f->bank.sentences, f->bank.count, 2);
    sg_network_init(&f->network, &small, &f->inventory, &random);
    for (int i = 0; i < 4; i++)
        f->sentences[i] = &f->bank.sentences[i];
    sg_batch_build(&f->batch, f->sentences, 4, &f->inventory, 16, f->arena);
}

static void tear_down(fixture *f)
{
    sg_network_clear(&f->network);
    sg_inventory_clear(&f->inventory);
    sg_arena_free(f->scratch);
    sg_arena_free(f->arena);
}

static double loss_of(fixture *f)
{
    double loss = (double)sg_network_loss(&f->network, &f->batch, &f->inventory,
                                          NULL, f->scratch);

    sg_arena_reset(f->scratch);
    return loss;
}

/* The slope of the loss when one number of a parameter moves. */
static double slope(fixture *f, float *number)
{
    const float step = 3e-2f;
    float keep = *number;
    double up;
    double down;

    *number = keep + step;
    up = loss_of(f);
    *number = keep - step;
    down = loss_of(f);
    *number = keep;
    return (up - down) / (2 * (double)step);
}

/* Distance between gradient and slopes over one parameter; `*size` is the
 * length of the slopes. */
static double distance(fixture *f, sg_param *p, double *size)
{
    int cells = p->value.rows * p->value.columns;
    sg_mat grad = sg_mat_new(f->arena, 1, cells);
    double off = 0;

    for (int i = 0; i < cells; i++)
        p->grad.at[i] = 0;
    (void)loss_of(f);
    for (int i = 0; i < cells; i++)
        grad.at[i] = p->grad.at[i];
    *size = 0;
    for (int i = 0; i < cells; i++) {
        double wanted = slope(f, &p->value.at[i]);
        double difference = (double)grad.at[i] - wanted;

        off += difference * difference;
        *size += wanted * wanted;
    }
    *size = sqrt(*size);
    return sqrt(off);
}

/* Every other hidden unit far above 0 and the others far below it: the loss
 * has no kinks nearby. */
static void push_from_kinks(sg_linear *hidden, sg_random *random)
{
    sg_param_fill(hidden->weight, 0.15f, random);
    for (int i = 0; hidden->bias && i < hidden->bias->value.columns; i++)
        hidden->bias->value.at[i] = i % 2 ? -4.0f : 4.0f;
}

/* Larger numbers than training starts with: steeper slopes, so that rounding
 * does not hide them. */
static void spread_parameters(fixture *f)
{
    sg_random random;

    sg_random_seed(&random, 11);
    for (int k = 0; k < f->network.params.count; k++)
        sg_param_fill(&f->network.params.items[k], 0.9f, &random);
    push_from_kinks(&f->network.arc_dependent, &random);
    push_from_kinks(&f->network.arc_head, &random);
    push_from_kinks(&f->network.label_dependent, &random);
    push_from_kinks(&f->network.label_head, &random);
}

static void gradients_match_finite_differences(void **state)
{
    fixture f;

    (void)state;
    set_up(&f);
    spread_parameters(&f);
    for (int k = 0; k < f.network.params.count; k++) {
        sg_param *p = &f.network.params.items[k];
        double size;
        double off = distance(&f, p, &size);

        assert_true(size > 0);
        if (off > 0.02 * size + 2e-4)
            fail_msg("gradient of %s is off by %g of %g", p->name, off, size);
    }
    tear_down(&f);
}

static void keep_loss(void *user, int epoch, double loss)
{
    double *losses = user;

    losses[epoch == 1 ? 0 : 1] = loss;
}

static void learning_lowers_the_loss_and_repeats(void **state)
{
    const sg_learn_options options = {
        .epochs = 300, .batch_words = 8, .rate = 1e-2f, .seed = 3};
    double first[2] = {0, 0};
    double second[2] = {0, 0};
    fixture f;

    (void)state;
    set_up(&f);
    sg_learn(&f.network, &f.inventory, &f.bank, &options, keep_loss, first);
    tear_down(&f);
    assert_true(first[1] < 0.1 * first[0]);
    set_up(&f);
    sg_learn(&f.network, &f.inventory, &f.bank, &options, keep_loss, second);
    tear_down(&f);
    assert_true(first[1] == second[1]);
}

static void inventory_has_repeated_words_and_all_labels(void **state)
{
    fixture f;

    (void)state;
    set_up(&f);
    assert_string_equal(f.inventory.word_list.data,
                        "left\nmayor\npress\nthe\n");
    assert_int_equal(f.inventory.counts[3], 4);
    assert_int_equal(f.inventory.tag_count, 4);
    assert_int_equal(f.inventory.relation_count, 5);
    assert_int_equal(f.inventory.name_count, 3);
    assert_int_equal(f.inventory.tag_of[SG_UPOS_VERB][SG_XPOS_NN], -1);
    tear_down(&f);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(inventory_has_repeated_words_and_all_labels),
        cmocka_unit_test(gradients_match_finite_differences),
        cmocka_unit_test(learning_lowers_the_loss_and_repeats),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
