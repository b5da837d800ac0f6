/* What the targets share. */
#include "fuzz.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/str.h"
#include "base/utf8.h"
#include "extract/statement_json.h"

void fuzz_must(bool truth, const char *promise, const char *file, int line)
{
    if (truth)
        return;
    fprintf(stderr, "%s:%d: broken: %s\n", file, line, promise);
    abort();
}

void fuzz_must_work(sg_status status, const sg_error *err, const char *what)
{
    if (status == SG_OK)
        return;
    fprintf(stderr, "%s: status %d: %s\n", what, (int)status, err->message);
    abort();
}

void fuzz_must_tell(sg_status status, const sg_error *err)
{
    sg_str message = sg_str_of(err->message);

    if (status == SG_OK)
        return;
    MUST(err->code == status);
    MUST(message.len > 0);
    MUST(memchr(message.data, '\n', message.len) == NULL);
    for (size_t at = 0; at < message.len;) {
        size_t len = sg_utf8_len(message, at);

        /* a message that is too long is cut, perhaps within a character */
        MUST(len > 0 || message.len == sizeof err->message - 1);
        at += len > 0 ? len : 1;
    }
}

void fuzz_must_rewrite(const sg_document_info *info,
                       const sg_statement *statement)
{
    sg_arena *arena = sg_arena_new();
    sg_buf once = SG_BUF_INIT;
    sg_buf twice = SG_BUF_INIT;
    sg_error err = SG_ERROR_INIT;
    sg_document_info same_info;
    sg_statement same;

    sg_statement_write(&once, info, statement);
    fuzz_must_work(
        sg_statement_read(arena, sg_buf_str(&once), &same_info, &same, &err),
        &err, once.data);
    sg_statement_write(&twice, &same_info, &same);
    if (!sg_str_eq(sg_buf_str(&once), sg_buf_str(&twice)))
        fprintf(stderr, "%s%s", once.data, twice.data);
    MUST(sg_str_eq(sg_buf_str(&once), sg_buf_str(&twice)));
    sg_buf_clear(&once);
    sg_buf_clear(&twice);
    sg_arena_free(arena);
}

const sg_extractor *fuzz_extractor(void)
{
    static sg_extractor *extractor;
    sg_error err = SG_ERROR_INIT;

    if (!extractor)
        fuzz_must_work(sg_extractor_new(NULL, &extractor, &err), &err,
                       "extractor");
    return extractor;
}

/* ---- files ----------------------------------------------------------------
 */

static char folder[64];

static void remove_folder(void)
{
    char command[128];

    (void)snprintf(command, sizeof command, "rm -rf '%s'", folder);
    if (system(command) != 0)
        perror(command);
}

static void make_folder(void)
{
    static const char memory[] = "/dev/shm";

    (void)snprintf(folder, sizeof folder, "%s/sg-fuzz-%ld",
                   access(memory, W_OK) == 0 ? memory : ".", (long)getpid());
    MUST(mkdir(folder, 0700) == 0);
    (void)atexit(remove_folder);
}

const char *fuzz_path(const char *name)
{
    static char path[128];

    if (folder[0] == '\0')
        make_folder();
    (void)snprintf(path, sizeof path, "%s/%s", folder, name);
    return path;
}

bool fuzz_take(sg_str *rest, char sign, sg_str *part)
{
    const char *end;

    if (rest->len == 0)
        return false;
    end = memchr(rest->data, sign, rest->len);
    part->data = rest->data;
    part->len = end ? (size_t)(end - rest->data) : rest->len;
    *rest = sg_str_sub(*rest, part->len + 1, rest->len);
    return true;
}
