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
    local names='arena buf error io io_file map mem str types utf8'
    local sources=() name
    for name in $names; do sources+=("base/$name.c"); done
    names='engine engine_tree named net_embed net_forward net_heads net_input
        net_kernel net_kernel_neon net_kernel_portable net_load net_pieces
        net_seen ud weights weights_write'
    for name in $names; do sources+=("extract/$name.c"); done
    (
        cd "$source_dir" &&
            aarch64-linux-gnu-gcc -std=c11 -O3 -fno-trapping-math \
                -ffinite-math-only -fno-signed-zeros -ffp-contract=off \
                -D_POSIX_C_SOURCE=200809L -I. -Iinclude -static \
                -o "$work/arm" "${sources[@]}" tests/extract/kernel_sums.c \
                -lm -pthread
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
