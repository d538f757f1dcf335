import type { Formula, Term } from './ast.ts';

/** The direct subterms and subformulas of a term. */
function partsOfTerm(t: Term): readonly (Term | Formula)[] {
  switch (t.kind) {
    case 'literal':
    case 'variable':
      return [];
    case 'operation':
    case 'call':
      return t.args;
    case 'sum':
    case 'product':
      return [t.count, t.body];
    case 'apply':
      return [t.fn, ...t.args];
    case 'lambda':
      return [t.body];
    case 'if':
      return [t.condition, t.then, t.else];
    case 'let':
      return [t.value, t.body];
  }
}

/** The direct subterms and subformulas of a formula. */
function partsOfFormula(f: Formula): readonly (Term | Formula)[] {
  switch (f.kind) {
    case 'truth':
      return [];
    case 'compare':
    case 'and':
    case 'or':
    case 'implies':
    case 'iff':
      return [f.left, f.right];
    case 'not':
      return [f.of];
    case 'every':
    case 'some':
      return [f.from, f.to, f.body];
    case 'forall':
    case 'exists':
      return [f.body];
    case 'defined':
      return f.call === undefined ? [f.body] : [f.body, f.call];
  }
}

const formulaKinds: { readonly [Kind in Formula['kind']]: true } = {
  truth: true,
  compare: true,
  and: true,
  or: true,
  implies: true,
  iff: true,
  not: true,
  every: true,
  some: true,
  forall: true,
  exists: true,
  defined: true,
};

/** Whether a part is a formula. */
export function isFormula(part: Term | Formula): part is Formula {
  return part.kind in formulaKinds;
}

/** The direct parts of a term or formula. */
export function partsOf(part: Term | Formula): readonly (Term | Formula)[] {
  return isFormula(part) ? partsOfFormula(part) : partsOfTerm(part);
}

/** Whether a test holds for `part` or for anything inside it. */
export function hasPart(part: Term | Formula, test: (part: Term | Formula) => boolean): boolean {
  return test(part) || partsOf(part).some((inner) => hasPart(inner, test));
}

/** Whether the variable of a level occurs. */
export function usesLevel(part: Term | Formula, level: number): boolean {
  return hasPart(part, (inner) => inner.kind === 'variable' && inner.level === level);
}

/**
 * Whether a variable below level `depth` is an argument of a sampled function somewhere: nothing is known about a function
 * between its samples, and the tail of a sequence says more than its samples do.
 */
export function isArgument(part: Term | Formula, level: number, depth: number): boolean {
  return hasPart(
    part,
    (one) =>
      one.kind === 'apply' &&
      one.fn.kind === 'variable' &&
      one.fn.level < depth &&
      one.args.some((arg) => usesLevel(arg, level)),
  );
}

type Variable = Extract<Term, { kind: 'variable' }>;

const isVariable = (value: object): value is Variable =>
  'kind' in value && value.kind === 'variable' && 'level' in value;

const keep = (level: number): number => level;

/** Structural equality of terms; `rename` maps a level of the first to a level of the second, and places are ignored. */
export const isSameTerm = (a: unknown, b: unknown, rename: (level: number) => number = keep): boolean => {
  if (typeof a === 'bigint' || typeof a !== 'object' || a === null || b === null || typeof b !== 'object') {
    return a === b;
  }
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.length === b.length && a.every((x, i) => isSameTerm(x, b[i], rename));
  }
  if (isVariable(a) && isVariable(b)) return rename(a.level) === b.level;
  return Object.entries(a).every(
    ([key, value]) => key === 'place' || key === 'name' || isSameTerm(value, Reflect.get(b, key), rename),
  );
};
