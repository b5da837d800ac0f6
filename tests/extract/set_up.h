/* What groups of tests are set up with, for cmocka_run_group_tests. */
#ifndef SG_TESTS_EXTRACT_SET_UP_H
#define SG_TESTS_EXTRACT_SET_UP_H

/* `*state` is the sg_knowledge of the built-in tables. */
int set_up_knowledge(void **state);
int tear_down_knowledge(void **state);

/* `*state` is an sg_extractor with the built-in tables and weights. */
int set_up_extractor(void **state);
int tear_down_extractor(void **state);

#endif
