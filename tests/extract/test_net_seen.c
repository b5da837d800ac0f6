/* Words met before: what was kept for a form is found again, and nothing that
 * a batch has found is taken from it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "base/str.h"
#include "extract/net_seen.h"

enum { WIDTH = 2, MANY = 20000 };

static float *find(sg_net_seen *seen, const char *form, bool *is_new)
{
    return sg_net_seen_find(seen, sg_str_of(form), is_new);
}

static void a_word_is_new_once(void **state)
{
    sg_net_seen *seen = sg_net_seen_new(WIDTH);
    bool is_new;
    float *first;

    (void)state;
    sg_net_seen_begin(seen);
    first = find(seen, "minister", &is_new);
    assert_true(is_new);
    first[WIDTH - 1] = 7;
    assert_ptr_equal(find(seen, "minister", &is_new), first);
    assert_false(is_new);
    sg_net_seen_begin(seen);
    assert_ptr_equal(find(seen, "minister", &is_new), first);
    assert_false(is_new);
    assert_true(first[WIDTH - 1] == 7);
    assert_non_null(find(seen, "", &is_new));
    assert_true(is_new);
    assert_non_null(find(seen, "", &is_new));
    assert_false(is_new);
    sg_net_seen_free(seen);
}

static void long_words_are_not_kept(void **state)
{
    sg_net_seen *seen = sg_net_seen_new(WIDTH);
    bool is_new;

    (void)state;
    sg_net_seen_begin(seen);
    assert_null(find(seen, "Donaudampfschifffahrtsgesellschaft", &is_new));
    assert_false(is_new);
    sg_net_seen_free(seen);
}

/* More words than there are places: within a batch each keeps its own, or is
 * told that there is no room; in the next batch all can be new again. */
static void a_batch_keeps_what_it_found(void **state)
{
    static float *places[MANY];
    sg_net_seen *seen = sg_net_seen_new(WIDTH);
    char form[16];
    bool is_new;
    int32_t refused = 0;

    (void)state;
    sg_net_seen_begin(seen);
    for (int32_t i = 0; i < MANY; i++) {
        (void)snprintf(form, sizeof form, "word%d", i);
        places[i] = find(seen, form, &is_new);
        refused += places[i] == NULL;
        assert_int_equal(is_new, places[i] != NULL);
        if (places[i])
            places[i][0] = (float)i;
    }
    assert_in_range(refused, 1, MANY - 1);
    for (int32_t i = 0; i < MANY; i++)
        if (places[i])
            assert_true(places[i][0] == (float)i);
    sg_net_seen_begin(seen);
    (void)snprintf(form, sizeof form, "word%d", MANY);
    assert_non_null(find(seen, form, &is_new));
    assert_true(is_new);
    sg_net_seen_free(seen);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_word_is_new_once),
        cmocka_unit_test(long_words_are_not_kept),
        cmocka_unit_test(a_batch_keeps_what_it_found),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
