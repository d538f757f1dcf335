import { hasArity } from '../../../expr/arguments.ts';
import type { Expr, Name } from '../../../expr/expr.ts';
import { spineOf } from '../../../expr/spine.ts';
import type { Reader } from '../../reader.ts';
import { trustAt } from '../meaning.ts';
import { add, call, max, neg, numeral, real, standard, sub } from '../write.ts';
import { complex, inverse, partOf, times } from './complex.ts';
import { isConstant, nowhere, readSubtype, valueAt } from './subtype.ts';

/** How operations are applied: whether they are heterogeneous, and the positions of their operands. */
const betweenTypes: ReadonlySet<Name> = new Set(['HAdd.hAdd', 'HSub.hSub', 'HMul.hMul', 'HDiv.hDiv']);
const ofOne: ReadonlySet<Name> = new Set(['Neg.neg', 'Inv.inv']);
const ofTwo: ReadonlySet<Name> = new Set(['Max.max', 'Min.min']);

/** A homogeneous operation, applied to one operand or to two. */
type Applied = {
  readonly name: Name;
  readonly type: Expr;
  readonly instance: Expr;
  readonly first: Expr;
  readonly second: Expr | undefined;
};

function appliedOperation(name: Name, args: readonly Expr[]): Applied | undefined {
  if (betweenTypes.has(name) && hasArity(args, 6)) {
    const [, , type, instance, first, second] = args;
    return { name, type, instance, first, second };
  }
  if (ofOne.has(name) && hasArity(args, 3)) {
    const [type, instance, first] = args;
    return { name, type, instance, first, second: undefined };
  }
  if (!ofTwo.has(name) || !hasArity(args, 4)) return undefined;
  const [type, instance, first, second] = args;
  return { name, type, instance, first, second };
}

/** The same operation, applied to other operands of another type. */
const again = ({ name, first, second }: Applied, of: Expr, at: (operand: Expr) => Expr): Expr => {
  const types = betweenTypes.has(name) ? [of, of, of] : [of];
  return call(name, ...types, standard, at(first), ...(second === undefined ? [] : [at(second)]));
};

/** An operation on elements of a subtype, as the operation on their values. */
function onValues(reader: Reader, operation: Applied): Expr | undefined {
  const { name, type, instance, first, second } = operation;
  const found = readSubtype(reader, type);
  if (found === undefined || name === 'Neg.neg') return undefined;
  const { of, make } = found;
  if (name === 'HSub.hSub' && second !== undefined) {
    if (!isConstant(reader, type, 'NNReal')) return undefined;
    trustAt(reader, instance, type, nowhere);
    return make(max(real, sub(real, valueAt(first), valueAt(second)), numeral(real, 0n)));
  }
  trustAt(reader, instance, type, nowhere);
  return make(again(operation, of, valueAt));
}

/** Applies an operation to each component of pairs. */
function onPairs(reader: Reader, operation: Applied): Expr | undefined {
  const { type, instance } = operation;
  const { head, args } = spineOf(type);
  if (head.kind !== 'const' || head.name !== 'Prod' || !hasArity(args, 2)) return undefined;
  trustAt(reader, instance, type, nowhere);
  const [left, right] = args;
  return call(
    'Prod.mk',
    left,
    right,
    again(operation, left, (operand) => partOf(operand, 0)),
    again(operation, right, (operand) => partOf(operand, 1)),
  );
}

function onComplex(reader: Reader, { name, type, instance, first: z, second: w }: Applied): Expr | undefined {
  if (!isConstant(reader, type, 'Complex')) return undefined;
  trustAt(reader, instance, type, nowhere);
  if (name === 'Inv.inv') return inverse(z);
  if (name === 'Neg.neg') return complex(neg(real, partOf(z, 0)), neg(real, partOf(z, 1)));
  if (w === undefined) return undefined;
  const both = (by: typeof add): Expr =>
    complex(by(real, partOf(z, 0), partOf(w, 0)), by(real, partOf(z, 1), partOf(w, 1)));
  if (name === 'HAdd.hAdd') return both(add);
  if (name === 'HSub.hSub') return both(sub);
  if (name === 'HMul.hMul') return times(z, w);
  return name === 'HDiv.hDiv' ? times(z, inverse(w)) : undefined;
}

/** An operation on records: on the values of subtypes, on pairs by component, or on complex numbers. */
export function unfoldRecordOperation(reader: Reader, name: Name, args: readonly Expr[]): Expr | undefined {
  const operation = appliedOperation(name, args);
  return (
    operation && (onValues(reader, operation) ?? onPairs(reader, operation) ?? onComplex(reader, operation))
  );
}
