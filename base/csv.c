/* CSV: every field is quoted where it must be and only there. */
#include "base/csv.h"

void sg_csv_field(sg_buf *out, sg_str text)
{
    bool plain = true;

    for (size_t i = 0; i < text.len; i++) {
        char c = text.data[i];
        plain = plain && c != '"' && c != ',' && c != '\n' && c != '\r';
    }
    if (plain) {
        sg_buf_add(out, text);
        return;
    }
    sg_buf_byte(out, '"');
    for (size_t i = 0; i < text.len; i++) {
        if (text.data[i] == '"')
            sg_buf_byte(out, '"');
        sg_buf_byte(out, text.data[i]);
    }
    sg_buf_byte(out, '"');
}
