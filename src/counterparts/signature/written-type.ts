// Lean types as TypeScript types: the correspondence of docs/data.md.
import type { Expr, Name } from '../../expr/expr.ts';
import { headConstantOf, instantiate, spineOf, subtermsOf } from '../../expr/spine.ts';
import { discriminator } from '../../language/variants.ts';
import type { Declaration, Inventory } from '../../lean/inventory.ts';
import { formatBinderName } from '../../lean/names.ts';
import { unfoldMonad } from '../../read/core/monads.ts';
import { countIndices } from '../../read/data/enumeration.ts';
import { readIndices } from '../../read/vectors/indices.ts';

/** Declarations of TypeScript types that signatures mention, by the name of the Lean type. */
export type Declared = Map<Name, string>;

const identifier = /^[\p{L}_$][\p{L}\p{N}_$]*$/u;

/** Words that no function of a module can be named by. */
const reserved: ReadonlySet<string> = new Set(
  'arguments await case catch class const continue default delete do else enum eval export extends false finally for function if import in instanceof let new null return static super switch this throw true try typeof var void while with yield'.split(
    ' ',
  ),
);

/** A Lean name's last part as a TypeScript identifier: marks that identifiers can not contain are left out. */
export function identifierOf(name: Name): string {
  const last = (name.split('.').at(-1) ?? name).replace(/[^\p{L}\p{N}_$]/gu, '');
  if (reserved.has(last)) return `${last}_`;
  return identifier.test(last) ? last : `_${last}`;
}

const numbers: ReadonlySet<string> = new Set(
  'Nat Int Rat Real Fin Float NNReal ENNReal NNRat PNat EReal USize ISize'.split(' '),
);
const plain: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['UInt8', 'UInt16', 'UInt32', 'Int8', 'Int16', 'Int32'].map((type) => [type, 'number']),
  ),
  ...Object.fromEntries(['UInt64', 'Int64', 'BitVec'].map((type) => [type, 'bigint'])),
  Bool: 'boolean',
  Char: 'string',
  Decidable: 'boolean',
  String: 'string',
  Unit: 'undefined',
  PUnit: 'undefined',
  ByteArray: 'Uint8Array',
};

/** A variable of the type that is being written. */
const variable = (name: string): Expr => ({ kind: 'const', name: `\u0004${name}`, levels: [] });

/** Writes types of a project; the project's own are declared on the way. */
export function makeTypeWriter(inventory: Inventory, declared: Declared): (type: Expr) => string {
  const counted = countIndices({
    inventory,
    origin: (name) => inventory.library.get(name)?.module.split('.')[0] ?? 'project',
  });
  const write = (type: Expr): string => {
    if (type.kind === 'forallE')
      return `(x: ${write(type.type)}) => ${write(instantiate(type.body, variable('number')))}`;
    const { head, args } = spineOf(type);
    if (head.kind === 'sort' && head.level.kind === 'zero') return 'boolean';
    if (head.kind !== 'const') return 'unknown';
    // of the values in a monad that the caller chooses nothing is known
    if (head.name.startsWith('\u0004')) return args.length > 0 ? 'unknown' : head.name.slice(1);
    const computed = unfoldMonad(head.name, args);
    if (computed !== undefined) return write(computed);
    if (numbers.has(head.name)) return 'number';
    const [first, second] = args.map(write);
    const known = plain[head.name];
    if (known !== undefined) return known;
    switch (head.name) {
      case 'List':
      case 'Array':
      case 'Vector':
        return `readonly ${grouped(first ?? 'unknown')}[]`;
      case 'Subtype':
      case 'Id':
        return first ?? 'unknown';
      case 'Option':
        return `${first} | null`;
      case 'Prod':
        return `readonly [${first}, ${second}]`;
      case 'Except':
        return `{ kind: 'ok'; value: ${second} } | { kind: 'error'; error: ${first} }`;
      case 'Sum':
        return `{ kind: 'inl'; value: ${first} } | { kind: 'inr'; value: ${second} }`;
      case 'Ordering':
        return "'lt' | 'eq' | 'gt'";
    }
    // of a type of a library nothing is known; one of the project may be declared as numbers
    return own(head.name, args) ?? (inventory.library.has(head.name) ? 'unknown' : 'number');
  };

  /** A type of the project, by its name; it is declared once, for all parameters. */
  const own = (name: Name, args: readonly Expr[]): string | undefined => {
    const declaration = inventory.declarations.get(name);
    if (declaration?.kind === 'definition' && declaration.value !== undefined) {
      let { value } = declaration;
      for (const arg of args) if (value.kind === 'lam') value = instantiate(value.body, arg);
      return write(value);
    }
    if (declaration?.kind !== 'inductive') return undefined;
    const params = parametersOf(declaration.type).slice(0, countParameters(inventory, name));
    const given = args.slice(0, params.length).map(write);
    const title = `${identifierOf(name)}${given.length === 0 ? '' : `<${given.join(', ')}>`}`;
    if (declared.has(name)) return title;
    declared.set(name, '');
    const isStructure = declaration.attributes.includes('structure');
    const shapes = makersOf(inventory, name).map((maker) => ({
      made: maker.name.slice(name.length + 1),
      fields: fieldsOf(
        maker.type,
        params.map(variable),
        readIndices(maker.type, params.length, counted)?.erased ?? [],
      ),
    }));
    const isNamed = !isStructure && shapes.every(({ fields }) => fields.length === 0);
    const texts = shapes.map(({ made, fields }) => {
      if (isNamed) return `'${made}'`;
      const tag = isStructure ? [] : [`readonly ${discriminator}: '${made}'`];
      const parts = isStructure ? partsOf(declaration, fields) : fields.map(part);
      return `{ ${[...tag, ...parts].join('; ')} }`;
    });
    const generics = params.length === 0 ? '' : `<${params.join(', ')}>`;
    declared.set(
      name,
      `export type ${identifierOf(name)}${generics} =${texts.length === 1 ? ` ${texts[0]}` : texts.map((text) => `\n  | ${text}`).join('')};`,
    );
    return title;
  };

  const part = ({ key, type }: WrittenField): string => `readonly ${key}: ${write(type)}`;

  /** The fields of a structure: without proofs, those that it inherits beside its own. */
  const partsOf = ({ fields }: Declaration, given: readonly WrittenField[]): readonly string[] =>
    given.flatMap((field, k) => {
      if (fields?.[k]?.isProp === true) return [];
      const { head, args } = spineOf(field.type);
      const base = head.kind === 'const' ? inventory.declarations.get(head.name) : undefined;
      const [maker] = base?.attributes.includes('structure') === true ? makersOf(inventory, base.name) : [];
      return base && maker && /^to[A-Z]/.test(field.key)
        ? partsOf(base, fieldsOf(maker.type, args, []))
        : [part(field)];
    });
  return write;
}

/** The constructors of a type, in the order in which its recursor has them. */
function makersOf({ declarations }: Inventory, type: Name): readonly Declaration[] {
  const { type: recursor } = declarations.get(`${type}.rec`) ?? {};
  const named = recursor ? subtermsOf(recursor).flatMap((e) => (e.kind === 'const' ? [e.name] : [])) : [];
  return [...declarations.values()]
    .filter(({ kind, name }) => kind === 'constructor' && name.slice(0, name.lastIndexOf('.')) === type)
    .sort((a, b) => named.indexOf(a.name) - named.indexOf(b.name));
}

const grouped = (type: string): string => (/[|>]|=>|readonly /.test(type) ? `(${type})` : type);

/** How many arguments of a type are parameters; the others are indices. */
function countParameters({ declarations }: Inventory, type: Name): number {
  let count = 0;
  for (
    let rest = declarations.get(`${type}.rec`)?.type;
    rest?.kind === 'forallE';
    rest = rest.body, count++
  ) {
    let codomain = rest.type;
    while (codomain.kind === 'forallE') codomain = codomain.body;
    if (rest.type.kind === 'forallE' && codomain.kind === 'sort') return count;
  }
  return Number.POSITIVE_INFINITY;
}

/** The names of a type's parameters. */
function parametersOf(type: Expr): readonly string[] {
  return type.kind === 'forallE'
    ? [identifierOf(formatBinderName(type.name)), ...parametersOf(type.body)]
    : [];
}

type WrittenField = { readonly key: string; readonly type: Expr };

/** The fields of a constructor at the parameters of its type, without erased ones; one without a name is named by its position. */
function fieldsOf(type: Expr, params: readonly Expr[], erased: readonly number[]): readonly WrittenField[] {
  let rest = type;
  for (const param of params) if (rest.kind === 'forallE') rest = instantiate(rest.body, param);
  const fields: WrittenField[] = [];
  for (let i = 0; rest.kind === 'forallE'; rest = instantiate(rest.body, variable('number')), i++)
    if (headConstantOf(rest.type) !== 'Eq' && !erased.includes(i))
      fields.push({ key: identifier.test(rest.name) ? rest.name : `_${fields.length + 1}`, type: rest.type });
  return fields;
}
