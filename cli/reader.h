/* Bytes and lines of an input file, decompressed as its name says. */
#ifndef SG_CLI_READER_H
#define SG_CLI_READER_H

#include "cli/bytes.h"

typedef struct cli_reader cli_reader;

/* As cli_bytes_open. */
sg_status cli_reader_open(const char *path, cli_reader **out, sg_error *err);
void cli_reader_close(cli_reader *reader);

void cli_reader_on_idle(cli_reader *reader, cli_idle_fn *idle, void *context);
uint64_t cli_reader_taken(const cli_reader *reader);

/* The first bytes, with at least one that is no blank unless there are
 * thousands before it, without taking them. A pipe may be slow: no more is
 * waited for. */
sg_status cli_reader_peek(cli_reader *reader, sg_str *start, sg_error *err);

/* Everything that is left; valid until the reader is closed. SG_ELIMIT beyond
 * SG_TEXT_MAX. */
sg_status cli_reader_rest(cli_reader *reader, sg_str *text, sg_error *err);

/* The next line without its line end, valid until the next call; the missing
 * value at the end. SG_ELIMIT for a line longer than SG_TEXT_MAX, which is
 * skipped: the next call gives the line after it. */
sg_status cli_reader_line(cli_reader *reader, sg_str *line, sg_error *err);

/* Whether the line given last had a line end; the last one of a file that was
 * cut off has none. */
bool cli_reader_line_ended(const cli_reader *reader);

/* Number of the line given last, from 1. */
size_t cli_reader_line_number(const cli_reader *reader);

#endif
