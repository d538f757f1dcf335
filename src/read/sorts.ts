import type { Expr } from '../expr/expr.ts';
import { betaApply, spineOf } from '../expr/spine.ts';
import type { Sort } from '../language/ast.ts';
import { itemAt } from '../present.ts';
import { sortOfCoreType } from './constants/row.ts';
import { unfoldMonad } from './core/monads.ts';
import { readEnumeration } from './data/enumeration.ts';
import { readDataSort } from './data/inductive.ts';
import { readCoreData, readValueSort } from './data/types.ts';
import { findLibraryType } from './mathlib/types.ts';
import type { Reader, Scope } from './reader.ts';
import { readVectorSort } from './vectors/vectors.ts';
import { readWordSort } from './words/kinds.ts';

const core: { readonly [type: string]: 'Nat' | 'Int' | 'Rat' } = { Nat: 'Nat', Int: 'Int', Rat: 'Rat' };

/** The sort of the values of a closed type; `undefined` for propositions and for types outside the language. */
export function readSort(reader: Reader, type: Expr, scope: Scope): Sort | undefined {
  if (type.kind === 'forallE') {
    const from = readValueSort(reader, type.type, scope);
    if (from === undefined) return undefined;
    const index = reader.open({ kind: 'value', level: scope.depth, sort: from });
    const to = readValueSort(reader, betaApply({ ...type, kind: 'lam' }, [index]), {
      ...scope,
      depth: scope.depth + 1,
    });
    return to && { kind: 'function', from, to };
  }
  const { head, args } = spineOf(type);
  if (head.kind !== 'const') return undefined;
  const number = reader.numbers.get(head.name);
  if (number !== undefined && args.length === 0) {
    return { kind: 'number', of: number.as, type: head.name };
  }
  const origin = reader.origin(head.name);
  if (origin === 'Init') {
    const known = core[head.name];
    if (known !== undefined) return sortOfCoreType(known);
    if (head.name === 'Bool') return { kind: 'bool' };
    // the monad of loops that only compute
    if (head.name === 'Id' && args.length === 1) return readValueSort(reader, itemAt(args, 0), scope);
    const unfolded = unfoldMonad(head.name, args);
    if (unfolded !== undefined) return readValueSort(reader, unfolded, scope);
    if (head.name === 'Vector') return readVectorSort(reader, args, scope);
    if (head.name === 'Fin') return { kind: 'fin', size: reader.term(itemAt(args, 0), scope) };
    const word = readWordSort(reader, head.name, args, scope);
    if (word !== undefined) return word;
    return readCoreData(reader, head.name, args, scope) ?? readDataSort(reader, type, scope);
  }
  if (origin === 'Mathlib') {
    if (head.name === 'Real') return sortOfCoreType('Real');
    const given = findLibraryType(reader, type);
    return given && readSort(reader, given, scope);
  }
  return (
    unfolded(reader, head.name, args, scope) ??
    readEnumeration(reader, head.name) ??
    readDataSort(reader, type, scope)
  );
}

/** A project's own name for a type. */
function unfolded(reader: Reader, name: string, args: readonly Expr[], scope: Scope): Sort | undefined {
  const declaration = reader.inventory.declarations.get(name);
  if (declaration?.kind !== 'definition' || declaration.value === undefined) return undefined;
  let codomain = declaration.type;
  while (codomain.kind === 'forallE') codomain = codomain.body;
  const isType = codomain.kind === 'sort' && codomain.level.kind !== 'zero';
  return isType ? readSort(reader, betaApply(declaration.value, args), scope) : undefined;
}
