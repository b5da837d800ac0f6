/* Statement lines, as extract prints and load reads them. */
#include "extract/statement_json.h"
#include "graph/exchange/exporter.h"

static bool add_line(void *context, const sg_document_info *document,
                     const sg_statement *statement)
{
    sg_exporter *x = context;

    sg_statement_write(&x->out, document, statement);
    return true;
}

sg_status sg_export_jsonl(sg_exporter *x, sg_error *err)
{
    if (x->options->documents)
        return sg_export_documents(x, err);
    return sg_export_statements(x, add_line, x, err);
}
