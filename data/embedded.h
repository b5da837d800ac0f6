/* The files of this folder as they are compiled into the program. */
#ifndef SG_DATA_EMBEDDED_H
#define SG_DATA_EMBEDDED_H

typedef struct sg_embedded {
    const char *name; /* "frames.tsv"; NULL ends the list */
    const char *start;
    const char *end;
} sg_embedded;

/* Defined in a file that the build writes (data/CMakeLists.txt). */
extern const sg_embedded sg_embedded_files[];

#endif
