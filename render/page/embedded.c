/* Where the assembler put the bundle (render/page/embedded.S.in). */
#include "render/page/embedded.h"

extern const char sg_page_bytes[];
extern const char sg_page_bytes_end[];

sg_str sg_page_bundle(void)
{
    return (sg_str){sg_page_bytes, (size_t)(sg_page_bytes_end - sg_page_bytes)};
}
