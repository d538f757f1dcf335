// The tactics that Lean is asked to try.
import type { Expr } from '../../expr/expr.ts';
import { headConstantOf } from '../../expr/spine.ts';
import type { Inventory } from '../../lean/inventory.ts';
import { findVarying } from '../hollow/fare.ts';
import { resultOf } from '../models/constructors.ts';
import type { Trial } from '../models/trial.ts';
import { refuteByInduction } from './by-induction.ts';

const refuting: readonly string[] = ['contradiction', 'omega', 'simp_all', 'grind'];
export const proving: readonly string[] = ['rfl', 'omega', 'simp', 'grind'];
/** A relation that takes search to prove of everything is a finding of the paper, and no fault of the relation. */
export const unfolding: readonly string[] = ['rfl', 'omega', 'simp'];

/** Names that a tactic can be given as they are. */
const plainName = /^[A-Za-z_][\w.']*$/;

/** Tactics that refute hypotheses by what the definitions in them unfold to. */
function unfoldIn(inventory: Inventory, propositions: readonly Expr[]): readonly string[] {
  const names = new Set(
    propositions
      .flatMap((e) => findVarying(inventory, e))
      .filter((name) => {
        const one = inventory.declarations.get(name);
        const isPlain = plainName.test(name) && !one?.attributes.includes('private');
        return isPlain && one?.kind === 'definition' && resultOf(one.type).kind !== 'sort';
      }),
  );
  if (names.size === 0) return [];
  const list = [...names].join(', ');
  return [`simp_all [${list}] <;> omega`, `grind [${list}]`];
}

/** Values at which a hypothesis about all numbers is looked at. */
const MOST_CASES = 6;

/** A tactic that looks at hypotheses about all numbers beside each variable of the same type. */
function specialise({ variables, assumed }: Trial, places: readonly number[]): readonly string[] {
  const cases = assumed.flatMap((proposition, k) => {
    const of = proposition.kind === 'forallE' ? headConstantOf(proposition.type) : undefined;
    if (of !== 'Nat' && of !== 'Int' && of !== 'Rat') return [];
    const place = places[k];
    const values = variables.flatMap(({ variable, type }) =>
      headConstantOf(type) === of && variable.kind === 'const'
        ? [`(b${variable.name.replace('\u0001', '')} + 1)`]
        : [],
    );
    return place === undefined ? [] : [...values, '0', '1'].map((at) => `have := b${place} ${at}`);
  });
  if (cases.length === 0) return [];
  const names = Array.from({ length: variables.length + assumed.length }, (_, k) => `b${k}`);
  return [`rename_i ${names.join(' ')}; ${cases.slice(0, MOST_CASES).join('; ')}; grind`];
}

/** Tactics that may derive False from what is assumed; `places` are the positions of hypotheses among the binders. */
export function tacticsToRefute(
  inventory: Inventory,
  trial: Trial,
  places: readonly number[],
): readonly string[] {
  return [
    ...refuting,
    ...unfoldIn(inventory, trial.assumed),
    ...specialise(trial, places),
    ...refuteByInduction(trial, places),
  ];
}
