/* Counterparts in C: `cc -O2 -o counterparts counterparts.c`, then `command: [./counterparts]`.
   Enough JSON for functions of doubles: calls are numbers in nested brackets, and numbers without a literal have names. */
#include <ctype.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static double scale(const double *x) { return x[0] * x[1]; }

static double hypotenuse(const double *x) { return sqrt(x[0] * x[0] + x[1] * x[1]); }

static const struct {
  const char *name;
  size_t arguments;
  double (*call)(const double *);
} functions[] = {{"scale", 2, scale}, {"hypotenuse", 2, hypotenuse}};

enum { most = 8, count = sizeof functions / sizeof *functions };

static char *at; /* where the line is read */

static void fail(const char *what) {
  fprintf(stderr, "counterparts: %s at: %.40s\n", what, at);
  exit(1);
}

static void expect(const char *text) {
  while (isspace((unsigned char)*at)) at++;
  if (strncmp(at, text, strlen(text)) != 0) fail(text);
  at += strlen(text);
}

static int next_is(char sign) {
  while (isspace((unsigned char)*at)) at++;
  return *at == sign;
}

/* A text without escapes, ended in place. */
static char *text(void) {
  expect("\"");
  char *start = at;
  at = strchr(at, '"');
  if (at == NULL) exit(1);
  *at++ = '\0';
  return start;
}

static double number(void) {
  double value;
  if (next_is('{')) {
    expect("{\"$number\":");
    value = strtod(text(), NULL); /* NaN, Infinity, -Infinity, -0 */
    expect("}");
    return value;
  }
  char *end;
  value = strtod(at, &end);
  if (end == at) fail("a number");
  at = end;
  return value;
}

static void write_number(double value) {
  if (isnan(value)) printf("{\"$number\":\"NaN\"}");
  else if (isinf(value)) printf("{\"$number\":\"%s\"}", value > 0 ? "Infinity" : "-Infinity");
  else if (value == 0 && signbit(value)) printf("{\"$number\":\"-0\"}");
  else printf("%.17g", value); /* 17 digits name every double */
}

static void answer(void) {
  expect("[");
  const char *name = text();
  expect(",");
  expect("[");
  double x[most];
  size_t given = 0;
  while (!next_is(']')) {
    if (given > 0) expect(",");
    if (given == most) fail("too many arguments");
    x[given++] = number();
  }
  expect("]");
  expect("]");
  for (size_t i = 0; i < count; i++)
    if (strcmp(functions[i].name, name) == 0 && functions[i].arguments == given) {
      write_number(functions[i].call(x));
      return;
    }
  printf("{\"$error\":\"no %s of %zu numbers\"}", name, given);
}

int main(void) {
  printf("{\"protocol\":\"check-claims/1\",\"exports\":[");
  for (size_t i = 0; i < count; i++) printf("%s\"%s\"", i == 0 ? "" : ",", functions[i].name);
  printf("],\"files\":[]}\n"); /* the executable itself stands in `command`, and is looked at */
  fflush(stdout);
  char *line = NULL;
  size_t size = 0;
  while (getline(&line, &size, stdin) > 0) {
    at = line;
    expect("{\"id\":");
    printf("{\"id\":%ld,\"values\":[", strtol(at, &at, 10));
    expect(",");
    expect("\"calls\":");
    expect("[");
    for (int i = 0; !next_is(']'); i++) {
      if (i > 0) {
        expect(",");
        putchar(',');
      }
      answer();
    }
    printf("]}\n");
    fflush(stdout);
  }
  return 0;
}
