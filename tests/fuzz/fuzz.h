/* What the targets share. A target has LLVMFuzzerTestOneInput, says at its top
 * how it reads its bytes, and holds what comes of them against what the headers
 * promise. */
#ifndef SG_TESTS_FUZZ_H
#define SG_TESTS_FUZZ_H

#include <stancegraph/extract.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Ends the process, with the promise and where it stands, when it is broken. */
#define MUST(truth) fuzz_must((truth), #truth, __FILE__, __LINE__)
void fuzz_must(bool truth, const char *promise, const char *file, int line);

/* MUST(status == SG_OK), with the message. */
void fuzz_must_work(sg_status status, const sg_error *err, const char *what);

/* A failure must say why, in one line, and be of its kind. */
void fuzz_must_tell(sg_status status, const sg_error *err);

/* A statement that is written as JSON reads back as the same. */
void fuzz_must_rewrite(const sg_document_info *info,
                       const sg_statement *statement);

/* Made at the first call; lives as long as the process. */
const sg_extractor *fuzz_extractor(void);

/* A path of this name in a folder of the process, in memory where the system
 * has such folders; removed when the process ends. Valid until the next call.
 */
const char *fuzz_path(const char *name);

/* Takes what stands before the next `sign`, or the rest, off the front of
 * `rest`; false when nothing is left. */
bool fuzz_take(sg_str *rest, char sign, sg_str *part);

#endif
