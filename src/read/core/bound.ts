// What a computation with state binds, read once: a value that is used several times is shared.
import type { Expr } from '../../expr/expr.ts';
import { apply, type Binding, betaApply, headConstantOf, spineOf } from '../../expr/spine.ts';
import type { Term } from '../../language/ast.ts';
import { itemAt } from '../../present.ts';
import { dropBegun } from '../binders/fallback.ts';
import { readValueSort } from '../data/types.ts';
import { isUntestable, type Reader, type Scope } from '../reader.ts';
import { rewriteByCore } from './rewrite.ts';

/** A value, and the function of it that a computation is. */
type Bound = { readonly value: Expr; readonly fn: Binding; readonly at: (value: Expr) => Expr };

/** What runs a computation, and so shows what it binds first. */
const runs = /^(?:Bind\.bind|(?:StateT|ReaderT|ExceptT|OptionT|Id)\.run'?|Functor\.map)$/;

function findBound(reader: Reader, e: Expr): Bound | undefined {
  if (e.kind === 'proj') {
    const inner = findBound(reader, e.of);
    return inner && { ...inner, at: (value) => ({ ...e, of: inner.at(value) }) };
  }
  const { head, args } = spineOf(e);
  if (head.kind === 'lam' && args.length > 0) return findBound(reader, betaApply(head, args));
  if (head.kind !== 'const' || reader.origin(head.name) !== 'Init') return undefined;
  if (/^Prod\.(?:fst|snd)$/.test(head.name) && args.length === 3) {
    const inner = findBound(reader, itemAt(args, 2));
    return inner && { ...inner, at: (value) => apply(head, [...args.slice(0, 2), inner.at(value)]) };
  }
  if (!runs.test(head.name)) return undefined;
  const [monad, , , , value, fn] = args;
  if (head.name === 'Bind.bind' && monad && headConstantOf(monad) === 'Id' && args.length === 6)
    return fn?.kind === 'lam' && value !== undefined && reader.local(value) === undefined
      ? { value, fn, at: (one) => betaApply(fn, [one]) }
      : undefined;
  const next = rewriteByCore(reader, e);
  return next && findBound(reader, next);
}

/** A computation that binds a value, as a term in which the value is shared; nothing for any other expression. */
export function readBound(reader: Reader, e: Expr, scope: Scope): Term | undefined {
  const bound = findBound(reader, e);
  const sort = bound && readValueSort(reader, bound.fn.type, scope);
  if (bound === undefined || sort === undefined) return undefined;
  const known = new Set(reader.definitions.keys());
  try {
    const value = reader.term(bound.value, scope);
    const variable = reader.open({ kind: 'value', level: scope.depth, sort });
    const body = reader.term(bound.at(variable), { ...scope, depth: scope.depth + 1 });
    return { kind: 'let', name: bound.fn.name, value, body, sort: body.sort };
  } catch (thrown) {
    if (!isUntestable(thrown)) throw thrown;
    dropBegun(reader, known);
    return undefined;
  }
}
