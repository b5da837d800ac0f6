/* Reads a text, keeps who takes which stance in a graph, lists and draws it.
 *
 *     cc example.c -o example $(pkg-config --cflags --libs stancegraph)
 *     ./example article.txt graph.db picture.svg
 */
#include <stancegraph/stancegraph.h>
#include <stdio.h>

static char text[1 << 20]; /* of a longer article, the beginning */

static bool print(void *context, const sg_document_info *document,
                  const sg_statement *s)
{
    sg_str whom = s->has_target ? s->target.entity : s->topic_text;

    (void)context;
    (void)document;
    printf("%.*s | %.*s | %.*s | %+d\n", (int)s->source.entity.len,
           s->source.entity.data, (int)s->relation.len, s->relation.data,
           (int)whom.len, whom.data, s->polarity);
    return true; /* false would end the list */
}

static bool write_file(void *file, sg_str bytes)
{
    return fwrite(bytes.data, 1, bytes.len, file) == bytes.len;
}

/* From text to the rows of a store. */
static sg_status read_text(sg_store *store, sg_str body, sg_error *err)
{
    sg_document_info info = {{"article", 7}, {0}, {0}, {0}, {0}, {0}};
    sg_extractor *extractor = NULL;
    sg_extraction *found = NULL;
    sg_put done;
    sg_status status = sg_extractor_new(NULL, &extractor, err);

    if (status == SG_OK)
        status = sg_extract(extractor, &info, body, &found, err);
    if (status == SG_OK)
        status = sg_store_put(store, body, found, &done, err);
    sg_extraction_free(found);
    sg_extractor_free(extractor);
    return status;
}

/* From the store to a list and a picture of what is hostile. */
static sg_status show(sg_store *store, FILE *picture, sg_error *err)
{
    sg_filter hostile = {.signs = SG_SIGN_NEGATIVE};
    sg_graph *graph = NULL;
    sg_status status = sg_store_query(store, &hostile, print, NULL, err);

    if (status == SG_OK)
        status = sg_graph_load(store, &hostile, &graph, err);
    if (status == SG_OK)
        status = sg_render(graph, NULL, write_file, picture, NULL, err);
    sg_graph_free(graph);
    return status;
}

int main(int argc, char **argv)
{
    sg_error err = SG_ERROR_INIT;
    sg_store *store = NULL;
    FILE *article = argc == 4 ? fopen(argv[1], "rb") : NULL;
    FILE *picture = article ? fopen(argv[3], "wb") : NULL;
    sg_status status = SG_EUSAGE;

    if (picture) {
        sg_str body = {text, fread(text, 1, sizeof(text), article)};
        status = sg_store_open(argv[2], SG_STORE_WRITE, &store, &err);
        if (status == SG_OK)
            status = read_text(store, body, &err);
        if (status == SG_OK)
            status = show(store, picture, &err);
        sg_store_close(store);
        if (fclose(picture) != 0 && status == SG_OK)
            status = SG_ESYSTEM;
    }
    if (article)
        fclose(article);
    if (status != SG_OK)
        fprintf(stderr, "example: %s\n",
                err.message[0] ? err.message : "ARTICLE GRAPH PICTURE wanted");
    return status == SG_OK ? 0 : 1;
}
