// Counts and order of claims, for all formats.
import type { Claim, RequiredCheck } from '../claims/registry.ts';
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

/** How far our values of definitions are Lean's own, in words; nothing if Lean was asked about none. */
export function describeHeld(held: readonly HeldToLean[]): string | undefined {
  const samples = held.reduce((sum, one) => sum + one.samples, 0);
  const definitions = new Set(held.flatMap((one) => one.definitions));
  const notRun = new Map(
    held.flatMap((one) => (one.notRun ?? []).map(({ definition, why }) => [definition, why])),
  );
  const left = describeLeft([...notRun]);
  if (samples === 0) return left === '' ? undefined : `held to Lean: ${left}`;
  const whole = `our values are Lean's own at ${countOf(samples, 'call')} of ${countOf(definitions.size, 'definition')}`;
  return left === '' ? whole : `${whole}; ${left}`;
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
  const words = describeHeld(tests.flatMap(({ heldToLean }) => heldToLean ?? []));
  const isTested = tests.some(({ accepted }) => accepted > 0);
  if (words === undefined && isTested && provenance.lean.startsWith('recorded'))
    return ["Our values are not held to Lean's own: the inventory is recorded, and Lean was not run."];
  return words === undefined ? [] : [`${words[0]?.toUpperCase()}${words.slice(1)}.`];
}
