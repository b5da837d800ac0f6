/* The PN index by conjugate gradients (Hestenes and Stiefel 1952): the matrix
 * is symmetric, none of its eigenvalues is below 0, and only ties are looked
 * at, so that a thousand actors take a millisecond. */
#include <stdlib.h>

#include "base/mem.h"
#include "graph/analysis/ranks.h"

enum { STEPS_MAX = 1000 };

/* y = (I - A / (2n - 2)) x */
static void multiply(const sg_network *net, const double *x, double *y)
{
    double scale = 1 / (2 * (double)net->count - 2);

    for (size_t i = 0; i < net->count; i++) {
        double sum = 0;

        for (size_t k = net->start[i]; k < net->start[i + 1]; k++) {
            const sg_neighbour *n = &net->neighbours[k];

            sum += (n->weight > 0 ? 1 : -2) * x[n->actor];
        }
        y[i] = x[i] - scale * sum;
    }
}

static double dot(const double *a, const double *b, size_t count)
{
    double sum = 0;

    for (size_t i = 0; i < count; i++)
        sum += a[i] * b[i];
    return sum;
}

static void solve(const sg_network *net, double *x, double *rest, double *way,
                  double *image)
{
    size_t n = net->count;
    double error = dot(rest, rest, n);

    for (int step = 0; step < STEPS_MAX && error > 1e-24 * (double)n; step++) {
        double curve;
        double length;
        double before = error;

        multiply(net, way, image);
        curve = dot(way, image, n);
        if (curve <= 0)
            return;
        length = error / curve;
        for (size_t i = 0; i < n; i++) {
            x[i] += length * way[i];
            rest[i] -= length * image[i];
        }
        error = dot(rest, rest, n);
        for (size_t i = 0; i < n; i++)
            way[i] = rest[i] + error / before * way[i];
    }
}

void sg_pn_index(const sg_network *net, double *ranks)
{
    size_t n = net->count;
    double *room = sg_calloc(3 * n + 1, sizeof *room);

    for (size_t i = 0; i < n; i++) {
        ranks[i] = 0;
        room[i] = room[n + i] = 1;
    }
    if (n > 1)
        solve(net, ranks, room, room + n, room + 2 * n);
    else if (n == 1)
        ranks[0] = 1;
    free(room);
}
