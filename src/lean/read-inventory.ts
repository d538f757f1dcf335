import type { Name } from '../expr/expr.ts';
import { type Assembled, assemble } from './assemble.ts';
import type { ModuleRecord, ToolchainRecord } from './inventory.ts';

type Head = {
  readonly inventory?: {
    readonly format: number;
    readonly toolchain: ToolchainRecord;
    readonly modules: readonly ModuleRecord[];
  };
};

const parseHead = (line: string): Head['inventory'] => {
  try {
    return (JSON.parse(line) as Head).inventory;
  } catch {
    return undefined;
  }
};

/**
 * Reads an inventory that `encodeInventory` wrote and marks it as recorded. A file that is cut short or has another format is
 * rejected as a whole.
 */
export function readInventory(text: string): Assembled {
  const [first = '', ...lines] = text.split('\n');
  const head = parseHead(first);
  if (head === undefined) return { kind: 'damaged', module: '', why: 'line 1: not the head of an inventory' };
  if (head.format !== 1) return { kind: 'damaged', module: '', why: `format ${head.format} instead of 1` };
  const dumps = new Map<Name, string>();
  let open: string[] = [];
  for (const line of lines) {
    if (line.startsWith('{"meta":')) {
      open = [];
      const { meta } = JSON.parse(line) as { readonly meta: { readonly module: Name } };
      dumps.set(meta.module, '');
    }
    open.push(line);
    // Map keys keep their order, so the last one is the module of the current dump.
    const module = [...dumps.keys()].at(-1);
    if (line.startsWith('{"end":') && module !== undefined) dumps.set(module, `${open.join('\n')}\n`);
  }
  const assembled = assemble(head.toolchain, head.modules, dumps);
  if (assembled.kind === 'damaged') return assembled;
  return { kind: 'inventory', inventory: { ...assembled.inventory, recorded: true } };
}
