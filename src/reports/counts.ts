// Counts and order of claims, for all formats.
import type { Claim, RequiredCheck } from '../claims/registry.ts';
import type { Name } from '../expr/expr.ts';
import { countOf } from '../typeset/count-of.ts';
import { weakest } from '../verdict/cells.ts';
import type { Cell, ClaimReport, Headline, Report, ShownFinding } from '../verdict/report.ts';

/** The headlines in the order in which reports count them. */
export const headlines: readonly Headline[] = ['agrees', 'broken', 'open', 'waived', 'not-required'];

const words: Readonly<Record<Headline, readonly [one: string, many: string]>> = {
  agrees: ['agrees', 'agree'],
  broken: ['broken', 'broken'],
  open: ['open', 'open'],
  waived: ['waived', 'waived'],
  'not-required': ['not required', 'not required'],
};

/** `12 agree · 1 broken`: the number of claims with each headline, without zeros. */
export function formatTally(claims: readonly ClaimReport[]): string {
  const counted = headlines
    .map((headline) => [headline, claims.filter((one) => one.headline === headline).length] as const)
    .filter(([, count]) => count > 0);
  return counted.length === 0
    ? 'no claims'
    : counted.map(([headline, count]) => `${count} ${words[headline][count === 1 ? 0 : 1]}`).join(' · ');
}

/** The weakest cell of one check of a claim; of several theorems, the one with the least evidence. */
export function findWeakestCell(cells: readonly Cell[], check: RequiredCheck): Cell | undefined {
  const order = weakest.map(({ state }) => state);
  const rank = ({ state, waived }: Cell) => order.indexOf(waived === undefined ? state : 'waived');
  return cells
    .filter((cell) => cell.check === check)
    .reduce<Cell | undefined>(
      (low, cell) => (low === undefined || rank(cell) < rank(low) ? cell : low),
      undefined,
    );
}

/** The word for the weakest cell of a claim's check; a dash if the check is neither required nor run. */
export function wordForCell(cells: readonly Cell[], check: RequiredCheck): string {
  const cell = findWeakestCell(cells, check);
  if (cell === undefined || (!cell.required && cell.word === 'not run')) return '–';
  return cell.waived === undefined ? cell.word : `${cell.word}, waived`;
}

const levels = ['error', 'warning', 'note'] as const;

/** Findings worst first, waived ones last; the order within a level is kept. */
export function sortWorstFirst(findings: readonly ShownFinding[]): readonly ShownFinding[] {
  const rank = ({ level, waived }: ShownFinding) =>
    levels.indexOf(level) + (waived === undefined ? 0 : levels.length);
  return [...findings].sort((a, b) => rank(a) - rank(b));
}

/** `file:line:column` of a place. */
export const formatPlace = ({ file, line, column }: Claim['where']): string => `${file}:${line}:${column}`;

/** How much Lean text there is to read behind claims, in words. */
export const describeReading = ({ lines, pieces }: NonNullable<ClaimReport['reading']>): string =>
  `${countOf(lines, 'line')} of Lean in ${countOf(pieces, 'declaration')}`;

type HeldToLean = NonNullable<ClaimReport['theorems'][number]['test']['heldToLean']>;

/** What was compared with Lean for one theorem; without its name where only that theorem is told of. */
type Held = { readonly held: HeldToLean; readonly theorem?: Name };

/** A definition of which Lean gave no value at some call, and of which theorem's calls that was. */
type Gap = { readonly definition: Name; readonly why: string; readonly theorem?: Name };

/**
 * How far our values of definitions are Lean's own, in words; nothing if Lean was asked about none. A definition counts as held where any
 * theorem compared it; where others could not, that is said.
 */
export function describeHeld(all: readonly Held[]): string | undefined {
  const samples = all.reduce((sum, { held }) => sum + held.samples, 0);
  const definitions = new Set(all.flatMap(({ held }) => held.definitions));
  const gaps = all.flatMap(({ held, theorem }): readonly Gap[] =>
    (held.notRun ?? []).map((one) => ({ ...one, ...(theorem !== undefined && { theorem }) })),
  );
  const never = new Map(
    gaps
      .filter(({ definition }) => !definitions.has(definition))
      .map(({ definition, why }) => [definition, why]),
  );
  const left = describeLeft([...never]);
  if (samples === 0) return left === '' ? undefined : `held to Lean: ${left}`;
  const whole = `our values are Lean's own at ${countOf(samples, 'call')} of ${countOf(definitions.size, 'definition')}`;
  const partly = describePartly(gaps.filter(({ definition }) => definitions.has(definition)));
  return [whole, partly, left].filter((part) => part !== '').join('; ');
}

/** The definitions that are held at some calls and not at others, and in which theorems not: three of them. */
function describePartly(gaps: readonly Gap[]): string {
  const byName = new Map<Name, Gap[]>();
  for (const gap of gaps) byName.set(gap.definition, [...(byName.get(gap.definition) ?? []), gap]);
  const parts = [...byName].map(([name, [first, ...others]]) => {
    const more = others.length === 0 ? '' : ` and ${countOf(others.length, 'other theorem')}`;
    const place = first?.theorem === undefined ? '' : ` in ${first.theorem}${more}`;
    return `${name}${place}: ${first?.why}`;
  });
  if (parts.length === 0) return '';
  return `for ${countOf(parts.length, 'of these', 'of these')} not at all calls (${parts.slice(0, 3).join('; ')}${parts.length > 3 ? '; …' : ''})`;
}

/** In how many theorems every value was tried, as a sentence; empty if in none. */
export function formatAllLine({ results: { claims } }: Report): readonly string[] {
  const whole = claims.flatMap(({ theorems }) =>
    theorems.filter(({ test }) => test.all !== undefined),
  ).length;
  return whole === 0 ? [] : [`Every combination of values was tried in ${countOf(whole, 'theorem')}.`];
}

/** The definitions that are not held to Lean: how many for each reason, with one of them. */
function describeLeft(notRun: readonly (readonly [string, string])[]): string {
  const reasons = new Map<string, string[]>();
  for (const [definition, why] of notRun) reasons.set(why, [...(reasons.get(why) ?? []), definition]);
  const parts = [...reasons]
    .sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))
    .map(([why, names]) => `${names.length === 1 ? names[0] : `${names.length}, as ${names[0]}`}: ${why}`);
  return parts.length === 0
    ? ''
    : `not run for ${countOf(notRun.length, 'definition')} (${parts.slice(0, 3).join('; ')}${parts.length > 3 ? '; …' : ''})`;
}

/**
 * The same for all claims as a sentence, and that nothing was compared where Lean was not run; empty if there is nothing to compare.
 */
export function formatHeldLine({ results: { claims }, provenance }: Report): readonly string[] {
  const tests = claims.flatMap(({ theorems }) => theorems.map(({ test }) => test));
  const words = describeHeld(
    tests.flatMap(({ theorem, heldToLean }) => (heldToLean ? [{ theorem, held: heldToLean }] : [])),
  );
  const isTested = tests.some(({ accepted }) => accepted > 0);
  if (words === undefined && isTested && provenance.lean.startsWith('recorded'))
    return ["Our values are not held to Lean's own: the inventory is recorded, and Lean was not run."];
  return words === undefined ? [] : [`${words[0]?.toUpperCase()}${words.slice(1)}.`];
}
