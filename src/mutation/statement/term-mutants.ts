import { gcd } from '../../domains/rational.ts';
import type { Term } from '../../language/ast.ts';
import type { Direction, Signs } from '../../operations/facts.ts';
import { isOperation, operations } from '../../operations/table.ts';
import { itemAt } from '../../present.ts';
import { directionOfArgument } from './direction.ts';

/** A changed term: the change, and whether it certainly makes the value larger (1) or smaller (−1), or neither (0). */
export type TermMutant = {
  readonly term: Term;
  readonly change: string;
  readonly moves: Direction;
  /** A call and the same call with two arguments swapped: where the two are equal, the definition is symmetric. */
  readonly swapped?: readonly [Term, Term];
};

type SignOf = (term: Term) => Direction;
type Node = Extract<Term, { kind: 'operation' }>;

/** How a value moves with a part of a part of it. */
const along = (a: Direction, b: Direction): Direction => (a === 0 || b === 0 ? 0 : a === b ? 1 : -1);

const isNatural = (term: Term): boolean => term.sort.kind === 'number' && term.sort.of === 'nat';

const literals = (term: Extract<Term, { kind: 'literal' }>): readonly TermMutant[] => {
  const { num, den } = term.value;
  const shown = den === 1n ? `${num}` : `${num}/${den}`;
  const to = (n: bigint, d: bigint, moves: Direction): TermMutant => ({
    term: { ...term, value: { num: n, den: d } },
    change: `${shown} → ${d === 1n ? n : `${n}/${d}`}`,
    moves,
  });
  if (isNatural(term)) return [to(num + 1n, 1n, 1), ...(num > 0n ? [to(num - 1n, 1n, -1)] : [])];
  if (num === 0n) return [to(1n, 1024n, 1), to(-1n, 1024n, -1)];
  const reduced = (n: bigint, d: bigint): readonly [bigint, bigint] => {
    const common = gcd(n, d);
    return [n / common, d / common];
  };
  const up = num > 0n ? 1 : -1;
  return [to(...reduced(num * 9n, den * 8n), up), to(...reduced(num * 7n, den * 8n), num > 0n ? -1 : 1)];
};

const operators = (term: Node, sign: SignOf): readonly TermMutant[] => {
  const [a, b] = term.args;
  const found: TermMutant[] = [];
  const { exchange, swaps } = operations[term.operation].mutant;
  if (exchange !== 'none' && isOperation(exchange.by)) {
    const { by, moves } = exchange;
    const signs: Signs = (operand) => sign(itemAt(term.args, operand));
    found.push({
      term: { ...term, operation: by },
      change: `${term.operation} → ${by}`,
      moves: typeof moves === 'function' ? moves(signs) : moves,
    });
  }
  if (
    swaps &&
    a !== undefined &&
    b !== undefined &&
    // where an operation has a value for some operands only, swapped ones may leave nothing to test
    (term.where === undefined || sign(b) === 1) &&
    a.sort.kind === b.sort.kind &&
    isNatural(a) === isNatural(b)
  ) {
    found.push({
      term: { ...term, args: [b, a] },
      change: `arguments of ${term.operation} swapped`,
      moves: 0,
    });
  }
  return found;
};

const swappedCall = (term: Extract<Term, { kind: 'call' }>): readonly TermMutant[] =>
  term.args.slice(1).flatMap((arg, i): TermMutant[] => {
    const before = itemAt(term.args, i);
    const numbers =
      arg.sort.kind === 'number' && before.sort.kind === 'number' && arg.sort.of === before.sort.of;
    if (!numbers) return [];
    const args = term.args.map((x, j) => (j === i ? arg : j === i + 1 ? before : x));
    return [
      {
        term: { ...term, args },
        change: `arguments ${i + 1} and ${i + 2} of ${term.constant.split('.').at(-1)} swapped`,
        moves: 0,
        swapped: [term, { ...term, args }],
      },
    ];
  });

/** Every single change of a term. */
export const makeTermMutants = (term: Term, sign: SignOf): readonly TermMutant[] => {
  switch (term.kind) {
    case 'literal':
      return literals(term);
    case 'operation':
      return [
        ...operators(term, sign),
        ...term.args.flatMap((arg, i) =>
          makeTermMutants(arg, sign).map(
            (mutant): TermMutant => ({
              ...mutant,
              term: { ...term, args: term.args.map((x, j) => (j === i ? mutant.term : x)) },
              moves: along(mutant.moves, directionOfArgument(term.operation, i, term.args, sign)),
            }),
          ),
        ),
      ];
    case 'call':
      return [
        ...swappedCall(term),
        ...term.args.flatMap((arg, i) =>
          arg.sort.kind === 'number'
            ? makeTermMutants(arg, sign).map(
                (mutant): TermMutant => ({
                  ...mutant,
                  term: { ...term, args: term.args.map((x, j) => (j === i ? mutant.term : x)) },
                  moves: 0,
                }),
              )
            : [],
        ),
      ];
    case 'sum':
      return makeTermMutants(term.body, sign).map(({ term: body, change, moves }) => ({
        term: { ...term, body },
        change,
        moves,
      }));
    default:
      return [];
  }
};
