#ifndef MEND_CYAML_H
#define MEND_CYAML_H
#include <yaml.h>
#endif
