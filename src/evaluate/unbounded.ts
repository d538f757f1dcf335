import type { Domain } from '../domains/domain.ts';
import { ofDouble } from '../domains/doubles.ts';
import type { Exact } from '../domains/exact.ts';
import { both, either, FALSE, type Kleene, NEARLY, TRUE, UNKNOWN } from '../domains/truth.ts';
import type { Formula, Term } from '../language/ast.ts';
import { hasPart, usesLevel } from '../language/levels.ts';
import { onlyItemOf } from '../present.ts';
import type { Counters, Env } from './code.ts';
import type { Machine, Test } from './machine.ts';
import { beyond } from './tails/beyond.ts';
import { findHorizon } from './tails/horizon.ts';
import type { OnBox } from './unbounded/boxes.ts';
import { makeCovering } from './unbounded/covering.ts';
import { type Search, search } from './unbounded/search.ts';
import { isNumber, type Value } from './values.ts';

/** Values of a natural variable that are tried if nothing is known about all of them. */
const TRIED = 64;
/** How far past the prefixes the dominant term of a tail is searched for. */
const STARTS = [8, 64, 1000] as const;
/** Longer prefixes are not enumerated. */
const LONGEST = 5000;

type Quantifier = Extract<Formula, { kind: 'forall' | 'exists' }>;

/** What the quantifiers of one tier need from the sample: its values as exact numbers, and exact evaluation. */
export type ExactView = {
  readonly env: () => Env<Exact>;
  readonly evaluate: (t: Term, env: Env<Exact>, depth: number) => Value<Exact>;
  /** Number of value binders; variables of higher level are bound inside the statement. */
  readonly binders: number;
  /** Whether calls may be evaluated by their definitions (not if counterparts replace them). */
  readonly calls: boolean;
};

/** `∀ i j, i ≤ j → f j ≤ f i` is equivalent to `∀ i, f (i + 1) ≤ f i`; likewise with `<`, and for increasing functions. */
function neighbours(f: Quantifier, depth: number): Formula | undefined {
  if (f.kind !== 'forall' || f.body.kind !== 'forall') return undefined;
  const { body } = f.body;
  if (body.kind !== 'implies' || body.left.kind !== 'compare' || body.right.kind !== 'compare')
    return undefined;
  const [premise, claim] = [body.left, body.right];
  const isVariable = (t: Term | undefined, level: number): boolean =>
    t?.kind === 'variable' && t.level === level;
  if (!isVariable(premise.left, depth) || !isVariable(premise.right, depth + 1)) return undefined;
  const transitive =
    claim.comparison === '≤'
      ? premise.comparison !== '='
      : claim.comparison === '<' && premise.comparison === '<';
  if (!transitive || (premise.comparison !== '≤' && premise.comparison !== '<')) return undefined;
  const [a, b] = [claim.left, claim.right];
  if (a.kind !== 'apply' || b.kind !== 'apply' || a.fn.kind !== 'variable' || b.fn.kind !== 'variable')
    return undefined;
  if (a.fn.level !== b.fn.level || a.args.length !== 1 || b.args.length !== 1) return undefined;
  const levels = [a.args[0], b.args[0]].map((t) => (t?.kind === 'variable' ? t.level : -1));
  if (!(levels.includes(depth) && levels.includes(depth + 1))) return undefined;
  const next = (t: typeof a): Term => {
    const index = onlyItemOf(t.args);
    if (isVariable(index, depth)) return t;
    const one: Term = { kind: 'literal', value: { num: 1n, den: 1n }, sort: index.sort };
    const here: Term = { kind: 'variable', level: depth, sort: index.sort };
    return {
      ...t,
      args: [
        { kind: 'operation', operation: 'add', args: [here, one], sort: index.sort, place: claim.place },
      ],
    };
  };
  return { ...claim, left: next(a), right: next(b) };
}

/** The conjunction or disjunction over the first values; stops at the value that decides the quantifier. */
function walk<X>(f: Quantifier, to: number, holds: (value: Value<X>) => Kleene): Kleene {
  const [neutral, decisive] = f.kind === 'forall' ? [TRUE, FALSE] : [FALSE, TRUE];
  let result: Kleene = neutral;
  for (let k = 0; k < to && result !== decisive; k++) {
    const truth = holds(f.sort.kind === 'bool' ? k === 1 : BigInt(k));
    result = f.kind === 'forall' ? both(result, truth) : either(result, truth);
  }
  return result;
}

/** The values of the variables as exact numbers; inner variables are converted if they are integers or doubles. */
function exactEnv<X>(d: Domain<X>, view: ExactView, env: Env<X>, depth: number): Env<Exact> | undefined {
  const inner = env.slice(view.binders, depth).map((value): Value<Exact> => {
    if (typeof value === 'bigint' || typeof value === 'boolean') return value;
    if (!isNumber(value)) return undefined;
    const [low, high] = d.enclosure(value);
    return low === high && Number.isFinite(low) ? ofDouble(low) : undefined;
  });
  if (inner.includes(undefined)) return undefined;
  return [...view.env().slice(0, view.binders), ...inner];
}

/** The lower bound `N` of a universal claim `N ≤ k → p k` about naturals, if it has one. */
function firstOf<X>(f: Quantifier, level: number, at: (t: Term) => Value<X>): bigint {
  const { body } = f;
  if (body.kind !== 'implies' || body.left.kind !== 'compare') return 0n;
  const { comparison, left, right } = body.left;
  const isVariable = right.kind === 'variable' && right.level === level;
  if (!isVariable || usesLevel(left, level) || (comparison !== '≤' && comparison !== '<')) return 0n;
  const value = at(left);
  if (typeof value !== 'bigint' || value < 0n) return 0n;
  return comparison === '<' ? value + 1n : value;
}

/** How formulas and terms of a statement are compiled. */
export type Codes<X> = Search<X> & {
  readonly test: (f: Formula, depth: number) => Test<X>;
  /** A formula on boxes of the next variable. */
  readonly onBoxes: (f: Formula, depth: number) => (env: Env<X>) => OnBox;
};

/**
 * Decides quantifiers without a finite range. Over the naturals, `∀` is decided by enumerating the prefixes of the sampled
 * sequences and then by the closed form of their tails, or for all reals from there on; over the reals by boxes that cover
 * them. A counterexample or witness among the tried values decides as well. Everything else is undecided. Without a view, only
 * values are tried.
 */
export function decideUnbounded<X>(view: ExactView | undefined, codes: Codes<X>): Machine<X>['unbounded'] {
  const { test } = codes;
  const rewritten = new Map<Formula, Test<X> | undefined>();
  const closed = new Map<
    Formula,
    Pick<Counters, 'junk' | 'fuel' | 'saved' | 'tried'> & { readonly truth: Kleene }
  >();
  const { overAll, overFrom } = makeCovering<X>(codes.counters, codes.onBoxes);
  /** Whether a counterpart would be called with numbers that no sample contains. */
  const isAsked = (f: Quantifier): boolean =>
    codes.isMixed() && hasPart(f.body, (part) => part.kind === 'call');
  /** A search for a claim with no other variable has the same result and cost on all samples. */
  const once = (f: Quantifier, depth: number, decide: () => Kleene): Kleene => {
    const counters = codes.counters();
    const known = closed.get(f);
    if (known !== undefined && known.fuel < counters.fuel) {
      counters.junk += known.junk;
      counters.fuel -= known.fuel;
      counters.saved += known.saved;
      counters.tried += known.tried;
      return known.truth;
    }
    const before = { ...counters };
    const truth = decide();
    const levels = Array.from({ length: depth }, (_, level) => level);
    const isClosed =
      !levels.some((level) => usesLevel(f, level)) && !hasPart(f, (part) => part.kind === 'call');
    const isSame = counters.isLarge === before.isLarge && counters.isInexact === before.isInexact;
    if (isClosed && isSame && counters.fuel > 0)
      closed.set(f, {
        truth,
        junk: counters.junk - before.junk,
        fuel: before.fuel - counters.fuel,
        saved: counters.saved - before.saved,
        tried: counters.tried - before.tried,
      });
    return truth;
  };
  const decide: Machine<X>['unbounded'] = (f, env, depth, holds) => {
    const { sort } = f;
    const around = { env, depth, holds };
    if (sort.kind === 'bool') return walk(f, 2, holds);
    if (sort.kind !== 'number') return UNKNOWN;
    const isOfReals = sort.of === 'rational' || sort.of === 'real';
    if (f.kind === 'exists') {
      // a witness may lie beyond the values that are tried
      const truth = isOfReals ? UNKNOWN : either(walk(f, TRIED, holds), UNKNOWN);
      if (truth === TRUE || isAsked(f)) return truth;
      return once(f, depth, () => {
        const covered = overAll(f, around);
        return covered === UNKNOWN ? search(codes, f, { env, depth }, holds) : covered;
      });
    }
    if (isOfReals) return isAsked(f) ? UNKNOWN : once(f, depth, () => overAll(f, around));
    if (!rewritten.has(f)) {
      const body = neighbours(f, depth);
      rewritten.set(f, body && test({ ...f, body }, depth));
    }
    const simpler = rewritten.get(f);
    if (simpler !== undefined) return simpler(env);
    const values =
      view !== undefined && sort.of === 'nat' ? exactEnv(codes.domain(), view, env, depth) : undefined;
    const hasCalls = (): boolean => hasPart(f.body, (part) => part.kind === 'call');
    if (view === undefined || values === undefined || (!view.calls && hasCalls())) {
      const truth = walk(f, TRIED, holds);
      return truth === FALSE || isAsked(f) ? both(truth, UNKNOWN) : once(f, depth, () => overAll(f, around));
    }
    const { reach, constant, indexOnly } = findHorizon(f.body, depth, values);
    if (reach > LONGEST) return UNKNOWN;
    const first = firstOf(f, depth, (t) => view.evaluate(t, values, depth));
    const fixed = (t: Term): Value<Exact> =>
      usesLevel(t, depth) ? undefined : view.evaluate(t, values, depth);
    if (first > 0n) {
      if (holds(first) === FALSE) return FALSE;
      // beyond the prefixes, forms or a proof for all reals decide
      const isFar = first >= BigInt(reach) && first <= BigInt(Number.MAX_SAFE_INTEGER);
      if (isFar && beyond(f.body, depth, values, { fixed, from: Number(first) }) === TRUE) return TRUE;
      const truth = overFrom(f, around, first);
      if (truth !== UNKNOWN) return truth;
    }
    const near = walk(f, reach + (constant && indexOnly ? 1 : STARTS[0]), holds);
    if (near === FALSE || (constant && indexOnly)) return near;
    for (const start of STARTS) {
      const far = beyond(f.body, depth, values, { fixed, from: reach + start });
      if (far === FALSE) return FALSE;
      const walked = far === TRUE && start !== STARTS[0] ? walk(f, reach + start, holds) : near;
      if (far === TRUE) return walked >= NEARLY ? walked : UNKNOWN;
    }
    return near === UNKNOWN ? UNKNOWN : both(near, overFrom(f, around, BigInt(reach + STARTS[0])));
  };
  return (f, env, depth, holds) => {
    const counters = codes.counters();
    const { saved } = counters;
    const truth = decide(f, env, depth, holds);
    // code never tries the values of a quantifier without an end: their cost says nothing about how large samples may be
    counters.saved = saved;
    return truth;
  };
}
