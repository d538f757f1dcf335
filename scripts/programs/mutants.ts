import type { Choices } from './choices.ts';
import type { Data } from './data.ts';
import { type Definition, translated } from './definition.ts';
import { type Expression, numeral } from './expression.ts';
import { argumentOf } from './program.ts';

/** The positions of two neighbouring arguments of the same type. */
const swaps = (e: Expression): readonly Expression[] => {
  if (
    e.kind !== 'operation' ||
    !/If$|Dependent$|Compare$|Mode$|Nat$|Option$|^make$|^pair$/.test(e.operation.name)
  )
    return [];
  const { operands, binds } = e.operation;
  return operands.flatMap((type, i) => {
    if (i === 0 || type !== operands[i - 1] || binds[i] !== undefined || binds[i - 1] !== undefined)
      return [];
    const [before, here] = [e.args[i - 1], e.args[i]];
    return before === undefined || here === undefined
      ? []
      : [{ ...e, args: e.args.with(i - 1, here).with(i, before) }];
  });
};

/** All ways to change one place of an expression as a typing error would. */
function* slips(data: Data, e: Expression): Generator<Expression> {
  if (e.kind === 'numeral') yield numeral(Number(e.name) + 1);
  if (e.kind === 'operation') {
    for (const name of e.operation.slips) {
      const operation = data.operations.find((one) => one.name === name);
      if (operation?.operands.join() === e.operation.operands.join()) yield { ...e, operation };
    }
    if (e.operation.name === 'not') yield* e.args;
    yield* swaps(e);
  }
  for (const [i, arg] of e.args.entries())
    for (const changed of slips(data, arg)) yield { ...e, args: e.args.with(i, changed) };
}

/** Arguments on which two translations are compared: a mutant that differs on none of them may be the same function. */
const COMPARED = 300;

const outcome = (run: ((...args: never[]) => unknown) | undefined, args: readonly unknown[]): string => {
  try {
    return JSON.stringify(run?.(...(args as never[])), (_, value) =>
      typeof value === 'bigint' ? `${value}n` : value,
    );
  } catch (thrown) {
    return String(thrown);
  }
};

/** A wrong translation of some definitions: one error that changes some value; `undefined` if none is known. */
export const mutantOf = (
  choices: Choices,
  data: Data,
  definitions: readonly Definition[],
): readonly Definition[] | undefined => {
  const right = translated(definitions);
  const places = definitions.flatMap((definition, k) =>
    definition.equations.flatMap((equation, i) =>
      [...slips(data, equation.right)].map((changed) => ({
        definition,
        mutants: definitions.with(k, {
          ...definition,
          equations: definition.equations.with(i, { ...equation, right: changed }),
        }),
      })),
    ),
  );
  while (places.length > 0) {
    const [place] = places.splice(choices.below(places.length), 1);
    if (place === undefined) break;
    const { definition, mutants } = place;
    const wrong = translated(mutants);
    for (let i = 0; i < COMPARED; i++) {
      const args = definition.params.map(({ type }) => argumentOf(choices, data, type, 12));
      if (outcome(right[definition.name], args) !== outcome(wrong[definition.name], args)) return mutants;
    }
  }
  return undefined;
};
