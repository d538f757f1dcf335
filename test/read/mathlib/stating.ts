import type { Expr, Name } from '../../../src/expr/expr.ts';
import type { Declaration, Inventory, LibraryConstant } from '../../../src/lean/inventory.ts';
import { written } from '../../../src/read/mathlib/write.ts';

/** Names of the library in an expression. */
function names(e: Expr): readonly Name[] {
  switch (e.kind) {
    case 'const':
      return [e.name];
    case 'app':
      return [...names(e.fn), ...names(e.arg)];
    case 'lam':
    case 'forallE':
      return [...names(e.type), ...names(e.body)];
    default:
      return [];
  }
}

/** What core Lean has beside the names that are written by the reader itself. */
const core: ReadonlySet<Name> = new Set([
  ...[
    'Nat.lcm',
    'Nat.Coprime',
    'Function.Injective',
    'Function.LeftInverse',
    'Union.union',
    'Insert.insert',
    'EmptyCollection.emptyCollection',
    'Singleton.singleton',
    'HasSubset.Subset',
  ],
]);
const moduleOf = (name: Name): Name =>
  (written.get(name) ?? (core.has(name) ? 'Init' : 'Mathlib')) === 'Init' ? 'Init.Prelude' : 'Mathlib.Data';

/** An inventory with one theorem, whose constants come from core Lean or from Mathlib, and which may have own declarations. */
export function stating(type: Expr, own: readonly Declaration[] = []): Inventory {
  const library = names(type).map((name): [Name, LibraryConstant] => {
    return [name, { name, module: moduleOf(name), kind: 'definition', axioms: [] }];
  });
  const theorem: Declaration = { ...declared('T', type), kind: 'theorem' };
  return {
    format: 1,
    toolchain: { kind: 'embedded', version: '4.28.0', commit: '', libraryProofsVisible: false, limits: [] },
    modules: [],
    declarations: new Map([theorem, ...own].map((one) => [one.name, one])),
    library: new Map(library),
    judged: true,
    recorded: true,
  };
}

export const declared = (name: Name, type: Expr, value?: Expr): Declaration => ({
  name,
  kind: 'definition',
  module: 'T',
  levelParams: [],
  type,
  ...(value && { value }),
  typeUses: [],
  valueUses: [],
  attributes: [],
  statement: '',
});
