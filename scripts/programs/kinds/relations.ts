import type { Choices } from '../choices.ts';
import type { Data } from '../data.ts';
import { binders, type Definition } from '../definition.ts';
import type { Type } from '../expression.ts';
import { generic, onlyVariables } from './kinds.ts';

/** A proposition that is defined inductively, and theorems with it as a premise or as the conclusion. */
export type Relation = { readonly lean: string; readonly theorems: readonly string[] };

const functions: ReadonlySet<Type> = new Set(['fun', 'test', 'tuple']);

/** Whether values of a type can be found by a search: they are compared, and no other argument says what they are. */
const isPlain = (type: Type): boolean =>
  !functions.has(type) && !generic.has(type) && !onlyVariables.has(type);

/** The relation between the arguments of a definition and its value. */
function graphOf(data: Data, { name, params, result }: Definition): Relation | undefined {
  if (![result, ...params.map(({ type }) => type)].every(isPlain)) return undefined;
  const graph = `${name}_Graph`;
  const given = params.map((one) => one.name).join(' ');
  const types = [...params.map(({ type }) => type), result].map((type) => data.leanTypes[type]);
  const all = binders(data, params);
  return {
    lean: `inductive ${graph} : ${types.join(' → ')} → Prop | of${all} : ${graph} ${given} (${name} ${given})\n`,
    theorems: [
      `${all} (y : ${types.at(-1)}) (h : ${graph} ${given} y) : ${name} ${given} = y := by cases h; rfl`,
      `${all} : ${graph} ${given} (${name} ${given}) := .of ..`,
    ],
  };
}

/** Numbers that are reached by steps, and lists whose neighbours are near. */
function inSteps(choices: Choices, name: string): Relation {
  const [step, most] = [1 + choices.below(4), choices.below(5)];
  const [reach, near] = [`${name}_Reach`, `${name}_Near`];
  return {
    lean: `inductive ${reach} : Nat → Nat → Prop
  | same (n : Nat) : ${reach} n n
  | more {m n : Nat} : ${reach} m n → ${reach} m (n + ${step})
inductive ${near} : List Nat → Prop
  | none : ${near} []
  | one (x : Nat) : ${near} [x]
  | more {x y : Nat} {t : List Nat} : x ≤ y + ${most} → ${near} (y :: t) → ${near} (x :: y :: t)
def ${name}_isNear : List Nat → Bool
  | [] => true
  | [_] => true
  | x :: y :: t => decide (x ≤ y + ${most}) && ${name}_isNear (y :: t)
`,
    theorems: [
      ` (a b : Nat) (h : ${reach} a b) : a ≤ b ∧ (b - a) % ${step} = 0 := by induction h <;> omega`,
      ` (a b : Nat) (h : ${reach} a b) : ${reach} a (b + ${step}) := .more h`,
      ` (l : List Nat) (h : ${near} l) : ${name}_isNear l = true := by induction h <;> simp_all [${name}_isNear]`,
    ],
  };
}

/** The relations of a program, if it has some. */
export const relationsOf = (
  choices: Choices,
  data: Data,
  name: string,
  definitions: readonly Definition[],
): readonly Relation[] => {
  const of = choices.below(6);
  if (of === 0) return [inSteps(choices, name)];
  return of < 3 ? definitions.flatMap((one) => graphOf(data, one) ?? []) : [];
};
