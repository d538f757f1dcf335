// Which kinds of data random programs have, by what Lean says of their tested theorems, and which the documentation promises.
import type { Expr, Name } from '../../src/expr/expr.ts';
import { headConstantOf } from '../../src/expr/spine.ts';
import type { Inventory } from '../../src/lean/inventory.ts';
import type { Type } from './expression.ts';
import type { Program } from './program.ts';

const signs: readonly (readonly [sign: string, kind: string])[] = [
  ['//', 'Subtype'],
  ['→', 'a function'],
  ['×', 'Prod'],
  ['⊕', 'Sum'],
];

/** The kinds in the first column of the first table of a page: heads of types, and types in words. */
export function listDocumented(page: string): readonly string[] {
  const rows =
    page
      .split('\n\n')
      .find((part) => part.startsWith('| Lean '))
      ?.split('\n')
      .slice(2) ?? [];
  return rows.flatMap((row) => {
    const cell = row.split(' | ')[0]?.replace(/^\| /, '').trim() ?? '';
    return cell.split(', ').map((one) => {
      const code = /^`(.*)`$/.exec(one)?.[1];
      if (code === undefined) return one;
      return signs.find(([sign]) => code.includes(sign))?.[1] ?? code.split(' ')[0] ?? code;
    });
  });
}

/** All parts of an expression. */
function* partsOf(e: Expr): Generator<Expr> {
  yield e;
  if (e.kind === 'app') yield* [...partsOf(e.fn), ...partsOf(e.arg)];
  else if (e.kind === 'forallE' || e.kind === 'lam') yield* [...partsOf(e.type), ...partsOf(e.body)];
}

const codomainOf = (type: Expr): Expr => (type.kind === 'forallE' ? codomainOf(type.body) : type);

/** What an inductive type is called in the documentation. */
function describe({ declarations }: Inventory, name: Name): readonly string[] {
  const declaration = declarations.get(name);
  if (declaration?.kind !== 'inductive') return [name];
  const sort = codomainOf(declaration.type);
  if (sort.kind === 'sort' && sort.level.kind === 'zero') return ['a relation'];
  if (declaration.attributes.includes('structure')) return ['a structure'];
  const makers = [...declarations.values()].filter(
    (one) => one.kind === 'constructor' && headConstantOf(codomainOf(one.type)) === name,
  );
  if (makers.every(({ type }) => type.kind !== 'forallE')) return ['an enumeration'];
  const hasIndex = declaration.type.kind === 'forallE' && headConstantOf(declaration.type.type) === 'Nat';
  return [hasIndex ? 'a type with indices' : 'any other inductive type'];
}

/** The kinds of data in the statements of theorems. */
export function listKinds(inventory: Inventory, theorems: Iterable<Name>): ReadonlySet<string> {
  const found = new Set<string>();
  for (const theorem of theorems) {
    let rest = inventory.declarations.get(theorem)?.type;
    for (; rest?.kind === 'forallE'; rest = rest.body) {
      if (rest.type.kind === 'sort') found.add('a type variable');
      if (rest.type.kind === 'forallE') found.add('a function');
      for (const part of partsOf(rest.type))
        if (part.kind === 'const') for (const kind of describe(inventory, part.name)) found.add(kind);
    }
  }
  return found;
}

/** The types of the parameters and results of definitions that a tested theorem is about. */
export const listTypes = (programs: readonly Program[], tested: ReadonlySet<string>): ReadonlySet<Type> =>
  new Set(
    programs.flatMap(({ definitions, theorems }) =>
      definitions.flatMap(({ name, params, result }) =>
        theorems.some((one) => tested.has(one.name) && one.lean.includes(`${name} `))
          ? [result, ...params.map(({ type }) => type)]
          : [],
      ),
    ),
  );
