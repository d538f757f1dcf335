// Records where an evaluation uses a value that a total function of Lean has by convention only, as that of x / 0.
import type { Domain } from '../../domains/domain.ts';
import { exact } from '../../domains/exact.ts';
import { interval } from '../../domains/interval.ts';
import { type Code, declined } from '../../evaluate/code.ts';
import { compileOperation } from '../../evaluate/operations.ts';
import { compileTier } from '../../evaluate/tier.ts';
import type { Name } from '../../expr/expr.ts';
import type { Statement, Term } from '../../language/ast.ts';
import type { Sample } from '../../language/property.ts';
import { operations } from '../../operations/table.ts';
import { isRational } from '../ladder.ts';
import { makeMark, markOf, rewrite, rewriteIn } from './marks.ts';

type OperationTerm = Extract<Term, { kind: 'operation' }>;

/** An operation that has a convention, in a definition of the project or, without one, in the statement itself. */
export type ConventionSite = {
  readonly definition?: Name;
  readonly term: OperationTerm;
  /** The convention, in words. */
  readonly says: string;
};

/** Records the conventions that S with D uses. */
export type ConventionWatch = {
  readonly sites: readonly ConventionSite[];
  /** Evaluated sites, by position, and whether all values there were by convention; whether a sample satisfies the hypotheses. */
  readonly meet: (sample: Sample) => {
    readonly met: ReadonlyMap<number, boolean>;
    readonly isAccepted: boolean;
  };
};

function markConventions(statement: Statement): {
  readonly statement: Statement;
  readonly sites: readonly ConventionSite[];
} {
  const sites: ConventionSite[] = [];
  const mark =
    (definition?: Name) =>
    (t: Term, was: Term): Term => {
      if (t.kind !== 'operation' || was.kind !== 'operation') return t;
      const { convention } = operations[t.operation];
      if (convention === 'none') return t;
      const says = convention.edge ?? convention.says;
      sites.push({ ...(definition !== undefined && { definition }), term: was, says });
      return makeMark(sites.length - 1, t.sort, t.args);
    };
  const definitions = new Map(
    [...(statement.definitions ?? [])].map(([key, one]) => {
      // what library definitions do at the edge of their domain is not the author's choice
      if (!statement.calls.includes(one.constant)) return [key, one] as const;
      const equations = one.equations.map(({ patterns, body }) => ({
        patterns,
        body: rewrite(body, mark(one.constant)),
      }));
      return [key, { ...one, equations }] as const;
    }),
  );
  const binders = statement.binders.map((binder) =>
    binder.kind === 'value' ? binder : { ...binder, formula: rewriteIn(binder.formula, mark()) },
  );
  const conclusion = rewriteIn(statement.conclusion, mark());
  return { statement: { ...statement, binders, conclusion, definitions }, sites };
}

function watching<X>(
  domain: Domain<X>,
  { statement, sites }: ReturnType<typeof markConventions>,
): ConventionWatch['meet'] {
  const met = new Map<number, boolean>();
  const counters = { junk: 0, fuel: 0, depth: 0, saved: 0, isLarge: false, tried: 0 };
  const codes = sites.map(({ term }): Code<X> => {
    const operands = term.args.map(
      (_, i): Code<X> =>
        (env) =>
          env[i],
    );
    return compileOperation(domain, counters, term, operands);
  });
  const t = compileTier<X>(domain, 0, statement, {
    handle: () => (call, args) => {
      const site = markOf(call);
      const code = site === undefined ? undefined : codes[site];
      if (site === undefined || code === undefined) return declined;
      const before = counters.junk;
      const value = code([...args]);
      met.set(site, counters.junk > before && met.get(site) !== false);
      return value;
    },
    release: () => {},
  });
  return (sample) => {
    met.clear();
    t.begin();
    const { conclusion } = t.run(t.environment(sample));
    return { met: new Map(met), isAccepted: conclusion !== undefined };
  };
}

/** Watches the conventions of a statement and its definitions; nothing if no operation has one. */
export function watchConventions(statement: Statement): ConventionWatch | undefined {
  const made = markConventions(statement);
  if (made.sites.length === 0) return undefined;
  return {
    sites: made.sites,
    meet: isRational(statement) ? watching(exact, made) : watching(interval, made),
  };
}
