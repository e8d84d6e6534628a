/* A bare program on libedit: prompt, one line, end. */
#include <histedit.h>
#include <locale.h>
#include <stdio.h>

static char *prompt(EditLine *line) {
  (void)line;
  return "> ";
}

int main(void) {
  setlocale(LC_ALL, "");
  EditLine *line = el_init("edit", stdin, stdout, stderr);
  el_set(line, EL_PROMPT, prompt);
  el_set(line, EL_EDITOR, "emacs");
  int count = 0;
  el_gets(line, &count);
  el_end(line);
  return 0;
}
