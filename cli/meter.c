/* Documents and their rate; where the size of all files is known also the share
 * of their bytes and the time left. */
#include "cli/meter.h"

#include "base/str.h"
#include "cli/failures.h"

/* A while, in milliseconds: one to two of them are looked back upon. */
enum { WHILE = 15000 };

void cli_meter_start(cli_meter *meter, uint64_t total)
{
    *meter = (cli_meter){.total = total};
    meter->before.time = meter->between.time = cli_clock();
}

static void add_unit(sg_buf *out, int64_t number, const char *unit)
{
    sg_buf_printf(out, "%lld %s", (long long)number, unit);
}

void cli_add_duration(sg_buf *out, int64_t milliseconds)
{
    int64_t seconds = milliseconds / 1000;

    if (seconds < 10) {
        sg_buf_printf(out, "%.1f s", (double)milliseconds / 1000);
    } else if (seconds < 60) {
        add_unit(out, seconds, "s");
    } else if (seconds < 3600) {
        add_unit(out, seconds / 60, "min ");
        add_unit(out, seconds % 60, "s");
    } else {
        add_unit(out, seconds / 3600, "h ");
        add_unit(out, seconds / 60 % 60, "min");
    }
}

static void add_share(sg_buf *out, const cli_meter *meter,
                      const cli_meter_mark *now)
{
    uint64_t read = now->bytes < meter->total ? now->bytes : meter->total;
    uint64_t lately = now->bytes - meter->before.bytes;
    int64_t elapsed = now->time - meter->before.time;

    sg_buf_printf(out, ", %d %% of %.1f MB",
                  (int)(100 * (double)read / (double)meter->total),
                  (double)meter->total / 1e6);
    if (lately == 0 || elapsed == 0)
        return;
    sg_buf_addc(out, ", ");
    cli_add_duration(out, (int64_t)((double)(meter->total - read) /
                                    (double)lately * (double)elapsed));
    sg_buf_addc(out, " left");
}

void cli_meter_show(cli_meter *meter, size_t documents, uint64_t bytes,
                    cli_console *console)
{
    cli_meter_mark now = {cli_clock(), documents, bytes};
    int64_t elapsed = now.time - meter->before.time;
    sg_buf line = SG_BUF_INIT;

    sg_buf_count(&line, documents, "document");
    if (elapsed > 0)
        sg_buf_printf(&line, ", %.1f a second",
                      (double)(documents - meter->before.documents) * 1000 /
                          (double)elapsed);
    if (meter->total > 0)
        add_share(&line, meter, &now);
    if (console->failures != NULL && cli_failures_count(console->failures) > 0)
        sg_buf_printf(&line, ", %zu failed",
                      cli_failures_count(console->failures));
    cli_progress(console, sg_buf_str(&line));
    sg_buf_clear(&line);
    if (now.time - meter->between.time > WHILE) {
        meter->before = meter->between;
        meter->between = now;
    }
}
