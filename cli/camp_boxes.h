/* Camps as the boxes of a picture. */
#ifndef SG_CLI_CAMP_BOXES_H
#define SG_CLI_CAMP_BOXES_H

#include <stancegraph/render.h>

#include "base/arena.h"
#include "cli/view.h"

/* "Camp 1 (5): Germany, Norway, Karin Ahlfeld", for a sight that has camps. In
 * `arena`, which the boxes and their names live in. Appends to the note of the
 * sight how well the camps fit. */
const sg_boxes *cli_camp_boxes(sg_arena *arena, cli_sight *sight);

#endif
