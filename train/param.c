/* Parameters and their updates. */
#include "train/param.h"

#include <math.h>

sg_param *sg_params_add(sg_params *params, const char *name, int rows,
                        int columns)
{
    sg_param *p = &params->items[params->count++];

    p->name = name;
    p->value = sg_mat_new(params->arena, rows, columns);
    p->grad = sg_mat_new(params->arena, rows, columns);
    p->mean = sg_mat_new(params->arena, rows, columns);
    p->square = sg_mat_new(params->arena, rows, columns);
    p->used = NULL;
    return p;
}

void sg_param_fill(sg_param *param, float range, sg_random *random)
{
    for (int i = 0; i < param->value.rows * param->value.columns; i++)
        param->value.at[i] = (2 * sg_random_unit(random) - 1) * range;
}

void sg_param_make_table(sg_params *params, sg_param *param)
{
    param->used = sg_arena_alloc(params->arena, (size_t)param->value.rows);
}

static bool is_used(const sg_param *p, int row)
{
    return !p->used || p->used[row];
}

static float gradient_norm(const sg_params *params)
{
    double sum = 0;

    for (int k = 0; k < params->count; k++) {
        const sg_param *p = &params->items[k];

        for (int r = 0; r < p->grad.rows; r++) {
            const float *g = sg_mat_row(p->grad, r);
            float row_sum = 0;

            for (int i = 0; is_used(p, r) && i < p->grad.columns; i++)
                row_sum += g[i] * g[i];
            sum += (double)row_sum;
        }
    }
    return (float)sqrt(sum);
}

/* `factor` scales the gradient (clipping); `rate` has Adam's corrections. */
static void update_row(sg_param *p, int row, const sg_adam *adam, float factor,
                       float rate)
{
    const float epsilon = 1e-8f;
    float *w = sg_mat_row(p->value, row);
    float *g = sg_mat_row(p->grad, row);
    float *m = sg_mat_row(p->mean, row);
    float *v = sg_mat_row(p->square, row);

    for (int i = 0; i < p->value.columns; i++) {
        float x = g[i] * factor;

        m[i] = adam->beta1 * m[i] + (1 - adam->beta1) * x;
        v[i] = adam->beta2 * v[i] + (1 - adam->beta2) * x * x;
        w[i] -= rate * m[i] / (sqrtf(v[i]) + epsilon);
        g[i] = 0;
    }
}

void sg_params_update(sg_params *params, const sg_adam *adam)
{
    float norm = gradient_norm(params);
    float factor = norm > adam->clip ? adam->clip / norm : 1;
    double first = 1 - pow((double)adam->beta1, adam->step);
    double second = 1 - pow((double)adam->beta2, adam->step);
    float rate = adam->rate * (float)(sqrt(second) / first);

    for (int k = 0; k < params->count; k++) {
        sg_param *p = &params->items[k];

        for (int r = 0; r < p->value.rows; r++) {
            if (is_used(p, r))
                update_row(p, r, adam, factor, rate);
            if (p->used)
                p->used[r] = 0;
        }
    }
}
