// An inventory that notes what is looked up in it: what a result depends on is what was asked, not what a rule says must have been.
import type { Name } from '../expr/expr.ts';
import type { Inventory } from './inventory.ts';

/** Names that were looked up, sorted, whether they are there or not; `all` where somebody went through the whole of them. */
export type Consulted = {
  readonly declarations: readonly Name[] | 'all';
  readonly library: readonly Name[] | 'all';
};

type Watch<T> = { readonly map: ReadonlyMap<Name, T>; readonly take: () => readonly Name[] | 'all' };

/** A map that notes the keys it is asked for. */
function watch<T>(map: ReadonlyMap<Name, T>): Watch<T> {
  const asked = new Set<Name>();
  let wasWhole = false;
  const note = (name: Name): Name => {
    asked.add(name);
    return name;
  };
  const whole = (): ReadonlyMap<Name, T> => {
    wasWhole = true;
    return map;
  };
  return {
    map: {
      get: (name) => map.get(note(name)),
      has: (name) => map.has(note(name)),
      get size() {
        return whole().size;
      },
      forEach: (call, self) => whole().forEach(call, self),
      entries: () => whole().entries(),
      keys: () => whole().keys(),
      values: () => whole().values(),
      [Symbol.iterator]: () => whole()[Symbol.iterator](),
    },
    take: () => {
      const taken = wasWhole ? 'all' : [...asked].sort();
      asked.clear();
      wasWhole = false;
      return taken;
    },
  };
}

/** The same inventory, and what was looked up in it since it was last asked. */
export function watched(inventory: Inventory): {
  readonly inventory: Inventory;
  readonly take: () => Consulted;
} {
  const declarations = watch(inventory.declarations);
  const library = watch(inventory.library);
  return {
    inventory: { ...inventory, declarations: declarations.map, library: library.map },
    take: () => ({ declarations: declarations.take(), library: library.take() }),
  };
}
