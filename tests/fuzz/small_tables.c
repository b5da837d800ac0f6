/* Tables for `--data DIR` that load in no time. */
#include "small_tables.h"

#include "base/io.h"
#include "base/str.h"
#include "data/embedded.h"
#include "fuzz.h"

enum { FILES_MAX = 40 };

/* The titles of a table, without its rows. */
static sg_str titles(const sg_embedded *file)
{
    sg_str all = {file->start, (size_t)(file->end - file->start)};
    sg_str rest = all;
    sg_str line;

    while (fuzz_take(&rest, '\n', &line))
        if (!sg_str_starts(line, SG_STR("#")))
            break;
    return sg_str_sub(all, 0, all.len - rest.len);
}

static bool is_table(const sg_embedded *file)
{
    return sg_str_ends(sg_str_of(file->name), SG_STR(".tsv"));
}

static void write_table(const sg_embedded *file, sg_str text)
{
    sg_error err = SG_ERROR_INIT;

    fuzz_must_work(sg_io_write(fuzz_path(file->name), text, &err), &err,
                   file->name);
}

/* Makes all tables empty but for `changed`, which it knows from the last time.
 */
static void empty_tables(bool *changed)
{
    static bool made;

    for (size_t i = 0; sg_embedded_files[i].name; i++) {
        if (is_table(&sg_embedded_files[i]) && (!made || changed[i]))
            write_table(&sg_embedded_files[i], titles(&sg_embedded_files[i]));
        changed[i] = false;
    }
    made = true;
}

/* The number of the table that a line names, or of the end of the list. */
static size_t named(sg_str line)
{
    size_t i = 0;

    while (sg_embedded_files[i].name &&
           !(is_table(&sg_embedded_files[i]) &&
             sg_str_is(line, sg_embedded_files[i].name)))
        i++;
    return i;
}

const char *small_tables(sg_str text)
{
    static bool changed[FILES_MAX];
    sg_str rest = text;
    sg_str line;
    const sg_embedded *file = NULL;
    const char *start = NULL;

    empty_tables(changed);
    while (rest.len > 0) {
        const char *at = rest.data;
        size_t number;

        (void)fuzz_take(&rest, '\n', &line);
        if (!sg_str_starts(line, SG_STR("== ")))
            continue;
        if (file)
            write_table(file, (sg_str){start, (size_t)(at - start)});
        number = named(sg_str_sub(line, 3, line.len));
        file =
            sg_embedded_files[number].name ? &sg_embedded_files[number] : NULL;
        start = rest.data;
        changed[number] = true;
    }
    if (file)
        write_table(file,
                    (sg_str){start, (size_t)(text.data + text.len - start)});
    return fuzz_path("");
}
