/* From the options of a view to a graph. */
#include "cli/view.h"

#include "base/error.h"

#define AT(member) offsetof(cli_view, member)

static const char *const bys[] = {
    [CLI_BY_ACTOR] = "actor", [CLI_BY_AFFILIATION] = "affiliation", NULL};

const cli_option cli_view_options[CLI_VIEW_OPTIONS] = {
    {.name = "hops",
     .kind = CLI_COUNT,
     .offset = AT(hops),
     .argument = "N",
     .max = 100,
     .help = "around --actor: 2 adds the statements of its neighbours, 3 those "
             "of theirs"},
    {.name = "by",
     .kind = CLI_CHOICE,
     .offset = AT(by),
     .argument = "WHOM",
     .choices = bys,
     .help = "affiliation takes the actors of one state or body together"},
};

static sg_status check(const cli_view *view, const sg_filter *filter,
                       sg_error *err)
{
    if (view->hops == 0)
        return sg_fail(err, SG_EUSAGE, "--hops counts from 1");
    if (view->hops > 1 && filter->actors_count == 0)
        return sg_fail(err, SG_EUSAGE, "--hops needs --actor: hops from whom?");
    return SG_OK;
}

static sg_status load(const cli_view *view, sg_store *store,
                      const sg_filter *filter, bool topics, cli_sight *sight,
                      sg_error *err)
{
    if (view->hops == 1)
        return sg_graph_load(store, filter, &sight->graph, err);
    sg_buf_printf(&sight->note, "Statements up to %zu steps around the actor. ",
                  view->hops);
    return sg_graph_load_ego(store, filter, view->hops, topics, &sight->graph,
                             err);
}

static sg_status roll_up(cli_sight *sight, sg_error *err)
{
    sg_graph *actors = sight->graph;
    sg_rollup done;
    sg_status status = sg_graph_rollup(actors, &done, &sight->graph, err);

    sg_graph_free(actors);
    if (status != SG_OK)
        return status;
    sg_buf_addc(&sight->note, "Actors of one affiliation are taken together");
    if (done.inner > 0)
        sg_buf_printf(&sight->note, "; %zu statement%s within one left out",
                      done.inner, done.inner == 1 ? "" : "s");
    sg_buf_addc(&sight->note, ". ");
    return SG_OK;
}

/* "Camp 2 of 5 and those it deals with." */
static sg_status cut_camp(size_t number, cli_sight *sight, sg_error *err)
{
    const sg_camps *camps = sight->camps;
    sg_ego ego = {.hops = 1};

    if (number > camps->count)
        return sg_fail(err, SG_EUSAGE,
                       "camp %zu does not exist: there %s %zu in this graph",
                       number, camps->count == 1 ? "is" : "are", camps->count);
    ego.centres = camps->items[number - 1].members;
    ego.count = camps->items[number - 1].count;
    sight->whole = sight->graph;
    sight->graph = NULL;
    sg_buf_printf(&sight->note, "Camp %zu of %zu and those it deals with. ",
                  number, camps->count);
    return sg_graph_ego(sight->whole, &ego, &sight->graph, err);
}

sg_status cli_sight_load(const cli_view *view, sg_store *store,
                         const sg_filter *filter, unsigned asked,
                         cli_sight *out, sg_error *err)
{
    sg_filter all = *filter; /* but for the camp: it is cut out of the view */
    sg_status status = check(view, filter, err);

    all.camp = 0;
    *out = (cli_sight){.note = SG_BUF_INIT};
    if (status == SG_OK)
        status =
            load(view, store, &all, (asked & CLI_SIGHT_TOPICS) != 0, out, err);
    if (status == SG_OK && view->by == CLI_BY_AFFILIATION)
        status = roll_up(out, err);
    if (status == SG_OK && ((asked & CLI_SIGHT_CAMPS) != 0 || filter->camp > 0))
        status = sg_camps_find(out->graph, NULL, &out->camps, err);
    if (status == SG_OK && filter->camp > 0)
        status = cut_camp(filter->camp, out, err);
    return status;
}

void cli_sight_clear(cli_sight *sight)
{
    sg_camps_free(sight->camps);
    sg_graph_free(sight->graph);
    sg_graph_free(sight->whole);
    sg_buf_clear(&sight->note);
}
