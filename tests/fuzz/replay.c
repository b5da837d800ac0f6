/* Runs a fuzz target over the files that are named. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/io.h"
#include "fuzz.h"

int main(int argc, char **argv)
{
    enum { LIMIT = 1 << 20 };

    for (int i = 1; i < argc; i++) {
        sg_buf text = SG_BUF_INIT;
        sg_error err = SG_ERROR_INIT;
        uint8_t *exact; /* its own block: reading behind it is seen */

        if (sg_io_read(argv[i], LIMIT, &text, &err) != SG_OK) {
            fprintf(stderr, "%s: %s\n", err.file, err.message);
            return 1;
        }
        exact = malloc(text.len > 0 ? text.len : 1);
        for (size_t k = 0; exact && k < text.len; k++)
            exact[k] = (uint8_t)text.data[k];
        if (exact)
            (void)LLVMFuzzerTestOneInput(exact, text.len);
        free(exact);
        sg_buf_clear(&text);
    }
    printf("%d inputs\n", argc - 1);
    return 0;
}
