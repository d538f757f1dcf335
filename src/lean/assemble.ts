import type { Name } from '../expr/expr.ts';
import { decodeDump } from './decode.ts';
import type { Declaration, Inventory, LibraryConstant, ModuleRecord, ToolchainRecord } from './inventory.ts';
import { rivalOf } from './rivals.ts';

/** An inventory, or the module with a missing or damaged dump. */
export type Assembled =
  | { readonly kind: 'inventory'; readonly inventory: Inventory }
  | { readonly kind: 'damaged'; readonly module: Name; readonly why: string };

/** Gives the dump of a module when it is its turn: those of a large project would fill the memory together. */
export type Dumps = { readonly get: (module: Name) => string | undefined };

/**
 * A module that is left out because Lean could not import it together with the modules before it, or because it imports such a
 * module.
 */
const leftOut = (record: ModuleRecord, text: string, line = 1, column = 1): ModuleRecord => ({
  ...record,
  status: 'failed',
  messages: [...record.messages, { severity: 'error', line, column, text }],
  recheck: { kind: 'not-run', why: 'the module is left out' },
});

/**
 * Puts the dumps of all built modules together, in import order. If two modules declare one name differently, a claim could not
 * say which one it means: the later module is left out, in every run.
 */
export function assemble(
  toolchain: ToolchainRecord,
  modules: readonly ModuleRecord[],
  dumps: Dumps,
): Assembled {
  const declarations = new Map<Name, Declaration>();
  const library = new Map<Name, LibraryConstant>();
  const records = new Map<Name, ModuleRecord>();
  const out = new Set<Name>();
  let judged = false;
  for (const record of modules) {
    const { name, file, status, imports } = record;
    records.set(name, record);
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
    const blocker = imports.find((imported) => out.has(imported));
    const rival = blocker === undefined ? rivalOf(decoded.declarations, declarations) : undefined;
    if (blocker !== undefined || rival !== undefined) {
      out.add(name);
      const why =
        rival === undefined
          ? `left out: the imported module ${blocker} was left out`
          : `${rival.second.name} is declared here and, differently, in ${rival.first.module} (${records.get(rival.first.module)?.file}:${rival.first.range?.line ?? 1}); Lean cannot import both`;
      records.set(name, leftOut(record, why, rival?.second.range?.line, rival?.second.range?.column));
      continue;
    }
    judged ||= decoded.judged;
    for (const declaration of decoded.declarations) {
      const before = declarations.get(declaration.name);
      // Repeated declarations are equal; of two proofs of one statement, a complete one wins over one with `sorry`.
      if (before === undefined || (isOpen(before) && !isOpen(declaration)))
        declarations.set(declaration.name, declaration);
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
    inventory: {
      format: 1,
      toolchain,
      modules: [...records.values()],
      declarations,
      library,
      judged,
      recorded: false,
    },
  };
}

const isOpen = ({ valueUses }: Declaration): boolean => valueUses.includes('sorryAx');
