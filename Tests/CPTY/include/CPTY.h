#ifndef CPTY_H
#define CPTY_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

/// Opens a pseudo-terminal of the given size; both ends are closed when a program is run.
///
/// Returns 0, or -1 with `errno`.
int cpty_open(int columns, int rows, int *master, int *slave);

/// Changes the size; the program on the other end gets `SIGWINCH`.
int cpty_resize(int master, int columns, int rows);

/// How many bytes the program has written that nobody has taken, or -1 with `errno`.
int cpty_waiting(int master);

/// Runs a program with the pseudo-terminal as its controlling terminal.
///
/// `alive` gets a descriptor that reads as ended when the program has gone. With `blocked` it
/// starts with all signals blocked, as from a parent with threads.
///
/// Returns the process, or -1 with `errno`.
pid_t cpty_spawn(int slave, const char *path, char *const arguments[], char *const environment[],
                 bool blocked, int *alive);

/// The columns that the C library gives a scalar, whatever the locale of the process.
int cpty_width(uint32_t scalar);

/// Writes the path of the program or bundle that this function is in, without a zero at the end.
///
/// Returns its length, or -1.
ssize_t cpty_own_path(char *path, size_t size);

/// Whether this was built along with the thread sanitizer.
bool cpty_checks_threads(void);

#endif
