import type { Formula, Term } from './ast.ts';

/** A new term for a variable, or nothing to keep it. */
type Replace = (level: number) => Term | undefined;

/** A term with free variables replaced; levels at and above `values` are bound inside and stay. */
function substituteTerm(t: Term, replace: Replace): Term {
  const term = (part: Term): Term => substituteTerm(part, replace);
  switch (t.kind) {
    case 'literal':
      return t;
    case 'variable':
      return replace(t.level) ?? t;
    case 'operation':
    case 'call':
      return { ...t, args: t.args.map(term) };
    case 'sum':
    case 'product':
      return { ...t, count: term(t.count), body: term(t.body) };
    case 'apply':
      return { ...t, fn: term(t.fn), args: t.args.map(term) };
    case 'lambda':
      return { ...t, body: term(t.body) };
    case 'if':
      return {
        ...t,
        condition: substitute(t.condition, replace),
        then: term(t.then),
        else: term(t.else),
      };
    case 'let':
      return { ...t, value: term(t.value), body: term(t.body) };
  }
}

/** A formula with free variables replaced by terms over free variables; bound ones have levels of their own. */
export function substitute(f: Formula, replace: Replace): Formula {
  const formula = (part: Formula): Formula => substitute(part, replace);
  const term = (part: Term): Term => substituteTerm(part, replace);
  switch (f.kind) {
    case 'truth':
      return f;
    case 'compare':
      return { ...f, left: term(f.left), right: term(f.right) };
    case 'and':
    case 'or':
    case 'implies':
    case 'iff':
      return { ...f, left: formula(f.left), right: formula(f.right) };
    case 'not':
      return { ...f, of: formula(f.of) };
    case 'every':
    case 'some':
      return { ...f, from: term(f.from), to: term(f.to), body: formula(f.body) };
    case 'forall':
    case 'exists':
      return { ...f, body: formula(f.body) };
    case 'defined':
      return {
        ...f,
        body: formula(f.body),
        ...(f.call && { call: term(f.call) as typeof f.call }),
      };
  }
}
