/* Documents as JSON Lines. */
#include "extract/input_json.h"

#include "base/json.h"
#include "base/str.h"
#include "base/utf8.h"

/* A string member, copied; missing and null leave `*out` missing. */
static sg_status take(sg_arena *arena, sg_str line, const sg_json *object,
                      const char *name, sg_str *out, sg_error *err)
{
    const sg_json *value = sg_json_get(object, name);
    sg_str text;

    if (!value || sg_json_kind_of(value) == SG_JSON_NULL)
        return SG_OK;
    if (!sg_json_string(value, &text))
        return sg_json_fail_kind(line, name, value, SG_JSON_STRING, err);
    *out = sg_arena_str(arena, text);
    return SG_OK;
}

/* What is told of a document costs as little as its text does when a byte of
 * it is no letter. Its name does not become another's, though. */
static sg_str mended(sg_arena *arena, sg_str text)
{
    char *copy;

    if (text.len == 0)
        return text;
    copy = sg_arena_alloc(arena, text.len);
    for (size_t at = 0; at < text.len;) {
        size_t len = sg_utf8_len(text, at);

        if (len == 0)
            copy[at++] = '?';
        for (; len > 0; len--, at++)
            copy[at] = text.data[at];
    }
    return (sg_str){copy, text.len};
}

static void mend(sg_arena *arena, sg_document_info *info)
{
    info->title = mended(arena, info->title);
    info->url = mended(arena, info->url);
    info->author = mended(arena, info->author);
    info->medium = mended(arena, info->medium);
}

static sg_status take_all(sg_arena *arena, sg_str line, const sg_json *object,
                          sg_document_info *info, sg_str *text, sg_error *err)
{
    const struct {
        const char *name;
        sg_str *out;
    } fields[] = {
        {"text", text},
        {"doc", &info->id},
        {"title", &info->title},
        {"date", &info->date},
        {"url", &info->url},
        {"author", &info->author},
        {"medium", &info->medium},
    };

    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) {
        sg_status status =
            take(arena, line, object, fields[i].name, fields[i].out, err);

        if (status != SG_OK)
            return status;
    }
    if (!text->data)
        return sg_json_fail_kind(line, "text", NULL, SG_JSON_STRING, err);
    mend(arena, info);
    return SG_OK;
}

sg_status sg_document_read(sg_arena *arena, sg_str line, sg_document_info *info,
                           sg_str *text, sg_error *err)
{
    sg_json *object;
    sg_status status = sg_json_parse(line, &object, err);

    *info = (sg_document_info){.id = {NULL, 0}};
    *text = (sg_str){NULL, 0};
    if (status == SG_OK && sg_json_kind_of(object) != SG_JSON_OBJECT)
        status =
            sg_json_fail_kind(line, "the line", object, SG_JSON_OBJECT, err);
    if (status == SG_OK)
        status = take_all(arena, line, object, info, text, err);
    sg_json_free(object);
    if (status != SG_OK) {
        *info = (sg_document_info){.id = {NULL, 0}};
        *text = (sg_str){NULL, 0};
    }
    return status;
}
