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
