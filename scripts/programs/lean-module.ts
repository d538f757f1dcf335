import { namespace } from './check-programs.ts';
import { inLeanText, type Program, programOf } from './program.ts';

/** Programs `0 … count − 1` under a seed. */
export const programsOf = (seed: number, count: number): readonly Program[] =>
  Array.from({ length: count }, (_, number) => programOf(seed, number));

/** One Lean module with many programs: Lean takes longer to start than to check them. */
export const leanModule = (programs: readonly Program[]): string =>
  [
    'set_option linter.all false',
    `namespace ${namespace}`,
    ...programs.map(inLeanText),
    `end ${namespace}`,
    '',
  ].join('\n');

/**
 * The programs without the theorems at the given lines of their module, which Lean refuses: a proof by unfolding that the next release
 * words otherwise is no fault of the checker's. A line outside of every theorem takes nothing away.
 */
export function leaveOut(programs: readonly Program[], lines: readonly number[]): readonly Program[] {
  const refused = new Set<string>();
  const text = leanModule(programs).split('\n');
  for (const line of lines) {
    const before = text.slice(0, line).reverse();
    const start = before.find((one) => /^(?:theorem|def|structure|inductive|mutual|end)\b/.test(one));
    const name = /^theorem (\S+)/.exec(start ?? '')?.[1];
    if (name !== undefined) refused.add(name);
  }
  return programs.map((program) => ({
    ...program,
    theorems: program.theorems.filter(({ name }) => !refused.has(name)),
  }));
}
