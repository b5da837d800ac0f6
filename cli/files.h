/* Which files the INPUT arguments mean. */
#ifndef SG_CLI_FILES_H
#define SG_CLI_FILES_H

#include "cli/console.h"

/* What a file holds, by its name. */
typedef enum cli_content {
    CLI_CONTENT_TEXT,
    CLI_CONTENT_LINES,   /* JSON Lines */
    CLI_CONTENT_UNKNOWN, /* no extension: its first byte tells */
    CLI_CONTENT_HTML,
    CLI_CONTENT_OTHER
} cli_content;

typedef struct cli_file {
    const char *path; /* as given, or below a folder as given; "-" */
    sg_str id;        /* the file name; the path where two files share it */
    cli_content content;
} cli_file;

typedef struct cli_files cli_files;

/* Walks folders in name order. What is not there is reported. In a folder only
 * the files are taken that look like text by their names; links to folders and
 * names that begin with a dot are left out. */
cli_files *cli_files_find(const char *const *arguments, size_t count,
                          cli_console *console);

/* What files of unknown content hold, standard input among them. */
void cli_files_expect(cli_files *files, cli_content content);
void cli_files_free(cli_files *files);

size_t cli_files_count(const cli_files *files);
const cli_file *cli_files_at(const cli_files *files, size_t index);

/* Adds the bytes of the file, as it is packed, to `*size`; false when it is no
 * plain file and nobody knows. */
bool cli_file_add_size(const char *path, uint64_t *size);

cli_content cli_content_of(const char *path);

#endif
