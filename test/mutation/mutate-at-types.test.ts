import { expect, test } from 'vitest';
import type { Statement } from '../../src/language/ast.ts';
import type { Mutated } from '../../src/mutation/mutate.ts';
import { mutateAtTypes } from '../../src/mutation/mutate-at-types.ts';

const types = ['Nat', 'Int', 'Ordering'];
const at = (type: string): Statement => ({
  ...{ constant: 'T', binders: [], conclusion: { kind: 'truth', value: true }, calls: [] },
  types: [{ name: 'α', types, at: type }],
});

/** Mutants `one`, `two`, `three` of the statement and of the code; which are killed, and those that were already. */
const judged =
  (killedAt: Readonly<Record<string, readonly string[]>>, asked: string[]) =>
  (statement: Statement, noticed: ReadonlySet<string>): Mutated => {
    const type = statement.types?.[0]?.at ?? '';
    asked.push(`${type} without ${[...noticed].sort().join(' ')}`);
    const ids = ['one', 'two', 'three'];
    const statusOf = (id: string) => (killedAt[type]?.includes(id) === true ? 'killed' : 'survived');
    const left = (of: string) => ids.map((id) => `${of} ${id}`).filter((id) => !noticed.has(id));
    const sources = left('code').map((id) => ({ id, shown: id, status: statusOf(id) }) as const);
    const mutants = left('term').map(
      (id) => ({ id, of: 'statement', shown: id, status: statusOf(id) }) as const,
    );
    const killed = sources.filter(({ status }) => status === 'killed').length;
    return {
      sources,
      result: {
        mutants,
        sources: { mutants: sources.length, killed },
        resolution: type === 'Int' ? -30 : -20,
      },
    };
  };

test('a mutant is killed if one of the types notices it, and is not asked about again', () => {
  const asked: string[] = [];
  const killed = { Nat: ['term one'], Int: ['term two', 'code one'], Ordering: ['code three'] };
  const read = ([position = 0]: readonly number[]) => at(types[position] ?? '');
  const { sources, result } = mutateAtTypes(at('Nat'), read, judged(killed, asked));
  expect(asked).toEqual([
    'Nat without ',
    'Int without term one',
    'Ordering without code one term one term two',
  ]);
  expect(result.mutants.map(({ id, status }) => [id, status])).toEqual([
    ['term one', 'killed'],
    ['term two', 'killed'],
    ['term three', 'survived'],
  ]);
  expect(sources.map(({ status }) => status)).toEqual(['killed', 'survived', 'killed']);
  expect(result.sources).toEqual({ mutants: 3, killed: 2 });
  expect(result.resolution).toBe(-30);
});

test('where all are killed, and where a type is not read, nothing more is asked', () => {
  const asked: string[] = [];
  const all = ['term one', 'term two', 'term three', 'code one', 'code two', 'code three'];
  mutateAtTypes(at('Nat'), () => at('Int'), judged({ Nat: all }, asked));
  const unread = { kind: 'untestable', constant: 'C', place: 'p', reason: 'r', nearest: 'n' } as const;
  mutateAtTypes(at('Nat'), () => unread, judged({}, asked));
  expect(asked).toEqual(['Nat without ', 'Nat without ']);
});
