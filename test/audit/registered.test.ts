// The audits of the registered papers, from the report that is kept and the registry as it stands: what they have to
// find is found, ranked, with a command that exists. Lean's declarations are not in a report; nothing here needs them.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ranked } from '../../scripts/found.ts';
import { overview } from '../../scripts/overview.ts';
import { audit } from '../../src/audit/audit.ts';
import { auditCodes } from '../../src/audit/codes.ts';
import type { Entry } from '../../src/audit/entry.ts';
import { expandFiles } from '../../src/claims/files.ts';
import { loadRegistry } from '../../src/claims/load.ts';
import { renderAudit } from '../../src/reports/audit/render.ts';
import { readReport } from '../../src/reports/read.ts';
import type { ClaimReport, Report } from '../../src/verdict/report.ts';
import { inventory } from '../verdict/evidence.ts';
import { expected } from './expected.ts';

const loaded = loadRegistry('.', expandFiles('.', ['claims/*.yaml']));
if (loaded.kind === 'failed') throw new Error(JSON.stringify(loaded.diagnostics));
const { papers, claims } = loaded.value;
const read = readReport(readFileSync('reports/report.json', 'utf8'));
if (!('results' in read)) throw new Error(JSON.stringify(read));
const kept: Report = read;

/** The kept evidence under the claim as the registry has it now; what it no longer has is gone. */
const present = (one: ClaimReport): readonly ClaimReport[] => {
  const claim = claims.find(({ id }) => id === one.claim.id);
  if (claim === undefined) return [];
  const theorems = one.theorems.map((theorem) => ({
    ...theorem,
    binders: theorem.binders.map(({ prose: _, ...binder }) => {
      const prose = claim.hypotheses.get(binder.name);
      return prose === undefined ? binder : { ...binder, prose };
    }),
  }));
  return [{ ...one, claim, theorems }];
};
const reported: readonly ClaimReport[] = kept.results.claims.flatMap(present);

function gapsOf(some: readonly ClaimReport[]): ReadonlyMap<string, readonly Entry[]> {
  const report: Report = { ...kept, results: { ...kept.results, papers, claims: some } };
  const { papers: audited } = audit({ report, inventory: inventory([]), numbers: [] }, undefined);
  return new Map(audited.map(({ slug, gaps }) => [slug, gaps]));
}

const missing = (all: ReadonlyMap<string, readonly Entry[]>): readonly string[] =>
  Object.entries(expected).flatMap(([slug, findings]) =>
    findings.flatMap(([finding, ...gaps]) =>
      gaps.flatMap(([code, subject]) =>
        all
          .get(slug)
          ?.some(
            (gap) =>
              (gap.code === code || (code === 'refuted' && gap.code?.startsWith('refuted-') === true)) &&
              gap.subject === subject,
          )
          ? []
          : [`${slug}: ${finding}: ${code} ${subject}`],
      ),
    ),
  );

const all = gapsOf(reported);

test('every finding is in the audit of its paper', () => {
  expect(papers.map(({ slug }) => slug).toSorted()).toEqual(Object.keys(expected).toSorted());
  expect(missing(all)).toEqual([]);
});

test('a claim that loses its refutation, or its place in the registry, is missed', () => {
  const without = reported.filter(({ claim }) => claim.id !== 'diameterContracts');
  const finding = 'spectral2026: the token diameter does not contract: refuted diameterContracts';
  expect(missing(gapsOf(without))).toEqual([finding]);
  const turned = reported.map((one) =>
    one.claim.id === 'diameterContracts' ? { ...one, standing: 'supported' as const } : one,
  );
  expect(missing(gapsOf(turned))).toEqual([finding]);
});

test.each(papers)('$slug: worst first', ({ slug }) => {
  const weights = (all.get(slug) ?? []).map(({ code }) =>
    code === undefined ? -1 : auditCodes[code].weight,
  );
  expect(weights.length).toBeGreaterThan(10);
  expect(weights).toEqual(weights.toSorted((a, b) => b - a));
});

test.each(papers)('$slug: every gap has a command whose arguments exist', ({ slug }) => {
  const ids = new Set(claims.map(({ id }) => id));
  const runs = ({ command }: Entry): boolean => {
    const [tool, verb, ...args] = command.split(' ');
    if (tool !== 'check-claims' || args.length === 0) return false;
    if (verb === 'show') return args.every((name) => ids.has(name) || name.startsWith('ScalingLaws.'));
    if (verb === 'replay') return ids.has(args[0]?.split('@')[0] ?? '');
    return verb === 'audit' && args[0] === slug;
  };
  const gaps = all.get(slug) ?? [];
  expect(gaps.filter((gap) => !runs(gap)).map(({ command }) => command)).toEqual([]);
});

test('what is refuted is in the JSON of the audits once, and totals leave out what repeats another', () => {
  const report: Report = { ...kept, results: { ...kept.results, papers, claims: reported } };
  const audits = audit({ report, inventory: inventory([]), numbers: [] }, undefined);
  const told: { readonly papers: readonly { readonly gaps: readonly Entry[] }[] } = JSON.parse(
    renderAudit(audits, 'json', { colour: false, width: 80, height: 24 }),
  );
  const gaps = told.papers.flatMap((paper) => paper.gaps);
  const of = (...codes: readonly string[]): readonly string[] =>
    gaps.flatMap(({ code, claim }) =>
      code !== undefined && claim !== undefined && codes.includes(code) ? [claim] : [],
    );
  const first = of('refuted-as-stated', 'refuted-in-a-reading', 'refuted-secondary-text');
  const again = of('refuted-again');
  const refuted = reported.filter(({ standing }) => standing === 'refuted').map(({ claim }) => claim.id);
  expect([...first, ...again].toSorted()).toEqual(refuted.toSorted());
  expect(again.length).toBeGreaterThan(5);
  const column = (overview(report).split('\n')[0] ?? '')
    .split('|')
    .findIndex((title) => title.trim() === 'refuted');
  expect(Number((overview(report).split('\n').at(-1) ?? '').split('|')[column])).toBe(first.length);
  expect(
    (['authors-words', 'stronger-reading', 'secondary-text'] as const).flatMap((hits) =>
      ranked(loaded.value, hits),
    ).length,
  ).toBe(first.length);
});

test('the JSON of the report says of every experiment whether it drew', () => {
  const ran = kept.results.claims.flatMap(({ experiment }) => (experiment === undefined ? [] : [experiment]));
  expect(ran.length).toBeGreaterThan(40);
  expect(ran.filter(({ draws }) => draws === undefined)).toEqual([]);
  const names = kept.results.claims.flatMap(({ claim, experiment }) =>
    (/Simulated$/.test(claim.id) && experiment?.draws === 0) ||
    (/Evaluated$/.test(claim.id) && (experiment?.draws ?? 0) > 0)
      ? [claim.id]
      : [],
  );
  expect(names).toEqual([]);
});
