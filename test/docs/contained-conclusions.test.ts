// What rests on the definitions that were said to contain their conclusion, from the report that is kept; that it is what Lean says now is
// decided by `npm run reports -- --check-stale`, which comes before the tests. Labels are those of the claims files.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Contained, containedConclusions } from '../../scripts/contained-conclusions.ts';
import { foundPage } from '../../scripts/found.ts';
import { expandFiles } from '../../src/claims/files.ts';
import { loadRegistry } from '../../src/claims/load.ts';
import type { Relation } from '../../src/claims/registry.ts';
import { readReport } from '../../src/reports/read.ts';

const loaded = loadRegistry('.', expandFiles('.', ['claims/*.yaml']));
if (loaded.kind === 'failed') throw new Error(JSON.stringify(loaded.diagnostics));
const registry = loaded.value;
const report = readReport(readFileSync('reports/report.json', 'utf8'));
if (!('results' in report)) throw new Error(JSON.stringify(report));
const { definitions, claims: reported } = report.results;

const label = new Map<string, Relation>(
  registry.claims.map(({ id, correspondence }) => [id, correspondence.relation]),
);
const usesOf = new Map<string, readonly string[]>(definitions.map(({ name, uses }) => [name, uses]));
for (const { theorems } of reported) for (const { theorem, uses } of theorems) usesOf.set(theorem, uses);

/** Whether the statement of the theorem, unfolded, mentions the definition. */
function mentions(theorem: string, definition: string): boolean {
  const seen = new Set<string>();
  const open = [theorem];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (seen.has(name)) continue;
    seen.add(name);
    open.push(...(usesOf.get(name) ?? []));
  }
  return seen.has(definition);
}

const inLean = new Set(
  readdirSync('lean/ScalingLaws', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.lean'))
    .flatMap((file) => {
      const source = readFileSync(join('lean/ScalingLaws', file), 'utf8');
      const space = /^namespace ScalingLaws\.?(\S*)/m.exec(source)?.[1];
      return [...source.matchAll(/^(?:noncomputable )?def (\S+)/gm)].map(([, name]) => `${space}.${name}`);
    }),
);

const restingOn = (definition: string): readonly string[] =>
  registry.claims
    .filter(({ theorems }) => theorems.some((theorem) => mentions(theorem, `ScalingLaws.${definition}`)))
    .map(({ id }) => id);

/** What an entry says that is not so. */
function wrong({ definition, isGone, rests, instead }: Contained): readonly string[] {
  const about = Object.entries(instead).flatMap(([id, theorems]) =>
    theorems.flatMap((name) => {
      const claim = registry.claims.find((one) => one.id === id);
      const full = claim?.theorems.find((theorem) => theorem.split('.').at(-1) === name);
      if (full === undefined || !usesOf.has(full)) return [`${id} has no theorem ${name}`];
      if (mentions(full, `ScalingLaws.${definition}`)) return [`${name} mentions ${definition}`];
      return label.get(id) === 'definitional' ? [`${id} is definitional`] : [];
    }),
  );
  return [
    ...(isGone === inLean.has(definition) ? [`${definition} is ${isGone ? 'there' : 'gone'}`] : []),
    ...Object.entries(rests).flatMap(([id, relation]) => [
      ...(label.get(id) === relation ? [] : [`${id} is called ${label.get(id)}`]),
      ...(relation === 'exact' || relation === 'special-case' ? [`${id} is called ${relation}`] : []),
      ...(restingOn(definition).includes(id) ? [] : [`${id} does not rest on ${definition}`]),
    ]),
    ...restingOn(definition)
      .filter((id) => !(id in rests))
      .map((id) => `${id} rests on ${definition} too`),
    ...about,
  ];
}

test('the ten definitions are gone, or every claim on them is named with its label', () => {
  expect(containedConclusions).toHaveLength(10);
  expect(containedConclusions.flatMap(wrong)).toEqual([]);
});

test('found.md says which of these claims hold by definition', () => {
  const page = foundPage(registry);
  const start = page.indexOf('## True by definition');
  const part = page.slice(start, page.indexOf('\n## ', start + 1));
  const definitional = containedConclusions.flatMap(({ rests }) =>
    Object.entries(rests).flatMap(([id, relation]) => (relation === 'definitional' ? [id] : [])),
  );
  expect(definitional.length).toBeGreaterThan(4);
  for (const id of definitional) expect(part).toContain(`\`${id}\``);
});

test('an entry with another label, a claim too few, or a theorem that mentions the definition is found', () => {
  const entry = (definition: string): Contained =>
    containedConclusions.find((one) => one.definition === definition) ?? expect.fail(definition);
  const variance = entry('Latent2026.saturatedVariance');
  expect(wrong({ ...variance, isGone: true })).toEqual(['Latent2026.saturatedVariance is there']);
  expect(wrong({ ...variance, rests: { ...variance.rests, secondDescent: 'exact' } })).toEqual([
    'secondDescent is called conditional',
    'secondDescent is called exact',
  ]);
  const { secondDescent: _, ...fewer } = variance.rests;
  expect(wrong({ ...variance, rests: fewer })).toEqual([
    'secondDescent rests on Latent2026.saturatedVariance too',
  ]);
  expect(wrong({ ...variance, instead: { varianceTermsAgree: ['variance_terms_agree'] } })).toEqual([
    'variance_terms_agree mentions Latent2026.saturatedVariance',
  ]);
  const width = entry('Bi2025.widthRisk');
  expect(wrong({ ...width, isGone: false })).toEqual(['Bi2025.widthRisk is gone']);
  expect(wrong({ ...width, instead: { everyLinearMethod: ['nothing_of_the_kind'] } })).toEqual([
    'everyLinearMethod has no theorem nothing_of_the_kind',
  ]);
});
