// Which row of the language misreads Lean? Every expression that a row has read is evaluated by us at a few values, and Lean's kernel is
// asked whether it has that value; a row whose expression differs while all parts of the expression agree is the one.
import { exact } from '../domains/exact.ts';
import { compileTier } from '../evaluate/tier.ts';
import type { Expr, Name } from '../expr/expr.ts';
import type { Definition, Formula, Sort, Statement, Term } from '../language/ast.ts';
import { hasPart, isFormula } from '../language/levels.ts';
import type { Sample } from '../language/property.ts';
import { writeExplicitly } from '../lean/explicit.ts';
import type { Reading } from '../read/reader.ts';
import { type Chosen, choose, writeValue } from './chosen.ts';

/** What Lean is asked about one expression at some values: our value of it, and that this is not its value. */
export type RowQuestion = {
  /** Position of the reading. */
  readonly reading: number;
  readonly expected: string;
  readonly opposite: string;
};

const bool: Sort = { kind: 'bool' };

/** Values of variables by level, besides those of the refuting sample; all different, so that swapped operands show. */
const others: readonly (readonly number[])[] = [
  [7, 2, 5, 3],
  [2, 7, 3, 5],
  [0, 4, 0, 1],
];

const constantsOf = (e: Expr, found: Set<Name> = new Set()): ReadonlySet<Name> => {
  switch (e.kind) {
    case 'const':
      found.add(e.name);
      break;
    case 'app':
      constantsOf(e.fn, found);
      constantsOf(e.arg, found);
      break;
    case 'lam':
    case 'forallE':
      constantsOf(e.type, found);
      constantsOf(e.body, found);
      break;
    case 'letE':
      constantsOf(e.type, found);
      constantsOf(e.value, found);
      constantsOf(e.body, found);
      break;
    case 'proj':
      constantsOf(e.of, found);
  }
  return found;
};

/** The variables of a reading by level; nothing where it depends on something else, as a proof. */
function variablesOf({ e, opened }: Reading): ReadonlyMap<Name, { level: number; sort: Sort }> | undefined {
  const found = new Map<Name, { level: number; sort: Sort }>();
  for (const constant of constantsOf(e)) {
    const local = opened(constant);
    if (local === undefined) continue;
    if (local.kind !== 'value') return undefined;
    found.set(constant, local);
  }
  return found;
}

/** A term as the body of a definition whose parameters are all variables in scope. */
const PROBE = '\u0001probe';

const asTerm = (read: Term | Formula): Term => {
  if (!isFormula(read)) return read;
  const truth = (num: bigint): Term => ({ kind: 'literal', value: { num, den: 1n }, sort: bool });
  return { kind: 'if', condition: read, then: truth(1n), else: truth(0n), sort: bool };
};

/** Our value of a reading, in exact arithmetic. */
function evaluator(
  statement: Statement,
  { read, depth }: Reading,
): (args: readonly Chosen['value'][]) => unknown {
  const body = asTerm(read);
  const probe: Definition = {
    constant: PROBE,
    params: Array.from({ length: depth }, () => bool),
    result: body.sort,
    equations: [{ patterns: Array.from({ length: depth }, () => ({ kind: 'bind' }) as const), body }],
  };
  const definitions = new Map([...(statement.definitions ?? []), [PROBE, probe]]);
  const made = compileTier(
    exact,
    0,
    { ...statement, definitions },
    { handle: undefined, release: () => undefined },
  );
  const call = { kind: 'call', constant: PROBE, args: [], sort: body.sort, place: '' } as const;
  return (args) => {
    made.begin();
    return made.define(call, args);
  };
}

/** That an expression has our value, as Lean text; nothing where we have none that can be written. */
function equation(text: string, read: Term | Formula, value: unknown): string | undefined {
  if (isFormula(read)) return value === true ? text : value === false ? `¬ ${text}` : undefined;
  const written = writeValue(read.sort, value);
  return written === undefined ? undefined : `${text} = ${written}`;
}

/** All that Lean can be asked about readings of a statement that failed on `sample`. */
export function listRowQuestions(
  statement: Statement,
  readings: readonly Reading[],
  sample: Sample,
): readonly RowQuestion[] {
  const sampled = sample.map((value, level) =>
    value.kind === 'number' ? value.value : (others[0]?.[level % 4] ?? 0),
  );
  return readings.flatMap((reading, position) => {
    const variables = variablesOf(reading);
    if (variables === undefined) return [];
    const evaluate = evaluator(statement, reading);
    const asked = new Map<string, RowQuestion>();
    for (const numbers of [sampled, ...others]) {
      const args: Chosen['value'][] = Array.from({ length: reading.depth }, () => false);
      const texts = new Map<Name, string>();
      for (const [name, { level, sort }] of variables) {
        const one = choose(sort, numbers[level % Math.max(1, numbers.length)] ?? 0);
        if (one === undefined) return [];
        args[level] = one.value;
        texts.set(name, one.text);
      }
      const text = writeExplicitly(reading.e, (name) => texts.get(name));
      const expected = text && equation(text, reading.read, evaluate(args));
      if (expected === undefined || expected === '') continue;
      asked.set(expected, { reading: position, expected, opposite: `¬ (${expected})` });
    }
    return [...asked.values()];
  });
}

/**
 * The rows at fault, given the readings that Lean refutes: those no part of which it refutes too. A reading that calls a definition
 * may be wrong because of what was read there, so that those without calls come first.
 */
export function findRowsToBlame(readings: readonly Reading[], refuted: ReadonlySet<number>): readonly Name[] {
  const found = [...refuted].flatMap((position) => {
    const reading = readings[position];
    if (reading === undefined) return [];
    const parts = Array.from({ length: reading.parts }, (_, i) => position - 1 - i);
    return parts.some((part) => refuted.has(part)) ? [] : [reading];
  });
  const alone = found.filter(({ read }) => !hasPart(read, (part) => part.kind === 'call'));
  return [...new Set((alone.length > 0 ? alone : found).map(({ row }) => row))].sort();
}
