// One folder a lie, laid over the clean project; each runs against real Lean. `x.twin` is the honest form of `x`.
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runIn } from '../cli/terminal-fixture.ts';

type Expected = {
  readonly exit: number;
  /** Claim → its cells, worst words first, as `check: word`. Claims that are not listed agree. */
  readonly claims: Readonly<Record<string, readonly string[]>>;
  /** Claim → the shrunk counterexample. */
  readonly counterexample?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Claims whose counterexample Lean's kernel confirms. */
  readonly confirmed?: readonly string[];
  /** Codes of the findings of level error or warning, sorted. */
  readonly findings: readonly string[];
  /** Claim, theorem or constant → codes of its findings of level error or warning, sorted; those named are compared. */
  readonly each?: Readonly<Record<string, readonly string[]>>;
  /** Codes of the audit's gaps, sorted; the audit is made where they are given. */
  readonly audit?: readonly string[];
  /** Codes of gaps → all that they are about, in the order of the claims; the audit has to be made. */
  readonly about?: Readonly<Record<string, readonly string[]>>;
  /** Codes of diagnostics, sorted, where the run ends before any check. */
  readonly diagnostics?: readonly string[];
  /** File and line of the finding on each claim. */
  readonly at?: readonly string[];
};

type Cell = { readonly check: string; readonly word: string; readonly state: string };
type ReportJson = {
  readonly results: {
    readonly claims: readonly {
      readonly claim: { readonly id: string };
      readonly headline: string;
      readonly cells: readonly Cell[];
      readonly theorems: readonly {
        readonly test: {
          readonly confirmedByLean?: string;
          readonly verdict: {
            readonly counterexample?: {
              readonly shown: readonly { readonly name: string; readonly value: string }[];
            };
          };
        };
      }[];
    }[];
    readonly findings: readonly {
      readonly code: string;
      readonly level: string;
      readonly claim?: string;
      readonly subject?: string;
      readonly where?: { readonly file: string; readonly line: number };
    }[];
  };
};

const here = 'test/projects';
/** What needs more than this repository, or is judged by other tests. */
const withoutClaims = ['rests-on-packages', 'toolchain'];
/** A folder with Lean files and nothing of a project around them: another test reads it. */
const isLeanAlone = (name: string): boolean =>
  readdirSync(join(here, name)).some((file) => file.endsWith('.lean'));
const lies = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !withoutClaims.includes(entry.name) && !isLeanAlone(entry.name))
  .map(({ name }) => name);

function laidOver(name: string): string {
  const root = mkdtempSync(join(tmpdir(), `${name}-`));
  cpSync(join(here, 'clean'), root, { recursive: true });
  if (name !== 'clean') cpSync(join(here, name), root, { recursive: true });
  return root;
}

type Gap = { readonly code: string; readonly subject: string };

/** All gaps that `check-claims audit` finds in a project. */
async function gapsOf(root: string): Promise<readonly Gap[]> {
  await runIn(root, ['audit', '--toolchain', 'embedded', '--format', 'json=audit.json'], {
    env: process.env,
  });
  const { papers } = JSON.parse(readFileSync(join(root, 'audit.json'), 'utf8')) as {
    readonly papers: readonly { readonly gaps: readonly Gap[] }[];
  };
  return papers.flatMap(({ gaps }) => gaps);
}

const clean: Expected = { exit: 0, claims: {}, findings: [] };
const expectedOf = (name: string): Expected => {
  const path = join(here, name, 'expected.json');
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Expected) : clean;
};

test('every lie has an expectation, and what has none is honest', () => {
  const silent = lies.filter((name) => !existsSync(join(here, name, 'expected.json')));
  expect(silent.filter((name) => name !== 'clean' && !name.endsWith('.twin'))).toEqual([]);
});

test.each(lies)('%s', { timeout: 300_000 }, async (name) => {
  const root = laidOver(name);
  const expected = expectedOf(name);
  const ran = await runIn(root, ['--toolchain', 'embedded', '--no-cache', '--reporter', 'json=report.json'], {
    env: process.env,
  });
  if (expected.diagnostics !== undefined) {
    const codes = [...ran.err.matchAll(/: error ([a-z-]+):/g)].map(([, code]) => code);
    expect({ exit: ran.code, codes }).toEqual({ exit: expected.exit, codes: expected.diagnostics });
    return;
  }
  const { results } = JSON.parse(readFileSync(join(root, 'report.json'), 'utf8')) as ReportJson;
  const broken = results.claims.flatMap(({ claim, headline, cells, theorems }) => {
    const found = cells
      .filter(({ state }) => state !== 'holds')
      .map(({ check, word }) => `${check}: ${word}`);
    const shrunk = theorems.flatMap(({ test: { verdict } }) => verdict.counterexample?.shown ?? []);
    return headline === 'agrees' ? [] : [{ id: claim.id, found, shrunk }];
  });
  const loud = results.findings.filter(({ level }) => level !== 'note');
  expect({
    err: ran.err,
    exit: ran.code,
    claims: Object.fromEntries(broken.map(({ id, found }) => [id, found])),
    findings: [...new Set(loud.map(({ code }) => code))].sort(),
  }).toEqual({ err: '', exit: expected.exit, claims: expected.claims, findings: expected.findings });
  for (const [id, values] of Object.entries(expected.counterexample ?? {})) {
    const shrunk = broken.find((one) => one.id === id)?.shrunk ?? [];
    expect(Object.fromEntries(shrunk.map(({ name: binder, value }) => [binder, value]))).toEqual(values);
  }
  const confirmed = results.claims.filter(({ theorems }) =>
    theorems.some(({ test: { confirmedByLean } }) => confirmedByLean === 'confirmed'),
  );
  if (expected.confirmed !== undefined)
    expect(confirmed.map(({ claim }) => claim.id).sort()).toEqual(expected.confirmed);
  const codesOf = (name: string): readonly string[] => [
    ...new Set(
      loud.filter(({ claim, subject }) => claim === name || subject === name).map(({ code }) => code),
    ),
  ];
  const each = Object.keys(expected.each ?? {}).map((name) => [name, codesOf(name).toSorted()]);
  expect(Object.fromEntries(each)).toEqual(expected.each ?? {});
  if (expected.audit !== undefined) {
    const gaps = await gapsOf(root);
    expect([...new Set(gaps.map(({ code }) => code))].toSorted()).toEqual(expected.audit);
    for (const [code, subjects] of Object.entries(expected.about ?? {}))
      expect(gaps.filter((gap) => gap.code === code).map(({ subject }) => subject)).toEqual(subjects);
  }
  for (const place of expected.at ?? [])
    expect(loud.map(({ where }) => `${where?.file}:${where?.line}`)).toContain(place);
});
