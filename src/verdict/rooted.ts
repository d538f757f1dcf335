import type { Declaration } from '../lean/inventory.ts';
import type { Run } from './run.ts';

/**
 * Moves every place in a `.lean` file from the Lean folder's view to the view of the whole project, once and for all,
 * so that an annotation on a pull request finds its line.
 */
export function rooted(run: Run): Run {
  const { leanRoot, inventory } = run;
  if (leanRoot === '' || leanRoot === '.') return run;
  const under = (file: string): string => `${leanRoot.replace(/\/+$/, '')}/${file}`;
  const moved = (one: Declaration): Declaration =>
    one.range === undefined ? one : { ...one, range: { ...one.range, file: under(one.range.file) } };
  return {
    ...run,
    evidence: run.evidence.map((one) => ({
      ...one,
      theorems: one.theorems.map((theorem) => ({
        ...theorem,
        proof:
          theorem.proof.declaration === undefined
            ? theorem.proof
            : { ...theorem.proof, declaration: moved(theorem.proof.declaration) },
      })),
    })),
    ...(inventory === undefined
      ? {}
      : {
          inventory: {
            ...inventory,
            modules: inventory.modules.map((one) => ({ ...one, file: under(one.file) })),
            declarations: new Map([...inventory.declarations].map(([name, one]) => [name, moved(one)])),
          },
        }),
  };
}
