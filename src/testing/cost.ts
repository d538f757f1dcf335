import { exact } from '../domains/exact.ts';
import { interval } from '../domains/interval.ts';
import { type Cost, compileTier } from '../evaluate/tier.ts';
import type { Sort, Statement } from '../language/ast.ts';
import { hasPart } from '../language/levels.ts';
import type { Sample, SampleValue } from '../language/property.ts';
import { usesLean } from '../language/wire-shape.ts';
import type { CostAt } from '../sampling/order/reach.ts';

/** The value of every other integer while the cost of one is measured. */
const aside = 8;

const valueAt = (sort: Sort, n: number): SampleValue => {
  switch (sort.kind) {
    case 'bool':
      return { kind: 'bool', value: true };
    case 'list':
      return { kind: 'list', items: [1, 2, 3] };
    case 'function':
      return sort.to.kind === 'function'
        ? { kind: 'matrix', rows: [[1]], outside: 1 }
        : { kind: 'sequence', prefix: [1], tail: { kind: 'constant', value: 1 } };
    default:
      return { kind: 'number', value: n };
  }
};

const usesReals = (statement: Statement): boolean => {
  const isReal = (sort: Sort): boolean =>
    sort.kind === 'number' && (sort.of === 'rational' || sort.of === 'real');
  const bodies = [...(statement.definitions?.values() ?? [])].flatMap(({ equations }) =>
    equations.map(({ body }) => body),
  );
  const formulas = statement.binders.flatMap((b) => (b.kind === 'hypothesis' ? [b.formula] : []));
  return [...bodies, ...formulas, statement.conclusion].some((part) =>
    hasPart(part, (inner) => 'sort' in inner && isReal(inner.sort)),
  );
};

/** Step limit up to which exact arithmetic evaluates every sample of a statement over integers: it is quick. */
const fewSteps = 512;

/** Whether everything in the statement is an integer or a Boolean, and evaluated in a few exact steps. */
export const isQuick = (statement: Statement): boolean =>
  !usesReals(statement) && costOf(statement)(-1, aside).steps <= fewSteps;

/** Of a definition whose values are Lean's nothing tells the cost: integers up to this are taken for cheap, whatever is known already. */
const cheapForLean = 64;

const costByLean: CostAt = (_, size) => {
  const steps = size <= cheapForLean ? 1 : Number.POSITIVE_INFINITY;
  return { steps, counted: steps, isLarge: false };
};

/** Counts the steps of a statement if one of its integers is large; only the statement matters, no sample does. */
export const costOf = (statement: Statement): CostAt => {
  if (usesLean(statement)) return costByLean;
  const sorts = statement.binders.flatMap((b) => (b.kind === 'value' ? [b.sort] : []));
  const make = <X>(domain: Parameters<typeof compileTier<X>>[0]): ((sample: Sample) => Cost) =>
    compileTier(domain, 0, statement, { handle: undefined, release: () => undefined }).cost;
  const known: ((sample: Sample) => Cost)[] = [];
  return (level, size) => {
    known[0] ??= usesReals(statement) ? make(interval) : make(exact);
    return known[0](sorts.map((sort, i) => valueAt(sort, i === level ? size : aside)));
  };
};
