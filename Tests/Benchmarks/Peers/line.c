/* The least that a program can do: print a line. Linked statically. */
#include <stdio.h>

int main(void) {
  puts("Could anyone else see this screen right now?");
  return 0;
}
