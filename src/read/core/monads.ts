// Computations with state, with something to read, or that may fail: values of function and data types under other names.
import type { Expr, Name } from '../../expr/expr.ts';
import { pushIn } from '../../expr/occurs.ts';
import { apply, betaApply, spineOf, subtermsOf } from '../../expr/spine.ts';
import { itemAt } from '../../present.ts';
import type { Reader } from '../reader.ts';
import { makeConstant } from '../records.ts';

/** `StateM σ` and `ReaderM ρ` by the transformers that they are. */
const short: ReadonlyMap<Name, Name> = new Map([
  ['StateM', 'StateT'],
  ['ReaderM', 'ReaderT'],
]);

const pi = (type: Expr, body: Expr): Expr => ({
  kind: 'forallE',
  name: 'state',
  info: 'default',
  type,
  body: pushIn(body, 1),
});

/** What the values of such a type are: `σ → m (α × σ)`, `ρ → m α`, `m (Except ε α)` or `m (Option α)`. */
export function unfoldMonad(name: Name, args: readonly Expr[]): Expr | undefined {
  const transformer = short.get(name);
  const [first, ...rest] = args;
  if (first === undefined) return undefined;
  if (transformer !== undefined) return unfoldMonad(transformer, [first, makeConstant('Id'), ...rest]);
  const [second, third] = rest;
  if (name === 'OptionT' && second !== undefined)
    return apply(first, [apply(makeConstant('Option'), [second])]);
  if (second === undefined || third === undefined) return undefined;
  const of = (inner: Expr): Expr => apply(second, [inner]);
  if (name === 'StateT') return pi(first, of(apply(makeConstant('Prod'), [third, first])));
  if (name === 'ReaderT') return pi(first, of(third));
  return name === 'ExceptT' ? of(apply(makeConstant('Except'), [first, third])) : undefined;
}

/** The type of a definition whose value is such a computation: the state that it is run with is one more argument. */
export function openComputation(reader: Pick<Reader, 'inventory' | 'origin'>, type: Expr): Expr {
  if (type.kind === 'forallE') {
    const body = openComputation(reader, type.body);
    return body === type.body ? type : { ...type, body };
  }
  const { head, args } = spineOf(type);
  if (head.kind !== 'const') return type;
  const own = reader.inventory.declarations.get(head.name);
  if (own?.kind === 'definition' && own.value !== undefined) {
    const unfolded = betaApply(own.value, args);
    const opened = unfolded.kind === 'lam' ? unfolded : openComputation(reader, unfolded);
    return opened === unfolded ? type : opened;
  }
  if (reader.origin(head.name) !== 'Init') return type;
  if (head.name === 'Id' && args.length === 1) return openComputation(reader, itemAt(args, 0));
  const unfolded = unfoldMonad(head.name, args);
  return unfolded === undefined ? type : openComputation(reader, unfolded);
}

/** The same expression with `StateM σ` and `ReaderM ρ` written out, as rules about core have them. */
export function writeOut(e: Expr): Expr {
  if (!subtermsOf(e).some((part) => part.kind === 'const' && short.has(part.name))) return e;
  const at = (part: Expr): Expr => {
    switch (part.kind) {
      case 'app': {
        const transformer = part.fn.kind === 'const' ? short.get(part.fn.name) : undefined;
        const arg = at(part.arg);
        if (transformer !== undefined) return apply(makeConstant(transformer), [arg, makeConstant('Id')]);
        return { ...part, fn: at(part.fn), arg };
      }
      case 'lam':
      case 'forallE':
        return { ...part, type: at(part.type), body: at(part.body) };
      case 'letE':
        return { ...part, type: at(part.type), value: at(part.value), body: at(part.body) };
      case 'proj':
        return { ...part, of: at(part.of) };
      default:
        return part;
    }
  };
  return at(e);
}
