import type { Expr } from '../../expr/expr.ts';
import { hasLoose } from '../../expr/occurs.ts';

/** An expression whose instances, as far as they are closed, are the library's own. */
export function asStandard(e: Expr): Expr {
  const mark = (part: Expr): Expr => {
    switch (part.kind) {
      case 'const':
        return { ...part, judgement: { verdict: 'standard' } };
      case 'app': {
        const app: Expr = { ...part, fn: mark(part.fn), arg: mark(part.arg) };
        return hasLoose(part, () => true) ? app : { ...app, judgement: { verdict: 'standard' } };
      }
      case 'lam':
      case 'forallE':
        return { ...part, type: mark(part.type), body: mark(part.body) };
      case 'letE':
        return { ...part, type: mark(part.type), value: mark(part.value), body: mark(part.body) };
      case 'proj':
        return { ...part, of: mark(part.of) };
      default:
        return part;
    }
  };
  return mark(e);
}

/** The same with all instances inside one that Lean finds by itself marked as such: they are those that it takes. */
export function markInstances(e: Expr): Expr {
  if (e.judgement?.verdict === 'standard') return asStandard(e);
  if (e.kind !== 'app') return e;
  const [fn, arg] = [markInstances(e.fn), markInstances(e.arg)];
  return fn === e.fn && arg === e.arg ? e : { ...e, fn, arg };
}
