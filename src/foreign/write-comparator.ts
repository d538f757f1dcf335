// Writes a challenge and its configuration for leanprover/comparator: the statements alone, which the project's module must prove.
import type { Name } from '../expr/expr.ts';
import { closureOf } from '../lean/closure.ts';
import type { Inventory } from '../lean/inventory.ts';
import { itemAt } from '../present.ts';
import { standardAxioms } from '../verdict/proof/proof.ts';

/** The files, or why there are none. */
export type Challenge =
  | { readonly kind: 'written'; readonly config: string; readonly lean: string }
  | { readonly kind: 'refused'; readonly message: string; readonly hint: string };

/** A module and all that it imports. */
function importsOf({ modules }: Inventory, module: Name): ReadonlySet<Name> {
  const byName = new Map(modules.map((one) => [one.name, one.imports]));
  const seen = new Set<Name>();
  const open = [module];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (seen.has(name)) continue;
    seen.add(name);
    open.push(...(byName.get(name) ?? []));
  }
  return seen;
}

/** A challenge with these theorems. `name` is its module. */
export function writeChallenge(inventory: Inventory, theorems: readonly Name[], name: Name): Challenge {
  const homes = new Set(theorems.map((one) => inventory.declarations.get(one)?.module ?? ''));
  const closures = new Map(inventory.modules.map((one) => [one.name, importsOf(inventory, one.name)]));
  const solutions = [...closures]
    .filter(([, reached]) => [...homes].every((home) => reached.has(home)))
    .sort(([, a], [, b]) => a.size - b.size);
  const [solution] = solutions[0] ?? [];
  if (solution === undefined)
    return {
      kind: 'refused',
      message: `no module imports ${[...homes].join(' and ')}, which have the proofs`,
      hint: 'make one that imports them: comparator takes a single solution',
    };
  const { project, library } = closureOf(inventory, theorems, 'statement');
  const definitions = project.filter((one) => !theorems.includes(one));
  const needed = [...new Set(definitions.map((one) => inventory.declarations.get(one)?.module ?? ''))];
  for (const module of needed) {
    const home = [...homes].find((one) => closures.get(module)?.has(one));
    if (home === undefined) continue;
    const definition = itemAt(
      definitions.filter((one) => inventory.declarations.get(one)?.module === module),
      0,
    );
    return {
      kind: 'refused',
      message: `${definition}, on which the statements rest, stands in ${module}, which ${module === home ? 'has the proofs too' : `imports the proofs in ${home}`}`,
      hint: 'move the definitions into modules of their own, which the challenge can import',
    };
  }
  // the library's modules that the project itself imports have the notation in which Lean prints statements
  const outside = inventory.modules
    .filter((one) => homes.has(one.name))
    .flatMap((one) => one.imports.filter((module) => !closures.has(module)));
  const imports = [...new Set([...needed, ...(library.length > 0 ? outside : [])])].filter(
    (one) => one !== 'Init',
  );
  const stated = theorems.map((one) => {
    const { statement = '', levelParams = [] } = inventory.declarations.get(one) ?? {};
    const levels = levelParams.length === 0 ? '' : `.{${levelParams.join(', ')}}`;
    return `theorem ${one}${levels} :\n    ${statement.replaceAll('\n', '\n    ')} := by\n  sorry\n`;
  });
  const config = {
    challenge_module: name,
    solution_module: solution,
    theorem_names: theorems,
    permitted_axioms: standardAxioms,
    enable_nanoda: false,
  };
  const head = imports.map((one) => `import ${one}\n`).join('');
  return {
    kind: 'written',
    config: `${JSON.stringify(config, undefined, 2)}\n`,
    lean: `${head}${head === '' ? '' : '\n'}/-! What ${solution} has to prove, for comparator. Read it: the proofs are held against these statements. -/\n\n${stated.join('\n')}`,
  };
}
