// The functions of `UInt8` … `Int64`.
import type { Term } from '../../language/ast.ts';
import { isWord } from '../../language/words/word-sort.ts';
import { itemAt } from '../../present.ts';
import { build, makeIf, makeLiteral, rowOfAny, sortOfCoreType, type TermRow } from '../constants/row.ts';
import type { Scope } from '../reader.ts';
import { kindOfName, kindOfWidth, makeNatural, namedWidths } from './kinds.ts';
import {
  bitsOf,
  compare,
  integerOf,
  type MeaningName,
  meanings,
  negate,
  shiftByWord,
  turnBits,
  wrap,
  wrapInteger,
} from './meanings.ts';

const nat = sortOfCoreType('Nat');
const int = sortOfCoreType('Int');

const row = (
  constant: string,
  arity: number,
  read: (values: readonly Term[], scope: Scope) => Term,
  values = arity,
): TermRow =>
  rowOfAny<Term>({
    constant,
    from: 'Init',
    arity,
    follows: `${constant}, by natural numbers modulo 2 ^ width`,
    read: (reader, args, scope) =>
      read(
        args.slice(0, values).map((arg) => reader.term(arg, scope)),
        scope,
      ),
  });

type Type = { readonly name: string; readonly bits: number; readonly isSigned: boolean };
const types: readonly Type[] = [...namedWidths].map(([name, bits]) => ({
  name,
  bits,
  isSigned: name.startsWith('Int'),
}));

const pair = (values: readonly Term[]): readonly [Term, Term] => [itemAt(values, 0), itemAt(values, 1)];

/** The integer that a value of a type stands for. */
const asInteger = (x: Term, scope: Scope): Term => {
  const { sort } = x;
  if (!isWord(sort) || !sort.word.signed) return build('cast', [bitsOf(x, scope)], int, scope);
  return integerOf(x, { sort, size: sort.size, width: undefined }, scope);
};

/** A value of one type as one of another: the integer that it stands for, modulo the size. */
const convert =
  (to: Type) =>
  ([x = makeNatural(0n)]: readonly Term[], scope: Scope): Term => {
    const kind = kindOfName(to.name, scope);
    const isSigned = isWord(x.sort) && x.sort.word.signed;
    return isSigned ? wrapInteger(asInteger(x, scope), kind, scope) : wrap(bitsOf(x, scope), kind, scope);
  };

const operations = ({ name, isSigned }: Type): readonly TermRow[] => {
  const two = (given: string, meaning: MeaningName): TermRow =>
    row(`${name}.${given}`, 2, (values, scope) =>
      meanings[meaning](kindOfName(name, scope), pair(values), scope),
    );
  const shift = (given: string, meaning: MeaningName): TermRow =>
    row(`${name}.${given}`, 2, (values, scope) =>
      shiftByWord(meaning, kindOfName(name, scope), pair(values), scope),
    );
  return [
    two('add', 'add'),
    two('sub', 'sub'),
    two('mul', 'mul'),
    two('div', isSigned ? 'sdiv' : 'udiv'),
    two('mod', isSigned ? 'srem' : 'umod'),
    two('land', 'and'),
    two('lor', 'or'),
    two('xor', 'xor'),
    two('pow', 'pow'),
    shift('shiftLeft', 'shiftLeft'),
    shift('shiftRight', isSigned ? 'sshiftRight' : 'ushiftRight'),
    row(`${name}.neg`, 1, ([x = makeNatural(0n)], scope) => negate(kindOfName(name, scope), x, scope)),
    row(`${name}.complement`, 1, ([x = makeNatural(0n)], scope) =>
      turnBits(kindOfName(name, scope), x, scope),
    ),
  ];
};

const conversions = (type: Type): readonly TermRow[] => {
  const { name, bits, isSigned } = type;
  const own = (part: string, read: (x: Term, scope: Scope) => Term): TermRow =>
    row(`${name}.${part}`, 1, ([x = makeNatural(0n)], scope) => read(x, scope));
  const others = types.filter((one) => one.name !== name);
  // signed types have no conversion to unsigned ones of another width, nor the other way
  const reached = others.filter((one) => one.isSigned === isSigned || one.bits === bits);
  const shared = [
    own('toBitVec', (x, scope) =>
      wrap(bitsOf(x, scope), kindOfWidth('BitVec', makeNatural(BigInt(bits)), scope), scope),
    ),
    own('ofBitVec', (x, scope) => wrap(bitsOf(x, scope), kindOfName(name, scope), scope)),
    own('ofNat', (x, scope) => wrap(x, kindOfName(name, scope), scope)),
    ...reached.map((to) => row(`${name}.to${to.name}`, 1, convert(to))),
    row(`Nat.to${name}`, 1, convert(type)),
    row(`Bool.to${name}`, 1, ([bit = makeNatural(0n)], scope) => {
      const [one, zero] = [1n, 0n].map((value) => makeLiteral(value, 1n, kindOfName(name, scope).sort));
      return makeIf(compare('=', bit, makeLiteral(1n, 1n, bit.sort), scope), one ?? bit, zero ?? bit);
    }),
    row(`${name}.size`, 0, () => makeNatural(2n ** BigInt(bits))),
  ];
  return [...shared, ...(isSigned ? signedOnly(type) : unsignedOnly(type))];
};

const unsignedOnly = ({ name }: Type): readonly TermRow[] => [
  row(`${name}.toNat`, 1, ([x = makeNatural(0n)], scope) => bitsOf(x, scope)),
  row(`${name}.toFin`, 1, ([x = makeNatural(0n)], scope) =>
    build('cast', [bitsOf(x, scope)], { kind: 'fin', size: kindOfName(name, scope).size }, scope),
  ),
  row(`${name}.ofFin`, 1, ([x = makeNatural(0n)], scope) =>
    wrap(bitsOf(x, scope), kindOfName(name, scope), scope),
  ),
  row(`${name}.ofNatLT`, 2, ([x = makeNatural(0n)], scope) => wrap(x, kindOfName(name, scope), scope), 1),
];

const signedOnly = ({ name, bits }: Type): readonly TermRow[] => {
  const half = 2n ** BigInt(bits - 1);
  return [
    row(`${name}.toInt`, 1, ([x = makeNatural(0n)], scope) => asInteger(x, scope)),
    row(`${name}.ofInt`, 1, ([x = makeNatural(0n)], scope) => wrapInteger(x, kindOfName(name, scope), scope)),
    row(`Int.to${name}`, 1, ([x = makeNatural(0n)], scope) => wrapInteger(x, kindOfName(name, scope), scope)),
    row(`${name}.toNatClampNeg`, 1, ([x = makeNatural(0n)], scope) =>
      build('max', [asInteger(x, scope), makeLiteral(0n, 1n, int)], nat, scope),
    ),
    row(`${name}.minValue`, 0, (_, scope) => makeLiteral(half, 1n, kindOfName(name, scope).sort)),
    row(`${name}.maxValue`, 0, (_, scope) => makeLiteral(half - 1n, 1n, kindOfName(name, scope).sort)),
    row(`${name}.abs`, 1, ([x = makeNatural(0n)], scope) => {
      const isNegative = compare('<', asInteger(x, scope), makeLiteral(0n, 1n, int), scope);
      return makeIf(isNegative, negate(kindOfName(name, scope), x, scope), x);
    }),
  ];
};

export const namedIntegers: readonly TermRow[] = [
  ...types.flatMap(operations),
  ...types.flatMap(conversions),
];
