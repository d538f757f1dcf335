import type { Name } from '../../expr/expr.ts';
import { formulaRows } from '../formulas.ts';
import { termRows } from '../terms.ts';
import { setConstants } from './functions/members.ts';
import { allMeanings } from './meanings.ts';
import { written } from './write.ts';

/**
 * The library under which the language lists each constant. Between releases, constants move from Mathlib and its dependencies
 * to core Lean and keep name and meaning: `Function.Injective`, `Rat`, `Nat.lcm`. So a constant from any of these libraries
 * counts as one of the listed library; a constant of the project or of another package does not.
 */
const homes = new Map<Name, 'Init' | 'Mathlib'>();
const known = [...allMeanings, ...formulaRows.values(), ...termRows.values()];
const ofRows = known.map((row) => [row.constant, row.from] as const);
for (const [name, from] of [...ofRows, ...setConstants, ...written]) homes.set(name, from);

/** Root modules of the libraries that exchange declarations. */
const libraries: ReadonlySet<string> = new Set(['Init', 'Std', 'Batteries', 'Mathlib']);

/** The library that a constant counts as part of, by its module. */
export function homeOf(name: Name, module: Name | undefined): string | undefined {
  const root = module?.split('.')[0];
  if (root === undefined || !libraries.has(root)) return root;
  return homes.get(name) ?? (root === 'Batteries' ? 'Mathlib' : root);
}
