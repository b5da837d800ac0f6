/* Operations on matrices; the products are OpenBLAS's. */
#include "train/tensor.h"

#include <math.h>
#include <string.h>

#include <cblas.h>

#include "extract/net_math.h"

static void add(float *restrict to, const float *restrict from, int count)
{
    for (int i = 0; i < count; i++)
        to[i] += from[i];
}

sg_mat sg_mat_new(sg_arena *arena, int rows, int columns)
{
    size_t cells = (size_t)rows * (size_t)columns;

    return (sg_mat){sg_arena_array(arena, cells, sizeof(float)), rows, columns,
                    columns};
}

sg_mat sg_mat_rows(sg_mat m, int first, int count)
{
    m.at += (ptrdiff_t)first * m.stride;
    m.rows = count;
    return m;
}

sg_mat sg_mat_columns(sg_mat m, int first, int count)
{
    m.at += first;
    m.columns = count;
    return m;
}

float *sg_mat_row(sg_mat m, int row)
{
    return m.at + (ptrdiff_t)row * m.stride;
}

void sg_mat_add_ab(sg_mat out, sg_mat a, sg_mat b)
{
    if (a.rows > 0)
        cblas_sgemm(CblasRowMajor, CblasNoTrans, CblasNoTrans, a.rows,
                    b.columns, a.columns, 1, a.at, a.stride, b.at, b.stride, 1,
                    out.at, out.stride);
}

void sg_mat_add_abt(sg_mat out, sg_mat a, sg_mat b)
{
    if (a.rows > 0)
        cblas_sgemm(CblasRowMajor, CblasNoTrans, CblasTrans, a.rows, b.rows,
                    a.columns, 1, a.at, a.stride, b.at, b.stride, 1, out.at,
                    out.stride);
}

void sg_mat_add_atb(sg_mat out, sg_mat a, sg_mat b)
{
    if (a.rows > 0)
        cblas_sgemm(CblasRowMajor, CblasTrans, CblasNoTrans, a.columns,
                    b.columns, a.rows, 1, a.at, a.stride, b.at, b.stride, 1,
                    out.at, out.stride);
}

void sg_mat_add_to_rows(sg_mat out, sg_mat row)
{
    for (int r = 0; r < out.rows; r++)
        add(sg_mat_row(out, r), row.at, out.columns);
}

void sg_mat_add_rows(sg_mat row, sg_mat m)
{
    for (int r = 0; r < m.rows; r++)
        add(row.at, sg_mat_row(m, r), m.columns);
}

void sg_mat_gather(sg_mat out, sg_mat from, const int *rows)
{
    size_t size = (size_t)out.columns * sizeof(float);

    for (int r = 0; r < out.rows; r++)
        memcpy(sg_mat_row(out, r), sg_mat_row(from, rows[r]), size);
}

void sg_mat_scatter_add(sg_mat out, sg_mat from, const int *rows)
{
    for (int r = 0; r < from.rows; r++)
        add(sg_mat_row(out, rows[r]), sg_mat_row(from, r), from.columns);
}

void sg_mat_relu(sg_mat m)
{
    for (int r = 0; r < m.rows; r++) {
        float *row = sg_mat_row(m, r);

        for (int i = 0; i < m.columns; i++)
            row[i] = row[i] > 0 ? row[i] : 0;
    }
}

void sg_mat_relu_back(sg_mat grad, sg_mat relu)
{
    for (int r = 0; r < grad.rows; r++) {
        const float *value = sg_mat_row(relu, r);
        float *row = sg_mat_row(grad, r);

        for (int i = 0; i < grad.columns; i++)
            row[i] = value[i] > 0 ? row[i] : 0;
    }
}

sg_mat sg_mat_mask(sg_arena *arena, sg_mat like, float rate, sg_random *random)
{
    sg_mat mask = sg_mat_new(arena, like.rows, like.columns);

    for (int i = 0; i < mask.rows * mask.columns; i++)
        mask.at[i] = sg_random_unit(random) < rate ? 0 : 1 / (1 - rate);
    return mask;
}

void sg_mat_times(sg_mat m, sg_mat mask)
{
    for (int r = 0; r < m.rows; r++) {
        const float *factor = sg_mat_row(mask, r);
        float *row = sg_mat_row(m, r);

        for (int i = 0; i < m.columns; i++)
            row[i] *= factor[i];
    }
}

float sg_softmax_loss(float *scores, int count, int gold)
{
    float largest = scores[0];
    float sum = 0;
    float loss;

    for (int i = 1; i < count; i++)
        largest = scores[i] > largest ? scores[i] : largest;
    loss = largest - scores[gold];
    for (int i = 0; i < count; i++) {
        scores[i] = sg_net_exp(scores[i] - largest);
        sum += scores[i];
    }
    for (int i = 0; i < count; i++)
        scores[i] /= sum;
    scores[gold] -= 1;
    return loss + logf(sum);
}
