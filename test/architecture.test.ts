import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { chooseProject, splitTests } from './split.ts';

const table = readFileSync('docs/architecture.md', 'utf8')
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .filter((cells) => /^\d+$/.test(cells[2] ?? ''));
const floors = new Map(table.map((cells) => [cells[1] as string, Number(cells[2])]));
const homes = table.flatMap((cells) =>
  cells[4] ? cells[4].split(', ').map((pkg) => [pkg, cells[1]] as const) : [],
);
const place = (file: string): string => relative('src', file).split('/')[0] as string;
const imports = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import\()\s*'([^']+)'/g)].map(
    (match) => match[1] as string,
  );
const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(folder, file));
const files = filesIn('src');
const apart = new Set(['theory domains', 'linalg domains', 'theory language']);

test('every file stands on a floor of docs/architecture.md', () => {
  expect(files.length).toBeGreaterThan(5);
  expect(files.filter((file) => !floors.has(place(file)))).toEqual([]);
});

test('a file imports its own folder or a strictly lower floor', () => {
  const broken = files.flatMap((file) =>
    imports(file)
      .filter((target) => target.startsWith('.'))
      .map((target) => place(join(dirname(file), target)))
      .filter(
        (to) =>
          to !== place(file) &&
          !((floors.get(to) ?? 99) < (floors.get(place(file)) ?? -1) && !apart.has(`${place(file)} ${to}`)),
      )
      .map((to) => `${file} -> ${to}`),
  );
  expect(broken).toEqual([]);
});

test('each package is imported in its home folder only', () => {
  const astray = files.flatMap((file) =>
    homes
      .filter(
        ([pkg, home]) =>
          home !== place(file) &&
          imports(file).some((target) => target === pkg || target.startsWith(`${pkg}/`)),
      )
      .map(([pkg]) => `${file} imports ${pkg}`),
  );
  expect(astray).toEqual([]);
});

test('no file is longer than 250 lines', () => {
  const lengths = [...files, ...filesIn('scripts'), ...filesIn('bench')].map(
    (file): readonly [string, number] => [file, readFileSync(file, 'utf8').split('\n').length - 1],
  );
  expect(lengths.filter(([, length]) => length > 250)).toEqual([]);
});

test('half of the files have 70 lines or fewer', () => {
  // Every .ts file of src counts by its lines, comments and blank ones among them, and once more without the folders that the
  // package does not ship: their short formulas shall not hide long files of the program.
  const medianOf = (some: readonly string[]): number => {
    const lengths = some
      .map((file) => readFileSync(file, 'utf8').split('\n').length - 1)
      .sort((a, b) => a - b);
    return lengths[Math.floor(lengths.length / 2)] ?? Number.POSITIVE_INFINITY;
  };
  expect(medianOf(files)).toBeLessThanOrEqual(70);
  expect(medianOf(files.filter((file) => !/^src\/(theory|linalg)\//.test(file)))).toBeLessThanOrEqual(70);
});

test('no folder has more than 16 files beside each other', () => {
  const counts = new Map<string, number>();
  for (const file of files) counts.set(dirname(file), (counts.get(dirname(file)) ?? 0) + 1);
  expect([...counts].filter(([, count]) => count > 16)).toEqual([]);
});

test('no two files import each other, by whatever way round', () => {
  const all = [...files, ...filesIn('scripts'), ...filesIn('bench')];
  const targets = new Map(
    all.map((file) => [
      file,
      imports(file)
        .filter((target) => target.startsWith('.'))
        .map((target) => join(dirname(file), target)),
    ]),
  );
  const done = new Set<string>();
  const circles: string[] = [];
  const walk = (file: string, above: readonly string[]): void => {
    if (above.includes(file)) circles.push([...above.slice(above.indexOf(file)), file].join(' -> '));
    if (above.includes(file) || done.has(file)) return;
    for (const target of targets.get(file) ?? []) walk(target, [...above, file]);
    done.add(file);
  };
  for (const file of all) walk(file, []);
  expect(circles).toEqual([]);
});

test('what the program loads before it knows the command is small', () => {
  // Types and what is loaded on demand cost nothing at the start.
  const atOnce = (file: string): string[] =>
    [...readFileSync(file, 'utf8').matchAll(/^import (?!type )[^;]*? from '([^']+)';/gms)].map(
      (match) => match[1] as string,
    );
  const seen = new Set<string>();
  const walk = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const target of atOnce(file)) if (target.startsWith('.')) walk(join(dirname(file), target));
  };
  walk('src/cli/program.ts');
  expect(seen).toContain('src/claims/load.ts');
  const onDemand = new Set([
    'check.ts',
    'read',
    'evaluate',
    'sampling',
    'batch',
    'property',
    'testing',
    'mutation',
    'theory',
    'reports',
    'toolchain',
    'counterparts',
  ]);
  expect([...seen].filter((file) => onDemand.has(place(file)))).toEqual([]);
});

test('only the tests of the projects lean and mocked start Lean', () => {
  const starts =
    /toolchain\/open\.ts'|openToolchain|cli\/terminal-fixture\.ts'|resolve\('dist\/cli\/main\.js'\)/;
  const { unit, slow } = splitTests();
  const outside = [...unit, ...slow].filter(
    (file) => file !== 'test/architecture.test.ts' && starts.test(readFileSync(file, 'utf8')),
  );
  expect(outside).toEqual([]);
});

test('tests that start programs, run experiments or ask for more time are the project slow', () => {
  const at = (file: string, text: string): string => chooseProject(file, text);
  const [pool, long] = ['../src/pool/pool.ts', '120_000'];
  expect(at('test/pool/x.test.ts', "import { spawn } from 'node:child_process';\n")).toBe('slow');
  expect(at('test/docs/x.test.ts', "import { execaNode } from 'execa';\n")).toBe('slow');
  // by whatever way: through the source, through a fixture, on demand
  expect(at('test/x.test.ts', "import { openProcesses } from '../src/processes.ts';\n")).toBe('slow');
  expect(at('test/reports/x.test.ts', "import { open } from './html/browser.ts';\n")).toBe('slow');
  expect(at('test/x.test.ts', `  const { poolOf } = await import('${pool}');\n`)).toBe('slow');
  expect(at('test/x.test.ts', `import type { Pool } from '${pool}';\n`)).toBe('unit');
  expect(at('test/x.test.ts', `test(name, { timeout: ${long} }, () => {\n`)).toBe('slow');
  expect(at('test/x.test.ts', `test(name, () => {\n}, ${long});\n`)).toBe('slow');
  expect(at('test/theory/x.test.ts', "import { expectAgreement } from './agreement.ts';\n")).toBe('slow');
  expect(at('test/x.test.ts', 'expect(value.length).toBe(120_000);\n')).toBe('unit');
  expect(at('test/cli/x.test.ts', '')).toBe('lean');
  expect(at('test/cli/x.test.ts', "vi.mock('../../src/x.ts');\n")).toBe('mocked');
  // every test file is in one project, and each project has some
  const { unit, slow, lean, mocked } = splitTests();
  const all = readdirSync('test', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => join('test', file));
  expect([...unit, ...slow, ...lean, ...mocked].sort()).toEqual(all.sort());
  expect(Math.min(unit.length, slow.length, lean.length)).toBeGreaterThan(10);
});

test('colours come from util.styleText, in one file', () => {
  const text = (file: string): string => readFileSync(file, 'utf8');
  expect(files.filter((file) => text(file).includes('styleText'))).toEqual(['src/typeset/paint.ts']);
  // elsewhere no escape is written: the progress line only erases itself, and the guard only recognises escapes
  const written = /\\u001b|\\x1b|\\033/i;
  const has = (file: string): boolean => written.test(text(file)) || text(file).includes('\u001b');
  expect(files.filter(has).sort()).toEqual(['src/cli/terminal/guard.ts', 'src/cli/terminal/progress.ts']);
  expect(text('src/cli/terminal/progress.ts')).not.toMatch(/u001b\[[\d;]*m/);
});

test('a check and a replay bind counterparts and trust numbers in one place', () => {
  const importing = (target: string): readonly string[] =>
    files.filter((file) => imports(file).some((one) => join(dirname(file), one) === target));
  const calling = (name: string): readonly string[] =>
    files.filter((file) => new RegExp(`^import .*\\b${name}\\b`, 'm').test(readFileSync(file, 'utf8')));
  for (const name of ['bindCounterparts', 'findExperiments', 'findTrustedNumbers'])
    expect(calling(name), name).toEqual(['src/prepare.ts']);
  expect(importing('src/prepare.ts')).toEqual(
    expect.arrayContaining(['src/check.ts', 'src/api/replay-sample.ts', 'src/api/accept-claims.ts']),
  );
});
