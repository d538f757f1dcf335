import fc from 'fast-check';
import { parse, stringify } from 'smol-toml';
import { expect, test } from 'vitest';
import { locateValues, type Path } from '../../../src/toolchain/lakefile/locate-values.ts';

const offsetOf = (source: string, { line, column }: { readonly line: number; readonly column: number }) =>
  source
    .split('\n')
    .slice(0, line - 1)
    .reduce((sum, text) => sum + text.length + 1, 0) +
  column -
  1;

/** Every text and number in a value, with its path. */
function* leavesOf(value: unknown, path: Path = []): Generator<readonly [Path, unknown]> {
  if (Array.isArray(value)) for (const [k, one] of value.entries()) yield* leavesOf(one, [...path, k]);
  else if (typeof value === 'object' && value !== null)
    for (const [name, one] of Object.entries(value)) yield* leavesOf(one, [...path, name]);
  else yield [path, value];
}

/** Checks that the text at the place of each value is that value. */
function expectAll(source: string): number {
  const places = locateValues(source);
  const leaves = [...leavesOf(parse(source))];
  for (const [path, value] of leaves) {
    const place = places.find(path);
    if (place === undefined) expect.fail(`no place of ${path.join('.')} in\n${source}`);
    const rest = source.slice(offsetOf(source, place.value));
    // the value is what TOML reads from there, up to some end
    const ends = [...rest.matchAll(/[,\]}\n#]|$/g)].map(({ index }) => rest.slice(0, index));
    const reads = ends.some((text) => {
      try {
        return Object.is(parse(`x = ${text}`)['x'], value);
      } catch {
        return false;
      }
    });
    expect(reads, `${path.join('.')} at ${place.value.line}:${place.value.column} of\n${source}`).toBe(true);
  }
  return leaves.length;
}

const name = fc.constantFrom('a', 'b c', 'd-e', 'leanOptions', 'weak', '0');
const leaf = fc.oneof(
  fc.constantFrom('A', 'x # y', 'a "b" ]', '[[lean_lib]]', "it's", 'two\nlines', '\\', ''),
  fc.integer({ min: -99, max: 99 }),
  fc.boolean(),
);
const { table } = fc.letrec<{ table: Record<string, unknown> }>((tie) => ({
  table: fc.dictionary(
    name,
    fc.oneof(
      { maxDepth: 3 },
      leaf,
      fc.array(leaf, { maxLength: 3 }),
      tie('table'),
      fc.array(tie('table'), { maxLength: 3 }),
    ),
    { maxKeys: 4 },
  ),
}));

test('every value of a written table is found at its place', () => {
  fc.assert(
    fc.property(table, (value) => {
      const source = stringify(value);
      expect(expectAll(source)).toBe([...leavesOf(parse(source))].length);
    }),
    { numRuns: 400, seed: 11 },
  );
});

test('forms that authors write by hand', () => {
  const source = `# [[lean_lib]]
name = 'p' # "name"
"quoted name" = "a\\"b"
many = [ # one
  "[x]", '''
]''', [1, 2],
  { a.b = "}", c = """x""\\"""" },
]
when = 1979-05-27 07:32:00
[ leanOptions ]
weak.linter . all = true
[[lean_lib]]
name = "A" \t
[lean_lib.leanOptions]
pp = { unicode = { fun = false } }
[[ "lean_lib" ]]
name = """
B"""
[[lean_lib.inner]]
x = -1
[[lean_lib.inner]]
x = +2`;
  // the date has no parts
  expect(expectAll(source.replace(/^when.*$/m, ''))).toBe(14);
  const { find } = locateValues(source);
  expect(find(['when'])?.value).toEqual({ line: 9, column: 8 });
  expect(find(['lean_lib', 1])?.name).toEqual({ line: 16, column: 1 });
  expect(find(['leanOptions', 'weak', 'linter', 'all'])).toEqual({
    name: { line: 11, column: 1 },
    value: { line: 11, column: 21 },
  });
  expect(find(['lean_lib', 1, 'inner', 1, 'x'])?.value).toEqual({ line: 22, column: 5 });
  expect(find(['lean_lib', 2])).toBeUndefined();
});

test('a text that is no TOML ends too', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('[', ']', '"', "'", '\n', 'a', '=', ',', '{', '}', '#', '\\', '.') }),
      (text) => {
        expect(locateValues(text).find(['nothing of this name'])).toBeUndefined();
      },
    ),
    { numRuns: 500, seed: 5 },
  );
});
