import type { Term } from '../../language/ast.ts';
import { build, coreSort, literal, rowFor, type TermRow } from '../constants/row.ts';
import { outside, type Scope } from '../reader.ts';
import { characters } from './enumeration.ts';
import { writeJoin } from './folds.ts';
import { infront, listTerm, nothing } from './list-terms.ts';
import { isEmpty } from './options.ts';
import { text } from './types.ts';

const sort = text;

/** A string literal. */
export function textLiteral(value: string, scope: Scope): Term {
  return [...value].reduceRight<Term>(
    (rest, character) => infront(literal(BigInt(character.codePointAt(0) ?? 0), 1n, characters), rest, scope),
    nothing(sort, scope),
  );
}

/** The same characters, as a text or as a list. */
const retyped = (term: Term, as: Term['sort']): Term => Object.assign({ ...term }, { sort: as });

const single = (character: Term, scope: Scope): Term => infront(character, nothing(sort, scope), scope);

/** Texts: the list of their characters. */
export const texts: readonly TermRow[] = [
  rowFor({
    constant: 'String.length',
    from: 'Init',
    arity: 1,
    follows: 'String.length: the number of characters',
    read: (reader, args, scope) =>
      build('length', [listTerm(reader, args[0], scope)], coreSort('Nat'), scope),
  }),
  rowFor({
    constant: 'String.append',
    from: 'Init',
    arity: 2,
    follows: 'String.append',
    read: (reader, args, scope) =>
      writeJoin(listTerm(reader, args[0], scope), reader.term(args[1], scope), scope),
  }),
  rowFor({
    constant: 'String.push',
    from: 'Init',
    arity: 2,
    follows: 'String.push s c = s ++ String.singleton c',
    read: (reader, args, scope) =>
      writeJoin(listTerm(reader, args[0], scope), single(reader.term(args[1], scope), scope), scope),
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
        ? literal(code.value.num, 1n, characters)
        : outside(
            'Char.ofNat',
            scope.place,
            'a character by a number that is computed',
            'write characters out',
          );
    },
  }),
  rowFor({
    constant: 'Char.toNat',
    from: 'Init',
    arity: 1,
    follows: 'Char.toNat: the code point',
    read: (reader, args, scope) => build('finVal', [reader.term(args[0], scope)], coreSort('Nat'), scope),
  }),
];
