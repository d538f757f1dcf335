import type { Domain } from '../domains/domain.ts';
import type { Kleene } from '../domains/truth.ts';
import type { Definition, Formula, Sort } from '../language/ast.ts';
import type { CallHandler, Counters, Env } from './code.ts';
import type { Value } from './values.ts';

/** One evaluator: a domain, how calls are carried out, and its counters. */
export type Machine<X> = {
  readonly domain: Domain<X>;
  /** From this many bits on, an equality that enclosures cannot refute counts as nearly true. */
  readonly resolution: number;
  readonly counters: Counters;
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly call: CallHandler<X>;
  /** Do counterparts take over calls? Then they also decide the propositions that they implement. */
  readonly isMixed?: boolean;
  /** Decides quantifiers without a finite range; `holds` evaluates the body at a value of the variable. */
  readonly unbounded: (
    quantifier: Extract<Formula, { kind: 'forall' | 'exists' }>,
    env: Env<X>,
    depth: number,
    holds: (value: Value<X>) => Kleene,
  ) => Kleene;
};

/** Whether a formula holds for the given values of the variables. */
export type Test<X> = (env: Env<X>) => Kleene;

/** The unknown value of a sort. */
export function unknownOf<X>(domain: Domain<X>, sort: Sort): Value<X> {
  if (sort.kind === 'number' && (sort.of === 'rational' || sort.of === 'real')) return domain.unknown;
  return sort.kind === 'function' ? () => unknownOf(domain, sort.to) : undefined;
}
