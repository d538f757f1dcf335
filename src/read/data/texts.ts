import type { Formula, Term } from '../../language/ast.ts';
import { build, makeLiteral, rowFor, sortOfCoreType, type TermRow } from '../constants/row.ts';
import { type Scope, throwOutside } from '../reader.ts';
import { characters } from './enumeration.ts';
import { writeJoin } from './folds.ts';
import { makeEmptyList, prependTo, readList } from './list-terms.ts';
import { isEmpty } from './options.ts';
import { text } from './types.ts';

const sort = text;

/** A string literal. */
export function makeTextLiteral(value: string, scope: Scope): Term {
  return [...value].reduceRight<Term>(
    (rest, character) =>
      prependTo(makeLiteral(BigInt(character.codePointAt(0) ?? 0), 1n, characters), rest, scope),
    makeEmptyList(sort, scope),
  );
}

/** The same characters, as a text or as a list. */
const retyped = (term: Term, as: Term['sort']): Term => Object.assign({ ...term }, { sort: as });

const single = (character: Term, scope: Scope): Term =>
  prependTo(character, makeEmptyList(sort, scope), scope);

/** Code points below the surrogates and above them are characters. */
const surrogates = [0xd800n, 0xdfffn] as const;
const isCharacter = (code: bigint): boolean =>
  code < surrogates[0] || (code > surrogates[1] && code < 0x110000n);

/** The character of a code point, or the first of all if there is none. */
function characterOf(code: Term, scope: Scope): Term {
  const less = (left: Term, right: Term): Formula => ({
    kind: 'compare',
    comparison: '<',
    left,
    right,
    place: scope.place,
  });
  const n = (value: bigint): Term => makeLiteral(value, 1n, sortOfCoreType('Nat'));
  const above: Formula = {
    kind: 'and',
    left: less(n(surrogates[1]), code),
    right: less(code, n(0x110000n)),
  };
  return {
    kind: 'if',
    condition: { kind: 'or', left: less(code, n(surrogates[0])), right: above },
    then: build('cast', [code], characters, scope),
    else: makeLiteral(0n, 1n, characters),
    sort: characters,
  };
}

/** Texts: the list of their characters. */
export const texts: readonly TermRow[] = [
  rowFor({
    constant: 'String.length',
    from: 'Init',
    arity: 1,
    follows: 'String.length: the number of characters',
    read: (reader, args, scope) =>
      build('length', [readList(reader, args[0], scope)], sortOfCoreType('Nat'), scope),
  }),
  rowFor({
    constant: 'String.append',
    from: 'Init',
    arity: 2,
    follows: 'String.append',
    read: (reader, args, scope) =>
      writeJoin(readList(reader, args[0], scope), reader.term(args[1], scope), scope),
  }),
  rowFor({
    constant: 'String.push',
    from: 'Init',
    arity: 2,
    follows: 'String.push s c = s ++ String.singleton c',
    read: (reader, args, scope) =>
      writeJoin(readList(reader, args[0], scope), single(reader.term(args[1], scope), scope), scope),
  }),
  rowFor({
    constant: 'String.singleton',
    from: 'Init',
    arity: 1,
    follows: 'String.singleton',
    read: (reader, args, scope) => single(reader.term(args[0], scope), scope),
  }),
  rowFor({
    constant: 'String.isEmpty',
    from: 'Init',
    arity: 1,
    follows: 'String.isEmpty s: its length is 0',
    read: (reader, args, scope) => isEmpty(reader.term(args[0], scope), '=', scope),
  }),
  rowFor({
    constant: 'String.toList',
    from: 'Init',
    arity: 1,
    follows: 'String.toList: its characters',
    read: (reader, args, scope) => retyped(reader.term(args[0], scope), { kind: 'list', of: characters }),
  }),
  rowFor({
    constant: 'String.ofList',
    from: 'Init',
    arity: 1,
    follows: 'String.ofList: the text of characters',
    read: (reader, args, scope) => retyped(reader.term(args[0], scope), sort),
  }),
  rowFor({
    constant: 'Char.ofNat',
    from: 'Init',
    arity: 1,
    follows: 'Char.ofNat n: the character of a code point',
    read: (reader, args, scope) => {
      const code = reader.term(args[0], scope);
      return code.kind === 'literal'
        ? makeLiteral(isCharacter(code.value.num) ? code.value.num : 0n, 1n, characters)
        : characterOf(code, scope);
    },
  }),
  rowFor({
    constant: 'Char.toNat',
    from: 'Init',
    arity: 1,
    follows: 'Char.toNat: the code point',
    read: (reader, args, scope) =>
      build('finVal', [reader.term(args[0], scope)], sortOfCoreType('Nat'), scope),
  }),
  rowFor({
    constant: 'ToString.toString',
    from: 'Init',
    arity: 3,
    follows: 'instToStringString, instToStringChar',
    read: (reader, args, scope) => {
      const value = reader.term(args[2], scope);
      reader.trust(args[1], value.sort, scope);
      if (value.sort.kind === 'list' && value.sort.as === 'string') return value;
      return value.sort.kind === 'fin' && value.sort.names === 'characters'
        ? single(value, scope)
        : throwOutside(
            'ToString.toString',
            scope.place,
            'toString of no text',
            'use toString of Char or String',
          );
    },
  }),
];
