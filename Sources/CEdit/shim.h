#ifndef MEND_CEDIT_SHIM_H
#define MEND_CEDIT_SHIM_H

#include <histedit.h>
#include <signal.h>
#include <spawn.h>
#include <stddef.h>
#include <stdio.h>

typedef wchar_t *(*mend_prompt_function)(EditLine *);
typedef unsigned char (*mend_command)(EditLine *, wint_t);

// The C streams are mutable globals, which Swift 6 refuses to touch.
static inline EditLine *mend_init(const char *name, FILE *errors) {
  return el_init(name, stdin, stdout, errors);
}

// The same streams: text goes through the one libedit writes to, so that the order holds.
static inline void mend_put(const char *bytes, size_t count) {
  fwrite(bytes, 1, count, stdout);
  fflush(stdout);
}

// `el_wset` is variadic, which Swift cannot call; so are all that follow.
static inline int mend_set_signal(EditLine *el, int on) {
  return el_wset(el, EL_SIGNAL, on);
}

// Variadic: a pointer in the last place.
static inline int mend_set_client(EditLine *el, void *client) {
  return el_wset(el, EL_CLIENTDATA, client);
}

// Variadic: a pointer to where the answer goes in the last place.
static inline void *mend_client(EditLine *el) {
  void *client = NULL;
  el_wget(el, EL_CLIENTDATA, &client);
  return client;
}

// Variadic: a terminal of the given kind, whatever the environment says.
static inline int mend_set_terminal(EditLine *el, const char *kind) {
  return el_set(el, EL_TERMINAL, kind);
}

// Variadic: a wide string.
static inline int mend_set_editor(EditLine *el, const wchar_t *name) {
  return el_wset(el, EL_EDITOR, name);
}

// Variadic: and the answer is "emacs" or "vi", of which the first letter is enough.
static inline int mend_edits_like_vi(EditLine *el) {
  const wchar_t *name = NULL;
  return el_wget(el, EL_EDITOR, &name) == 0 && name != NULL && name[0] == L'v';
}

// Variadic: a function, and the character that fences what has no width.
static inline int mend_set_prompt(EditLine *el, mend_prompt_function prompt, wchar_t fence) {
  return el_wset(el, EL_PROMPT_ESC, prompt, (int)fence);
}

// Variadic: a function.
static inline int mend_set_reader(EditLine *el, el_rfunc_t reader) {
  return el_wset(el, EL_GETCFN, reader);
}

// Variadic: vi's commands call the history without asking whether there is one, so it gets one.
static inline int mend_set_history(EditLine *el, HistoryW *history) {
  return el_wset(el, EL_HIST, history_w, history);
}

// Variadic: a name, its help and the function; libedit keeps both strings for good.
static inline int mend_add_command(EditLine *el, mend_command command) {
  return el_wset(el, EL_ADDFN, L"mend-key", L"Does what a decoded key asks for", command);
}

// Variadic: binds one character in the map for typing to the command above.
static inline int mend_bind(EditLine *el, const wchar_t *key) {
  return el_wset(el, EL_BIND, key, L"mend-key", NULL);
}

// Variadic: binds one character in vi's map for commands, where there is one.
static inline int mend_bind_alternative(EditLine *el, const wchar_t *key) {
  return el_wset(el, EL_BIND, L"-a", key, L"mend-key", NULL);
}

// Variadic: the modes while editing ("-d") and between two lines ("-x"), which must not differ.
static inline int mend_set_modes(EditLine *el) {
  int bad = el_wset(el, EL_SETTY, L"-d", L"-icrnl", L"-inlcr", L"-ixon", NULL);
  return bad | el_wset(el, EL_SETTY, L"-x", L"-icanon", L"-echo", L"-icrnl", L"-inlcr", L"-ixon",
                       NULL);
}

// Variadic: raw mode now, before the prompt is written.
static inline int mend_prepare(EditLine *el) {
  return el_wset(el, EL_PREP_TERM, 1);
}

// Variadic: no editing, so that `el_end` leaves the terminal and what was typed ahead alone.
static inline int mend_stop_editing(EditLine *el) {
  return el_wset(el, EL_EDITMODE, 0);
}

// Variadic: draws the line again from the column where the cursor is.
static inline int mend_refresh(EditLine *el) {
  return el_wset(el, EL_REFRESH);
}

// Variadic: a terminfo number, and the zero at the end that the manual forgets.
static inline int mend_terminal_columns(EditLine *el) {
  int columns = 0;
  return el_get(el, EL_GETTC, "co", &columns, NULL) == 0 && columns > 0 ? columns : 80;
}

// Variadic: as above, for the rows.
static inline int mend_terminal_rows(EditLine *el) {
  int rows = 0;
  return el_get(el, EL_GETTC, "li", &rows, NULL) == 0 && rows > 0 ? rows : 24;
}

// The member for the handler hides in a union whose name differs from system to system.
static inline int mend_catch(int signal, void (*handler)(int), int flags, struct sigaction *old) {
  struct sigaction new = {0};
  new.sa_handler = handler;
  new.sa_flags = flags;
  sigfillset(&new.sa_mask);
  return sigaction(signal, &new, old);
}

// The same union, read; and `SIG_IGN` is a macro that casts, which Swift does not import.
static inline int mend_was_ignored(const struct sigaction *old) {
  return old->sa_handler == SIG_IGN;
}

// `SIG_DFL` is such a macro too.
static inline void mend_uncatch(int signal) {
  struct sigaction plain = {0};
  plain.sa_handler = SIG_DFL;
  sigaction(signal, &plain, NULL);
}

// In Swift the structure and the function of this name cannot be told apart.
static inline void mend_catch_as_before(int signal, const struct sigaction *old) {
  sigaction(signal, old, NULL);
}

// `environ` is a mutable global, which Swift 6 refuses to touch. What we ignore or block, a program that
// we start must not, for it inherits that.
static inline int mend_spawn(char *const arguments[], pid_t *child) {
  extern char **environ;
  posix_spawnattr_t manner;
  sigset_t none, plain;
  sigemptyset(&none);
  sigemptyset(&plain);
  const int numbers[] = {SIGINT, SIGQUIT, SIGTERM, SIGHUP, SIGPIPE, SIGXFSZ, SIGALRM, SIGTSTP};
  for (size_t index = 0; index < sizeof numbers / sizeof *numbers; index++) {
    sigaddset(&plain, numbers[index]);
  }
  int reason = posix_spawnattr_init(&manner);
  if (reason != 0) return reason;
  posix_spawnattr_setsigmask(&manner, &none);
  posix_spawnattr_setsigdefault(&manner, &plain);
  posix_spawnattr_setflags(&manner, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  reason = posix_spawn(child, arguments[0], NULL, &manner, arguments, environ);
  posix_spawnattr_destroy(&manner);
  return reason;
}

#endif
