// A theorem with type variables is tested at several types, each with a share of the samples.
import type { Statement } from '../language/ast.ts';
import type { TestOptions } from './options.ts';
import type { TestResult } from './result.ts';

/**
 * The types at which a statement is tested, each as a position for every type variable: the first at all of them, then such that each
 * variable is each of its types and any two of them differ somewhere, since what confuses two types is right where they are one.
 */
export function listChoices({ types = [] }: Pick<Statement, 'types'>): readonly (readonly number[])[] {
  const counts = types.map((one) => one.types.length);
  const [fewest, most] = [Math.min(...counts), Math.max(...counts)];
  const first = counts.map(() => 0);
  if (types.length < 2) return [first, ...Array.from({ length: (counts[0] ?? 1) - 1 }, (_, i) => [i + 1])];
  // two variables differ in some digit of their numbers, and digits are fewer than types
  const shifted = (by: number, place: number): readonly number[] =>
    counts.map((count, i) => (by + (Math.floor(i / place) % fewest)) % count);
  const choices = Array.from({ length: most }, (_, i) => shifted(i + 1, 1));
  for (let place = fewest; place < types.length && fewest > 1; place *= fewest)
    choices.push(shifted(1, place));
  const found = new Map([first, ...choices].map((one) => [one.join(), one]));
  return [...found.values()];
}

/** The types that a statement is read at, as a part of an address; nothing for the first choice. */
const nameTypes = ({ types = [] }: Statement): string | undefined =>
  types.every(({ types: all, at }) => all[0] === at) ? undefined : types.map(({ at }) => at).join(',');

/** The types that an address names, as positions. */
export const choiceOf = (address: string, { types = [] }: Statement): readonly number[] => {
  const named = address.split('@')[0]?.split('/')[2]?.split(',') ?? [];
  return types.map(({ types: all }, i) => Math.max(0, all.indexOf(named[i] ?? '')));
};

/** The options under which a statement is tested at its types: a share of the samples, which have addresses of their own. */
export function optionsAt(options: TestOptions, statement: Statement): TestOptions {
  const count = listChoices(statement).length;
  if (count === 1) return options;
  const named = nameTypes(statement);
  const [claim = '', theorem = statement.constant] = options.claim.split('/');
  return {
    ...options,
    budget: Math.ceil(options.budget / count),
    claim: named === undefined ? options.claim : `${claim}/${theorem}/${named}`,
  };
}

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

/** A result at some of the types says at which: each variable's, and those of all variables together where there are several. */
const sayTypes = (result: TestResult, statements: readonly Statement[]): TestResult => {
  const [first] = statements;
  const variables = (first?.types ?? []).map(({ name }) => name);
  if (variables.length > 1) {
    const all = statements.map(({ types = [] }) => `(${types.map(({ at }) => at).join(', ')})`);
    const range = `the types ${listed(all)}`;
    return { ...result, ranges: [{ name: `(${variables.join(', ')})`, range }, ...result.ranges] };
  }
  const said = (first?.types ?? []).map(({ name }, i) => {
    const types = [...new Set(statements.flatMap(({ types: all }) => all?.[i]?.at ?? []))];
    return { name, range: `the type ${listed(types)}` };
  });
  return { ...result, ranges: [...said, ...result.ranges] };
};

/**
 * The result at all types: the first that disagrees, or that at the first types with the samples of the others counted. `testAt` gives
 * the statement at a choice with its result; nothing where it can't be tested.
 */
export function testAtTypes(
  statement: Statement,
  first: TestResult,
  testAt: (
    choice: readonly number[],
  ) => { readonly statement: Statement; readonly result: TestResult } | undefined,
): TestResult {
  const [, ...others] = listChoices(statement);
  if (others.length === 0) return first;
  if (first.verdict.kind === 'disagrees') return sayTypes(first, [statement]);
  const tested = [{ statement, result: first }];
  for (const choice of others) {
    const one = testAt(choice);
    if (one === undefined) continue;
    if (one.result.verdict.kind === 'disagrees') return sayTypes(one.result, [one.statement]);
    tested.push(one);
  }
  const sum = (key: 'budget' | 'accepted' | 'proposed' | 'undecided' | 'distinct' | 'junk'): number =>
    tested.reduce((total, { result }) => total + result[key], 0);
  return sayTypes(
    {
      ...first,
      budget: sum('budget'),
      accepted: sum('accepted'),
      proposed: sum('proposed'),
      undecided: sum('undecided'),
      distinct: sum('distinct'),
      junk: sum('junk'),
    },
    tested.map((one) => one.statement),
  );
}
