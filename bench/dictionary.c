/* How long dictionaries take to load.
 *
 *     bench_dictionary actors=FILE agents=FILE verbs=FILE ...
 *
 * Prints, for each and for all, milliseconds (the best of five runs; each run
 * begins with a new extractor) and what became of the entries. */
#include <stdio.h>
#include <string.h>
#include <time.h>

#include <stancegraph/extract.h>

enum { RUNS = 5, FILES_MAX = 32 };

static double now(void)
{
    struct timespec t;

    (void)timespec_get(&t, TIME_UTC);
    return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

/* "verbs=FILE" */
static sg_dictionary split(const char *argument)
{
    static const char *const names[] = {"actors=", "agents=", "verbs="};

    for (int i = 0; i < 3; i++) {
        if (strncmp(argument, names[i], strlen(names[i])) == 0) {
            return (sg_dictionary){(sg_dictionary_kind)i,
                                   argument + strlen(names[i])};
        }
    }
    return (sg_dictionary){SG_DICTIONARY_ACTORS, argument};
}

/* One run over all files; keeps the shortest time of each in `best`. */
static sg_status run(int count, char **files, double *best,
                     sg_dictionary_report *reports, sg_error *err)
{
    sg_extractor *extractor = NULL;
    sg_status status = sg_extractor_new(NULL, &extractor, err);

    for (int i = 0; i < count && status == SG_OK; i++) {
        sg_dictionary dictionary = split(files[i]);
        double start = now();

        status = sg_extractor_load(extractor, &dictionary, NULL, NULL,
                                   &reports[i], err);
        if (best[i] == 0 || now() - start < best[i])
            best[i] = now() - start;
    }
    sg_extractor_free(extractor);
    return status;
}

int main(int argc, char **argv)
{
    double best[FILES_MAX] = {0};
    sg_dictionary_report reports[FILES_MAX];
    sg_error err = SG_ERROR_INIT;
    sg_status status = SG_OK;
    double all = 0;
    int count = argc - 1;

    if (count < 1 || count > FILES_MAX) {
        fprintf(stderr, "usage: bench_dictionary KIND=FILE...\n");
        return 2;
    }
    for (int i = 0; i < RUNS && status == SG_OK; i++)
        status = run(count, argv + 1, best, reports, &err);
    if (status != SG_OK) {
        fprintf(stderr, "bench_dictionary: %s: %s\n", err.file, err.message);
        return 3;
    }
    for (int i = 0; i < count; i++) {
        printf("%8.1f ms  %6zu entries, %6zu new, %5zu known, %5zu of no use, "
               "%4zu bad lines  %s\n",
               best[i], reports[i].entries, reports[i].added, reports[i].known,
               reports[i].beyond, reports[i].bad, argv[i + 1]);
        all += best[i];
    }
    printf("%8.1f ms  all\n", all);
    return 0;
}
