import type { Comparison, Formula, Term } from '../../language/ast.ts';
import type { Truth } from '../../language/property.ts';
import { itemAt } from '../../present.ts';
import type { Box } from './box.ts';
import { visitNodes } from './occurrences.ts';
import { intersect, isEmpty, isPoint, line, point, type Range } from './range.ts';
import { rangeOfTerm, type Scope, type TermRange } from './term-range.ts';

/** A formula over a box. */
export type FormulaRange = {
  /** Its truth for all values in the box, or `undecided`. */
  readonly truth: (box: Box) => Truth;
  /** Narrows the box by assuming the formula; sets `empty` if nothing is left. */
  readonly assume: (box: Box) => void;
};

const negated: Readonly<Record<Comparison, Comparison>> = { '=': '≠', '≠': '=', '<': '≤', '≤': '<' };
/** A quantifier over more indices than this is not expanded. */
const longest = 64;

const below = (r: Range, strict: boolean): Range => ({ ...line, hi: r.hi, openHi: strict || r.openHi });
const above = (r: Range, strict: boolean): Range => ({ ...line, lo: r.lo, openLo: strict || r.openLo });

const compared = (comparison: Comparison, a: Range, b: Range): Truth => {
  if (isEmpty(a) || isEmpty(b)) return 'undecided';
  switch (comparison) {
    case '<':
      if (a.hi < b.lo || (a.hi === b.lo && (a.openHi || b.openLo))) return 'true';
      return a.lo >= b.hi ? 'false' : 'undecided';
    case '≤':
      if (a.hi <= b.lo) return 'true';
      return a.lo > b.hi || (a.lo === b.hi && (a.openLo || b.openHi)) ? 'false' : 'undecided';
    case '=':
      if (isPoint(a) && isPoint(b)) return a.lo === b.lo ? 'true' : 'false';
      return isEmpty(intersect(a, b)) ? 'false' : 'undecided';
    default:
      return not(compared('=', a, b));
  }
};

/** Kleene's negation. */
const not = (truth: Truth): Truth => (truth === 'true' ? 'false' : truth === 'false' ? 'true' : truth);

const comparing = (comparison: Comparison, l: TermRange, r: TermRange): FormulaRange => ({
  truth: (box) => compared(comparison, l.forward(box), r.forward(box)),
  assume: (box) => {
    if (comparison === '≠') return;
    const a = l.forward(box);
    const b = r.forward(box);
    const strict = comparison === '<';
    const [left, right] = comparison === '=' ? [b, a] : [below(b, strict), above(a, strict)];
    const newLeft = intersect(a, left);
    const newRight = intersect(b, right);
    if (isEmpty(newLeft) || isEmpty(newRight)) box.empty = true;
    l.backward(box, newLeft);
    r.forward(box);
    r.backward(box, newRight);
  },
});

const conjunction = (parts: readonly FormulaRange[]): FormulaRange => ({
  truth: (box) => {
    let out: Truth = 'true';
    for (const part of parts) {
      const truth = part.truth(box);
      if (truth === 'false') return 'false';
      if (truth === 'undecided') out = 'undecided';
    }
    return out;
  },
  assume: (box) => {
    for (const part of parts) part.assume(box);
  },
});

const implication = (guard: FormulaRange, body: FormulaRange): FormulaRange => ({
  truth: (box) => {
    const g = guard.truth(box);
    if (g === 'false') return 'true';
    const b = body.truth(box);
    return b === 'true' ? 'true' : g === 'true' ? b : 'undecided';
  },
  assume: (box) => {
    if (guard.truth(box) === 'true') body.assume(box);
  },
});

const disjunction = (a: FormulaRange, b: FormulaRange): FormulaRange => ({
  truth: (box) => not(conjunction([negate(a), negate(b)]).truth(box)),
  assume: (box) => {
    if (a.truth(box) === 'false') b.assume(box);
    else if (b.truth(box) === 'false') a.assume(box);
  },
});

const negate = (formula: FormulaRange): FormulaRange => ({
  truth: (box) => not(formula.truth(box)),
  assume: () => undefined,
});

/** Indices of the bound variable for which an instance mentions element `box.focus`, or nothing for all. */
const focused = (
  occurrences: readonly TermRange[],
  slot: number,
  box: Box,
): readonly number[] | undefined => {
  if (box.focus < 0 || occurrences.length === 0) return undefined;
  const out = new Set<number>();
  for (const occurrence of occurrences) {
    box.bound[slot] = point(0);
    const start = occurrence.forward(box);
    box.bound[slot] = point(1);
    const next = occurrence.forward(box);
    if (!isPoint(start) || !isPoint(next) || next.lo - start.lo !== 1) return undefined;
    // the value of an element, as in `f xs[k]`, is only by accident an index
    if (!Number.isInteger(start.lo)) return undefined;
    out.add(box.focus - start.lo);
  }
  return [...out].sort((a, b) => a - b);
};

type Quantifier = Extract<Formula, { readonly body: Formula; readonly name: string }>;

const quantified = (formula: Quantifier, scope: Scope, window: (box: Box) => number): FormulaRange => {
  const slot = scope.depth - scope.values;
  const body = rangeOfFormula(formula.body, { ...scope, depth: scope.depth + 1 }, window);
  const lower = 'from' in formula ? rangeOfTerm(formula.from, scope) : undefined;
  const upper = 'to' in formula ? rangeOfTerm(formula.to, scope) : undefined;
  const occurrences = elementIndices(formula.body).map((term) =>
    rangeOfTerm(term, { ...scope, depth: scope.depth + 1 }),
  );
  const visit = (box: Box, each: () => boolean): boolean => {
    const lo = lower === undefined ? point(0) : lower.forward(box);
    const hi = upper === undefined ? point(window(box)) : upper.forward(box);
    if (!isPoint(lo) || !isPoint(hi)) return false;
    const some = focused(occurrences, slot, box);
    const chosen = some?.filter((k) => k >= lo.lo && k < hi.lo);
    const size = chosen === undefined ? Math.min(hi.lo - lo.lo, longest) : chosen.length;
    for (let i = 0; i < size; i++) {
      box.bound[slot] = point(chosen === undefined ? lo.lo + i : itemAt(chosen, i));
      if (!each()) break;
    }
    return upper !== undefined && hi.lo - lo.lo <= longest && some === undefined;
  };
  return {
    truth: (box) => {
      const met = new Set<Truth>();
      const all = visit(box, () => {
        met.add(body.truth(box));
        return !met.has('false');
      });
      if (met.has('false')) return 'false';
      return all && !met.has('undecided') ? 'true' : 'undecided';
    },
    assume: (box) => {
      visit(box, () => {
        body.assume(box);
        return !box.empty;
      });
    },
  };
};

/** First indices of all `f i` in a formula. */
const elementIndices = (formula: Formula): readonly Term[] => {
  const found: Term[] = [];
  visitNodes(formula, (node) => {
    if (node.kind === 'apply' && node.fn.kind === 'variable') found.push(itemAt(node.args, 0));
  });
  return found;
};

/** A formula over boxes; an unbounded quantifier is expanded up to `window`. */
export const rangeOfFormula = (
  formula: Formula,
  scope: Scope,
  window: (box: Box) => number,
): FormulaRange => {
  const of = (part: Formula): FormulaRange => rangeOfFormula(part, scope, window);
  switch (formula.kind) {
    case 'truth':
      return {
        truth: () => (formula.value ? 'true' : 'false'),
        assume: (box) => {
          if (!formula.value) box.empty = true;
        },
      };
    case 'compare':
      return comparing(
        formula.comparison,
        rangeOfTerm(formula.left, scope),
        rangeOfTerm(formula.right, scope),
      );
    case 'and':
      return conjunction([of(formula.left), of(formula.right)]);
    case 'or':
      return disjunction(of(formula.left), of(formula.right));
    case 'implies':
      return implication(of(formula.left), of(formula.right));
    case 'iff':
      return conjunction([
        implication(of(formula.left), of(formula.right)),
        implication(of(formula.right), of(formula.left)),
      ]);
    case 'not':
      return formula.of.kind === 'compare'
        ? comparing(
            negated[formula.of.comparison],
            ...(['<', '≤'].includes(formula.of.comparison)
              ? ([rangeOfTerm(formula.of.right, scope), rangeOfTerm(formula.of.left, scope)] as const)
              : ([rangeOfTerm(formula.of.left, scope), rangeOfTerm(formula.of.right, scope)] as const)),
          )
        : negate(of(formula.of));
    case 'defined':
      return of(formula.body);
    case 'every':
      return quantified(formula, scope, window);
    case 'forall':
      return formula.sort.kind === 'number' && formula.sort.of === 'nat'
        ? quantified(formula, scope, window)
        : { truth: () => 'undecided', assume: () => undefined };
    default:
      return { truth: () => 'undecided', assume: () => undefined };
  }
};
