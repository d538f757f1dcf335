import type { Formula, Statement, Term } from '../../language/ast.ts';
import { listBoundParts } from '../../language/map-parts.ts';
import { operations } from '../../operations/table.ts';
import { countOccurrences } from '../ranges/occurrences.ts';

/** A place where a definition or the statement changes branches: the term is 0 there, or an integer. */
export type Jump = {
  readonly term: Term;
  readonly at: 'zero' | 'integer';
  /** Whether a convention gives the value of an operation there; hypotheses often exclude such places. */
  readonly isEdge: boolean;
  /** Value binders that occur in the term, by level. */
  readonly levels: readonly number[];
};

/** With more jumps than this, each would have too few samples. */
const mostJumps = 24;

const real = { kind: 'number', of: 'real', type: 'Real' } as const;
const operation = (name: 'sub' | 'div', a: Term, b: Term): Term => ({
  kind: 'operation',
  operation: name,
  args: [a, b],
  sort: real,
  place: '',
});

/** Replaces the variables of a term by terms over the value binders; nothing if it binds variables of its own. */
const inPlace = (term: Term, env: readonly (Term | undefined)[]): Term | undefined => {
  switch (term.kind) {
    case 'literal':
      return term;
    case 'variable':
      return env[term.level];
    case 'operation':
    case 'call': {
      const args = term.args.map((arg) => inPlace(arg, env));
      return args.every((arg) => arg !== undefined) ? { ...term, args } : undefined;
    }
    default:
      return undefined;
  }
};

type Found = (at: Jump['at'], term: Term, isEdge?: boolean) => void;

const jumpsOf = (term: Extract<Term, { kind: 'operation' }>, found: Found): void => {
  const [a, b] = term.args;
  const { convention, jumps } = operations[term.operation];
  // every condition that excludes a convention, as `0 < x` and `x ≠ 0`, ends at 0
  const edge = convention === 'none' ? undefined : convention.unless && term.args[convention.unless.operand];
  if (edge !== undefined) found('zero', edge, true);
  if (a === undefined || jumps === 'nowhere' || jumps === 'everywhere') return;
  const { at, where } = jumps;
  if (where === 'operand') found(at, a);
  else if (b !== undefined) found(at, operation(where === 'difference' ? 'sub' : 'div', a, b));
};

/** The jumps of the statement and its unfolded definitions, as terms over the value binders. */
export const jumpsIn = (statement: Statement): readonly Jump[] => {
  const values = statement.binders.filter((b) => b.kind === 'value');
  const jumps = new Map<string, Jump>();
  const edges = new Map<string, Jump>();
  const unfolding = new Set<string>();
  let isHypothesis = false;
  const found: Found = (at, term, isEdge = false) => {
    // what a hypothesis says at an edge of its own is not code, and the edge may break what its values were solved for
    if (isEdge && isHypothesis && unfolding.size === 0) return;
    const levels = [...countOccurrences(term, values.length).keys()];
    const places = isEdge ? edges : jumps;
    if (levels.length === 0 || places.size >= mostJumps) return;
    const key = JSON.stringify([at, term], (_, x: unknown) => (typeof x === 'bigint' ? `${x}` : x));
    if (!places.has(key)) places.set(key, { term, at, isEdge, levels });
  };
  const unfold = (call: Extract<Term, { kind: 'call' }>): void => {
    const key = call.definition ?? call.constant;
    const definition = statement.definitions?.get(key);
    if (definition === undefined || unfolding.has(key)) return;
    unfolding.add(key);
    for (const { patterns, body } of definition.equations) {
      const env: (Term | undefined)[] = [];
      patterns.forEach((pattern, i) => {
        const arg = call.args[i];
        if (arg === undefined) return;
        if (pattern.kind === 'bind') env.push(arg);
        else if (pattern.kind === 'literal')
          found(
            'zero',
            operation('sub', arg, {
              kind: 'literal',
              value: { num: pattern.value, den: 1n },
              sort: arg.sort,
            }),
          );
        else if (pattern.kind === 'successor' && pattern.of.kind === 'bind')
          env.push(
            operation('sub', arg, { kind: 'literal', value: { num: pattern.add, den: 1n }, sort: arg.sort }),
          );
        else env.push(undefined);
      });
      visit(body, env);
    }
    unfolding.delete(key);
  };
  const visit = (node: Term | Formula, env: readonly (Term | undefined)[]): void => {
    if (node.kind === 'let') {
      visit(node.value, env);
      visit(node.body, [...env, inPlace(node.value, env)]);
      return;
    }
    for (const [part, binds] of listBoundParts(node)) visit(part, binds === 0 ? env : [...env, undefined]);
    if (node.kind === 'operation') {
      const placed = inPlace(node, env);
      if (placed?.kind === 'operation') jumpsOf(placed, found);
    }
    if (node.kind === 'call') {
      const placed = inPlace(node, env);
      if (placed?.kind === 'call') unfold(placed);
    }
    if (node.kind === 'compare' && node.left.sort.kind === 'number') {
      const [left, right] = [inPlace(node.left, env), inPlace(node.right, env)];
      if (left !== undefined && right !== undefined) found('zero', operation('sub', left, right));
    }
  };
  const own = values.map(({ level, sort }): Term => ({ kind: 'variable', level, sort }));
  visit(statement.conclusion, own);
  isHypothesis = true;
  for (const binder of statement.binders) if (binder.kind === 'hypothesis') visit(binder.formula, own);
  return [...jumps.values(), ...edges.values()].slice(0, mostJumps);
};
