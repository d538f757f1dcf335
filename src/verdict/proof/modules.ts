// Modules that Lean refuses: which of them is at fault, and which one a missing theorem stands in.
import type { Name } from '../../expr/expr.ts';
import type { Inventory, ModuleRecord } from '../../lean/inventory.ts';
import { splitName } from '../../lean/names.ts';
import { dropHints } from '../../typeset/hints.ts';
import type { Finding } from '../report.ts';

/** Modules that Lean refuses for what stands in them, and not because they import one that it refuses. */
const refusedItself = ({ modules }: Inventory): readonly ModuleRecord[] => {
  const failed = modules.filter(({ status }) => status === 'failed');
  const names = new Set(failed.map(({ name }) => name));
  return failed.filter(({ imports }) => !imports.some((one) => names.has(one)));
};

/** Lean's first error in a module, whole and on one line. */
export function findFirstError({ messages }: ModuleRecord): string | undefined {
  const error = messages.find(({ severity }) => severity === 'error') ?? messages[0];
  return (
    error &&
    dropHints(error.text)
      .trim()
      .replace(/\s*\n\s*/g, ' ')
  );
}

const declares = (text: string, theorem: Name): boolean => {
  const last = (splitName(theorem).at(-1) ?? '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(
    `\\b(?:theorem|lemma|def|abbrev)\\s+(?:[^\\s:({]*\\.)?${last}(?![\\p{L}\\p{N}_'!?.])`,
    'u',
  ).test(text);
};

/** The refused module that a missing theorem stands in by its source, else the first that is itself at fault. */
export function moduleOfMissing(inventory: Inventory, theorem: Name): ModuleRecord | undefined {
  const failed = inventory.modules.filter(({ status }) => status === 'failed');
  return (
    failed.find(({ file }) => declares(inventory.sources?.get(file) ?? '', theorem)) ??
    refusedItself(inventory)[0] ??
    failed[0]
  );
}

/** One finding for each module of the project that Lean was asked to build and refuses; claims may not even name its theorems. */
export const collectModuleFindings = (inventory: Inventory, isOtherLean: boolean): readonly Finding[] =>
  refusedItself(inventory).flatMap((module) => {
    const { name, file, dependency, messages } = module;
    const { line = 1, column = 1 } =
      messages.find(({ severity }) => severity === 'error') ?? messages[0] ?? {};
    if (dependency !== undefined) return [];
    return [
      {
        code: 'module-refused',
        // Where the project is written for another Lean, that one may build it.
        level: isOtherLean ? ('warning' as const) : ('error' as const),
        subject: name,
        message: `${name} does not build: ${findFirstError(module) ?? 'Lean does not say why'}; its theorems are missing`,
        where: { file, line, column },
      },
    ];
  });
