import { hasArity, ofArity } from '../../../expr/arguments.ts';
import type { Expr, Name } from '../../../expr/expr.ts';
import { headConstantOf, spineOf } from '../../../expr/spine.ts';
import { itemAt } from '../../../present.ts';
import type { Reader } from '../../reader.ts';
import { type Meaning, readLiteralExponent, trustAt, trustLibrary } from '../meaning.ts';
import {
  abs,
  and,
  at,
  call,
  lam,
  le,
  lt,
  max,
  mul,
  neg,
  not,
  numeral,
  real,
  standard,
  sub,
} from '../write.ts';
import { complex, partOf, square, times } from './complex.ts';
import { readExtended } from './extended.ts';
import { unfoldRecordOperation } from './record-operations.ts';
import { isConstant, nowhere, readSubtype, valueAt } from './subtype.ts';

/** Powers of complex numbers are expanded up to this exponent. */
const LARGEST_POWER = 6n;

/** Constants that are values of Mathlib's records. */
const constants: Readonly<Record<Name, (args: readonly Expr[], reader: Reader) => Expr | undefined>> = {
  'Real.toNNReal': ofArity(1, ([x], reader: Reader) =>
    readSubtype(reader, call('NNReal'))?.make(max(real, x, numeral(real, 0n))),
  ),
  'NNNorm.nnnorm': ofArity(3, ([type, instance, x], reader: Reader) => {
    trustAt(reader, instance, type, nowhere);
    return readSubtype(reader, call('NNReal'))?.make(call('Norm.norm', type, standard, x));
  }),
  'ENNReal.toNNReal': ofArity(1, ([a], reader: Reader) =>
    readSubtype(reader, call('NNReal'))?.make(call('ENNReal.toReal', a)),
  ),
  'Complex.exp': ofArity(1, ([z]) => {
    const [size, angle] = [call('Real.exp', partOf(z, 0)), partOf(z, 1)];
    return complex(mul(real, size, call('Real.cos', angle)), mul(real, size, call('Real.sin', angle)));
  }),
  'Star.star': ofArity(3, ([type, instance, z], reader: Reader) => {
    if (!isConstant(reader, type, 'Complex')) return undefined;
    trustAt(reader, instance, type, nowhere);
    return complex(partOf(z, 0), neg(real, partOf(z, 1)));
  }),
  'Complex.I': () => complex(numeral(real, 0n), numeral(real, 1n)),
  'Complex.ofReal': ofArity(1, ([x]) => complex(x, numeral(real, 0n))),
  'unitInterval.symm': ofArity(1, ([t], reader: Reader) =>
    readSubtype(reader, call('Set.Elem', real, call('unitInterval')))?.make(
      sub(real, numeral(real, 1n), valueAt(t)),
    ),
  ),
};

const numeralOf = ofArity(3, ([type, n, instance], reader: Reader): Expr | undefined => {
  const found = readSubtype(reader, type);
  if (found === undefined && !isConstant(reader, type, 'Complex')) return undefined;
  trustAt(reader, instance, type, nowhere);
  if (n.kind !== 'natLit') return undefined;
  if (found !== undefined) return found.make(numeral(found.of, n.value));
  return complex(numeral(real, n.value), numeral(real, 0n));
});

const powerOf = ofArity(6, ([type, exponent, , instance, a, n], reader: Reader): Expr | undefined => {
  const found = readSubtype(reader, type);
  if (found !== undefined) {
    trustAt(reader, instance, type, nowhere);
    return found.make(call('HPow.hPow', found.of, exponent, found.of, standard, valueAt(a), n));
  }
  if (!isConstant(reader, type, 'Complex')) return undefined;
  const count = readLiteralExponent(reader, exponent, n, nowhere);
  if (count === undefined || count > LARGEST_POWER) return undefined;
  trustAt(reader, instance, type, nowhere);
  let result = complex(numeral(real, 1n), numeral(real, 0n));
  for (let k = 0n; k < count; k++) result = k === 0n ? a : times(result, a);
  return result;
});

/** `c • x` for a number of ℝ≥0, a pair or a complex number: on its value, or by component. */
const multipleOf = ofArity(6, ([scalar, type, , instance, c, x], reader: Reader): Expr | undefined => {
  const multiple = (of: Expr, y: Expr): Expr => call('HSMul.hSMul', scalar, of, of, standard, c, y);
  const { head, args } = spineOf(type);
  const made = isConstant(reader, type, 'NNReal')
    ? readSubtype(reader, type)?.make(multiple(real, valueAt(x)))
    : isConstant(reader, type, 'Complex') && !isConstant(reader, scalar, 'Complex')
      ? complex(multiple(real, partOf(x, 0)), multiple(real, partOf(x, 1)))
      : head.kind === 'const' && head.name === 'Prod' && hasArity(args, 2)
        ? call('Prod.mk', ...args, multiple(args[0], partOf(x, 0)), multiple(args[1], partOf(x, 1)))
        : undefined;
  if (made !== undefined) trustAt(reader, instance, type, nowhere);
  return made;
});

/** Bundled functions, by the name of the bundle. */
function coerced(reader: Reader, args: readonly Expr[]): Expr | undefined {
  const [f, x] = [itemAt(args, 4), itemAt(args, 5)];
  const name = headConstantOf(f);
  if (name === undefined || reader.origin(name) !== 'Mathlib') return undefined;
  const isConjugate = name === 'starRingEnd' && isConstant(reader, itemAt(args, 1), 'Complex');
  if (name !== 'NNReal.sqrt' && !isConjugate) return undefined;
  trustLibrary(reader, itemAt(args, 3), itemAt(args, 0), nowhere);
  return isConjugate
    ? complex(partOf(x, 0), neg(real, partOf(x, 1)))
    : readSubtype(reader, call('NNReal'))?.make(call('Real.sqrt', valueAt(x)));
}

/** Rewrites an expression of a library record to its constructor, applied; `undefined` if the expression is unknown. */
export function rewriteLibraryValue(reader: Reader, e: Expr): Expr | undefined {
  const { head, args } = spineOf(e);
  if (head.kind !== 'const') return undefined;
  const { name } = head;
  const origin = reader.origin(name);
  const ofExtended = origin === 'Init' || origin === 'Mathlib' ? readExtended(reader, name, args) : undefined;
  if (ofExtended !== undefined) return ofExtended;
  if (origin === 'Init') {
    const value = unfoldRecordOperation(reader, name, args);
    if (value !== undefined) return value;
    if (name === 'OfNat.ofNat') return numeralOf(args, reader);
    if (name === 'HPow.hPow') return powerOf(args, reader);
    if (name === 'HSMul.hSMul') return multipleOf(args, reader);
    if (name === 'Nat.cast' && args.length === 3) {
      const found = readSubtype(reader, itemAt(args, 0));
      if (found === undefined || headConstantOf(found.of) !== 'Real') return undefined;
      trustAt(reader, itemAt(args, 1), itemAt(args, 0), nowhere);
      return found.make(call('Nat.cast', real, standard, itemAt(args, 2)));
    }
    return undefined;
  }
  if (origin !== 'Mathlib') return undefined;
  if (name === 'DFunLike.coe' && args.length === 6) return coerced(reader, args);
  if (name === 'Finset.sum' && args.length === 5) {
    const found = readSubtype(reader, itemAt(args, 1));
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
  follows: 'Subtype.le, Prod.le_def: by the values; Prod.lt_iff, lt_iff_le_not_ge',
  means: ([type, , a, b], reader) => {
    const found = readSubtype(reader, type);
    if (found !== undefined) return compare(found.of, valueAt(a), valueAt(b));
    const { head, args } = spineOf(type);
    if (head.kind !== 'const' || head.name !== 'Prod' || args.length !== 2) return undefined;
    if (constant === 'LT.lt') return and(le(type, a, b), not(le(type, b, a)));
    return and(
      le(itemAt(args, 0), partOf(a, 0), partOf(b, 0)),
      le(itemAt(args, 1), partOf(a, 1), partOf(b, 1)),
    );
  },
});

/** Values of Mathlib's records: their order, sizes, and functions on them. */
export const values: readonly Meaning[] = [
  order('LE.le', le),
  order('LT.lt', lt),
  {
    constant: 'Norm.norm',
    from: 'Mathlib',
    arity: 3,
    instances: [[1, 0]],
    follows: 'Complex.norm_def: ‖z‖ = √(normSq z); NNReal.norm_eq: ‖x‖ = x',
    means: ([type, , z], reader) => {
      if (isConstant(reader, type, 'Complex')) return call('Real.sqrt', square(z));
      const found = readSubtype(reader, type);
      return found && headConstantOf(found.of) === 'Real' ? abs(real, valueAt(z)) : undefined;
    },
  },
];
