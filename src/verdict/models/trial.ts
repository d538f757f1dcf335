// Runs a statement in random worlds: a statement that holds in all of them says nothing about what varies there.
import type { Expr, Name } from '../../expr/expr.ts';
import { keyOfExpr, subtermsOf } from '../../expr/spine.ts';
import type { Inventory } from '../../lean/inventory.ts';
import { mentions } from '../hollow/triviality.ts';
import { holds } from './ask.ts';
import { draw } from './draw.ts';
import { evaluate } from './evaluate.ts';
import { FAR, makeModel, type Products, type Sizes, STYLES } from './model.ts';
import type { Meaning } from './value.ts';
import { Abandoned, type World } from './world.ts';

/** A statement to run: variables with their types, assumptions about them, and a conclusion. */
export type Trial = {
  readonly variables: readonly { readonly name: Name; readonly variable: Expr; readonly type: Expr }[];
  readonly assumed: readonly Expr[];
  readonly said: Expr;
};

/** How many worlds that satisfy the assumptions are enough, and how many worlds are tried to find them. */
const ENOUGH = 48;
const FEWEST = 16;
const MOST = 320;
/** Steps that all worlds of one trial may take together. */
const WORK = 40_000;

const empty: Expr = { kind: 'strLit', value: '' };

type Literals = { readonly numbers: readonly number[]; readonly texts: readonly string[] };

const literals = new WeakMap<Trial, Literals>();

/** The numbers and the texts that are written in a trial; of numbers, those below a thousand. */
function literalsOf(trial: Trial): Literals {
  const known = literals.get(trial);
  if (known !== undefined) return known;
  const terms = [trial.said, ...trial.assumed].map(subtermsOf);
  const smallIn = (all: readonly Expr[]): readonly number[] =>
    all.flatMap((e) => (e.kind === 'natLit' && e.value < 1_000n ? [Number(e.value)] : []));
  const found = {
    numbers: terms.flatMap((all) => [...new Set(smallIn(all))]),
    texts: [...new Set([empty, ...terms.flat().filter((e) => e.kind === 'strLit')].map(keyOfExpr))],
  };
  literals.set(trial, found);
  return found;
}

/** A world of a trial, with its variables in it. */
export function worldOf(
  inventory: Inventory,
  trial: Trial,
  meanings: ReadonlyMap<Name, Meaning>,
  how: {
    readonly seed: number;
    readonly isStructural: boolean;
    readonly changed?: number;
    readonly products?: Products;
    readonly sizes?: Sizes;
    readonly isFlat?: boolean;
  },
): World {
  const { numbers, texts } = literalsOf(trial);
  const world: World = {
    inventory,
    evaluate,
    model: makeModel(how.seed, numbers, how),
    known: new Map(),
    meanings,
    isStructural: how.isStructural,
    isFlat: how.isFlat === true,
    settled: new Map(),
    texts,
    steps: 0,
    trace: [],
    choices: [],
    reach: FAR,
  };
  for (const [i, { variable, type }] of trial.variables.entries())
    if (variable.kind === 'const')
      world.known.set(variable.name, {
        value: draw(world, type, `${i === how.changed ? 'y' : 'x'}${i}`),
        type,
      });
  return world;
}

/** The result of a computation; nothing if it was abandoned, because a type is empty or the computation is too long. */
export const tryOrAbandon = <T>(compute: () => T): T | undefined => {
  try {
    return compute();
  } catch (thrown) {
    if (thrown instanceof Abandoned || thrown instanceof RangeError) return undefined;
    throw thrown;
  }
};

/** The natural numbers among the variables of a world, in order. */
const countsIn = (world: World, { variables }: Trial): string =>
  variables
    .map(({ variable }) => {
      const value = variable.kind === 'const' ? world.known.get(variable.name)?.value : undefined;
      return value?.kind === 'number' && value.of === 'nat' ? world.model.value(value.form) : '';
    })
    .join();

/** The fewest worlds that must satisfy the assumptions at sizes at which the conclusion could fail without them. */
const FEWEST_TELLING = 8;
/** The largest accepted probability that nothing fails by chance in worlds that satisfy the assumptions. */
const CHANCE = 1e-4;

/**
 * Whether the conclusion may hold for reasons other than the assumptions: because the worlds that satisfy these mostly have sizes at which
 * it could not fail anyway (the rows of a matrix without rows sum to one), or because it hardly ever fails without them either (random
 * numbers differ).
 */
export function isByChance(
  inventory: Inventory,
  trial: Trial,
  meanings: ReadonlyMap<Name, Meaning>,
): boolean {
  const failing = new Set<string>();
  const met: string[] = [];
  // Only worlds of one style are compared with each other: as many relations hold in them, and their numbers are as close.
  const styles = Array.from({ length: STYLES }, () => ({ failed: 0, unmet: 0, met: 0 }));
  let work = 0;
  for (let seed = 0; seed < MOST && work < WORK; seed++)
    tryOrAbandon(() => {
      const world = worldOf(inventory, trial, meanings, { seed, isStructural: false });
      try {
        const style = styles[seed % STYLES] as (typeof styles)[number];
        const counts = `${seed % STYLES}: ${countsIn(world, trial)}`;
        if (trial.assumed.every((one) => holds(world, one) === true)) {
          style.met += 1;
          met.push(counts);
        } else {
          style.unmet += 1;
          if (holds(world, trial.said) !== false) return;
          style.failed += 1;
          failing.add(counts);
        }
      } finally {
        work += world.steps;
      }
    });
  const telling = met.filter((counts) => failing.has(counts)).length;
  const chance = styles.reduce((p, one) => p * (1 - one.failed / Math.max(1, one.unmet)) ** one.met, 1);
  return telling < FEWEST_TELLING || chance > CHANCE;
}

/** Kinds of worlds that are tried in addition if the statement fails in none of the usual ones. */
const MORE = 64;
/** With true products failures are rarer, so more worlds are required. */
const ENOUGH_TRUE = 192;

/** Whether a statement fails in some random world, or holds in all that satisfy its assumptions, or too few do. */
export function runTrial(
  inventory: Inventory,
  trial: Trial,
  meanings: ReadonlyMap<Name, Meaning>,
  products: Products = 'free',
): 'fails' | 'never fails' | 'unmet' {
  const [enough, fewest] = products === 'free' ? [ENOUGH, FEWEST] : [ENOUGH_TRUE, ENOUGH_TRUE];
  let work = 0;
  const saidAt = (seed: number, sizes: Sizes, isFlat: boolean): boolean | undefined =>
    tryOrAbandon(() => {
      const how = { seed, isStructural: false, products, sizes, isFlat };
      const world = worldOf(inventory, trial, meanings, how);
      try {
        return trial.assumed.every((one) => holds(world, one) === true)
          ? holds(world, trial.said)
          : undefined;
      } finally {
        work += world.steps;
      }
    });
  let met = 0;
  for (let seed = 0; seed < MOST && met < enough && work < WORK; seed++) {
    const said = saidAt(seed, 'near', false);
    if (said === false) return 'fails';
    if (said === true) met += 1;
  }
  if (met < fewest) return 'unmet';
  // That some value is not 3 is true of random functions and false of those that are 3 everywhere; that none is above 5000 is true
  // of small numbers.
  // What is said to exist is looked for among smaller numbers, and would not be found there.
  const isAny = !mentions(trial.said, (name) => name === 'Exists');
  const isRefuted = (seed: number): boolean =>
    saidAt(seed, 'near', true) === false || (isAny && saidAt(seed, 'any', seed % 2 === 0) === false);
  return Array.from({ length: MORE }, (_, seed) => seed).some(isRefuted) ? 'fails' : 'never fails';
}

/** The truth of a proposition, if its structure alone decides it, whatever its terms mean. */
export function settleTruth(
  inventory: Inventory,
  trial: Trial,
  meanings: ReadonlyMap<Name, Meaning>,
): boolean | undefined {
  const seen = [0, 1, 2, 3].map((seed) =>
    tryOrAbandon(() => holds(worldOf(inventory, trial, meanings, { seed, isStructural: true }), trial.said)),
  );
  const [first] = seen;
  return seen.every((one) => one === first) ? first : undefined;
}
