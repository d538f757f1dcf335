import type { Name } from '../expr/expr.ts';
import { decodeDump } from './decode.ts';
import type { Declaration, Inventory, LibraryConstant, ModuleRecord, ToolchainRecord } from './inventory.ts';

/** An inventory, or the module whose dump is missing or damaged. */
export type Assembled =
  | { readonly kind: 'inventory'; readonly inventory: Inventory }
  | { readonly kind: 'damaged'; readonly module: Name; readonly why: string };

/** Puts the dumps of all built modules, in import order, together. */
export function assemble(
  toolchain: ToolchainRecord,
  modules: readonly ModuleRecord[],
  dumps: ReadonlyMap<Name, string>,
): Assembled {
  const declarations = new Map<Name, Declaration>();
  const library = new Map<Name, LibraryConstant>();
  let judged = false;
  for (const { name, file, status } of modules) {
    if (status !== 'built') continue;
    const text = dumps.get(name);
    if (text === undefined) return { kind: 'damaged', module: name, why: 'there is no dump' };
    const decoded = decodeDump(text, file);
    if (decoded.kind === 'damaged') {
      return { kind: 'damaged', module: name, why: `line ${decoded.line}: ${decoded.why}` };
    }
    if (decoded.module !== name) {
      return { kind: 'damaged', module: name, why: `it is the dump of ${decoded.module}` };
    }
    judged ||= decoded.judged;
    // An equation theorem may come with several modules; the first in import order keeps it.
    for (const declaration of decoded.declarations) {
      if (!declarations.has(declaration.name)) declarations.set(declaration.name, declaration);
    }
    for (const constant of decoded.library) {
      const before = library.get(constant.name);
      if (before === undefined || (before.type === undefined && constant.type !== undefined)) {
        library.set(constant.name, constant);
      }
    }
  }
  return {
    kind: 'inventory',
    inventory: { format: 1, toolchain, modules, declarations, library, judged, recorded: false },
  };
}
