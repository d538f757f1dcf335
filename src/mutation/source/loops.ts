import { closing } from './reach.ts';
import { scan } from './scan.ts';

/** Name of the function that a counted module calls at every step of a loop. */
export const stepName = '__step';

/** Loop steps that one call may take; the slowest counterpart of ours takes under a hundredth of it. */
export const mostSteps = 2_000_000;

/** What a copy of a module needs at hand: `step` counts and throws beyond `mostSteps`, `reset` starts a call's count anew. */
export type StepCounter = { readonly step: () => true; readonly reset: () => void };

/** A counter of loop steps. A mutant that does not end is one that takes too many, whatever the machine. */
export const stepCounter = (): StepCounter => {
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

/** A module's source with a call of `__step` at every step of its `while` and `for` loops; lines stay where they are. */
export const withCountedLoops = (source: string): string => {
  const tokens = scan(source);
  const inserts = tokens.flatMap((token, i) => {
    const open = tokens[i + 1];
    if (token.kind !== 'word' || open?.text !== '(' || tokens[i - 1]?.text === '.') return [];
    if (token.text === 'while') return [{ at: open.from + 1, text: `${stepName}(), ` }];
    // `for (…) if (__step()) body` leaves alone what the body is, a block or one statement
    const end = token.text === 'for' ? tokens[closing(tokens, i + 1)] : undefined;
    return end === undefined ? [] : [{ at: end.from + 1, text: ` if (${stepName}())` }];
  });
  let out = source;
  for (const { at, text } of inserts.sort((a, b) => b.at - a.at))
    out = out.slice(0, at) + text + out.slice(at);
  return out;
};
