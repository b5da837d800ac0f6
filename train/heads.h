/* The heads of the network, each with its loss and gradient. `words` holds what
 * the encoder says of every word, in order of sentences; the gradient is added
 * to `grad`. Losses are sums over the words whose label is known, divided by
 * the words of the batch. */
#ifndef SG_TRAIN_HEADS_H
#define SG_TRAIN_HEADS_H

#include "train/network.h"

/* A word of which only the Penn tag is known asks for any tag that has it. */
float sg_tag_loss(const sg_network *net, const sg_batch *batch,
                  const sg_inventory *inventory, sg_mat words, sg_mat grad,
                  sg_arena *scratch);

/* Which kind of name, and whether it begins: only with names to learn. */
float sg_name_loss(const sg_network *net, const sg_batch *batch, sg_mat words,
                   sg_mat grad, sg_arena *scratch);

/* Which word is the head: a product of dependent and head, both through a
 * layer of their own (biaffine, Dozat and Manning 2017). */
float sg_arc_loss(const sg_network *net, const sg_batch *batch, sg_mat words,
                  sg_mat grad, sg_random *random, sg_arena *scratch);

/* Which relation: one hidden layer on dependent and gold head. */
float sg_label_loss(const sg_network *net, const sg_batch *batch, sg_mat words,
                    sg_mat grad, sg_random *random, sg_arena *scratch);

#endif
