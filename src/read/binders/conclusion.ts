import type { Binder, Formula, Sort, Term } from '../../language/ast.ts';
import { hasPart, isArgument, usesLevel } from '../../language/levels.ts';
import { moveFormula } from '../../language/moved.ts';

/**
 * Whether a leading quantifier must become a binder: one over rationals, reals or functions; over integers that are not an index of
 * a sequence; or with calls of definitions, because the tail of a sequence says nothing about a definition's values far out.
 */
function rangesOverSamples(f: Formula, depth: number): boolean {
  if (f.kind === 'defined') return rangesOverSamples(f.body, depth);
  if (f.kind === 'implies') return rangesOverSamples(f.right, depth);
  if (f.kind === 'and') return rangesOverSamples(f.left, depth) || rangesOverSamples(f.right, depth);
  if (f.kind !== 'forall') return false;
  if (f.sort.kind === 'function') return true;
  if (f.sort.kind !== 'number') return false;
  const { of } = f.sort;
  const isCalled = (part: Term | Formula): boolean =>
    part.kind === 'call' && part.args.some((arg) => usesLevel(arg, depth));
  return (
    of === 'rational' ||
    of === 'real' ||
    !isArgument(f.body, depth, depth) ||
    hasPart(f.body, isCalled) ||
    rangesOverSamples(f.body, depth + 1)
  );
}

/** A value binder with a name that no other binder has. */
function variable(
  binders: readonly Binder[],
  { name, sort }: { readonly name: string; readonly sort: Sort },
  level: number,
): Binder {
  const taken = binders.some((binder) => binder.name === name);
  return { kind: 'value', name: taken ? `${name}${level}` : name, level, sort };
}

/**
 * Turns the quantifiers over samples in a conjunction into binders, one after the other: `(∀ x, p x) ∧ ∀ y, q y` becomes `∀ x
 * y, p x ∧ q y`.
 */
function opensBoth(
  f: Formula,
  binders: Binder[],
  depth: number,
): { readonly formula: Formula; readonly depth: number } {
  if (!rangesOverSamples(f, depth)) return { formula: f, depth };
  if (f.kind === 'defined') return opensBoth(f.body, binders, depth);
  if (f.kind === 'implies') {
    const { formula, depth: inner } = opensBoth(f.right, binders, depth);
    return {
      formula: { kind: 'implies', left: moveFormula(f.left, depth, inner), right: formula },
      depth: inner,
    };
  }
  if (f.kind === 'and') {
    const left = opensBoth(f.left, binders, depth);
    const right = opensBoth(moveFormula(f.right, depth, left.depth), binders, left.depth);
    return {
      formula: {
        kind: 'and',
        left: moveFormula(left.formula, left.depth, right.depth),
        right: right.formula,
      },
      depth: right.depth,
    };
  }
  if (f.kind !== 'forall') return { formula: f, depth };
  binders.push(variable(binders, f, depth));
  return opensBoth(f.body, binders, depth + 1);
}

/** Unfolds a conclusion such as `Monotone f` to its quantifiers over numbers and turns them into binders. */
export function openConclusion(conclusion: Formula, binders: Binder[], depth: number): Formula {
  if (!rangesOverSamples(conclusion, depth)) return conclusion;
  if (conclusion.kind === 'defined') return openConclusion(conclusion.body, binders, depth);
  if (conclusion.kind === 'and') return opensBoth(conclusion, binders, depth).formula;
  if (conclusion.kind === 'implies') {
    binders.push({ kind: 'hypothesis', name: `h${depth}`, formula: conclusion.left });
    return openConclusion(conclusion.right, binders, depth);
  }
  if (conclusion.kind !== 'forall') return conclusion;
  const { body } = conclusion;
  binders.push(variable(binders, conclusion, depth));
  if (rangesOverSamples(body, depth + 1) || body.kind !== 'implies')
    return openConclusion(body, binders, depth + 1);
  binders.push({ kind: 'hypothesis', name: `h${depth}`, formula: body.left });
  return body.right;
}

/**
 * Rewrites a theorem that concludes False: its conclusion becomes the negation of its last hypotheses. No value satisfies all
 * of its hypotheses, so nothing could be sampled otherwise.
 */
export function denyLast(binders: Binder[], conclusion: Formula): Formula {
  if (conclusion.kind !== 'truth' || conclusion.value) return conclusion;
  let all: Formula | undefined;
  for (let last = binders.at(-1); last?.kind === 'hypothesis' && !last.ofType; last = binders.at(-1)) {
    binders.pop();
    all = all === undefined ? last.formula : { kind: 'and', left: last.formula, right: all };
  }
  return all === undefined ? conclusion : { kind: 'not', of: all };
}
