import type { Expr, Judgement, Name, Verdict } from '../expr/expr.ts';
import { subtermsOf, withoutDefault } from '../expr/spine.ts';
import type { Declaration, Inventory } from './inventory.ts';

const copies = new WeakMap<Declaration, Declaration>();

const vouched: ReadonlySet<Verdict> = new Set<Verdict>(['standard', 'assumed']);

/**
 * A copy of an expression in which every judged instance carries its judgement. Parts of an instance that Lean accepts carry
 * none, so that a later substitution for its variables can be recognised.
 */
function marked(root: Expr, judgements: ReadonlyMap<Expr, Judgement>): Expr {
  const done = new Map<Expr, Expr>();
  const visit = (e: Expr): Expr => {
    const before = done.get(e);
    if (before !== undefined) return before;
    const judgement = judgements.get(e);
    const after =
      judgement === undefined ? parts(e) : { ...(vouched.has(judgement.verdict) ? e : parts(e)), judgement };
    done.set(e, after);
    return after;
  };
  const parts = (e: Expr): Expr => {
    switch (e.kind) {
      case 'app': {
        const given = withoutDefault(e);
        if (given !== e) return visit(given);
        const [fn, arg] = [visit(e.fn), visit(e.arg)];
        return fn === e.fn && arg === e.arg ? e : { ...e, fn, arg };
      }
      case 'lam':
      case 'forallE': {
        const [type, body] = [visit(e.type), visit(e.body)];
        return type === e.type && body === e.body ? e : { ...e, type, body };
      }
      case 'letE':
        return { ...e, type: visit(e.type), value: visit(e.value), body: visit(e.body) };
      case 'proj': {
        const of = visit(e.of);
        return of === e.of ? e : { ...e, of };
      }
      default:
        return e;
    }
  };
  return visit(root);
}

/** The declaration with Lean's judgements on the instances in its type and value, and without default values of binders. */
export function attachJudgements(declaration: Declaration): Declaration {
  const before = copies.get(declaration);
  if (before !== undefined) return before;
  const judgements = new Map<Expr, Judgement>();
  for (const { instance, verdict, by } of declaration.instances ?? [])
    judgements.set(instance, { verdict, ...(by !== undefined && { by }) });
  const { type, value } = declaration;
  const copy = {
    ...declaration,
    type: marked(type, judgements),
    ...(value !== undefined && { value: marked(value, judgements) }),
  };
  copies.set(declaration, copy);
  return copy;
}

/** All declarations, each with Lean's judgements, computed on demand. */
export function attachAllJudgements(
  declarations: ReadonlyMap<Name, Declaration>,
): ReadonlyMap<Name, Declaration> {
  return new Proxy(declarations, {
    get: (target, key) => {
      if (key !== 'get') {
        const found: unknown = Reflect.get(target, key, target);
        return typeof found === 'function' ? found.bind(target) : found;
      }
      return (name: Name) => {
        const found = target.get(name);
        return found && attachJudgements(found);
      };
    },
  });
}

/**
 * The owner of an instance: as Lean says, else the first instance or other constant of the project in it; `undefined` for a
 * binder's instance.
 */
export function ownerOf(inventory: Inventory, instance: Expr, by?: Name): Name | undefined {
  const isMadeByLean = (name: Name): boolean => name.includes('._');
  if (by !== undefined && !isMadeByLean(by)) return by === '' ? undefined : by;
  const own = subtermsOf(instance).flatMap((part) =>
    part.kind === 'const' && !isMadeByLean(part.name) ? (inventory.declarations.get(part.name) ?? []) : [],
  );
  return (own.find((one) => one.instanceOf !== undefined) ?? own[0])?.name;
}
