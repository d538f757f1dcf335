import type { Name } from '../../expr/expr.ts';
import type { Formula, Sort, Statement, Term } from '../../language/ast.ts';
import { argumentNames, showPart } from '../../language/show.ts';
import { operations } from '../../operations/table.ts';
import { type ConventionSite, watchConventions } from '../../property/watch/conventions.ts';
import { makeGenerator } from '../../sampling/address/generator.ts';
import { planSampling, type SamplingPlan } from '../../sampling/address/plan.ts';
import { makeStreamKey } from '../../sampling/address/random.ts';
import { withoutHypotheses } from './entered.ts';

/** Addresses that are tried, proposals at each, and the samples that have to show the same. */
const addresses = 64;
const attempts = 8;
const fewest = 8;

/**
 * Whether an operation that is met with its usual value excuses another one that is not: a distance of naturals is written as
 * `(a - b) + (b - a)`, and one of the two is always cut off.
 */
const excuses = (one: ConventionSite, other: ConventionSite): boolean => {
  const { convention } = operations[one.term.operation];
  const isCut = convention !== 'none' && convention.unless === undefined;
  return isCut && one.definition === other.definition && one.term.operation === other.term.operation;
};

/** Sites whose value was by convention on every sample that evaluated them, of at least a few. */
function alwaysIn(statement: Statement, plan: SamplingPlan, key: string): readonly ConventionSite[] {
  const watch = watchConventions(statement);
  if (watch === undefined || plan.empty !== undefined) return [];
  const { sites, meet } = watch;
  const make = makeGenerator(plan, makeStreamKey(key, 1));
  const counts = sites.map(() => 0);
  const usual = new Set<number>();
  for (let index = 0; index < addresses && usual.size < sites.length; index++) {
    for (let attempt = 0; attempt < attempts; attempt++) {
      if (make.propose(index, attempt) !== -1) continue;
      const { met, isAccepted } = meet(make.sample());
      if (!isAccepted) continue;
      for (const [site, isConvention] of met) {
        if (isConvention) counts[site] = (counts[site] ?? 0) + 1;
        else usual.add(site);
      }
      break;
    }
  }
  const usuals = sites.filter((_, i) => usual.has(i));
  return sites.filter(
    (site, i) => !usual.has(i) && (counts[i] ?? 0) >= fewest && !usuals.some((other) => excuses(site, other)),
  );
}

const isPlain = (sort: Sort): boolean =>
  sort.kind === 'number' || sort.kind === 'bool' || (sort.kind === 'list' && isPlain(sort.of));

/** A definition by itself, at any arguments; nothing where arguments of its sorts cannot be drawn by themselves. */
function alone(statement: Statement, name: Name): Statement | undefined {
  const [key, definition] = [...(statement.definitions ?? [])].find(([, one]) => one.constant === name) ?? [];
  if (key === undefined || definition === undefined) return undefined;
  const { constant, params, result: sort } = definition;
  if (![...params, sort].every(isPlain)) return undefined;
  const args = params.map((of, level): Term => ({ kind: 'variable', level, sort: of }));
  const call: Term = { kind: 'call', constant, definition: key, args, sort, place: '' };
  return {
    ...statement,
    binders: params.map((of, level) => ({ kind: 'value', name: `x${level}`, level, sort: of })),
    conclusion: { kind: 'compare', comparison: '=', left: call, right: call, place: '' },
  };
}

/** The operations that have no usual value at any sample of a statement that assumes nothing. */
const alwaysAt = (free: Statement | undefined): ReadonlySet<Term> =>
  new Set(
    free === undefined
      ? []
      : alwaysIn(free, planSampling(free, new Map(), new Map()), free.constant).map(({ term }) => term),
  );

const isZero = (t: Term | undefined): boolean => t?.kind === 'literal' && t.value.num === 0n;

/** Whether a conclusion gives the value at the edge, as `rate t 0 = 0`. */
const givesZero = (f: Formula): boolean =>
  f.kind === 'compare' && f.comparison === '=' && (isZero(f.left) || isZero(f.right));

/**
 * Where every sample of a statement meets a value that a total function of Lean has by convention only, as that of x / 0: the
 * theorem then says nothing about arguments at which the formula means something. Not reported is what the author shows: a literal
 * 0 as operand or as argument, and a conclusion that gives the value at the edge.
 */
export const findConventionsOnly = (statement: Statement, plan: SamplingPlan): readonly string[] => {
  const found = alwaysIn(statement, plan, statement.constant);
  if (found.length === 0) return [];
  const anyway = alwaysAt(withoutHypotheses(statement));
  const names = statement.binders.flatMap((binder) => (binder.kind === 'value' ? [binder.name] : []));
  const isTold = ({ definition, term }: ConventionSite): boolean => {
    if (definition === undefined && anyway.has(term)) return !term.args.some(isZero);
    if (definition !== undefined && alwaysAt(alone(statement, definition)).has(term)) return true;
    return !anyway.has(term) && !givesZero(statement.conclusion);
  };
  const texts = found.filter(isTold).map(({ definition, term, says }) => {
    const shown = `\`${showPart(term, definition === undefined ? names : argumentNames)}\``;
    return `on every sample ${shown}${definition === undefined ? '' : ` of ${definition}`} has its value by convention only (${says})`;
  });
  return [...new Set(texts)];
};
