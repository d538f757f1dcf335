// Modules that Lean refuses: which of them is at fault, and which one a missing theorem stands in.
import type { Name } from '../../expr/expr.ts';
import type { Inventory, ModuleRecord } from '../../lean/inventory.ts';
import { splitName } from '../../lean/names.ts';
import { dropHints } from '../../typeset/hints.ts';
import type { Finding } from '../report.ts';

/** Modules that Lean refuses for what stands in them, and not because they import one that it refuses. */
const refusedItself = ({ modules }: Inventory): readonly ModuleRecord[] => {
  const unbuilt = new Set(modules.filter(({ status }) => status !== 'built').map(({ name }) => name));
  return modules.filter(
    ({ status, imports }) => status === 'failed' && !imports.some((one) => unbuilt.has(one)),
  );
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

/** Whether nothing is known of a module: Lean was stopped before it finished it, or could not begin. */
export const isStopped = ({ status }: ModuleRecord): boolean => status !== 'built' && status !== 'failed';

/** The module without declarations that a missing theorem stands in by its source, else one that may have it, else the first at fault. */
export function moduleOfMissing(inventory: Inventory, theorem: Name): ModuleRecord | undefined {
  const unbuilt = inventory.modules.filter(({ status }) => status !== 'built');
  return (
    unbuilt.find(({ file }) => declares(inventory.sources?.get(file) ?? '', theorem)) ??
    unbuilt.find(isStopped) ??
    refusedItself(inventory)[0] ??
    unbuilt[0]
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
