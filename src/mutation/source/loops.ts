import type { Statement } from 'acorn';
import { simple } from 'acorn-walk';
import { parseModule } from './parse.ts';

/** Name of the function that a counted module calls at every step of a loop. */
export const stepName = '__step';

/** Loop steps that one call may take; the slowest counterpart of ours takes under a hundredth of it. */
export const mostSteps = 2_000_000;

/** What a copy of a module calls: `step` counts and throws beyond `mostSteps`, `reset` restarts the count for a call. */
export type StepCounter = { readonly step: () => true; readonly reset: () => void };

/** A counter of loop steps. A mutant counts as endless if it takes too many steps, whatever the machine. */
export const makeStepCounter = (): StepCounter => {
  let steps = 0;
  return {
    step: () => {
      steps += 1;
      if (steps > mostSteps) throw new RangeError('the loop does not end');
      return true;
    },
    reset: () => {
      steps = 0;
    },
  };
};

/** A module's source with a call of `__step` at every step of its loops; lines stay where they are. */
export const withCountedLoops = (source: string): string => {
  const inserts: { readonly at: number; readonly text: string }[] = [];
  const countTest = ({ test }: { readonly test: { readonly start: number } }): void => {
    inserts.push({ at: test.start, text: `${stepName}(), ` });
  };
  // `for (…) if (__step()) body` leaves alone what the body is, a block or one statement
  const countBody = ({ body }: { readonly body: Statement }): void => {
    inserts.push({ at: body.start, text: `if (${stepName}()) ` });
  };
  simple(parseModule(source).tree, {
    WhileStatement: countTest,
    DoWhileStatement: countTest,
    ForStatement: countBody,
    ForInStatement: countBody,
    ForOfStatement: countBody,
  });
  return inserts
    .sort((a, b) => b.at - a.at)
    .reduce((text, { at, text: insert }) => text.slice(0, at) + insert + text.slice(at), source);
};
