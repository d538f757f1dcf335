// docs/hollow-proofs.md against the projects that it names: a way that is said to be found is found there, by that code.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { auditCodes } from '../../src/audit/codes.ts';
import { codes } from '../../src/verdict/findings/codes.ts';

type Row = {
  readonly way: string;
  readonly code: string | undefined;
  readonly project: string;
  readonly note: string;
};

const projects = 'test/projects';
const page = readFileSync('docs/hollow-proofs.md', 'utf8');
const tables = [...page.matchAll(/<!-- ways: \w+ -->([\s\S]*?)<!-- end -->/g)].map(
  ([, table]) => table as string,
);
const rows = tables.flatMap((table) =>
  table
    .trim()
    .split('\n')
    .slice(2)
    .map((line): Row => {
      const [way = '', found = '', project = '', note = ''] = line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim());
      const [, code] = /^`([\w-]+)`$/.exec(found) ?? [];
      return { way, code, project, note };
    }),
);

const diagnostics = [...readFileSync('docs/diagnostics.md', 'utf8').matchAll(/^\| `([\w-]+)` \|/gm)].map(
  ([, code]) => code,
);
const known = new Set([...Object.keys(codes), ...Object.keys(auditCodes), ...diagnostics]);

/** Every code that a run of the project gives: of findings, of the audit, of diagnostics. */
const foundIn = (project: string): readonly string[] => {
  const expected = JSON.parse(readFileSync(join(projects, project, 'expected.json'), 'utf8')) as Readonly<
    Record<'findings' | 'audit' | 'diagnostics', readonly string[] | undefined>
  >;
  return [...(expected.findings ?? []), ...(expected.audit ?? []), ...(expected.diagnostics ?? [])];
};

test('the tables are read: each row has four cells, and no way stands twice in one table', () => {
  expect(rows.length).toBeGreaterThanOrEqual(36);
  expect(rows.filter(({ way, project }) => way === '' || project === '')).toEqual([]);
  const keys = rows.map(({ way, code, project }) => `${way} ${code} ${project}`);
  expect(new Set(keys).size).toBe(keys.length);
});

test('every code exists', () => {
  const given = rows.flatMap(({ code }) => code ?? []);
  expect(given.filter((code) => !known.has(code))).toEqual([]);
});

test('every way that is found is found in the project beside it', () => {
  const astray = rows.filter(({ code, project }) => code !== undefined && !foundIn(project).includes(code));
  expect(astray).toEqual([]);
});

test('a way that is not seen says what to look at, and names no project but one that exists', () => {
  const unseen = rows.filter(({ code }) => code === undefined);
  expect(unseen.filter(({ note }) => note === '')).toEqual([]);
  const named = unseen.map(({ project }) => project).filter((project) => project !== '–');
  expect(named.filter((project) => !existsSync(join(projects, project)))).toEqual([]);
});

test('every project that lies stands in a table', () => {
  const told = new Set(rows.map(({ project }) => project));
  const lies = readdirSync(projects).filter((name) => existsSync(join(projects, name, 'expected.json')));
  expect(lies.length).toBeGreaterThan(10);
  expect(lies.filter((name) => !told.has(name))).toEqual([]);
});

test('every code about statements that show nothing has a row', () => {
  const about = readFileSync('src/verdict/hollow/remarks.ts', 'utf8')
    .concat(readFileSync('src/verdict/hollow/vocabulary.ts', 'utf8'))
    .concat(readFileSync('src/verdict/hollow/project-findings.ts', 'utf8'))
    .concat(readFileSync('src/verdict/hollow/hollow.ts', 'utf8'));
  const made = [...about.matchAll(/code: '([\w-]+)'/g)].map(([, code]) => code);
  expect(made.length).toBeGreaterThan(8);
  expect(made.filter((code) => !rows.some((row) => row.code === code))).toEqual([]);
});
