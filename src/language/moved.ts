import type { Formula, Term } from './ast.ts';

/** Levels of the variables that are bound on the way down: from `from` up to `at`; they move by `by`. */
type Move = { readonly from: number; readonly at: number; readonly by: number };

function termAt(t: Term, move: Move): Term {
  const term = (part: Term): Term => termAt(part, move);
  const inner = { ...move, at: move.at + 1 };
  switch (t.kind) {
    case 'literal':
      return t;
    case 'variable':
      return t.level >= move.from && t.level < move.at ? { ...t, level: t.level + move.by } : t;
    case 'operation':
    case 'call':
      return { ...t, args: t.args.map(term) };
    case 'sum':
    case 'product':
      return { ...t, count: term(t.count), body: termAt(t.body, inner) };
    case 'apply':
      return { ...t, fn: term(t.fn), args: t.args.map(term) };
    case 'lambda':
      return { ...t, body: termAt(t.body, inner) };
    case 'if':
      return { ...t, condition: formulaAt(t.condition, move), then: term(t.then), else: term(t.else) };
    case 'let':
      return { ...t, value: term(t.value), body: termAt(t.body, inner) };
  }
}

function formulaAt(f: Formula, move: Move): Formula {
  const inner = { ...move, at: move.at + 1 };
  switch (f.kind) {
    case 'truth':
      return f;
    case 'compare':
      return { ...f, left: termAt(f.left, move), right: termAt(f.right, move) };
    case 'and':
    case 'or':
    case 'implies':
    case 'iff':
      return { ...f, left: formulaAt(f.left, move), right: formulaAt(f.right, move) };
    case 'not':
      return { ...f, of: formulaAt(f.of, move) };
    case 'every':
    case 'some':
      return { ...f, from: termAt(f.from, move), to: termAt(f.to, move), body: formulaAt(f.body, inner) };
    case 'forall':
    case 'exists':
      return { ...f, body: formulaAt(f.body, inner) };
    case 'defined':
      return {
        ...f,
        body: formulaAt(f.body, move),
        ...(f.call && { call: termAt(f.call, move) as typeof f.call }),
      };
  }
}

/** A term that was read where the next variable to be bound has level `from`, for a place where it has level `to`. */
export function movedTerm(t: Term, from: number, to: number): Term {
  return from === to ? t : termAt(t, { from, at: from, by: to - from });
}

/** The same for a formula. */
export function movedFormula(f: Formula, from: number, to: number): Formula {
  return from === to ? f : formulaAt(f, { from, at: from, by: to - from });
}
