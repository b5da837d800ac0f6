/* SHA-256 as in FIPS 180-4, https://doi.org/10.6028/NIST.FIPS.180-4. */
#include "graph/hash.h"

#include <string.h>

static const uint32_t round_constants[64] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1,
    0x923f82a4, 0xab1c5ed5, 0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3,
    0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786,
    0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147,
    0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13,
    0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b,
    0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a,
    0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208,
    0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

static uint32_t turn(uint32_t x, int bits)
{
    return x >> bits | x << (32 - bits);
}

static void spread(const unsigned char *block, uint32_t w[64])
{
    for (size_t i = 0; i < 16; i++, block += 4)
        w[i] = (uint32_t)block[0] << 24 | (uint32_t)block[1] << 16 |
               (uint32_t)block[2] << 8 | block[3];
    for (int i = 16; i < 64; i++) {
        uint32_t a = w[i - 15];
        uint32_t b = w[i - 2];

        w[i] = w[i - 16] + (turn(a, 7) ^ turn(a, 18) ^ a >> 3) + w[i - 7] +
               (turn(b, 17) ^ turn(b, 19) ^ b >> 10);
    }
}

/* One round. Instead of moving the eight working variables along, as the
 * standard writes it, their roles move: in round i, `a` is v[-i mod 8]. */
static void round_of(uint32_t v[8], unsigned i, uint32_t input)
{
    uint32_t *d = &v[(3u - i) & 7u];
    uint32_t *h = &v[(7u - i) & 7u];
    uint32_t a = v[(0u - i) & 7u];
    uint32_t b = v[(1u - i) & 7u];
    uint32_t c = v[(2u - i) & 7u];
    uint32_t e = v[(4u - i) & 7u];
    uint32_t f = v[(5u - i) & 7u];
    uint32_t g = v[(6u - i) & 7u];

    *h +=
        (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + input;
    *d += *h;
    *h += (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) +
          ((a & b) ^ (a & c) ^ (b & c));
}

static void mix(sg_hash *hash, const unsigned char *block)
{
    uint32_t w[64];
    uint32_t v[8];

    spread(block, w);
    memcpy(v, hash->state, sizeof v);
    for (unsigned i = 0; i < 64; i++)
        round_of(v, i, round_constants[i] + w[i]);
    for (int i = 0; i < 8; i++)
        hash->state[i] += v[i];
}

void sg_hash_start(sg_hash *hash)
{
    static const uint32_t start[8] = {0x6a09e667, 0xbb67ae85, 0x3c6ef372,
                                      0xa54ff53a, 0x510e527f, 0x9b05688c,
                                      0x1f83d9ab, 0x5be0cd19};

    memcpy(hash->state, start, sizeof start);
    hash->length = 0;
}

void sg_hash_add(sg_hash *hash, sg_str bytes)
{
    size_t filled = hash->length % sizeof hash->block;

    hash->length += bytes.len;
    while (bytes.len) {
        size_t n = sizeof hash->block - filled;

        if (n > bytes.len)
            n = bytes.len;
        memcpy(hash->block + filled, bytes.data, n);
        bytes = (sg_str){bytes.data + n, bytes.len - n};
        filled = (filled + n) % sizeof hash->block;
        if (!filled)
            mix(hash, hash->block);
    }
}

static void add_number(sg_hash *hash, uint64_t value)
{
    char bytes[8];

    for (int i = 0; i < 8; i++)
        bytes[i] = (char)(unsigned char)(value >> (56 - 8 * i));
    sg_hash_add(hash, (sg_str){bytes, sizeof bytes});
}

void sg_hash_field(sg_hash *hash, sg_str field)
{
    add_number(hash, field.len);
    sg_hash_add(hash, field);
}

void sg_hash_int(sg_hash *hash, int64_t value)
{
    add_number(hash, (uint64_t)value);
}

sg_str sg_hash_end(sg_hash *hash, char out[SG_HASH_HEX])
{
    static const char digits[] = "0123456789abcdef";
    static const char padding[64] = {(char)0x80};
    uint64_t bits = hash->length * 8;
    size_t filled = hash->length % 64;

    sg_hash_add(hash, (sg_str){padding, (filled < 56 ? 56 : 120) - filled});
    add_number(hash, bits);
    for (int i = 0; i < SG_HASH_HEX; i++)
        out[i] = digits[hash->state[i / 8] >> (28 - 4 * (i % 8)) & 15];
    return (sg_str){out, SG_HASH_HEX};
}

sg_str sg_text_hash(sg_str text, char out[SG_HASH_HEX])
{
    sg_hash hash;

    sg_hash_start(&hash);
    sg_hash_add(&hash, text);
    return sg_hash_end(&hash, out);
}
