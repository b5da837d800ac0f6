/* Pictures of a stance graph.
 *
 *     sg_render_options options = SG_RENDER_OPTIONS_INIT;
 *     options.max_edges = 40;
 *     sg_render(graph, &options, write_to_file, file, &report, &err);
 *
 * docs/pictures.md tells how to read a picture and how it is made. */
#ifndef STANCEGRAPH_RENDER_H
#define STANCEGRAPH_RENDER_H

#include <stancegraph/graph.h>

#ifdef __cplusplus
extern "C" {
#endif

/* SVG: one element that can stand in a file or inside HTML. It needs nothing
 * from outside. Ids are PREFIX for the whole, PREFIX-v3 for vertex 3 of the
 * graph, PREFIX-e0 for its group 0, PREFIX-c0 for a box of actors.
 * DOT, Mermaid: the same choice and look for Graphviz and for Mermaid, without
 * places.
 * PNG, PDF: the SVG as pixels, and as a page with its fonts.
 * Markdown: a report of the links and the sentences behind them. LaTeX: a
 * figure with its caption. Both refer to a picture of the same options, which
 * is drawn by another call. */
typedef enum sg_picture {
    SG_PICTURE_SVG,
    SG_PICTURE_DOT,
    SG_PICTURE_PNG,
    SG_PICTURE_PDF,
    SG_PICTURE_MERMAID,
    SG_PICTURE_MARKDOWN,
    SG_PICTURE_LATEX,
    SG_PICTURE_PAGE /* by sg_render_page alone: it needs the store */
} sg_picture;

/* Links in one picture at most: Graphviz takes seconds for them, and for twice
 * as many it takes minutes. In one Mermaid diagram: no layout of Mermaid's is
 * readable with more. DOT has no limit. */
#define SG_PICTURE_LINKS_MAX ((size_t)400)
#define SG_MERMAID_LINKS_MAX ((size_t)100)

/* Which links are drawn when not all can be (docs/pictures.md compares). */
typedef enum sg_choice {
    SG_CHOOSE_SPREAD, /* the strongest, those of actors shown already less */
    SG_CHOOSE_COUNT,  /* those of most statements */
    SG_CHOOSE_CONFIDENCE, /* those of the highest sum of confidences */
    SG_CHOOSE_BACKBONE,   /* those that stand out at one of their ends */
} sg_choice;

/* Boxes of actors as the caller wants them; one box is drawn when two of its
 * vertices are. */
typedef struct sg_boxes {
    const size_t *of_vertex; /* for each vertex of the graph the number of its
                                box, or SG_NO_BOX */
    const sg_str *names;
    size_t count;
    bool camps; /* friends share a box and enemies do not: links that do not fit
                   are marked */
} sg_boxes;

#define SG_NO_BOX SIZE_MAX

/* The colours of a picture. */
typedef enum sg_theme {
    SG_THEME_AUTO,  /* light; in SVG, dark on a screen that is dark */
    SG_THEME_LIGHT, /* light everywhere */
    SG_THEME_DARK,
    SG_THEME_PRINT /* greys only */
} sg_theme;

/* Small multiples: the same actors at the same places, once for each period.
 * An actor that takes no part is pale, a link that is new since the panel
 * before, gone or of another sign is marked. */
typedef struct sg_panels {
    const sg_str *titles;
    size_t count;
    const size_t *of_edge; /* for each edge of the graph its panel, SIZE_MAX for
                              none */
} sg_panels;

#define SG_PANELS_MAX ((size_t)12)

/* Links in small multiples at most. */
#define SG_PANEL_LINKS_MAX ((size_t)24)

/* Windows and pairs in one chart of bars at most. */
#define SG_BAR_WINDOWS_MAX ((size_t)400)
#define SG_BAR_PAIRS ((size_t)12)

typedef struct sg_render_options {
    sg_picture format;

    /* what is drawn */
    size_t max_edges; /* groups at most; 0: as many as the limit above allows,
                         in DOT all */
    size_t max_statements; /* of a page, strongest first; 0: all */
    sg_choice choice;      /* which links, when not all are drawn */
    bool topics;           /* topics as vertices */
    bool nameless;         /* what nobody names: "some", "52 percent", "it" */
    bool no_boxes;         /* none around the actors of one affiliation */
    bool bar_pairs; /* of `bars`: a row for each of the SG_BAR_PAIRS pairs
                       of source and target or topic that have the most
                       statements */
    const sg_boxes *boxes;   /* in place of those of one affiliation, or NULL */
    const sg_panels *panels; /* SVG, PNG and PDF only; or NULL */
    const sg_panels *bars;   /* the same only; or NULL. In place of the graph a
                                chart: for each of these windows how many
                                statements are positive, above a line, neutral,
                                on top of them, and negative, below it */

    /* words beside it */
    sg_str title;   /* missing: made from the graph */
    sg_str caption; /* filters in words, missing when there are none */
    sg_str note;    /* for the caption: how the graph was made */
    bool bare; /* neither title nor caption is drawn: for a text that has them;
                  in SVG the title is still its name */

    /* how it looks */
    sg_theme theme;
    sg_str colors;    /* "#0072b2,#d55e00,#6b7280" or one more, for positive,
                         negative, neutral and mixed links; missing: the
                         theme's */
    size_t width;     /* of a PNG in pixels; 0: twice that of the SVG */
    bool transparent; /* no background behind the SVG */

    /* where it stands, and what it leads to */
    bool embed;       /* an SVG for inside a page that forbids styles: it has
                         none, stays light (or as the theme says) and takes the
                         whole width of where it stands */
    sg_str id_prefix; /* for ids in the SVG, characters other than letters,
                         digits, `-` and `_` replaced; missing: made from the
                         content */
    sg_str picture;   /* file that Markdown and LaTeX refer to, as a path from
                         where they stand; missing: none, which LaTeX cannot */
    sg_str link; /* in SVG, DOT, PDF each link leads to LINK#e0, each vertex
                    to LINK#v3; a web address or a relative one; "" for the
                    page itself. {NULL, 0}: nowhere */
    bool link_sources; /* in place of `link`, each link leads to the web address
                          of the document behind its strongest statement, if
                          known */
} sg_render_options;

/* Links and statements at most, unless told otherwise. */
enum { SG_RENDER_EDGES = 60, SG_RENDER_STATEMENTS = 5000 };

/* What is not named here is nothing, false, or the first of its kind. C++ has
 * no designated initialisers before C++20. */
#ifdef __cplusplus
#define SG_RENDER_OPTIONS_INIT sg_render_options_init()
inline sg_render_options sg_render_options_init()
{
    sg_render_options options = {};

    options.max_edges = SG_RENDER_EDGES;
    options.max_statements = SG_RENDER_STATEMENTS;
    options.topics = true;
    return options;
}
#else
#define SG_RENDER_OPTIONS_INIT                                                 \
    {                                                                          \
        .max_edges = SG_RENDER_EDGES, .max_statements = SG_RENDER_STATEMENTS,  \
        .topics = true                                                         \
    }
#endif

/* What a picture shows, for "34 of 210 shown". Topics are no actors. */
typedef struct sg_render_report {
    size_t actors_drawn;
    size_t actors;
    size_t statements_drawn;
    size_t statements;
    double contrast; /* the least of a link's colour on its background: 3 is
                        enough to see it, 21 the most there is */
} sg_render_report;

/* Draws `graph` with calls of `write`; `options` may be NULL. The same graph
 * and options give the same bytes. `report` may be NULL. SG_EUSAGE when a
 * colour or address is none, SG_ESYSTEM when the layout library fails, SG_ESTOP
 * when `write` returns false. Threads that draw at once wait for each other:
 * Graphviz keeps its state in globals. PNG and PDF: SG_ESYSTEM when no font is
 * installed, SG_ELIMIT when the width is beyond all reason. Cost: about 50 ms
 * for 60 links, 0.1 s for 400; with boxes and more than 90 links, seconds. */
SG_API sg_status sg_render(const sg_graph *graph,
                           const sg_render_options *options, sg_write_fn *write,
                           void *context, sg_render_report *report,
                           sg_error *err);

/* What the page is made of. */
typedef struct sg_page_options {
    const sg_filter *filter;   /* may be NULL */
    sg_render_options picture; /* title, caption, max_edges, topics, nameless,
                                  max_statements, colors, no_boxes and whether
                                  boxes are camps count */
} sg_page_options;

#define SG_PAGE_OPTIONS_INIT                                                   \
    {                                                                          \
        NULL, SG_RENDER_OPTIONS_INIT                                           \
    }

/* Writes the interactive page for the part of `store` that passes the filter;
 * `options` may be NULL. `report` tells how many statements the page carries.
 * Fails as sg_render, sg_graph_load and sg_store_query do. Text of the store
 * never becomes markup or script (docs/page.md). Cost: about 0.3 s for 5,000
 * statements; 1 MB and about 0.3 KB a statement. */
SG_API sg_status sg_render_page(sg_store *store, const sg_page_options *options,
                                sg_write_fn *write, void *context,
                                sg_render_report *report, sg_error *err);

#ifdef __cplusplus
}
#endif
#endif
