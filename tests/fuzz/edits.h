/* Databases that somebody has meddled with. */
#ifndef SG_TESTS_FUZZ_EDITS_H
#define SG_TESTS_FUZZ_EDITS_H

#include "base/buf.h"

/* Replaces the database at `path`, and what belongs to it, by `image`. */
void edits_start(const char *path, sg_str image);

/* Runs SQL of our own on it, which must work. */
void edits_create(const char *path, const char *sql);

/* Runs SQL of anybody's on it, a statement a line; what fails is passed over.
 * Nothing in it reaches other files or runs for long. */
void edits_run(const char *path, sg_str sql);

/* Changes bytes of an image: five bytes an edit, page, place in it, byte. */
void edits_spoil(sg_buf *image, sg_str edits);

#endif
