/* What the tests of projections ask of them. */
#include "projected.h"

#include <math.h>

#include "../fixture.h"

bool near(double a, double b)
{
    return fabs(a - b) < 1e-9;
}

sg_matrix projected(const sg_graph *graph, const sg_projection_options *options)
{
    sg_error err = SG_ERROR_INIT;
    sg_matrix m;

    if (sg_project(graph, options, &m, &err))
        fail_msg("%s", err.message);
    return m;
}

double total(const sg_graph *graph, const sg_projection_options *options)
{
    sg_matrix m = projected(graph, options);
    double sum = 0;

    for (size_t i = 0; i < m.row_count * m.column_count; i++)
        sum += m.cells[i];
    sg_matrix_clear(&m);
    return sum;
}
