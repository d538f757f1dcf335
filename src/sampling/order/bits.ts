import type { Statement, Term } from '../../language/ast.ts';
import { isFormula, partsOf } from '../../language/levels.ts';
import { operations } from '../../operations/table.ts';
import { type Box, cellAt } from '../ranges/box.ts';
import type { Layout } from '../ranges/layout.ts';

type Node = Parameters<typeof partsOf>[0];

/** Bits of an integer that doubles represent. */
const doubleBits = 53;

const bitsOf = (n: number): number => (n <= 1 ? 1 : Math.log2(n));

/** The largest number of bits of an integer term, from the bits of its variables; `see` receives the bits of every subterm. */
const bits = (term: Term, of: (level: number) => number, see: (bits: number) => void): number => {
  const literal = (t: Term | undefined): number | undefined =>
    t?.kind === 'literal' ? Math.abs(Number(t.value.num) / Number(t.value.den)) : undefined;
  const size = (): number => {
    if (term.kind === 'literal') return bitsOf(literal(term) ?? 1);
    if (term.kind === 'variable') return of(term.level);
    if (term.kind !== 'operation') {
      for (const part of partsOf(term)) if (!isFormula(part)) bits(part, of, see);
      return 1;
    }
    const [a = 1, b = 1] = term.args.map((arg) => bits(arg, of, see));
    return operations[term.operation].bits(a, b, literal(term.args[1]));
  };
  const found = size();
  const { sort } = term;
  if (sort.kind === 'fin' || (sort.kind === 'number' && (sort.of === 'nat' || sort.of === 'int'))) see(found);
  return found;
};

/**
 * How many bits the integers of a statement may have so that no intermediate integer, in the statement or its definitions,
 * exceeds what doubles represent: code in doubles is correct up to there. `known` gives the bits of bounded integers.
 */
export const countExactBits = (
  statement: Statement,
  known: (level: number) => number | undefined,
): number => {
  const definitions = statement.definitions ?? new Map();
  const fits = (free: number): boolean => {
    let most = 0;
    const see = (size: number): void => {
      most = Math.max(most, size);
    };
    const met = new Set<string>();
    const visit = (node: Node, of: (level: number) => number): void => {
      if (node.kind !== 'call') {
        if (!isFormula(node)) bits(node, of, see);
        for (const part of partsOf(node)) visit(part, of);
        return;
      }
      const args = node.args.map((arg) => bits(arg, of, see));
      for (const part of partsOf(node)) visit(part, of);
      const key = node.definition ?? node.constant;
      if (met.has(key)) return;
      met.add(key);
      for (const { patterns, body } of definitions.get(key)?.equations ?? []) {
        const plain = patterns.every(({ kind }: { readonly kind: string }) => kind === 'bind');
        visit(body, plain ? (level) => args[level] ?? 1 : () => Math.max(...args, 1));
      }
      met.delete(key);
    };
    for (const binder of statement.binders) {
      if (binder.kind === 'hypothesis') visit(binder.formula, (level) => known(level) ?? free);
    }
    visit(statement.conclusion, (level) => known(level) ?? free);
    return most <= doubleBits;
  };
  for (let free = doubleBits - 1; free > 4; free--) if (fits(free)) return free;
  return 4;
};

/** Bits of the integers that the hypotheses bound. */
export const bitsAt =
  (layouts: readonly Layout[], { cells }: Box) =>
  (level: number): number | undefined => {
    const layout = layouts[level];
    if (layout?.kind !== 'scalar' || !layout.integer) return undefined;
    const { lo, hi } = cellAt({ cells }, layout.cell);
    const size = Math.max(Math.abs(lo), Math.abs(hi));
    return size < Infinity ? Math.log2(Math.max(2, size)) : undefined;
  };
