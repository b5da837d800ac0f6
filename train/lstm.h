/* One layer of a bidirectional LSTM (Hochreiter and Schmidhuber 1997), forward
 * and backward through time. */
#ifndef SG_TRAIN_LSTM_H
#define SG_TRAIN_LSTM_H

#include "train/param.h"

/* Rows of a batch in order of time: step t holds the words number t of the
 * `active[t]` longest sentences, from row `start[t]` on. */
typedef struct sg_steps {
    int count;
    const int *start;
    const int *active;
} sg_steps;

typedef struct sg_lstm_direction {
    sg_param *input;     /* 4H x inputs; gates in, forget, cell, out */
    sg_param *recurrent; /* 4H x H */
    sg_param *bias;      /* 1 x 4H */
    bool backward;       /* reads the sentence from its end */
} sg_lstm_direction;

/* What the way forward leaves for the way back. */
typedef struct sg_lstm_trace {
    sg_mat input; /* n x inputs */
    sg_mat gates; /* n x 4H, after their functions */
    sg_mat cell;  /* n x H */
    sg_mat tanh;  /* n x H, of the cell */
    sg_mat past;  /* n x H, output of the step before */
} sg_lstm_trace;

/* Writes the outputs (n x H) to `out`. */
sg_lstm_trace sg_lstm_forward(const sg_lstm_direction *lstm,
                              const sg_steps *steps, sg_mat input, sg_mat out,
                              sg_arena *scratch);

/* `grad` (n x H) is the gradient of the outputs and is used up; adds to the
 * parameters' gradients and to `input_grad`. */
void sg_lstm_back(const sg_lstm_direction *lstm, const sg_steps *steps,
                  const sg_lstm_trace *trace, sg_mat grad, sg_mat input_grad,
                  sg_arena *scratch);

#endif
