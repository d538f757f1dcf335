import { type Definition, translated } from './definition.ts';
import { type Expression, operationOf } from './expression.ts';
import { argumentOf } from './program.ts';
import { type Choices, numeral } from './random.ts';

/** All ways to change one place of an expression as a slip of the pen would. */
function* slips(e: Expression): Generator<Expression> {
  if (e.kind === 'numeral') yield numeral(Number(e.name) + 1);
  if (e.kind === 'operation') {
    for (const name of operationOf(e.name).slips) {
      const { operands } = operationOf(name);
      if (operands.join() === operationOf(e.name).operands.join()) yield { ...e, name };
    }
    if (e.name === 'not') yield e.args[0]!;
    if (e.name.endsWith('If')) yield { ...e, args: [e.args[0]!, e.args[2]!, e.args[1]!] };
  }
  for (const [i, arg] of e.args.entries())
    for (const changed of slips(arg)) yield { ...e, args: e.args.with(i, changed) };
}

/** Arguments on which two translations are compared: a mutant that differs on none of them may well be the same function. */
const COMPARED = 300;

const outcome = (run: ((...args: never[]) => unknown) | undefined, args: readonly unknown[]): string => {
  try {
    return JSON.stringify(run?.(...(args as never[])));
  } catch (thrown) {
    return String(thrown);
  }
};

/** A wrong translation of a definition: one slip that changes some value; `undefined` where no slip is known to. */
export const mutantOf = (choices: Choices, definition: Definition): Definition | undefined => {
  const right = translated([definition])[definition.name];
  const places = definition.equations.flatMap((equation, i) =>
    [...slips(equation.right)].map(
      (changed): Definition => ({
        ...definition,
        equations: definition.equations.with(i, { ...equation, right: changed }),
      }),
    ),
  );
  while (places.length > 0) {
    const [mutant] = places.splice(choices.below(places.length), 1);
    const wrong = translated([mutant!])[definition.name];
    for (let i = 0; i < COMPARED; i++) {
      const args = definition.params.map(({ type }) => argumentOf(choices, type, 12));
      if (outcome(right, args) !== outcome(wrong, args)) return mutant;
    }
  }
  return undefined;
};
