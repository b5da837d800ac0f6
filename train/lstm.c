/* LSTM forward and backward. Sentences are sorted by length, so the sentences
 * that are still running at a step are always the first rows of it. */
#include "train/lstm.h"

#include <string.h>

#include "extract/net_math.h"

/* Where the recurrence stands: step t, after step `before` (rows of it that
 * go on into t), or none. */
typedef struct place {
    int start;
    int rows;
    int past_start;
    int past_rows;
} place;

static place place_at(const sg_lstm_direction *lstm, const sg_steps *steps,
                      int order)
{
    int t = lstm->backward ? steps->count - 1 - order : order;
    int before = lstm->backward ? t + 1 : t - 1;
    place p = {steps->start[t], steps->active[t], 0, 0};

    if (order > 0) {
        int rows = steps->active[before];

        p.past_start = steps->start[before];
        p.past_rows = rows < p.rows ? rows : p.rows;
    }
    return p;
}

static void cell_forward(const sg_lstm_trace *trace, int row,
                         const float *past_cell, float *out)
{
    int size = trace->cell.columns;
    float *gates = sg_mat_row(trace->gates, row);
    float *cell = sg_mat_row(trace->cell, row);
    float *squashed = sg_mat_row(trace->tanh, row);

    for (int i = 0; i < 2 * size; i++)
        gates[i] = sg_net_sigmoid(gates[i]);
    for (int i = 2 * size; i < 3 * size; i++)
        gates[i] = sg_net_tanh(gates[i]);
    for (int i = 3 * size; i < 4 * size; i++)
        gates[i] = sg_net_sigmoid(gates[i]);
    for (int i = 0; i < size; i++)
        cell[i] = gates[i] * gates[2 * size + i];
    for (int i = 0; past_cell && i < size; i++)
        cell[i] += gates[size + i] * past_cell[i];
    for (int i = 0; i < size; i++) {
        squashed[i] = sg_net_tanh(cell[i]);
        out[i] = gates[3 * size + i] * squashed[i];
    }
}

sg_lstm_trace sg_lstm_forward(const sg_lstm_direction *lstm,
                              const sg_steps *steps, sg_mat input, sg_mat out,
                              sg_arena *scratch)
{
    int n = input.rows;
    int size = lstm->recurrent->value.columns;
    sg_lstm_trace trace = {
        .input = input,
        .gates = sg_mat_new(scratch, n, 4 * size),
        .cell = sg_mat_new(scratch, n, size),
        .tanh = sg_mat_new(scratch, n, size),
        .past = sg_mat_new(scratch, n, size),
    };

    sg_mat_add_abt(trace.gates, input, lstm->input->value);
    sg_mat_add_to_rows(trace.gates, lstm->bias->value);
    for (int order = 0; order < steps->count; order++) {
        place p = place_at(lstm, steps, order);
        sg_mat past = sg_mat_rows(trace.past, p.start, p.past_rows);

        for (int r = 0; r < p.past_rows; r++)
            memcpy(sg_mat_row(past, r), sg_mat_row(out, p.past_start + r),
                   (size_t)size * sizeof(float));
        sg_mat_add_abt(sg_mat_rows(trace.gates, p.start, p.past_rows), past,
                       lstm->recurrent->value);
        for (int r = 0; r < p.rows; r++)
            cell_forward(&trace, p.start + r,
                         r < p.past_rows
                             ? sg_mat_row(trace.cell, p.past_start + r)
                             : NULL,
                         sg_mat_row(out, p.start + r));
    }
    return trace;
}

/* From the gradients of output and cell to that of the gates before their
 * functions, which is written over the gates. Adds to the gradient of the
 * cell of the step before. */
static void cell_back(const sg_lstm_trace *trace, int row, const float *grad,
                      float *cell_grad, int past_row, float *past_grad)
{
    int size = trace->cell.columns;
    float *in = sg_mat_row(trace->gates, row);
    float *forget = in + size;
    float *new = forget + size;
    float *show = new + size;
    const float *squashed = sg_mat_row(trace->tanh, row);
    const float *past = past_grad ? sg_mat_row(trace->cell, past_row) : NULL;

    for (int i = 0; i < size; i++) {
        float g =
            grad[i] * show[i] * (1 - squashed[i] * squashed[i]) + cell_grad[i];
        float old_in = in[i];

        show[i] = grad[i] * squashed[i] * show[i] * (1 - show[i]);
        in[i] = g * new[i] * old_in *(1 - old_in);
        new[i] = g *old_in *(1 - new[i] * new[i]);
        cell_grad[i] = g;
    }
    for (int i = 0; i < size; i++) {
        float old_forget = forget[i];

        forget[i] = 0;
        if (!past)
            continue;
        forget[i] = cell_grad[i] * past[i] * old_forget * (1 - old_forget);
        past_grad[i] += cell_grad[i] * old_forget;
    }
}

void sg_lstm_back(const sg_lstm_direction *lstm, const sg_steps *steps,
                  const sg_lstm_trace *trace, sg_mat grad, sg_mat input_grad,
                  sg_arena *scratch)
{
    int size = trace->cell.columns;
    sg_mat cell_grad = sg_mat_new(scratch, grad.rows, size);

    for (int order = steps->count - 1; order >= 0; order--) {
        place p = place_at(lstm, steps, order);

        for (int r = 0; r < p.rows; r++)
            cell_back(trace, p.start + r, sg_mat_row(grad, p.start + r),
                      sg_mat_row(cell_grad, p.start + r), p.past_start + r,
                      r < p.past_rows ? sg_mat_row(cell_grad, p.past_start + r)
                                      : NULL);
        sg_mat_add_ab(sg_mat_rows(grad, p.past_start, p.past_rows),
                      sg_mat_rows(trace->gates, p.start, p.past_rows),
                      lstm->recurrent->value);
    }
    sg_mat_add_atb(lstm->input->grad, trace->gates, trace->input);
    sg_mat_add_atb(lstm->recurrent->grad, trace->gates, trace->past);
    sg_mat_add_rows(lstm->bias->grad, trace->gates);
    sg_mat_add_ab(input_grad, trace->gates, lstm->input->value);
}
