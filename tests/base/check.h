/* cmocka with what it needs, and comparing slices. */
#ifndef SG_TESTS_BASE_CHECK_H
#define SG_TESTS_BASE_CHECK_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/str.h"

/* Fails with both texts when `text` is not the C string `want`. */
#define assert_str(text, want)                                                 \
    do {                                                                       \
        sg_str got_ = (text);                                                  \
        if (!sg_str_is(got_, (want)))                                          \
            fail_msg("got \"%.*s\", want \"%s\"", SG_FMT(got_), (want));       \
    } while (0)

#endif
