import { binders, type Definition, definitionLean } from './definition.ts';
import { inLean, type Type } from './expression.ts';
import type { Choices } from './random.ts';

/** Theorems that hold whatever the definition is, by the proofs that people write for such. */
export const theoremsAbout = (choices: Choices, definition: Definition): readonly string[] => {
  const { name, params, result, equations, isWellFounded } = definition;
  const all = binders(params);
  const applied = `(${[name, ...params.map((one) => one.name)].join(' ')})`;
  const unfolding = equations.map(({ pattern, right }) => {
    const rest = params.slice(1);
    const bound =
      pattern === 'x :: t' ? ' (x : Nat) (t : List Nat)' : pattern.startsWith('m') ? ' (m : Nat)' : '';
    const first = pattern === 'a0' ? binders(params.slice(0, 1)) : bound;
    const left = [name, `(${pattern})`, ...rest.map((one) => one.name)].join(' ');
    const proof = isWellFounded ? `by rw [${name}]` : 'rfl';
    return `${first}${binders(rest)} : ${left} = ${inLean(right)} := ${proof}`;
  });
  const general: Readonly<Record<Type, readonly string[]>> = {
    nat: [`${all} : min ${applied} 3 ≤ 3 := by omega`, `${all} : ${applied} % 5 < 5 := by omega`],
    int: [
      `${all} : 0 ≤ ${applied} % 5 := by omega`,
      `${all} (k : Int) : ${applied} - k + k = ${applied} := by omega`,
    ],
    bool: [
      `${all} : (${applied} || !${applied}) = true := by simp`,
      `${all} : (${applied} != ${applied}) = false := by simp`,
    ],
    rat: [`${all} (k : Rat) : (if k < k then 0 else ${applied}) = ${applied} := by simp [Rat.lt_irrefl]`],
    list: [
      `${all} : (7 :: ${applied}).length = ${applied}.length + 1 := by simp`,
      `${all} : (List.map (fun k => k + 1) ${applied}).length = ${applied}.length := by simp`,
    ],
  };
  return [...unfolding, choices.among(general[result])];
};

/** Closed instances whose value the translation gives, for `decide` to confirm. */
export const instances = (
  definition: Definition,
  run: (args: readonly unknown[]) => unknown,
  args: readonly unknown[],
): readonly string[] => {
  const shown = (value: unknown): string =>
    Array.isArray(value)
      ? `[${value.join(', ')}]`
      : typeof value === 'number' && value < 0
        ? `(${value})`
        : String(value);
  // Arithmetic of fractions does not reduce in the kernel, and neither does well-founded recursion.
  if (definition.isWellFounded || /\bRat\b/.test(definitionLean(definition))) return [];
  return [` : ${[definition.name, ...args.map(shown)].join(' ')} = ${shown(run(args))} := by decide`];
};
