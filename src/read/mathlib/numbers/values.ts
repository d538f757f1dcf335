import type { Expr, Name } from '../../../expr/expr.ts';
import { headConstant, spine } from '../../../expr/spine.ts';
import { itemAt } from '../../../present.ts';
import type { Reader, Scope } from '../../reader.ts';
import { type Meaning, trustAt } from '../meaning.ts';
import { libraryType } from '../types.ts';
import { abs, add, and, at, call, lam, le, lt, max, neg, numeral, real, standard, sub } from '../write.ts';
import { complex, inverse, part, square, times } from './complex.ts';

const valueAt = (e: Expr): Expr => part(e, 0);

const nowhere: Scope = { depth: 0, place: 'an operation on records' };

/** A type of numbers with a property: the numbers, and the value made of one. */
function subtype(
  reader: Reader,
  type: Expr,
): { readonly of: Expr; readonly name: Name; readonly make: (value: Expr) => Expr } | undefined {
  const given = libraryType(reader, type) ?? type;
  const { head, args } = spine(given);
  if (head.kind !== 'const' || head.name !== 'Subtype' || args.length !== 2) return undefined;
  const [of, holds] = args as [Expr, Expr];
  return {
    of,
    name: headConstant(type) ?? '',
    make: (value) => call('Subtype.mk', of, holds, value, standard),
  };
}

const isConstant = (reader: Reader, type: Expr, name: Name): boolean =>
  headConstant(type) === name && reader.origin(name) === 'Mathlib';

/** Operations of two operands, through the class between types and through the plain one: where type, instance and operands stand. */
const operators: Readonly<
  Record<Name, readonly [type: number, instance: number, operands: readonly number[]]>
> = {
  ...Object.fromEntries(['Add', 'Sub', 'Mul', 'Div'].map((name) => [`H${name}.h${name}`, [2, 3, [4, 5]]])),
  'Neg.neg': [0, 1, [2]],
  'Inv.inv': [0, 1, [2]],
  'Max.max': [0, 1, [2, 3]],
  'Min.min': [0, 1, [2, 3]],
};

/** An operation of the numbers at the values of a subtype's elements. */
function onValues(reader: Reader, name: Name, args: readonly Expr[]): Expr | undefined {
  const [position, instance, operands] = operators[name]!;
  const type = itemAt(args, position);
  const found = subtype(reader, type);
  if (found === undefined || args.length !== itemAt(operands, -1) + 1 || name === 'Neg.neg') return undefined;
  const { of, make } = found;
  const values = operands.map((operand) => valueAt(itemAt(args, operand)));
  if (name === 'HSub.hSub') {
    if (!isConstant(reader, type, 'NNReal')) return undefined;
    trustAt(reader, itemAt(args, instance), type, nowhere);
    return make(max(real, sub(real, itemAt(values, 0), itemAt(values, 1)), numeral(real, 0n)));
  }
  trustAt(reader, itemAt(args, instance), type, nowhere);
  const types = operands.length === 2 && position === 2 ? [of, of, of] : [of];
  return make(call(name, ...types, standard, ...values));
}

/** A pair at each part. */
function onPairs(reader: Reader, name: Name, args: readonly Expr[]): Expr | undefined {
  const [position, instance, operands] = operators[name]!;
  const type = itemAt(args, position);
  const { head, args: of } = spine(type);
  if (head.kind !== 'const' || head.name !== 'Prod' || of.length !== 2) return undefined;
  if (args.length !== itemAt(operands, -1) + 1) return undefined;
  trustAt(reader, itemAt(args, instance), type, nowhere);
  const field = (index: 0 | 1): Expr => {
    const types =
      operands.length === 2 && position === 2
        ? [itemAt(of, index), itemAt(of, index), itemAt(of, index)]
        : [itemAt(of, index)];
    return call(name, ...types, standard, ...operands.map((operand) => part(itemAt(args, operand), index)));
  };
  return call('Prod.mk', itemAt(of, 0), itemAt(of, 1), field(0), field(1));
}

function onComplex(reader: Reader, name: Name, args: readonly Expr[]): Expr | undefined {
  const [position, instance, operands] = operators[name]!;
  if (!isConstant(reader, itemAt(args, position), 'Complex') || args.length !== itemAt(operands, -1) + 1)
    return undefined;
  trustAt(reader, itemAt(args, instance), itemAt(args, position), nowhere);
  const [z, w] = operands.map((operand) => itemAt(args, operand));
  const both = (by: typeof add): Expr =>
    complex(by(real, part(z!, 0), part(w!, 0)), by(real, part(z!, 1), part(w!, 1)));
  if (name === 'HAdd.hAdd') return both(add);
  if (name === 'HSub.hSub') return both(sub);
  if (name === 'HMul.hMul') return times(z!, w!);
  if (name === 'HDiv.hDiv') return times(z!, inverse(w!));
  if (name === 'Inv.inv') return inverse(z!);
  return name === 'Neg.neg' ? complex(neg(real, part(z!, 0)), neg(real, part(z!, 1))) : undefined;
}

/** Powers of complex numbers are written out up to this exponent. */
const LARGEST_POWER = 6n;

/** A value of Mathlib's records by its constant. */
const constants: Readonly<Record<Name, (args: readonly Expr[], reader: Reader) => Expr | undefined>> = {
  'Real.toNNReal': ([x], reader) => subtype(reader, call('NNReal'))?.make(max(real, x!, numeral(real, 0n))),
  'NNNorm.nnnorm': ([type, instance, x], reader) => {
    trustAt(reader, instance!, type!, nowhere);
    return subtype(reader, call('NNReal'))?.make(call('Norm.norm', type!, standard, x!));
  },
  'Complex.I': () => complex(numeral(real, 0n), numeral(real, 1n)),
  'Complex.ofReal': ([x]) => complex(x!, numeral(real, 0n)),
  'unitInterval.symm': ([t], reader) =>
    subtype(reader, call('Set.Elem', real, call('unitInterval')))?.make(
      sub(real, numeral(real, 1n), valueAt(t!)),
    ),
};

function numeralOf(reader: Reader, [type, n, instance]: readonly Expr[]): Expr | undefined {
  const found = subtype(reader, type!);
  if (found === undefined && !isConstant(reader, type!, 'Complex')) return undefined;
  trustAt(reader, instance!, type!, nowhere);
  if (found !== undefined) return n!.kind === 'natLit' ? found.make(numeral(found.of, n!.value)) : undefined;
  return n!.kind === 'natLit' ? complex(numeral(real, n!.value), numeral(real, 0n)) : undefined;
}

function powerOf(reader: Reader, [type, exponent, , instance, a, n]: readonly Expr[]): Expr | undefined {
  const found = subtype(reader, type!);
  if (found !== undefined) {
    trustAt(reader, instance!, type!, nowhere);
    return found.make(call('HPow.hPow', found.of, exponent!, found.of, standard, valueAt(a!), n!));
  }
  const literal = spine(n!).args[1];
  if (!isConstant(reader, type!, 'Complex') || literal?.kind !== 'natLit' || literal.value > LARGEST_POWER)
    return undefined;
  if (headConstant(exponent!) !== 'Nat') return undefined;
  trustAt(reader, instance!, type!, nowhere);
  let result = complex(numeral(real, 1n), numeral(real, 0n));
  for (let k = 0n; k < literal.value; k++) result = k === 0n ? a! : times(result, a!);
  return result;
}

/** Functions with a bundle of properties, by the name of the bundle. */
function coerced(reader: Reader, args: readonly Expr[]): Expr | undefined {
  const [f, x] = [itemAt(args, 4), itemAt(args, 5)];
  const name = headConstant(f);
  if (name === undefined || reader.origin(name) !== 'Mathlib') return undefined;
  if (name === 'NNReal.sqrt') return subtype(reader, call('NNReal'))?.make(call('Real.sqrt', valueAt(x)));
  if (name === 'starRingEnd' && isConstant(reader, itemAt(args, 1), 'Complex'))
    return complex(part(x, 0), neg(real, part(x, 1)));
  return undefined;
}

/** An expression whose value is a record of a library as its constructor, applied; `undefined` where it is none that is known. */
export function libraryValue(reader: Reader, e: Expr): Expr | undefined {
  const { head, args } = spine(e);
  if (head.kind !== 'const') return undefined;
  const { name } = head;
  const origin = reader.origin(name);
  if (origin === 'Init') {
    if (operators[name] !== undefined)
      return onValues(reader, name, args) ?? onPairs(reader, name, args) ?? onComplex(reader, name, args);
    if (name === 'OfNat.ofNat' && args.length === 3) return numeralOf(reader, args);
    if (name === 'HPow.hPow' && args.length === 6) return powerOf(reader, args);
    if (name === 'Nat.cast' && args.length === 3) {
      const found = subtype(reader, itemAt(args, 0));
      if (found === undefined || headConstant(found.of) !== 'Real') return undefined;
      trustAt(reader, itemAt(args, 1), itemAt(args, 0), nowhere);
      return found.make(call('Nat.cast', real, standard, itemAt(args, 2)));
    }
    return undefined;
  }
  if (origin !== 'Mathlib') return undefined;
  if (name === 'DFunLike.coe' && args.length === 6) return coerced(reader, args);
  if (name === 'Finset.sum' && args.length === 5) {
    const found = subtype(reader, itemAt(args, 1));
    if (found === undefined) return undefined;
    trustAt(reader, itemAt(args, 2), itemAt(args, 1), nowhere);
    const sum = lam(itemAt(args, 0), (i) => valueAt(at(itemAt(args, 4), i)), 'i');
    return found.make(call('Finset.sum', itemAt(args, 0), found.of, standard, itemAt(args, 3), sum));
  }
  return constants[name]?.(args, reader);
}

const order = (constant: 'LE.le' | 'LT.lt', compare: typeof le): Meaning => ({
  constant,
  from: 'Init',
  arity: 4,
  instances: [[1, 0]],
  follows: 'Subtype.le, Prod.le_def: by the values',
  means: ([type, , a, b], reader) => {
    const found = subtype(reader, type);
    if (found !== undefined) return compare(found.of, valueAt(a), valueAt(b));
    const { head, args } = spine(type);
    if (constant === 'LT.lt' || head.kind !== 'const' || head.name !== 'Prod') return undefined;
    return and(le(itemAt(args, 0), part(a, 0), part(b, 0)), le(itemAt(args, 1), part(a, 1), part(b, 1)));
  },
});

const coercion = (
  bundle: Name,
  means: (args: readonly Expr[], x: Expr) => Expr,
): readonly [Name, typeof means] => [bundle, means];

/** Functions with a bundle of properties whose values are numbers or functions. */
const bundles = new Map([
  coercion('Matrix.of', (_, x) => x),
  coercion('Complex.normSq', (_, z) => square(z)),
  coercion('PNat.coeMonoidHom', (_, n) => valueAt(n)),
]);

/** Values of Mathlib's records: their order, sizes, and functions on them. */
export const values: readonly Meaning[] = [
  order('LE.le', le),
  order('LT.lt', lt),
  {
    constant: 'DFunLike.coe',
    from: 'Mathlib',
    arity: 6,
    follows: 'the function of the bundle',
    means: ([, , , , f, x], reader) => {
      const name = headConstant(f);
      if (name === undefined || reader.origin(name) !== 'Mathlib') return undefined;
      return bundles.get(name)?.(spine(f).args, x);
    },
  },
  {
    constant: 'Norm.norm',
    from: 'Mathlib',
    arity: 3,
    instances: [[1, 0]],
    follows: 'Complex.norm_def: ‖z‖ = √(normSq z); NNReal.norm_eq: ‖x‖ = x',
    means: ([type, , z], reader) => {
      if (isConstant(reader, type, 'Complex')) return call('Real.sqrt', square(z));
      const found = subtype(reader, type);
      return found && headConstant(found.of) === 'Real' ? abs(real, valueAt(z)) : undefined;
    },
  },
];
