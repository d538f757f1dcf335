import type { Formula, Term } from './ast.ts';
import { isFormula } from './levels.ts';

/** Maps the direct parts of a term or formula; `binds` is the number of variables bound around the part. */
export type Change = {
  readonly term: (part: Term, binds: 0 | 1) => Term;
  readonly formula: (part: Formula, binds: 0 | 1) => Formula;
};

/** Maps the direct parts of a term. */
export function mapTerm(t: Term, { term, formula }: Change): Term {
  const arg = (part: Term): Term => term(part, 0);
  switch (t.kind) {
    case 'literal':
    case 'variable':
      return t;
    case 'operation':
    case 'call':
      return { ...t, args: t.args.map(arg) };
    case 'sum':
    case 'product':
      return { ...t, count: term(t.count, 0), body: term(t.body, 1) };
    case 'apply':
      return { ...t, fn: term(t.fn, 0), args: t.args.map(arg) };
    case 'lambda':
      return { ...t, body: term(t.body, 1) };
    case 'if':
      return { ...t, condition: formula(t.condition, 0), then: term(t.then, 0), else: term(t.else, 0) };
    case 'let':
      return { ...t, value: term(t.value, 0), body: term(t.body, 1) };
  }
}

/** Maps the direct parts of a formula. */
export function mapFormula(f: Formula, { term, formula }: Change): Formula {
  switch (f.kind) {
    case 'truth':
      return f;
    case 'compare':
      return { ...f, left: term(f.left, 0), right: term(f.right, 0) };
    case 'and':
    case 'or':
    case 'implies':
    case 'iff':
      return { ...f, left: formula(f.left, 0), right: formula(f.right, 0) };
    case 'not':
      return { ...f, of: formula(f.of, 0) };
    case 'every':
    case 'some':
      return { ...f, from: term(f.from, 0), to: term(f.to, 0), body: formula(f.body, 1) };
    case 'forall':
    case 'exists':
      return { ...f, body: formula(f.body, 1) };
    case 'defined': {
      const body = formula(f.body, 0);
      const call = f.call && term(f.call, 0);
      if (call === undefined) return { ...f, body };
      if (call.kind !== 'call') throw new TypeError(`the call of ${f.constant} became a ${call.kind}`);
      return { ...f, body, call };
    }
  }
}

/** The direct parts of a term or formula, each with the number of variables bound around it. */
export function listBoundParts(part: Term | Formula): readonly (readonly [Term | Formula, 0 | 1])[] {
  const found: (readonly [Term | Formula, 0 | 1])[] = [];
  const note = <Part extends Term | Formula>(inner: Part, binds: 0 | 1): Part => {
    found.push([inner, binds]);
    return inner;
  };
  if (isFormula(part)) mapFormula(part, { term: note, formula: note });
  else mapTerm(part, { term: note, formula: note });
  return found;
}

/** Whether a term or formula binds a variable around one of its direct parts. */
export function isBinding(part: Term | Formula): boolean {
  return listBoundParts(part).some(([, binds]) => binds > 0);
}
