// Detects theorems that hold for any definitions in place of the project's, so that they say nothing about these.
import type { Expr, Name } from '../../expr/expr.ts';
import { headConstantOf } from '../../expr/spine.ts';
import { closureOf } from '../../lean/closure.ts';
import type { Inventory } from '../../lean/inventory.ts';
import { isField } from '../../lean/is-field.ts';
import { nameBinder } from '../../lean/names.ts';
import { holds, keyOf } from '../models/ask.ts';
import { resultOf } from '../models/constructors.ts';
import { meaningsOf, openTrial } from '../models/meanings.ts';
import { isByChance, runTrial, type Trial, tryOrAbandon, worldOf } from '../models/trial.ts';
import { numberKindOf } from '../models/world.ts';
import { lawsOf, unfoldHead } from './opened.ts';
import { mentions } from './triviality.ts';

/**
 * Whether a constant can be replaced by another of its type: a definition, an opaque constant or a predicate, but no type and
 * no field.
 */
function couldDiffer(inventory: Inventory, name: Name): boolean {
  const one = inventory.declarations.get(name);
  if (one === undefined || one.kind === 'theorem' || isField(inventory, name)) return false;
  const result = resultOf(one.type);
  const isPredicate = result.kind === 'sort' && result.level.kind === 'zero';
  if (one.kind === 'inductive') return isPredicate;
  return (one.kind === 'definition' || one.kind === 'opaque') && (result.kind !== 'sort' || isPredicate);
}

/** Constants of the project in a term that could be others of their type. */
export function findVarying(inventory: Inventory, e: Expr): readonly Name[] {
  const found = new Set<Name>();
  mentions(e, (name) => {
    if (couldDiffer(inventory, name)) found.add(name);
    return false;
  });
  return [...found];
}

/** The result of running a statement with random values in place of the project's definitions. */
export type Fare =
  | { readonly kind: 'says something' }
  /** Its conclusion never fails; `because` are relations that hold of everything, or of nothing. */
  | { readonly kind: 'conclusion alone'; readonly of: readonly Name[]; readonly because: readonly string[] }
  | { readonly kind: 'one hypothesis'; readonly of: readonly Name[]; readonly hypothesis: string }
  | { readonly kind: 'all hypotheses'; readonly of: readonly Name[] };

const something: Fare = { kind: 'says something' };

/** An impossibility is stated as such. */
export function isDenial(e: Expr): boolean {
  const head = headConstantOf(e);
  return head === 'False' || head === 'Not' || (e.kind === 'forallE' && isDenial(e.body));
}

const fares = new WeakMap<Expr, Fare>();

/** What `runRandomly` says of a theorem's type; run once, and remembered. */
export function fareOf(inventory: Inventory, type: Expr): Fare {
  const known = fares.get(type) ?? runRandomly(inventory, type);
  fares.set(type, known);
  return known;
}

/** Runs a theorem with random functions, predicates, orders and instances in place of the project's. */
function runRandomly(inventory: Inventory, type: Expr): Fare {
  const trial = openTrial(inventory, type, 't');
  const of = findVarying(inventory, trial.said);
  if (of.length === 0) return something;
  const meanings = meaningsOf(inventory, closureOf(inventory, of, 'statement').project);
  const alone = (assumed: readonly Expr[], known = meanings): boolean => {
    const one: Trial = { ...trial, assumed };
    if (runTrial(inventory, one, known) !== 'never fails') return false;
    return assumed.length === 0 || !isByChance(inventory, one, known);
  };
  if (alone([])) {
    if (alone([], new Map())) return { kind: 'conclusion alone', of, because: [] };
    const because = [...meanings].map(([name, one]) => {
      const what =
        'value' in one ? `is always ${one.value}` : one.truth ? 'holds of everything' : 'holds of nothing';
      return `${name} ${what}`;
    });
    return { kind: 'conclusion alone', of, because };
  }
  // squares are never negative: with true products the statement may never fail
  const multiplies = mentions(trial.said, (name) => name === 'HMul.hMul' || name === 'HPow.hPow');
  const bare: Trial = { ...trial, assumed: [] };
  if (multiplies && runTrial(inventory, bare, new Map(), 'true') === 'never fails')
    return { kind: 'conclusion alone', of, because: [] };
  if (isDenial(trial.said)) return something;
  const laws = trial.variables.flatMap(({ type: of, variable }) =>
    isClass(inventory, of) ? [] : lawsOf(inventory, unfoldHead(inventory, of), variable),
  );
  const assumed = [
    ...trial.assumed.map((proposition, i) => ({
      by: nameBinder(trial.hypotheses[i] ?? '', 'hypothesis'),
      proposition,
    })),
    ...laws,
  ];
  const enough = assumed.find(({ proposition }) => alone([proposition]));
  // Equal arguments give equal values for every function, and still no hypothesis says what is concluded.
  const isAbout = (e: Expr): boolean => mentions(e, (name) => inventory.declarations.has(name));
  if (enough !== undefined)
    return isAbout(enough.proposition)
      ? { kind: 'one hypothesis', of, hypothesis: enough.by }
      : { kind: 'all hypotheses', of };
  return assumed.length > 1 && alone(assumed.map(({ proposition }) => proposition))
    ? { kind: 'all hypotheses', of }
    : something;
}

/** Worlds in which a variable is changed, and the number of them in which its value must actually differ. */
const CHANGES = 16;
const CHANGED = 4;

/** Variables that can be changed without affecting the conclusion or any other assumption. */
export function findIdleVariables(inventory: Inventory, type: Expr): readonly Name[] {
  const trial = openTrial(inventory, type, 't');
  // De Morgan's law is about its variables, although it is true for all of them.
  const isOfLibrary = !mentions(trial.said, (name) => inventory.declarations.has(name));
  return trial.variables.flatMap(({ variable, type: of, name }, index) => {
    const isIt = (one: Name): boolean => variable.kind === 'const' && one === variable.name;
    const inTypes = trial.variables.some((other) => mentions(other.type, isIt));
    if (of.kind === 'sort' || of.kind === 'forallE' || inTypes || isClass(inventory, of)) return [];
    if (isOfLibrary && mentions(trial.said, isIt)) return [];
    const others = trial.variables.filter((_, i) => i !== index);
    const ties = trial.assumed.some(
      (one) =>
        mentions(one, isIt) &&
        mentions(one, (x) =>
          others.some((other) => other.variable.kind === 'const' && other.variable.name === x),
        ),
    );
    return !ties && isIdle(inventory, trial, index) ? [name] : [];
  });
}

const isClass = (inventory: Inventory, type: Expr): boolean => {
  const head = headConstantOf(type);
  const one = inventory.declarations.get(head ?? '');
  return one === undefined
    ? numberKindOf(inventory, type) === undefined && head !== 'Bool'
    : one.attributes.includes('class');
};

function isIdle(inventory: Inventory, trial: Trial, changed: number): boolean {
  let differing = 0;
  for (let seed = 0; seed < CHANGES; seed++) {
    const seen = [undefined, changed].map((one) =>
      tryOrAbandon(() => {
        const world = worldOf(inventory, trial, new Map(), {
          seed,
          isStructural: false,
          ...(one === undefined ? {} : { changed: one }),
        });
        const [value] = trial.variables
          .slice(changed)
          .map(({ variable }) => world.known.get(variable.kind === 'const' ? variable.name : ''));
        const key = value === undefined ? '' : keyOf(world, value.value);
        const said = holds(world, trial.said);
        return { key, trace: `${said} ${world.trace.join('|')}` };
      }),
    );
    const [before, after] = seen;
    if (before === undefined || after === undefined) return false;
    if (before.key === after.key) continue;
    if (before.trace !== after.trace) return false;
    differing += 1;
  }
  return differing >= CHANGED;
}
