#!/usr/bin/env bash
# All kernels of the engine give the same bits: those that this processor has,
# and those of 64-bit ARM where there are a compiler for it and qemu.
# Usage: kernel_sums.sh PROGRAM SOURCE_DIR
set -u
program=$1
source_dir=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
weights=$source_dir/data/english.sgw

# Links what the engine needs and nothing else.
build_for_arm() {
    local sources='base/arena.c base/buf.c base/error.c base/io.c
        base/io_file.c base/map.c base/mem.c base/str.c base/types.c
        base/utf8.c extract/engine.c extract/engine_tree.c extract/named.c
        extract/net_embed.c extract/net_forward.c extract/net_heads.c
        extract/net_input.c extract/net_kernel.c
        extract/net_kernel_neon.c extract/net_kernel_portable.c
        extract/net_load.c extract/net_seen.c extract/ud.c extract/weights.c extract/weights_write.c
        tests/extract/kernel_sums.c'
    (
        cd "$source_dir" &&
            # shellcheck disable=SC2086 # a list of files
            aarch64-linux-gnu-gcc -std=c11 -O3 -fno-trapping-math \
                -ffinite-math-only -fno-signed-zeros -ffp-contract=off \
                -D_POSIX_C_SOURCE=200809L -I. -Iinclude -static \
                -o "$work/arm" $sources -lm -pthread
    )
}

"$program" "$weights" >"$work/sums" || exit 1
if command -v aarch64-linux-gnu-gcc >/dev/null &&
    command -v qemu-aarch64 >/dev/null; then
    build_for_arm || exit 1
    qemu-aarch64 "$work/arm" "$weights" >"$work/arm.sums" || exit 1
    grep -q '^neon ' "$work/arm.sums" || {
        echo 'no NEON kernels on 64-bit ARM'
        exit 1
    }
    sed 's/^/arm-/' "$work/arm.sums" >>"$work/sums"
else
    echo 'skipped for ARM: gcc-aarch64-linux-gnu and qemu-user are not installed'
fi
cat "$work/sums"
[ "$(cut -d ' ' -f 2 "$work/sums" | sort -u | wc -l)" -eq 1 ] || {
    echo 'the kernels differ'
    exit 1
}
