import type { Declaration, Inventory, LibraryConstant } from '../../src/lean/inventory.ts';

type Sketch = Pick<Declaration, 'name'> & Partial<Declaration>;

/** An inventory of declarations that say only what a test is about. */
export function inventory(
  declarations: readonly Sketch[],
  library: readonly (Pick<LibraryConstant, 'name'> & Partial<LibraryConstant>)[] = [],
): Inventory {
  const base: Omit<Declaration, 'name'> = {
    kind: 'theorem',
    module: 'M',
    levelParams: [],
    type: { kind: 'sort', level: { kind: 'zero' } },
    typeUses: [],
    valueUses: [],
    attributes: [],
    statement: '',
  };
  return {
    format: 1,
    toolchain: { kind: 'embedded', version: '4.28.0', commit: 'c', libraryProofsVisible: false, limits: [] },
    modules: [],
    declarations: new Map(declarations.map((sketch) => [sketch.name, { ...base, ...sketch }])),
    library: new Map(
      library.map((sketch) => [sketch.name, { module: 'Init', kind: 'theorem', axioms: [], ...sketch }]),
    ),
    judged: false,
    recorded: false,
  };
}
