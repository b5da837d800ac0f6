/* The tables and weights: built in, or from a folder that replaces them. */
#include "extract/data.h"

#include <stdlib.h>

#include "base/arena.h"
#include "base/error.h"
#include "base/io.h"
#include "base/mem.h"
#include "base/str.h"
#include "data/embedded.h"

/* No table or weights file of ours comes near it. */
enum { FILE_LIMIT = 256 * 1024 * 1024 };

/* A file that was read from the folder. */
typedef struct loaded {
    struct loaded *next;
    sg_str name;
    sg_str bytes;
    const char *path;
} loaded;

struct sg_data {
    sg_arena *arena;
    const char *dir; /* NULL: the built-in files alone */
    loaded *files;
};

sg_status sg_data_open(const char *dir, sg_data **out, sg_error *err)
{
    sg_data *data;

    *out = NULL;
    if (dir && !sg_io_is_folder(dir))
        return sg_fail_at(err, SG_EDATA, dir, 0,
                          "the data folder is not there, or is no folder");
    data = sg_calloc(1, sizeof *data);
    data->arena = sg_arena_new();
    data->dir = dir ? sg_arena_str(data->arena, sg_str_of(dir)).data : NULL;
    *out = data;
    return SG_OK;
}

void sg_data_free(sg_data *data)
{
    if (!data)
        return;
    sg_arena_free(data->arena);
    free(data);
}

static const loaded *find_loaded(const sg_data *data, const char *name)
{
    for (const loaded *file = data->files; file; file = file->next)
        if (sg_str_is(file->name, name))
            return file;
    return NULL;
}

static const char *path_in_folder(const sg_data *data, const char *name)
{
    sg_buf path = SG_BUF_INIT;
    const char *kept;

    sg_buf_printf(&path, "%s/%s", data->dir, name);
    kept = sg_arena_str(data->arena, sg_buf_str(&path)).data;
    sg_buf_clear(&path);
    return kept;
}

/* Reads `name` from the folder; `*out` NULL when the folder has none. */
static sg_status load(sg_data *data, const char *name, const loaded **out,
                      sg_error *err)
{
    const char *path = path_in_folder(data, name);
    sg_buf bytes = SG_BUF_INIT;
    sg_status status = SG_OK;
    loaded *file;

    *out = NULL;
    if (!sg_io_exists(path))
        return SG_OK;
    status = sg_io_read(path, FILE_LIMIT, &bytes, err);
    if (status == SG_OK) {
        file = sg_arena_alloc(data->arena, sizeof *file);
        *file =
            (loaded){data->files, sg_arena_str(data->arena, sg_str_of(name)),
                     sg_arena_str(data->arena, sg_buf_str(&bytes)), path};
        data->files = file;
        *out = file;
    } else if (err) {
        err->code = SG_EDATA;
    }
    sg_buf_clear(&bytes);
    return status == SG_OK ? SG_OK : SG_EDATA;
}

static const sg_embedded *find_embedded(const char *name)
{
    for (const sg_embedded *file = sg_embedded_files; file->name; file++)
        if (sg_str_is(sg_str_of(file->name), name))
            return file;
    return NULL;
}

sg_status sg_data_file(sg_data *data, const char *name, sg_str *bytes,
                       const char **path, sg_error *err)
{
    const loaded *file = find_loaded(data, name);
    const sg_embedded *built_in;
    sg_status status = SG_OK;

    *bytes = (sg_str){NULL, 0};
    if (path)
        *path = NULL;
    if (!file && data->dir)
        status = load(data, name, &file, err);
    if (status != SG_OK)
        return status;
    if (file) {
        *bytes = file->bytes;
        if (path)
            *path = file->path;
        return SG_OK;
    }
    built_in = find_embedded(name);
    if (!built_in)
        return sg_fail_at(err, SG_EDATA, name, 0,
                          "there is no such file among the data");
    *bytes =
        (sg_str){built_in->start, (size_t)(built_in->end - built_in->start)};
    if (path)
        *path = built_in->name;
    return SG_OK;
}
