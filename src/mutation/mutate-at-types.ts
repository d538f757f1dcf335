// The mutants of a theorem with type variables are judged at several types: what one choice of types does not notice, another may.
import type { Statement } from '../language/ast.ts';
import type { Untestable } from '../language/property.ts';
import { listChoices } from '../testing/at-types.ts';
import type { Mutant, SourceOutcome } from '../testing/result.ts';
import type { Mutated } from './mutate.ts';

/** Those of `before` in order, with the outcome of `after` where that one is killed. */
const killedIn = <One extends Mutant | SourceOutcome>(
  before: readonly One[],
  after: readonly One[],
): readonly One[] => {
  const killed = new Map(after.flatMap((one) => (one.status === 'killed' ? [[one.id, one] as const] : [])));
  return before.map((one) => killed.get(one.id) ?? one);
};

const finer = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined || b === undefined ? (a ?? b) : Math.min(a, b);

function join(before: Mutated, after: Mutated): Mutated {
  const sources = killedIn(before.sources, after.sources);
  const resolution = finer(before.result.resolution, after.result.resolution);
  return {
    sources,
    result: {
      ...before.result,
      mutants: killedIn(before.result.mutants, after.result.mutants),
      sources: {
        mutants: sources.length,
        killed: sources.filter(({ status }) => status === 'killed').length,
      },
      ...(resolution !== undefined && { resolution }),
    },
  };
}

/**
 * The mutants of a statement at its first types, killed if some choice of types notices them. `mutateOne` makes and judges those of the
 * statement at one choice, but the noticed ones.
 */
export function mutateAtTypes(
  statement: Statement,
  read: (choice: readonly number[]) => Statement | Untestable,
  mutateOne: (statement: Statement, noticed: ReadonlySet<string>) => Mutated,
): Mutated {
  let found = mutateOne(statement, new Set());
  for (const choice of listChoices(statement).slice(1)) {
    const all = [...found.result.mutants, ...found.sources];
    const noticed = all.filter(({ status }) => status === 'killed').map(({ id }) => id);
    if (noticed.length === all.length) return found;
    const other = read(choice);
    if (!('kind' in other)) found = join(found, mutateOne(other, new Set(noticed)));
  }
  return found;
}
