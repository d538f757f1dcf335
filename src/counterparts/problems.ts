/** Cause and remedy for every problem with the author's modules. */
export const counterpartProblems: Readonly<
  Record<CounterpartProblem, { readonly cause: string; readonly cure: string }>
> = {
  'module-failed': {
    cause: 'A module with counterparts or experiments throws while it is loaded, or does not parse.',
    cure: 'Make the module load: `npx jiti <path>` shows the same error with its stack.',
  },
  'module-ends-process': {
    cause:
      'A module ends the process while it is loaded: it calls `process.exit`, kills itself, or runs out of memory.',
    cure: 'Export functions and do nothing else at the top of the module; a script belongs in a file of its own.',
  },
  'module-never-loads': {
    cause: 'A top-level `await` of the module never settles, or loading does not come to an end.',
    cure: 'Take the `await` or the loop out of the top of the module.',
  },
  'module-side-effect': {
    cause:
      'Loading a module does more than export: it keeps a timer or a connection, sets the exit code, changes the working folder or a built-in object, or rejects a promise that nobody handles. Checks are not touched by it, for modules run in processes of their own.',
    cure: 'Move it into a function, or into a script that imports the module.',
  },
  'command-failed': {
    cause:
      'The program under `command:` does not start, ends, hangs, or writes something that the protocol of counterparts does not allow. Nothing that it says counts.',
    cure: 'Start it by hand in the folder of the claims file and write the lines of docs/counterpart-protocol.md: it shows what is wrong.',
  },
  'export-not-found': {
    cause: 'The module has no export of the name that the claims file asks for.',
    cure: 'Export it, or correct the name.',
  },
  'export-not-a-function': {
    cause:
      'The export that stands for a Lean definition with arguments, or for an experiment, is not a function.',
    cure: 'Export a function; a definition without arguments may be a number, a Boolean, an array or an object.',
  },
  'unknown-definition': {
    cause: 'The key of a counterpart names no definition of the Lean project.',
    cure: 'Use the name of a definition, relative to `namespace:`, or absolute with `_root_.`.',
  },
  'counterpart-not-usable': {
    cause:
      'An entry under `counterparts:` names a definition that tested statements mention, but that they call nowhere with values that a function takes. Its function would never be called.',
    cure: 'Bind a definition that gives a number, a Boolean, data or a proposition of such arguments, or drop the entry.',
  },
  'counterpart-ambiguous': {
    cause:
      'Two papers bind one definition to different functions. Which of them would be tested is nowhere said.',
    cure: 'Bind it in one of the claims files; claims of the others are tested with the same function.',
  },
  'counterpart-idle': {
    cause: 'An entry under `counterparts:` names a definition that no claim of the registry is about.',
    cure: 'Correct the name, claim a theorem about it, or drop the entry.',
  },
  'counterpart-coarse': {
    cause:
      'An entry under `counterparts:` promises an accuracy of 2^-20 or worse, and no claim about its definition requires a test. Code that is wrong by that much would agree.',
    cure: 'Promise more under `accuracy:`; without the key it is 2^-48 besides the rounding of the definition itself.',
  },
};

/** The code of a problem with the author's modules. */
export type CounterpartProblem =
  | 'module-failed'
  | 'module-ends-process'
  | 'module-never-loads'
  | 'module-side-effect'
  | 'command-failed'
  | 'export-not-found'
  | 'export-not-a-function'
  | 'unknown-definition'
  | 'counterpart-not-usable'
  | 'counterpart-ambiguous'
  | 'counterpart-idle'
  | 'counterpart-coarse';
