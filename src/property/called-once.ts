import type { Statement, Term } from '../language/ast.ts';

/**
 * Whether the statement calls counterparts at sampled values only, each call once and on every sample that satisfies the hypotheses. Then
 * all ways to evaluate a sample with distinct values make the same calls, and compare each with the definition once.
 */
export function isCalledOnce(statement: Statement, bound: ReadonlySet<string>): boolean {
  const seen = new Set<string>();
  const isPlain = (t: Term): boolean => {
    if (t.kind === 'literal' || t.kind === 'variable') return true;
    if (t.kind === 'operation') return t.args.every(isPlain);
    if (t.kind !== 'call' || !bound.has(t.constant) || t.component !== undefined) return false;
    const levels = t.args.map((arg) => (arg.kind === 'variable' ? arg.level : -1));
    const key = `${t.constant} ${levels.join()}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew && !levels.includes(-1);
  };
  const formulas = statement.binders.flatMap((b) => (b.kind === 'hypothesis' ? [b.formula] : []));
  return [...formulas, statement.conclusion].every(
    (f) => f.kind === 'compare' && isPlain(f.left) && isPlain(f.right),
  );
}
