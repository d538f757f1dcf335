// The tactics that Lean is asked to try.
import type { Expr, Name } from '../../expr/expr.ts';
import { headConstantOf } from '../../expr/spine.ts';
import type { Declaration, Inventory } from '../../lean/inventory.ts';
import { findVarying } from '../hollow/fare.ts';
import { resultOf } from '../models/constructors.ts';
import type { Trial } from '../models/trial.ts';
import { refuteByInduction } from './by-induction.ts';

const refuting: readonly string[] = ['contradiction', 'omega', 'simp_all', 'grind'];
/** The last two give what is said to exist as the conclusion itself says it. */
export const proving: readonly string[] = [
  'rfl',
  'omega',
  'simp',
  'grind',
  'exact ⟨_, rfl⟩',
  'exact ⟨_, fun _ => rfl⟩',
];
/** A relation that takes search to prove of everything is a finding of the paper, and no fault of the relation. */
export const unfolding: readonly string[] = ['rfl', 'omega', 'simp'];

/** How many arguments a definition names. */
function countParameters(value: Expr): number {
  let count = 0;
  for (let rest = value; rest.kind === 'lam'; rest = rest.body) count++;
  return count;
}

/**
 * Tactics that may show a definition to be the same at any two values of the argument at `position`; by induction on both, what a
 * function of the library does to each element, as a filter that lets nothing through.
 */
export function tacticsToEquate(value: Expr, position: number): readonly string[] {
  const names = Array.from({ length: countParameters(value) - position }, (_, k) => `b${k}`);
  return [...proving, `rename_i ${names.join(' ')} y; induction b0 <;> induction y <;> simp_all`];
}

/** Names that a tactic can be given as they are. */
const plainName = /^[A-Za-z_][\w.']*$/;

/** Definitions that one tactic unfolds. */
const MOST_NAMES = 12;

/** Whether a tactic can unfold it: a definition with a plain name, and no type. */
function isUnfolded(one: Declaration | undefined): boolean {
  if (one?.kind !== 'definition' || !plainName.test(one.name)) return false;
  if (one.attributes.includes('private') || one.attributes.includes('internal')) return false;
  const result = resultOf(one.type);
  return result.kind !== 'sort' || result.level.kind === 'zero';
}

/** Tactics that refute hypotheses by what the definitions in them unfold to. */
function unfoldIn(inventory: Inventory, propositions: readonly Expr[]): readonly string[] {
  const names = new Set<Name>();
  const add = (name: Name): void => {
    const one = inventory.declarations.get(name);
    if (names.has(name) || names.size >= MOST_NAMES || !isUnfolded(one)) return;
    names.add(name);
    for (const used of one?.valueUses ?? []) add(used);
  };
  for (const name of propositions.flatMap((e) => findVarying(inventory, e))) add(name);
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
