#ifndef MEND_CSODIUM_H
#define MEND_CSODIUM_H
#include <sodium.h>
#endif
