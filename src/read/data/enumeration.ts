import type { Name } from '../../expr/expr.ts';
import { spineOf } from '../../expr/spine.ts';
import type { Sort, Term } from '../../language/ast.ts';
import { makeLiteral, sortOfCoreType } from '../constants/row.ts';
import type { Reader } from '../reader.ts';
import type { Counted } from '../vectors/indices.ts';

type Enumeration = Extract<Sort, { kind: 'fin' }>;

/** The declarations of a project, and where a name is declared. */
type Known = Pick<Reader, 'inventory' | 'origin'>;

/** Constructors of the enumerations of core Lean, in order. */
const coreEnumerations: ReadonlyMap<Name, readonly string[]> = new Map([['Ordering', ['lt', 'eq', 'gt']]]);

const sized = (size: number): Term => makeLiteral(BigInt(size), 1n, sortOfCoreType('Nat'));

/** The characters, by code point. */
export const characters: Enumeration = { kind: 'fin', size: sized(0x110000), names: 'characters' };

/** `Unit`. */
export const unit: Enumeration = { kind: 'fin', size: sized(1), names: 'unit' };

/** Whether a type of core Lean has one value, which says nothing. */
export const isUnit = (type: Name): boolean => type === 'Unit' || type === 'PUnit';

/**
 * The constructors of an inductive type in order, if neither the type nor its constructors take arguments; nothing for any
 * other type.
 */
function constructorsOf(reader: Known, type: Name): readonly string[] | undefined {
  if (reader.origin(type) === 'Init') return coreEnumerations.get(type);
  const { declarations } = reader.inventory;
  const declaration = declarations.get(type);
  if (declaration?.kind !== 'inductive' || declaration.type.kind !== 'sort') return undefined;
  if (declaration.type.level.kind === 'zero' || declaration.attributes.includes('structure'))
    return undefined;
  let rest = declarations.get(`${type}.rec`)?.type;
  const names: string[] = [];
  // motive, one branch per constructor, and the value
  for (rest = rest?.kind === 'forallE' ? rest.body : undefined; rest?.kind === 'forallE'; rest = rest.body) {
    if (rest.type.kind === 'const') return names.length > 0 ? names : undefined;
    const { args } = spineOf(rest.type);
    const [made] = args;
    if (rest.type.kind !== 'app' || made?.kind !== 'const' || !made.name.startsWith(`${type}.`))
      return undefined;
    names.push(made.name.slice(type.length + 1));
  }
  return undefined;
}

/** The sort of an enumeration: the names of its constructors. */
export function readEnumeration(reader: Known, type: Name): Enumeration | undefined {
  const names = constructorsOf(reader, type);
  return names && { kind: 'fin', size: sized(names.length), names };
}

/** The position of a constructor in its enumeration. */
export function ordinalOfConstructor(reader: Known, name: Name): bigint | undefined {
  const dot = name.lastIndexOf('.');
  const sort = readEnumeration(reader, name.slice(0, dot));
  const position = Array.isArray(sort?.names) ? sort.names.indexOf(name.slice(dot + 1)) : -1;
  return position < 0 ? undefined : BigInt(position);
}

/** How indices are counted: natural numbers by themselves, Booleans and the constructors of an enumeration by their position. */
export function countIndices(reader: Known): Counted {
  const isBool = (name: Name): boolean => name === 'Bool' && reader.origin(name) === 'Init';
  return {
    isCounted: (type) => type === 'Nat' || isBool(type) || readEnumeration(reader, type) !== undefined,
    ordinalOf: (name) => {
      if (isBool(name.slice(0, name.lastIndexOf('.')))) return ['Bool.false', 'Bool.true'].indexOf(name);
      const ordinal = ordinalOfConstructor(reader, name);
      return ordinal === undefined ? undefined : Number(ordinal);
    },
  };
}
