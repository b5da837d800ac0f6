/* The tables behind the look of a picture. */
#include "render/look.h"

#include <math.h>

static const sg_sign_look signs[4] = {
    {"negative", "#d55e00", "#f0803c", "7 4", "dashed", "tee", "\u2212"},
    {"neutral", "#6b7280", "#9aa3ae", "", "solid", "vee", ""},
    {"positive", "#0072b2", "#56b4e9", "", "solid", "normal", "+"},
    {"mixed", "#7a1f6b", "#c77dff", "9 3 2 3", "dashed", "teenormal", "\u00b1"},
};

static const sg_kind_look kinds[SG_LOOKS] = {
    [SG_ACTOR_OTHER] = {"other", "other actor", SG_OUTLINE_BOX, 0.7, "box",
                        "filled", 9, 6},
    [SG_ACTOR_PERSON] = {"person", "person", SG_OUTLINE_PILL, 1.1, "box",
                         "rounded,filled", 13, 6},
    [SG_ACTOR_STATE] = {"state", "state", SG_OUTLINE_ROUND, 2.4, "box",
                        "rounded,filled,bold", 11, 7},
    [SG_ACTOR_ORGANIZATION] = {"organization", "organization", SG_OUTLINE_BOX,
                               1.1, "box", "filled", 10, 6},
    [SG_ACTOR_GROUP] = {"group", "group", SG_OUTLINE_HEXAGON, 1.1, "hexagon",
                        "filled", 15, 6},
    [SG_ACTOR_MEDIUM] = {"medium", "medium", SG_OUTLINE_SLANTED, 1.1,
                         "parallelogram", "filled", 15, 6},
    [SG_LOOK_TOPIC] = {"topic", "topic", SG_OUTLINE_PLAIN, 0, "box",
                       "rounded,filled", 8, 5},
};

/* Width of the line of one statement, growth per doubling, and the limit. */
static const double thinnest = 1.4;
static const double per_doubling = 1.0;
static const double thickest = 6.0;

const sg_sign_look *sg_look_of_sign(int sign)
{
    if (sign == SG_MIXED)
        return &signs[3];
    return &signs[sign < 0 ? 0 : sign > 0 ? 2 : 1];
}

const sg_kind_look *sg_look_of_kind(sg_actor_kind kind, bool is_topic)
{
    if (is_topic)
        return &kinds[SG_LOOK_TOPIC];
    return &kinds[kind < SG_ACTOR_KINDS ? kind : SG_ACTOR_OTHER];
}

double sg_look_mark_width(int sign)
{
    if (!sign)
        return 0;
    return sign == SG_MIXED ? 22 : 14;
}

double sg_look_stroke(size_t count)
{
    double width = thinnest + per_doubling * log2((double)(count ? count : 1));

    return width < thickest ? width : thickest;
}
