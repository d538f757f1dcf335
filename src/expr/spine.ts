import type { Expr, Name } from './expr.ts';

/** A λ or a Π. */
export type Binding = Extract<Expr, { readonly kind: 'lam' | 'forallE' }>;

/** The outermost binder of a type. @throws if the type is no Π. */
export function binderOf(type: Expr): Binding {
  if (type.kind === 'forallE' || type.kind === 'lam') return type;
  throw new TypeError(`a binder was due, not ${type.kind}`);
}

/** The function at the head of an application and its arguments in order. */
export function spineOf(e: Expr): { readonly head: Expr; readonly args: readonly Expr[] } {
  const args: Expr[] = [];
  let head = e;
  while (head.kind === 'app') {
    args.push(head.arg);
    head = head.fn;
  }
  return { head, args: args.reverse() };
}

/** Applies `head` to arguments. */
export function apply(head: Expr, args: readonly Expr[]): Expr {
  return args.reduce<Expr>((fn, arg) => ({ kind: 'app', fn, arg }), head);
}

/** The constant at the head of `e`, if there is one. */
export function headConstantOf(e: Expr): Name | undefined {
  const { head } = spineOf(e);
  return head.kind === 'const' ? head.name : undefined;
}

/** A binder's type without the default value (`optParam`) or the tactic (`autoParam`) that fills in a missing argument. */
export function withoutDefault(type: Expr): Expr {
  const name = headConstantOf(type);
  const [of] = name === 'optParam' || name === 'autoParam' ? spineOf(type).args : [];
  return of === undefined ? type : withoutDefault(of);
}

/** `body` with its outermost bound variable replaced by `value`, which must have no loose bound variables. */
export function instantiate(body: Expr, value: Expr, depth: number = 0): Expr {
  switch (body.kind) {
    case 'bvar':
      if (body.index === depth) return value;
      return body.index > depth ? { kind: 'bvar', index: body.index - 1 } : body;
    case 'app': {
      const fn = instantiate(body.fn, value, depth);
      const arg = instantiate(body.arg, value, depth);
      return fn === body.fn && arg === body.arg ? body : { ...body, fn, arg };
    }
    case 'lam':
    case 'forallE': {
      const type = instantiate(body.type, value, depth);
      const inner = instantiate(body.body, value, depth + 1);
      return type === body.type && inner === body.body ? body : { ...body, type, body: inner };
    }
    case 'letE':
      return {
        ...body,
        type: instantiate(body.type, value, depth),
        value: instantiate(body.value, value, depth),
        body: instantiate(body.body, value, depth + 1),
      };
    case 'proj': {
      const of = instantiate(body.of, value, depth);
      return of === body.of ? body : { ...body, of };
    }
    default:
      return body;
  }
}

/** `e` with some constants replaced by closed terms. */
export function replaceConstants(e: Expr, by: ReadonlyMap<Name, Expr>): Expr {
  switch (e.kind) {
    case 'const':
      return by.get(e.name) ?? e;
    case 'app':
      return { ...e, fn: replaceConstants(e.fn, by), arg: replaceConstants(e.arg, by) };
    case 'lam':
    case 'forallE':
      return { ...e, type: replaceConstants(e.type, by), body: replaceConstants(e.body, by) };
    case 'letE':
      return {
        ...e,
        type: replaceConstants(e.type, by),
        value: replaceConstants(e.value, by),
        body: replaceConstants(e.body, by),
      };
    case 'proj':
      return { ...e, of: replaceConstants(e.of, by) };
    default:
      return e;
  }
}

/** Applies `fn` to closed arguments and contracts leading λs. */
export function betaApply(fn: Expr, args: readonly Expr[]): Expr {
  let current = fn;
  let rest = args;
  while (current.kind === 'lam' && rest.length > 0) {
    current = instantiate(current.body, rest[0]!);
    rest = rest.slice(1);
  }
  return apply(current, rest);
}

/** Whether two closed expressions are the same up to binder names. */
export function isSameExpr(a: Expr, b: Expr): boolean {
  if (a === b) return true;
  switch (a.kind) {
    case 'bvar':
      return b.kind === 'bvar' && a.index === b.index;
    case 'const':
      return b.kind === 'const' && a.name === b.name;
    case 'app':
      return b.kind === 'app' && isSameExpr(a.fn, b.fn) && isSameExpr(a.arg, b.arg);
    case 'lam':
    case 'forallE':
      return b.kind === a.kind && isSameExpr(a.type, b.type) && isSameExpr(a.body, b.body);
    case 'letE':
      return (
        b.kind === 'letE' &&
        isSameExpr(a.type, b.type) &&
        isSameExpr(a.value, b.value) &&
        isSameExpr(a.body, b.body)
      );
    case 'natLit':
      return b.kind === 'natLit' && a.value === b.value;
    case 'strLit':
      return b.kind === 'strLit' && a.value === b.value;
    case 'proj':
      return b.kind === 'proj' && a.index === b.index && a.struct === b.struct && isSameExpr(a.of, b.of);
    case 'sort':
      return b.kind === 'sort';
  }
}

/** A short, unambiguous text of a closed expression without universe levels; used as a key. */
export function keyOfExpr(e: Expr): string {
  switch (e.kind) {
    case 'bvar':
      return `#${e.index}`;
    case 'const':
      return e.name;
    case 'app':
      return `(${keyOfExpr(e.fn)} ${keyOfExpr(e.arg)})`;
    case 'lam':
    case 'forallE':
      return `(${e.kind === 'lam' ? 'λ' : 'Π'}${keyOfExpr(e.type)}.${keyOfExpr(e.body)})`;
    case 'letE':
      return `(let ${keyOfExpr(e.type)}:=${keyOfExpr(e.value)};${keyOfExpr(e.body)})`;
    case 'natLit':
      return `\`${e.value}`;
    case 'strLit':
      return JSON.stringify(e.value);
    case 'proj':
      return `(${keyOfExpr(e.of)}).${e.index}`;
    case 'sort':
      return 'Sort';
  }
}

/** Whether a part of an expression is the same object as `part`. */
export function mentions(e: Expr, part: Expr): boolean {
  if (e === part) return true;
  if (e.kind === 'app') return mentions(e.fn, part) || mentions(e.arg, part);
  if (e.kind === 'lam' || e.kind === 'forallE') return mentions(e.type, part) || mentions(e.body, part);
  if (e.kind === 'letE') return mentions(e.value, part) || mentions(e.body, part);
  return e.kind === 'proj' && mentions(e.of, part);
}

/** All parts of an expression, itself first. */
export function subtermsOf(e: Expr): readonly Expr[] {
  switch (e.kind) {
    case 'app':
      return [e, ...subtermsOf(e.fn), ...subtermsOf(e.arg)];
    case 'lam':
    case 'forallE':
      return [e, ...subtermsOf(e.type), ...subtermsOf(e.body)];
    case 'letE':
      return [e, ...subtermsOf(e.type), ...subtermsOf(e.value), ...subtermsOf(e.body)];
    case 'proj':
      return [e, ...subtermsOf(e.of)];
    default:
      return [e];
  }
}
