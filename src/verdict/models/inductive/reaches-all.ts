// Whether the constructors of an inductive predicate make it hold of everything, case by case, as of `2 * k` and of `2 * k + 1`.
import type { Expr, Name } from '../../../expr/expr.ts';
import { headConstantOf, spineOf } from '../../../expr/spine.ts';
import type { Inventory } from '../../../lean/inventory.ts';
import { constructorsOf } from '../constructors.ts';
import { evaluate } from '../evaluate.ts';
import { type Trial, tryOrAbandon, worldOf } from '../trial.ts';

/** The values that one argument has in a constructor: all, the naturals `step * k + from`, or those that a constructor makes. */
type Pattern =
  | { readonly kind: 'any' }
  | { readonly kind: 'progression'; readonly step: number; readonly from: number }
  | { readonly kind: 'made'; readonly by: Name };

/** A pattern, and the variables in it that stand for something smaller than what it matches. */
type Matched = { readonly pattern: Pattern; readonly smaller: readonly Name[] };

/** Numbers that are looked at before a set of progressions is given up. */
const MOST = 10_000;

const libraryTypes: Readonly<Record<Name, readonly Name[]>> = {
  Bool: ['Bool.true', 'Bool.false'],
  Option: ['Option.none', 'Option.some'],
  List: ['List.nil', 'List.cons'],
};

const nameOf = (e: Expr): Name => (e.kind === 'const' ? e.name : '');

/** `step * k + from` for a natural variable `k`, or a constant. */
function progressionOf(inventory: Inventory, trial: Trial, e: Expr): Matched | undefined {
  const value = tryOrAbandon(() =>
    evaluate(worldOf(inventory, trial, new Map(), { seed: 0, isStructural: false }), e),
  );
  if (value?.kind !== 'number' || value.of !== 'nat') return undefined;
  const from = value.form.get('') ?? 0;
  const [atom, ...more] = [...value.form].filter(([monomial]) => monomial !== '');
  if (more.length > 0 || from < 0 || !Number.isInteger(from)) return undefined;
  if (atom === undefined) return { pattern: { kind: 'progression', step: 0, from }, smaller: [] };
  const [key, step] = atom;
  // variables are drawn under their position
  const variable = trial.variables.find((_, i) => key === `x${i}`);
  if (variable === undefined || headConstantOf(variable.type) !== 'Nat') return undefined;
  if (step < 1 || !Number.isInteger(step)) return undefined;
  const smaller = from > 0 ? [nameOf(variable.variable)] : [];
  return { pattern: { kind: 'progression', step, from }, smaller };
}

/** What an argument of a constructor's element matches; `names` are the variables that occur once in it. */
function matchedBy(inventory: Inventory, trial: Trial, arg: Expr, type: Expr): Matched | undefined {
  const own = new Set(trial.variables.map(({ variable }) => nameOf(variable)));
  if (own.has(nameOf(arg))) return { pattern: { kind: 'any' }, smaller: [] };
  const of = headConstantOf(type);
  if (of === 'Nat') return progressionOf(inventory, trial, arg);
  const { head, args } = spineOf(arg);
  const makers = of === undefined ? undefined : makersOf(inventory, of);
  if (head.kind !== 'const' || makers?.includes(head.name) !== true) return undefined;
  const fields = args.slice(spineOf(type).args.length).map(nameOf);
  const isGeneral = fields.every((name) => own.has(name)) && new Set(fields).size === fields.length;
  return isGeneral ? { pattern: { kind: 'made', by: head.name }, smaller: fields } : undefined;
}

const makersOf = (inventory: Inventory, type: Name): readonly Name[] | undefined =>
  libraryTypes[type] ?? constructorsOf(inventory, type)?.map(({ name }) => name);

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));

/** Whether every natural number is in one of the progressions: decided by the numbers of one period after the largest start. */
function areAll(progressions: readonly { readonly step: number; readonly from: number }[]): boolean {
  const period = progressions.reduce(
    (all, { step }) => (step === 0 ? all : (all / gcd(all, step)) * step),
    1,
  );
  const end = Math.max(0, ...progressions.map(({ from }) => from)) + period;
  if (end > MOST || progressions.every(({ step }) => step === 0)) return false;
  return Array.from({ length: end }, (_, n) => n).every((n) =>
    progressions.some(({ step, from }) => n === from || (step > 0 && n > from && (n - from) % step === 0)),
  );
}

function isExhaustive(inventory: Inventory, type: Expr, patterns: readonly Pattern[]): boolean {
  if (patterns.length === 0) return false;
  if (patterns.some(({ kind }) => kind === 'any')) return true;
  const of = headConstantOf(type) ?? '';
  if (of === 'Nat') return areAll(patterns.flatMap((one) => (one.kind === 'progression' ? [one] : [])));
  const made = new Set(patterns.map((one) => (one.kind === 'made' ? one.by : '')));
  return makersOf(inventory, of)?.every((name) => made.has(name)) === true;
}

/** How often a variable occurs in an expression. */
const countIn = (e: Expr, name: Name): number => {
  if (e.kind === 'app') return countIn(e.fn, name) + countIn(e.arg, name);
  return nameOf(e) === name ? 1 : 0;
};

/**
 * Whether constructors that assume nothing, or only that the predicate holds of something smaller, reach every value of one argument,
 * whatever the others are. `cases` are the constructors of the predicate `name`, opened; `types` those of its arguments.
 */
export function reachesAll(
  inventory: Inventory,
  name: Name,
  cases: readonly Trial[],
  types: readonly Expr[],
): boolean {
  return types.some((type, column) => {
    const patterns = cases.flatMap((each) => {
      const { args } = spineOf(each.said);
      const arg = args[column];
      if (arg === undefined) return [];
      const isFree = (one: Expr): boolean =>
        each.variables.some(({ variable }) => nameOf(variable) === nameOf(one)) &&
        countIn(each.said, nameOf(one)) === 1;
      if (!args.every((one, i) => i === column || isFree(one))) return [];
      const matched = matchedBy(inventory, each, arg, type);
      if (matched === undefined) return [];
      const isBefore = (assumed: Expr): boolean =>
        headConstantOf(assumed) === name &&
        matched.smaller.includes(nameOf(spineOf(assumed).args[column] ?? assumed));
      return each.assumed.every(isBefore) ? [matched.pattern] : [];
    });
    return isExhaustive(inventory, type, patterns);
  });
}
