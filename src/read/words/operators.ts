// Signs on integers of a fixed width, and the arithmetic of `Fin n`.
import { argumentAt } from '../../expr/arguments.ts';
import type { Expr, Name } from '../../expr/expr.ts';
import { headConstantOf } from '../../expr/spine.ts';
import type { Term } from '../../language/ast.ts';
import { isWord } from '../../language/words/word-sort.ts';
import { itemAt } from '../../present.ts';
import type { Reader, Scope } from '../reader.ts';
import { type Kind, kindOf } from './kinds.ts';
import {
  joinBits,
  type MeaningName,
  meanings,
  negate,
  shiftByWord,
  testBit,
  turnBits,
  wrap,
  wrapInteger,
} from './meanings.ts';

/** How the operation of a sign is read: operands are the last arguments, and the instance is in front of them. */
type Operator = { readonly arity: number; readonly operands: number; readonly read: Read };
type Read = (kind: Kind, operands: readonly Term[], scope: Scope) => Term;

const isSigned = ({ sort }: Kind): boolean => isWord(sort) && sort.word.signed;
const isNamed = ({ sort }: Kind): boolean => isWord(sort) && sort.word.type !== 'BitVec';

const two =
  (unsigned: MeaningName, signed: MeaningName = unsigned): Read =>
  (kind, operands, scope) =>
    meanings[isSigned(kind) ? signed : unsigned](kind, [itemAt(operands, 0), itemAt(operands, 1)], scope);

const shift =
  (unsigned: MeaningName, signed: MeaningName = unsigned): Read =>
  (kind, operands, scope) => {
    const name = isSigned(kind) ? signed : unsigned;
    const given = [itemAt(operands, 0), itemAt(operands, 1)] as const;
    return isNamed(kind) ? shiftByWord(name, kind, given, scope) : meanings[name](kind, given, scope);
  };

const one =
  (read: (kind: Kind, x: Term, scope: Scope) => Term): Read =>
  (kind, operands, scope) =>
    read(kind, itemAt(operands, 0), scope);

const classes = (
  heterogeneous: Name,
  homogeneous: Name,
  read: Read,
): readonly (readonly [Name, Operator])[] => [
  [heterogeneous, { arity: 6, operands: 2, read }],
  [homogeneous, { arity: 4, operands: 2, read }],
];

const operators: ReadonlyMap<Name, Operator> = new Map<Name, Operator>([
  ...classes('HAdd.hAdd', 'Add.add', two('add')),
  ...classes('HSub.hSub', 'Sub.sub', two('sub')),
  ...classes('HMul.hMul', 'Mul.mul', two('mul')),
  ...classes('HDiv.hDiv', 'Div.div', two('udiv', 'sdiv')),
  ...classes('HMod.hMod', 'Mod.mod', two('umod', 'srem')),
  ...classes('HAnd.hAnd', 'AndOp.and', two('and')),
  ...classes('HOr.hOr', 'OrOp.or', two('or')),
  ...classes('HXor.hXor', 'XorOp.xor', two('xor')),
  ...classes('HShiftLeft.hShiftLeft', 'ShiftLeft.shiftLeft', shift('shiftLeft')),
  ...classes('HShiftRight.hShiftRight', 'ShiftRight.shiftRight', shift('ushiftRight', 'sshiftRight')),
  ...classes('HPow.hPow', 'Pow.pow', two('pow')),
  ['Max.max', { arity: 4, operands: 2, read: two('max') }],
  ['Min.min', { arity: 4, operands: 2, read: two('min') }],
  ['Neg.neg', { arity: 3, operands: 1, read: one(negate) }],
  ['Complement.complement', { arity: 3, operands: 1, read: one(turnBits) }],
  ['Nat.cast', { arity: 3, operands: 1, read: one((kind, x, scope) => wrap(x, kind, scope)) }],
  ['NatCast.natCast', { arity: 3, operands: 1, read: one((kind, x, scope) => wrap(x, kind, scope)) }],
  ['Int.cast', { arity: 3, operands: 1, read: one((kind, x, scope) => wrapInteger(x, kind, scope)) }],
  ['IntCast.intCast', { arity: 3, operands: 1, read: one((kind, x, scope) => wrapInteger(x, kind, scope)) }],
]);

/** A sign on integers of a fixed width or on `Fin n`; nothing for other signs and types. */
export function readOperator(
  reader: Reader,
  name: Name,
  args: readonly Expr[],
  scope: Scope,
): Term | undefined {
  if (name === 'HAppend.hAppend') return joined(reader, args, scope);
  if (name === 'GetElem.getElem') return bitAt(reader, args, scope);
  const operator = operators.get(name);
  if (operator === undefined || args.length !== operator.arity || reader.origin(name) !== 'Init')
    return undefined;
  const kind = kindOf(reader, itemAt(args, 0), scope);
  if (kind === undefined) return undefined;
  const instance = argumentAt(args, -operator.operands - 1);
  // an operation of the project's own is read as what it is
  if (reader.own(instance) !== undefined) return undefined;
  reader.trust(instance, kind.sort, scope);
  const operands = args.slice(-operator.operands).map((arg) => reader.term(arg, scope));
  return operator.read(kind, operands, scope);
}

/** `x ++ y` of bits: those of `x` above those of `y`. */
function joined(reader: Reader, args: readonly Expr[], scope: Scope): Term | undefined {
  const [, low, whole, instance, x, y] = args;
  if (args.length !== 6 || !low || !whole || !instance || !x || !y) return undefined;
  const [part, kind] = [kindOf(reader, low, scope), kindOf(reader, whole, scope)];
  if (part?.width === undefined || kind?.width === undefined) return undefined;
  reader.trust(instance, kind.sort, scope);
  return joinBits(kind, reader.term(x, scope), { low: reader.term(y, scope), size: part.size }, scope);
}

/** `x[i]`, a bit. */
function bitAt(reader: Reader, args: readonly Expr[], scope: Scope): Term | undefined {
  const [type, , , , instance, bits, index] = args;
  if (!type || !instance || !bits || !index) return undefined;
  if (headConstantOf(type) !== 'BitVec') return undefined;
  const kind = kindOf(reader, type, scope);
  if (kind === undefined) return undefined;
  reader.trust(instance, kind.sort, scope);
  return testBit(reader.term(bits, scope), reader.term(index, scope), scope);
}
