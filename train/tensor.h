/* Matrices of floats in row order, as views on memory that somebody else owns,
 * and the few operations that training is made of. */
#ifndef SG_TRAIN_TENSOR_H
#define SG_TRAIN_TENSOR_H

#include "base/arena.h"
#include "train/random.h"

typedef struct sg_mat {
    float *at;
    int rows;
    int columns;
    int stride; /* floats from one row to the next */
} sg_mat;

/* Zeroed, as long as the arena. */
sg_mat sg_mat_new(sg_arena *arena, int rows, int columns);

sg_mat sg_mat_rows(sg_mat m, int first, int count);
sg_mat sg_mat_columns(sg_mat m, int first, int count);
float *sg_mat_row(sg_mat m, int row);

/* out += a b, a transposed b, transposed a b. */
void sg_mat_add_ab(sg_mat out, sg_mat a, sg_mat b);
void sg_mat_add_abt(sg_mat out, sg_mat a, sg_mat b);
void sg_mat_add_atb(sg_mat out, sg_mat a, sg_mat b);

/* Adds the one-row matrix to every row; adds every row to it. */
void sg_mat_add_to_rows(sg_mat out, sg_mat row);
void sg_mat_add_rows(sg_mat row, sg_mat m);

/* out[i] = from[rows[i]]; out[rows[i]] += from[i]. */
void sg_mat_gather(sg_mat out, sg_mat from, const int *rows);
void sg_mat_scatter_add(sg_mat out, sg_mat from, const int *rows);

/* out = 0 where gate is not positive. */
void sg_mat_relu(sg_mat m);
void sg_mat_relu_back(sg_mat grad, sg_mat relu);

/* A mask of 0 (with probability `rate`) and 1 / (1 - rate); times a mask. */
sg_mat sg_mat_mask(sg_arena *arena, sg_mat like, float rate, sg_random *random);
void sg_mat_times(sg_mat m, sg_mat mask);

/* Cross entropy of one row of scores against `gold`; the row becomes its
 * gradient. */
float sg_softmax_loss(float *scores, int count, int gold);

#endif
