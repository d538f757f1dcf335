import type { Binder, Formula, Term } from '../../language/ast.ts';
import { anyPart, usesLevel } from '../../language/levels.ts';

/**
 * Whether a quantifier stands at the front that only sampling can speak about: over rationals or reals, or over integers at which
 * definitions are called, for what a definition does far out no tail of a sequence tells.
 */
function rangesOverSamples(f: Formula, depth: number): boolean {
  if (f.kind === 'defined') return rangesOverSamples(f.body, depth);
  if (f.kind === 'implies') return rangesOverSamples(f.right, depth);
  if (f.kind !== 'forall' || f.sort.kind !== 'number') return false;
  const { of } = f.sort;
  const isCalled = (part: Term | Formula): boolean =>
    part.kind === 'call' && part.args.some((arg) => usesLevel(arg, depth));
  return (
    of === 'rational' || of === 'real' || anyPart(f.body, isCalled) || rangesOverSamples(f.body, depth + 1)
  );
}

/** A conclusion that unfolds to further quantifiers over numbers, as `Monotone f` does: these are binders like the others. */
export function opened(conclusion: Formula, binders: Binder[], depth: number): Formula {
  if (!rangesOverSamples(conclusion, depth)) return conclusion;
  if (conclusion.kind === 'defined') return opened(conclusion.body, binders, depth);
  if (conclusion.kind === 'implies') {
    binders.push({ kind: 'hypothesis', name: `h${depth}`, formula: conclusion.left });
    return opened(conclusion.right, binders, depth);
  }
  if (conclusion.kind !== 'forall') return conclusion;
  const { name, sort, body } = conclusion;
  const taken = binders.some((binder) => binder.name === name);
  binders.push({ kind: 'value', name: taken ? `${name}${depth}` : name, level: depth, sort });
  if (rangesOverSamples(body, depth + 1) || body.kind !== 'implies') return opened(body, binders, depth + 1);
  binders.push({ kind: 'hypothesis', name: `h${depth}`, formula: body.left });
  return body.right;
}

/**
 * The conclusion of a theorem that concludes False: that what it assumes last is not all so. No value meets all that it assumes, and
 * so nothing could be sampled.
 */
export function denied(binders: Binder[], conclusion: Formula): Formula {
  if (conclusion.kind !== 'truth' || conclusion.value) return conclusion;
  let all: Formula | undefined;
  for (let last = binders.at(-1); last?.kind === 'hypothesis' && !last.ofType; last = binders.at(-1)) {
    binders.pop();
    all = all === undefined ? last.formula : { kind: 'and', left: last.formula, right: all };
  }
  return all === undefined ? conclusion : { kind: 'not', of: all };
}
