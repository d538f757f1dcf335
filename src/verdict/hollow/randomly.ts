// Theorems that hold whatever the project's definitions are: nothing that is said of them can be wrong.
import type { Expr, Name } from '../../expr/expr.ts';
import { headConstant } from '../../expr/spine.ts';
import { closureOf } from '../../lean/closure.ts';
import type { Declaration, Inventory } from '../../lean/inventory.ts';
import { meaningsOf, openTrial } from '../models/meanings.ts';
import { runTrial, type Trial } from '../models/try.ts';
import { resultOf } from '../models/world.ts';
import { mentions } from './shapes.ts';

/** Whether a constant could be another of its type: a definition, an opaque constant or a predicate, not a type or a field. */
function couldDiffer(inventory: Inventory, name: Name): boolean {
  const one = inventory.declarations.get(name);
  if (one === undefined || one.kind === 'theorem' || isField(inventory, one)) return false;
  const result = resultOf(one.type);
  const isPredicate = result.kind === 'sort' && result.level.kind === 'zero';
  if (one.kind === 'inductive') return isPredicate;
  return (one.kind === 'definition' || one.kind === 'opaque') && (result.kind !== 'sort' || isPredicate);
}

const isField = (inventory: Inventory, { name }: Declaration): boolean => {
  const dot = name.lastIndexOf('.');
  const fields = inventory.declarations.get(name.slice(0, dot))?.fields;
  return fields?.some((one) => one.name === name.slice(dot + 1)) === true;
};

function varying(inventory: Inventory, e: Expr): readonly Name[] {
  const found = new Set<Name>();
  mentions(e, (name) => {
    if (couldDiffer(inventory, name)) found.add(name);
    return false;
  });
  return [...found];
}

/** How a statement fares with anything in place of the project's definitions. */
export type Fare =
  | { readonly kind: 'says something' }
  /** Its conclusion never fails; `because` are relations that hold of everything, or of nothing. */
  | { readonly kind: 'conclusion alone'; readonly of: readonly Name[]; readonly because: readonly Name[] }
  | { readonly kind: 'one hypothesis'; readonly of: readonly Name[]; readonly hypothesis: Expr }
  | { readonly kind: 'all hypotheses'; readonly of: readonly Name[] };

const something: Fare = { kind: 'says something' };

/** An impossibility is stated as such. */
const isDenial = (e: Expr): boolean => {
  const head = headConstant(e);
  return head === 'False' || head === 'Not' || head === 'Ne' || (e.kind === 'forallE' && isDenial(e.body));
};

/** Runs a theorem with random functions, predicates, orders and instances in place of the project's. */
export function fareOf(inventory: Inventory, type: Expr): Fare {
  const trial = openTrial(inventory, type, 't');
  const of = varying(inventory, trial.said);
  if (of.length === 0) return something;
  const meanings = meaningsOf(inventory, closureOf(inventory, of, 'statement').project);
  const alone = (assumed: readonly Expr[], known = meanings): boolean =>
    runTrial(inventory, { ...trial, assumed } satisfies Trial, known) === 'never fails';
  if (alone([])) {
    const because = [...meanings.keys()].filter((name) => of.includes(name));
    return {
      kind: 'conclusion alone',
      of,
      because: because.length > 0 && !alone([], new Map()) ? because : [],
    };
  }
  if (isDenial(trial.said)) return something;
  const hypothesis = trial.assumed.find((one) => alone([one]));
  if (hypothesis !== undefined) return { kind: 'one hypothesis', of, hypothesis };
  return trial.assumed.length > 1 && alone(trial.assumed) ? { kind: 'all hypotheses', of } : something;
}
