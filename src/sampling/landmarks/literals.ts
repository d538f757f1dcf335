import { down, up } from '../../domains/rounding.ts';
import type { Formula, Statement, Term } from '../../language/ast.ts';
import { visitNodes } from '../ranges/occurrences.ts';

/** Numbers that occur in a statement and its definitions. */
export type Literals = {
  /** Each once, in the order in which they are met. */
  readonly numbers: readonly number[];
  /** Twice the literals at which definitions change branches, if they exceed the usual windows; the smallest first. */
  readonly scales: readonly number[];
  /** Texts, as the code points of their characters. */
  readonly texts: readonly (readonly number[])[];
};

/** With more landmarks than this, each would have too few samples. */
const mostNumbers = 24;
const mostScales = 4;
const mostTexts = 16;
/** Sizes that the windows of reals reach anyway, and a size beyond which nothing is drawn. */
const [smallScale, largeScale] = [10, 2 ** 40];

const numberOf = (term: Term | Formula): number | undefined =>
  term.kind === 'literal' && term.sort.kind === 'number'
    ? Number(term.value.num) / Number(term.value.den)
    : undefined;

const literalsIn = (root: Formula | Term): readonly number[] => {
  const found: number[] = [];
  visitNodes(root, (node) => {
    const value = numberOf(node);
    if (value === undefined || !Number.isFinite(value)) return;
    found.push(value);
  });
  return found;
};

/** The texts that are written out in a formula or term. */
const textsIn = (root: Formula | Term): readonly (readonly number[])[] => {
  const found: (readonly number[])[] = [];
  const ends = new Set<Term | Formula>();
  visitNodes(root, (node) => {
    if (ends.has(node) || node.kind !== 'operation' || node.sort.kind !== 'list') return;
    const codes: number[] = [];
    let rest: Term | undefined = node;
    while (rest?.kind === 'operation' && rest.operation === 'cons' && rest.args[0]?.kind === 'literal') {
      codes.push(Number(rest.args[0].value.num));
      rest = rest.args[1];
      if (rest !== undefined) ends.add(rest);
    }
    const isWhole = rest?.kind === 'operation' && rest.operation === 'nil';
    if (node.sort.as === 'string' && isWhole) found.push(codes);
  });
  return found;
};

const scaleOf = (x: number): number => {
  const size = Math.abs(x);
  return size > 0 && size < 1 ? 1 / size : size;
};

/**
 * The literals of a statement, of all definitions that it reaches and of their counterparts' `code`: faults are likely there.
 */
export const findLiteralLandmarks = (statement: Statement, code: readonly number[]): Literals => {
  const definitions = [...(statement.definitions?.values() ?? [])];
  const parts = [
    ...definitions.flatMap(({ equations }) => equations.map(({ body }) => body)),
    ...statement.binders.flatMap((b) => (b.kind === 'hypothesis' ? [b.formula] : [])),
    statement.conclusion,
  ];
  const texts = new Map(parts.flatMap(textsIn).map((text) => [text.join(), text]));
  const inDefinitions = definitions.flatMap(({ equations, chosen }) => [
    ...equations.flatMap(({ body, patterns }) => [
      ...patterns.flatMap((p) => (p.kind === 'literal' ? [Number(p.value)] : [])),
      ...literalsIn(body),
    ]),
    ...(chosen === undefined ? [] : literalsIn(chosen.predicate)),
  ]);
  const inStatement = [
    ...statement.binders.flatMap((b) => (b.kind === 'hypothesis' ? literalsIn(b.formula) : [])),
    ...literalsIn(statement.conclusion),
  ];
  const scales = [...new Set(inDefinitions.map(scaleOf))]
    .filter((size) => size > smallScale && size <= largeScale)
    .sort((a, b) => a - b);
  return {
    numbers: [...new Set([...inDefinitions, ...inStatement, ...code])].slice(0, mostNumbers),
    scales: scales.slice(-mostScales).map((size) => 2 * size),
    texts: [...texts.values()].slice(0, mostTexts),
  };
};

/** Numbers with their neighbours: the next integers, or the next doubles. */
export const addNeighbours = (numbers: readonly number[], integer: boolean): readonly number[] => {
  const around = (x: number): readonly number[] => {
    if (!integer) return x === 0 ? [x] : [x, up(x), down(x)];
    return [...new Set([Math.floor(x), Math.ceil(x), Math.floor(x) - 1, Math.ceil(x) + 1])];
  };
  return [...new Set(numbers.flatMap(around))].map((x) => x + 0);
};
