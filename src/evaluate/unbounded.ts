import type { Exact } from '../domains/exact.ts';
import { FALSE, type Kleene, TRUE, UNKNOWN } from '../domains/truth.ts';
import type { Formula, Term } from '../language/ast.ts';
import { anyPart, usesLevel } from '../language/levels.ts';
import { beyond, horizon } from './beyond.ts';
import type { Machine } from './machine.ts';
import type { Env, Value } from './values.ts';

/** Values of a natural variable that are tried where nothing is known about all of them. */
const TRIED = 64;
/** How far past the prefixes the dominant term of a tail is looked for. */
const STARTS = [8, 64, 1000] as const;
/** Longer prefixes are not walked through. */
const LONGEST = 5000;

type Quantifier = Extract<Formula, { kind: 'forall' | 'exists' }>;

/** What the quantifiers of one tier need to know about the sample: its values as exact numbers, and exact evaluation. */
export type ExactView = {
  readonly env: () => Env<Exact>;
  readonly evaluate: (t: Term, env: Env<Exact>, depth: number) => Value<Exact>;
  /** Number of value binders; variables of higher level are bound inside the statement. */
  readonly binders: number;
  /** Calls may be evaluated by their definitions (not where counterparts stand in). */
  readonly calls: boolean;
};

/** `∀ i j, i ≤ j → f j ≤ f i` says the same of neighbours: `∀ i, f (i + 1) ≤ f i`; likewise with `<`, and increasing. */
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
    const index = t.args[0]!;
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

/** The first values, joined; stops at the value that decides the quantifier. */
function walk<X>(f: Quantifier, to: number, holds: (value: Value<X>) => Kleene): Kleene {
  const [neutral, decisive] = f.kind === 'forall' ? [TRUE, FALSE] : [FALSE, TRUE];
  let result: Kleene = neutral;
  for (let k = 0; k < to && result !== decisive; k++) {
    const truth = holds(f.sort.kind === 'bool' ? k === 1 : BigInt(k));
    result = (f.kind === 'forall' ? Math.min(result, truth) : Math.max(result, truth)) as Kleene;
  }
  return result;
}

/** The values of the variables as exact numbers; inner variables are carried over where they are integers. */
function exactEnv<X>(view: ExactView, env: Env<X>, depth: number): Env<Exact> | undefined {
  const inner = env.slice(view.binders, depth);
  if (!inner.every((value) => typeof value === 'bigint' || typeof value === 'boolean')) return undefined;
  return [...view.env().slice(0, view.binders), ...(inner as bigint[])];
}

/**
 * Quantifiers without a finite range. Over the naturals, `∀` is decided by walking through the prefixes of the sampled sequences
 * and then by the closed form of their tails; a counterexample or witness among the first values decides as well.
 * Everything else is undecided. Without a view nothing but the first values is looked at.
 */
export function decideUnbounded<X>(
  view: ExactView | undefined,
  test: (f: Formula, depth: number) => (env: Env<X>) => Kleene,
): Machine<X>['unbounded'] {
  const rewritten = new Map<Formula, ((env: Env<X>) => Kleene) | undefined>();
  const decide: Machine<X>['unbounded'] = (f, env, depth, holds) => {
    const { sort } = f;
    if (sort.kind === 'bool') return walk(f, 2, holds);
    if (sort.kind !== 'number' || sort.of === 'rational' || sort.of === 'real') return UNKNOWN;
    if (!rewritten.has(f)) {
      const body = neighbours(f, depth);
      rewritten.set(f, body && test({ ...f, body }, depth));
    }
    const simpler = rewritten.get(f);
    if (simpler !== undefined) return simpler(env);
    const values =
      view !== undefined && f.kind === 'forall' && sort.of === 'nat' ? exactEnv(view, env, depth) : undefined;
    const hasCalls = (): boolean => anyPart(f.body, (part) => part.kind === 'call');
    if (view === undefined || values === undefined || (!view.calls && hasCalls())) {
      const truth = walk(f, TRIED, holds);
      return truth === (f.kind === 'forall' ? FALSE : TRUE) ? truth : UNKNOWN;
    }
    const { reach, constant, indexOnly } = horizon(f.body, depth, values);
    if (reach > LONGEST) return UNKNOWN;
    const near = walk(f, reach + (constant && indexOnly ? 1 : STARTS[0]), holds);
    if (near === FALSE || (constant && indexOnly)) return near;
    const fixed = (t: Term): Value<Exact> =>
      usesLevel(t, depth) ? undefined : view.evaluate(t, values, depth);
    for (const start of STARTS) {
      const far = beyond(f.body, depth, values, { fixed, from: reach + start });
      if (far === FALSE) return FALSE;
      const walked = far === TRUE && start !== STARTS[0] ? walk(f, reach + start, holds) : near;
      if (far === TRUE) return walked === TRUE ? TRUE : UNKNOWN;
    }
    return UNKNOWN;
  };
  return decide;
}
