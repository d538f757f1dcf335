import { UNKNOWN } from '../../domains/truth.ts';
import type { Term } from '../../language/ast.ts';
import type { Code } from '../code.ts';
import { type Aside, makeIntervalMachine } from '../definitions/unfold.ts';
import type { Machine } from '../machine.ts';
import { compileFormula, compileTerm } from '../term-code.ts';
import type { Codes } from '../unbounded.ts';
import { asIntervals } from './boxes.ts';

/**
 * Compiles formulas and terms of a machine, each term once; boxes are those of its numbers, or intervals next to exact numbers.
 */
export function codesOf<X>(machine: () => Machine<X>): Codes<X> {
  const made = new Map<Term, Code<X>>();
  let aside: Aside | undefined;
  return {
    domain: () => machine().domain,
    counters: () => machine().counters,
    isMixed: () => machine().isMixed === true,
    test: (f, depth) => compileFormula(machine(), f, depth),
    code: (t, depth) => {
      const code = made.get(t) ?? compileTerm(machine(), t, depth);
      made.set(t, code);
      return code;
    },
    onBoxes: (f, depth) => {
      const { domain: d, isMixed } = machine();
      if (d.name === 'interval' || d.name === 'mpfr') {
        const test = compileFormula(machine(), f, depth + 1);
        return (env) => (low, high) => {
          const at = env.slice(0, depth);
          at[depth] = d.between(low, high);
          return test(at);
        };
      }
      // counterparts have no interval enclosures
      if (isMixed) return () => () => UNKNOWN;
      aside ??= makeIntervalMachine(machine().definitions);
      const { machine: intervals, renew } = aside;
      const test = compileFormula(intervals, f, depth + 1);
      return (env) => {
        renew();
        const given = asIntervals(d, env.slice(0, depth));
        return (low, high) => {
          const at = given.slice();
          at[depth] = { lo: low, hi: high };
          return test(at);
        };
      };
    },
  };
}
