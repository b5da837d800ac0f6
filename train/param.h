/* What training changes: matrices with their gradients, and Adam
 * (Kingma and Ba 2015, https://arxiv.org/abs/1412.6980). */
#ifndef SG_TRAIN_PARAM_H
#define SG_TRAIN_PARAM_H

#include "train/tensor.h"

typedef struct sg_param {
    const char *name; /* of the section in the weights file */
    sg_mat value;
    sg_mat grad;
    sg_mat mean;   /* running mean of the gradient */
    sg_mat square; /* and of its square */
    uint8_t *used; /* embedding tables: rows with a gradient; else NULL */
} sg_param;

enum { SG_PARAMS_MAX = 48 };

typedef struct sg_params {
    sg_arena *arena;
    sg_param items[SG_PARAMS_MAX];
    int count;
} sg_params;

/* Starts with uniform numbers in [-range, range]. */
sg_param *sg_params_add(sg_params *params, const char *name, int rows,
                        int columns);
void sg_param_fill(sg_param *param, float range, sg_random *random);

/* Only rows that are marked get a gradient and are updated. */
void sg_param_make_table(sg_params *params, sg_param *param);

typedef struct sg_adam {
    float rate;
    float beta1;
    float beta2;
    float clip; /* largest norm of the whole gradient */
    int step;   /* from 1 */
} sg_adam;

/* One step down the gradient, which is 0 afterwards. */
void sg_params_update(sg_params *params, const sg_adam *adam);

#endif
