/* Frames and curves. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "render/geometry.h"

static void test_frames(void **state)
{
    sg_frame a = sg_frame_around((sg_point){10, 10}, 8, 4);

    (void)state;
    assert_float_equal(a.low.x, 6, 0.001);
    assert_float_equal(a.high.y, 12, 0.001);
    assert_true(sg_frames_meet(a, sg_frame_around((sg_point){14, 10}, 2, 2)));
    assert_false(sg_frames_meet(a, sg_frame_around((sg_point){16, 10}, 2, 2)));
    assert_true(sg_frame_holds(a, sg_frame_around((sg_point){10, 10}, 2, 2)));
    assert_false(sg_frame_holds(a, sg_frame_around((sg_point){14, 10}, 2, 2)));
}

/* A bow above the straight line from (0, 0) to (60, 0), a gap, and a straight
 * piece to (120, 0) with its head. */
static void test_lines_run_through_frames(void **state)
{
    sg_point points[] = {{0, 0},  {20, -40}, {40, -40}, {60, 0},
                         {80, 0}, {90, 0},   {100, 0},  {110, 0}};
    sg_route route = {.points = points, .count = 8, .first = 4};

    (void)state;
    route.tip = (sg_point){120, 0};
    assert_true(
        sg_route_meets(&route, sg_frame_around((sg_point){30, -30}, 4, 4)));
    assert_false(
        sg_route_meets(&route, sg_frame_around((sg_point){30, 0}, 4, 4)));
    /* within the hull of the curve, but not on it */
    assert_false(
        sg_route_meets(&route, sg_frame_around((sg_point){30, -38}, 4, 4)));
    assert_false(
        sg_route_meets(&route, sg_frame_around((sg_point){70, 0}, 4, 4)));
    assert_true(
        sg_route_meets(&route, sg_frame_around((sg_point){95, 0}, 4, 4)));
    assert_true(
        sg_route_meets(&route, sg_frame_around((sg_point){116, 0}, 4, 4)));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_frames),
        cmocka_unit_test(test_lines_run_through_frames),
    };

    return cmocka_run_group_tests_name("render/geometry", tests, NULL, NULL);
}
