// POSIX_SPAWN has no portable way to set a controlling terminal, and Swift code must not run
// between fork and exec in a process with threads. Hence C.
#define _GNU_SOURCE
#define _DARWIN_C_SOURCE
#include "CPTY.h"

#include <dlfcn.h>
#include <fcntl.h>
#include <locale.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>
#ifdef __APPLE__
#include <xlocale.h>
#endif

static void close_on_exec(int descriptor) {
  fcntl(descriptor, F_SETFD, FD_CLOEXEC);
}

int cpty_open(int columns, int rows, int *master, int *slave) {
  *master = posix_openpt(O_RDWR | O_NOCTTY);
  if (*master < 0) return -1;
  close_on_exec(*master);
  if (grantpt(*master) != 0 || unlockpt(*master) != 0) return -1;
  *slave = open(ptsname(*master), O_RDWR | O_NOCTTY);
  if (*slave < 0) return -1;
  close_on_exec(*slave);
  fcntl(*master, F_SETFL, O_NONBLOCK);
  return cpty_resize(*master, columns, rows);
}

int cpty_resize(int master, int columns, int rows) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  return ioctl(master, TIOCSWINSZ, &size);
}

int cpty_waiting(int master) {
  int count = -1;
  return ioctl(master, FIONREAD, &count) == 0 ? count : -1;
}

pid_t cpty_spawn(int slave, const char *path, char *const arguments[], char *const environment[],
                 bool blocked, int *alive) {
  int ends[2];
  if (pipe(ends) != 0) return -1;
  close_on_exec(ends[0]);
  close_on_exec(ends[1]);
  pid_t child = fork();
  if (child == 0) {
    for (int number = 1; number < NSIG; number++) signal(number, SIG_DFL);
    sigset_t mask;
    if (blocked) {
      sigfillset(&mask);
    } else {
      sigemptyset(&mask);
    }
    sigprocmask(SIG_SETMASK, &mask, NULL);
    setsid();
    ioctl(slave, TIOCSCTTY, 0);
    for (int standard = 0; standard < 3; standard++) dup2(slave, standard);
    fcntl(ends[1], F_SETFD, 0);
    execve(path, arguments, environment);
    _exit(127);
  }
  close(ends[1]);
  if (child < 0) {
    close(ends[0]);
    return -1;
  }
  *alive = ends[0];
  return child;
}

int cpty_width(uint32_t scalar) {
  static locale_t wide;
  if (wide == NULL) {
    locale_t found = newlocale(LC_CTYPE_MASK, "C.UTF-8", NULL);
    wide = found != NULL ? found : newlocale(LC_CTYPE_MASK, "en_US.UTF-8", NULL);
  }
  locale_t before = uselocale(wide);
  int width = wcwidth((wchar_t)scalar);
  uselocale(before);
  return width;
}

ssize_t cpty_own_path(char *path, size_t size) {
#ifdef __linux__
  return readlink("/proc/self/exe", path, size);
#else
  // The program is the test runner here, and the tests are a bundle that it has loaded.
  Dl_info image;
  if (dladdr((const void *)&cpty_own_path, &image) == 0) return -1;
  size_t length = strlen(image.dli_fname);
  if (length > size) return -1;
  memcpy(path, image.dli_fname, length);
  return (ssize_t)length;
#endif
}

bool cpty_checks_threads(void) {
#if defined(__has_feature)
#if __has_feature(thread_sanitizer)
  return true;
#endif
#endif
  return false;
}
