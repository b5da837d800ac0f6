/* Folders are walked with a list of folders still to do, not by recursion:
 * their depth is bounded by the length of a path alone. */
#include "cli/files.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/error.h"
#include "base/io.h"
#include "base/map.h"
#include "base/mem.h"
#include "base/str.h"

struct cli_files {
    sg_arena *arena;
    cli_file *items;
    size_t count;
    size_t capacity;
    const char **todo; /* paths still to look at, the next one last */
    size_t todo_count;
    size_t todo_capacity;
};

/* ---- names -------------------------------------------------------------- */

static sg_str name_of(const char *path)
{
    const char *slash = strrchr(path, '/');
    return sg_str_of(slash != NULL ? slash + 1 : path);
}

/* Takes ".txt" off "news.txt"; a name that only begins with a dot has none. */
static sg_str take_extension(sg_str *name)
{
    for (size_t i = name->len; i-- > 1;) {
        if (name->data[i] == '.') {
            sg_str extension = sg_str_sub(*name, i, name->len);
            name->len = i;
            return extension;
        }
    }
    return (sg_str){NULL, 0};
}

cli_content cli_content_of(const char *path)
{
    static const struct {
        sg_str extension;
        cli_content content;
    } known[] = {
        {{".txt", 4}, CLI_CONTENT_TEXT},
        {{".text", 5}, CLI_CONTENT_TEXT},
        {{".md", 3}, CLI_CONTENT_TEXT},
        {{".markdown", 9}, CLI_CONTENT_TEXT},
        {{".jsonl", 6}, CLI_CONTENT_LINES},
        {{".ndjson", 7}, CLI_CONTENT_LINES},
        {{".htm", 4}, CLI_CONTENT_HTML},
        {{".html", 5}, CLI_CONTENT_HTML},
        {{".xhtml", 6}, CLI_CONTENT_HTML},
    };
    sg_str name = name_of(path);
    sg_str extension = take_extension(&name);

    if (sg_str_eq_nocase(extension, SG_STR(".gz")) ||
        sg_str_eq_nocase(extension, SG_STR(".zst")))
        extension = take_extension(&name);
    if (extension.len == 0)
        return CLI_CONTENT_UNKNOWN;
    for (size_t i = 0; i < sizeof(known) / sizeof(known[0]); i++)
        if (sg_str_eq_nocase(extension, known[i].extension))
            return known[i].content;
    return CLI_CONTENT_OTHER;
}

/* ---- walking --------------------------------------------------------------
 */

static void push(cli_files *files, const char *path)
{
    sg_grow((void **)&files->todo, &files->todo_capacity, files->todo_count + 1,
            sizeof(*files->todo));
    files->todo[files->todo_count++] = path;
}

static void add_file(cli_files *files, const char *path)
{
    sg_grow((void **)&files->items, &files->capacity, files->count + 1,
            sizeof(*files->items));
    files->items[files->count++] =
        (cli_file){path, name_of(path), cli_content_of(path)};
}

static const char *path_in(cli_files *files, const char *folder, sg_str name)
{
    sg_buf path = SG_BUF_INIT;
    sg_str copy;

    sg_buf_addc(&path, folder);
    if (path.len > 0 && path.data[path.len - 1] != '/')
        sg_buf_byte(&path, '/');
    sg_buf_add(&path, name);
    copy = sg_arena_str(files->arena, sg_buf_str(&path));
    sg_buf_clear(&path);
    return copy.data;
}

/* True for what a walk takes: folders, and regular files (or links to them)
 * with a name that looks like text. */
static bool is_wanted(const char *path, size_t *skipped)
{
    struct stat link;
    struct stat about;
    cli_content content = cli_content_of(path);

    if (lstat(path, &link) != 0 || stat(path, &about) != 0)
        return true; /* reported when it is opened */
    if (S_ISDIR(about.st_mode))
        return S_ISDIR(link.st_mode);
    if (S_ISREG(about.st_mode) && content != CLI_CONTENT_OTHER)
        return true;
    (*skipped)++;
    return false;
}

static void walk_folder(cli_files *files, const char *folder,
                        cli_console *console)
{
    sg_error err = SG_ERROR_INIT;
    sg_str *names;
    size_t count;
    size_t skipped = 0;

    if (sg_io_list(files->arena, folder, &names, &count, &err) != SG_OK) {
        cli_fail_input(console, &err, folder, (sg_str){NULL, 0});
        return;
    }
    for (size_t i = count; i-- > 0;) {
        const char *path = path_in(files, folder, names[i]);
        if (names[i].data[0] != '.' && is_wanted(path, &skipped))
            push(files, path);
    }
    if (skipped > 0)
        cli_note(console,
                 "%s: %zu %s skipped: a folder gives its .txt, .md, .html, "
                 ".jsonl and .ndjson files, also as .gz or .zst, and those "
                 "without extension",
                 folder, skipped, skipped == 1 ? "file" : "files");
}

/* Looks at everything on the list; what a folder holds is put on top of it. */
static void work_off(cli_files *files, cli_console *console)
{
    while (files->todo_count > 0) {
        const char *path = files->todo[--files->todo_count];
        sg_error err = SG_ERROR_INIT;
        if (strcmp(path, "-") == 0 || !sg_io_is_folder(path)) {
            if (strcmp(path, "-") == 0 || sg_io_exists(path)) {
                add_file(files, path);
                continue;
            }
            (void)sg_fail(&err, SG_EINPUT, "no such file or folder");
            cli_fail_input(console, &err, path, (sg_str){NULL, 0});
        } else {
            walk_folder(files, path, console);
        }
    }
}

/* ---- ids ------------------------------------------------------------------
 */

/* Files of one name in two folders get their paths as ids. */
static void name_files(cli_files *files)
{
    sg_map *first = sg_map_new();

    for (size_t i = 0; i < files->count; i++) {
        cli_file *file = &files->items[i];
        sg_str name = name_of(file->path);
        uint32_t other = sg_map_get(first, name);
        if (other == SG_MAP_NONE) {
            sg_map_set(first, name, (uint32_t)i);
        } else if (strcmp(files->items[other].path, file->path) != 0) {
            files->items[other].id = sg_str_of(files->items[other].path);
            file->id = sg_str_of(file->path);
        }
    }
    for (size_t i = 0; i < files->count; i++)
        if (strcmp(files->items[i].path, "-") == 0)
            files->items[i].id = SG_STR("stdin");
    sg_map_free(first);
}

cli_files *cli_files_find(const char *const *arguments, size_t count,
                          cli_console *console)
{
    cli_files *files = sg_calloc(1, sizeof(*files));

    files->arena = sg_arena_new();
    for (size_t i = count; i-- > 0;)
        push(files, arguments[i]);
    work_off(files, console);
    name_files(files);
    return files;
}

void cli_files_expect(cli_files *files, cli_content content)
{
    for (size_t i = 0; i < files->count; i++)
        if (files->items[i].content == CLI_CONTENT_UNKNOWN ||
            files->items[i].content == CLI_CONTENT_OTHER)
            files->items[i].content = content;
}

void cli_files_free(cli_files *files)
{
    if (files == NULL)
        return;
    sg_arena_free(files->arena);
    free(files->items);
    free(files->todo);
    free(files);
}

size_t cli_files_count(const cli_files *files)
{
    return files->count;
}

const cli_file *cli_files_at(const cli_files *files, size_t index)
{
    return &files->items[index];
}

bool cli_file_add_size(const char *path, uint64_t *size)
{
    struct stat about;
    bool there = strcmp(path, "-") == 0 ? fstat(STDIN_FILENO, &about) == 0
                                        : stat(path, &about) == 0;

    *size += there ? (uint64_t)about.st_size : 0;
    return !there || S_ISREG(about.st_mode);
}
