// A theorem with type variables is tested at several types, each with a share of the samples.
import type { Statement } from '../language/ast.ts';
import type { TestOptions } from './options.ts';
import type { TestResult } from './result.ts';

/** How many choices of types there are. */
const countTypes = ({ types = [] }: Statement): number =>
  Math.max(1, ...types.map((one) => one.types.length));

/** The types that a statement is read at, as a part of an address; nothing for the first choice. */
const nameTypes = ({ types = [] }: Statement): string | undefined =>
  types.every(({ types: all, at }) => all[0] === at) ? undefined : types.map(({ at }) => at).join(',');

/** The position of the choice that an address names. */
export const choiceOf = (address: string, { types = [] }: Statement): number => {
  const named = address.split('@')[0]?.split('/')[2]?.split(',') ?? [];
  return Math.max(0, ...types.map(({ types: all }, i) => all.indexOf(named[i] ?? '')));
};

/** The options under which a statement is tested at its types: a share of the samples, which have addresses of their own. */
export function optionsAt(options: TestOptions, statement: Statement): TestOptions {
  const count = countTypes(statement);
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

/** A result at some of the types says at which. */
const sayTypes = (result: TestResult, statements: readonly Statement[]): TestResult => {
  const [first] = statements;
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
  testAt: (choice: number) => { readonly statement: Statement; readonly result: TestResult } | undefined,
): TestResult {
  const count = countTypes(statement);
  if (count === 1) return first;
  if (first.verdict.kind === 'disagrees') return sayTypes(first, [statement]);
  const tested = [{ statement, result: first }];
  for (let choice = 1; choice < count; choice++) {
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
