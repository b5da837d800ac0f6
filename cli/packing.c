/* The one file that knows zlib and libzstd. */
#include "cli/packing.h"

#include <stdlib.h>

#define ZLIB_CONST /* zlib takes what it only reads as const */
#include <zlib.h>
#include <zstd.h>

#include "base/error.h"
#include "base/mem.h"
#include "base/str.h"

/* Window of 32 KB (15) with a gzip header (16). */
enum { GZIP_WINDOW = 15 + 16, GZIP_LEVEL = 6, GZIP_MEMORY = 8 };
enum { ZSTD_LEVEL = 3, ROOM = 64 * 1024 };

static const char gzip_magic[] = {'\x1f', '\x8b'};
static const char zstd_magic[] = {'\x28', '\xb5', '\x2f', '\xfd'};

cli_packing cli_packing_of_name(sg_str path)
{
    if (sg_str_ends(path, SG_STR(".gz")))
        return CLI_PACKING_GZIP;
    if (sg_str_ends(path, SG_STR(".zst")))
        return CLI_PACKING_ZSTD;
    return CLI_PACKING_NONE;
}

sg_str cli_packing_strip(sg_str path)
{
    static const size_t endings[] = {0, sizeof ".gz" - 1, sizeof ".zst" - 1};

    return sg_str_sub(path, 0, path.len - endings[cli_packing_of_name(path)]);
}

cli_packing cli_packing_of_bytes(sg_str start)
{
    if (sg_str_starts(start, (sg_str){gzip_magic, sizeof gzip_magic}))
        return CLI_PACKING_GZIP;
    if (sg_str_starts(start, (sg_str){zstd_magic, sizeof zstd_magic}))
        return CLI_PACKING_ZSTD;
    return CLI_PACKING_NONE;
}

const char *cli_packing_name(cli_packing kind)
{
    return kind == CLI_PACKING_ZSTD ? "zstd" : "gzip";
}

/* ---- packing ------------------------------------------------------------ */

struct cli_packer {
    z_stream gzip;
    ZSTD_CStream *zstd; /* NULL: gzip */
    char *room;
    bool within; /* a frame has begun */
};

cli_packer *cli_packer_new(cli_packing kind)
{
    cli_packer *packer = sg_calloc(1, sizeof(*packer));

    packer->room = sg_malloc(ROOM);
    if (kind == CLI_PACKING_ZSTD) {
        packer->zstd = ZSTD_createCStream();
        if (packer->zstd == NULL)
            sg_out_of_memory();
        (void)ZSTD_CCtx_setParameter(packer->zstd, ZSTD_c_compressionLevel,
                                     ZSTD_LEVEL);
        (void)ZSTD_CCtx_setParameter(packer->zstd, ZSTD_c_checksumFlag, 1);
    } else if (deflateInit2(&packer->gzip, GZIP_LEVEL, Z_DEFLATED, GZIP_WINDOW,
                            GZIP_MEMORY, Z_DEFAULT_STRATEGY) != Z_OK) {
        sg_out_of_memory();
    }
    return packer;
}

void cli_packer_free(cli_packer *packer)
{
    if (packer == NULL)
        return;
    if (packer->zstd != NULL)
        (void)ZSTD_freeCStream(packer->zstd);
    else
        (void)deflateEnd(&packer->gzip);
    free(packer->room);
    free(packer);
}

static void pack_gzip(cli_packer *packer, sg_str bytes, bool end, sg_buf *out)
{
    z_stream *gzip = &packer->gzip;

    gzip->next_in = (z_const Bytef *)bytes.data;
    gzip->avail_in = (uInt)bytes.len;
    do {
        gzip->next_out = (Bytef *)packer->room;
        gzip->avail_out = ROOM;
        (void)deflate(gzip, end ? Z_FINISH : Z_NO_FLUSH);
        sg_buf_add(out, (sg_str){packer->room, ROOM - gzip->avail_out});
    } while (gzip->avail_out == 0);
    if (end)
        (void)deflateReset(gzip);
}

static void pack_zstd(cli_packer *packer, sg_str bytes, bool end, sg_buf *out)
{
    ZSTD_inBuffer in = {bytes.data, bytes.len, 0};
    size_t left;

    do {
        ZSTD_outBuffer room = {packer->room, ROOM, 0};
        left = ZSTD_compressStream2(packer->zstd, &room, &in,
                                    end ? ZSTD_e_end : ZSTD_e_continue);
        if (ZSTD_isError(left)) /* it can only lack memory */
            sg_out_of_memory();
        sg_buf_add(out, (sg_str){packer->room, room.pos});
    } while (end ? left > 0 : in.pos < in.size);
}

/* zlib counts in 32 bits. */
enum { PIECE = 1 << 20 };

void cli_pack(cli_packer *packer, sg_str bytes, sg_buf *out)
{
    while (bytes.len > 0) {
        sg_str piece = sg_str_sub(bytes, 0, PIECE);

        if (packer->zstd != NULL)
            pack_zstd(packer, piece, false, out);
        else
            pack_gzip(packer, piece, false, out);
        packer->within = true;
        bytes = sg_str_sub(bytes, piece.len, bytes.len);
    }
}

void cli_pack_end(cli_packer *packer, sg_buf *out)
{
    if (!packer->within)
        return;
    packer->within = false;
    if (packer->zstd != NULL)
        pack_zstd(packer, SG_STR(""), true, out);
    else
        pack_gzip(packer, SG_STR(""), true, out);
}

/* ---- unpacking ---------------------------------------------------------- */

struct cli_unpacker {
    z_stream gzip;
    ZSTD_DStream *zstd; /* NULL: gzip */
    size_t first;       /* bytes that zstd takes of a new frame */
    size_t wanted;      /* and that it takes next */
    bool within;        /* a frame has begun and not ended */
    bool ended;         /* a frame has ended */
};

cli_unpacker *cli_unpacker_new(cli_packing kind)
{
    cli_unpacker *unpacker = sg_calloc(1, sizeof(*unpacker));

    if (kind == CLI_PACKING_ZSTD) {
        unpacker->zstd = ZSTD_createDStream();
        if (unpacker->zstd == NULL)
            sg_out_of_memory();
        unpacker->first = ZSTD_initDStream(unpacker->zstd);
        unpacker->wanted = unpacker->first;
    } else if (inflateInit2(&unpacker->gzip, GZIP_WINDOW) != Z_OK) {
        sg_out_of_memory();
    }
    return unpacker;
}

void cli_unpacker_free(cli_unpacker *unpacker)
{
    if (unpacker == NULL)
        return;
    if (unpacker->zstd != NULL)
        (void)ZSTD_freeDStream(unpacker->zstd);
    else
        (void)inflateEnd(&unpacker->gzip);
    free(unpacker);
}

/* Zeros that tapes and disk blocks leave behind the last member are none: as
 * gunzip does, what does not begin like a member is left. */
static bool is_past(const cli_unpacker *unpacker, sg_str packed)
{
    return unpacker->ended && !unpacker->within && packed.len > 0 &&
           packed.data[0] != gzip_magic[0];
}

static sg_status unpack_gzip(cli_unpacker *unpacker, sg_str *packed, void *to,
                             size_t size, size_t *got, sg_error *err)
{
    z_stream *gzip = &unpacker->gzip;
    size_t given = packed->len < PIECE ? packed->len : PIECE;
    int code;

    if (is_past(unpacker, *packed)) {
        packed->len = 0;
        return SG_OK;
    }
    gzip->next_in = (z_const Bytef *)packed->data;
    gzip->avail_in = (uInt)given;
    gzip->next_out = to;
    gzip->avail_out = size < PIECE ? (uInt)size : PIECE;
    code = inflate(gzip, Z_NO_FLUSH);
    *got = (size_t)(gzip->next_out - (Bytef *)to);
    *packed = sg_str_sub(*packed, given - gzip->avail_in, packed->len);
    unpacker->within = code != Z_STREAM_END && (unpacker->within || given > 0);
    unpacker->ended = unpacker->ended || code == Z_STREAM_END;
    if (code == Z_STREAM_END)
        (void)inflateReset(gzip);
    if (code == Z_OK || code == Z_STREAM_END || code == Z_BUF_ERROR)
        return SG_OK;
    if (code == Z_MEM_ERROR)
        sg_out_of_memory();
    return sg_fail(err, SG_EINPUT, "damaged gzip data: %s",
                   gzip->msg != NULL ? gzip->msg : "not of this kind");
}

/* No more is given than zstd asks for, a block at a time: what a damaged block
 * costs is then that block and not those before it. */
static sg_status unpack_zstd(cli_unpacker *unpacker, sg_str *packed, void *to,
                             size_t size, size_t *got, sg_error *err)
{
    ZSTD_inBuffer in = {packed->data, packed->len, 0};
    ZSTD_outBuffer out = {to, size, 0};
    size_t left;

    if (in.size > unpacker->wanted)
        in.size = unpacker->wanted;
    left = ZSTD_decompressStream(unpacker->zstd, &out, &in);
    *got = out.pos;
    if (ZSTD_isError(left))
        return sg_fail(err, SG_EINPUT, "damaged zstd data: %s",
                       ZSTD_getErrorName(left));
    *packed = sg_str_sub(*packed, in.pos, packed->len);
    unpacker->within = left > 0 && (unpacker->within || in.size > 0);
    unpacker->wanted = left > 0 ? left : unpacker->first;
    return SG_OK;
}

sg_status cli_unpack(cli_unpacker *unpacker, sg_str *packed, char *to,
                     size_t size, size_t *got, sg_error *err)
{
    *got = 0;
    if (unpacker->zstd != NULL)
        return unpack_zstd(unpacker, packed, to, size, got, err);
    return unpack_gzip(unpacker, packed, to, size, got, err);
}

bool cli_unpack_may_end(const cli_unpacker *unpacker)
{
    return !unpacker->within;
}
