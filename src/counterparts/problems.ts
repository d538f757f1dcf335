/** What a problem with the author's modules means and what to do about it. */
export const counterpartProblems: Readonly<
  Record<CounterpartProblem, { readonly cause: string; readonly cure: string }>
> = {
  'module-failed': {
    cause: 'A module with counterparts or experiments throws while it is loaded, or does not parse.',
    cure: 'Make the module load: `npx jiti <path>` shows the same error with its stack.',
  },
  'export-not-found': {
    cause: 'The module has no export of the name that the claims file asks for.',
    cure: 'Export it, or correct the name.',
  },
  'export-not-a-function': {
    cause: 'The export that stands for a Lean definition, or for an experiment, is no function.',
    cure: 'Export a function; a constant of Lean is a function without arguments.',
  },
  'unknown-definition': {
    cause: 'The key of a counterpart names no definition of the Lean project.',
    cure: 'Use the name of a definition, relative to `namespace:`, or absolute with `_root_.`.',
  },
};

/** Code of a problem with the author's modules. */
export type CounterpartProblem =
  | 'module-failed'
  | 'export-not-found'
  | 'export-not-a-function'
  | 'unknown-definition';
