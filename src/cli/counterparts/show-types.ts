// The command `check-claims types`: the TypeScript signature that a definition's counterpart has to have.
import type { Project } from '../../api/project.ts';
import { signatureOf } from '../../counterparts/signature/signature.ts';
import type { Diagnostic } from '../../diagnostic.ts';
import type { Name } from '../../expr/expr.ts';
import type { Inventory } from '../../lean/inventory.ts';
import { suggestWord } from '../../typeset/nearest.ts';
import { askForInventory } from '../ask-for-inventory.ts';
import type { RunOptions } from '../run-options.ts';
import { refuse, usage } from '../terminal/show-diagnostics.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { definitionsOf } from './first-counterparts.ts';

/** The definitions that a word names: a full name, or its last part if only some definitions end in it. */
const namedBy = (word: string, definitions: ReadonlySet<Name>): readonly Name[] =>
  definitions.has(word) ? [word] : [...definitions].filter((name) => name.endsWith(`.${word}`));

/** TypeScript types and signatures of definitions, as a module would declare them. */
function writeTypes(inventory: Inventory, names: readonly Name[]): string {
  const declared = new Map<Name, string>();
  const texts = names.flatMap((name) => {
    const signature = signatureOf(inventory, name, declared);
    if (signature === undefined) return [];
    const { name: exported, generics, params, result } = signature;
    const said = inventory.declarations.get(name)?.statement.replace(/\s+/g, ' ');
    return [`// ${name} : ${said}\nexport declare function ${exported}${generics}(${params}): ${result};\n`];
  });
  return [...[...declared.values()].map((text) => `${text}\n`), ...texts].join('\n');
}

/** Prints the signatures of the named definitions; of all if none is named. Returns the exit code. */
export async function showTypes(
  project: Project,
  words: readonly string[],
  options: RunOptions,
  terminal: Terminal,
): Promise<number> {
  const inventory = await askForInventory(project, options, terminal);
  if (typeof inventory === 'number') return inventory;
  const definitions = definitionsOf(inventory);
  const unknown = words
    .filter((word) => namedBy(word, definitions).length === 0)
    .map(
      (word): Diagnostic => ({
        code: 'unknown-definition',
        severity: 'error',
        message: `no definition \`${word}\` in the Lean project`,
        hint: suggestWord(
          word,
          [...definitions].flatMap((name) => [name.split('.').at(-1) ?? name, name]),
        ),
      }),
    );
  const names = words.length === 0 ? [...definitions] : words.flatMap((word) => namedBy(word, definitions));
  if (names.length > unknown.length || unknown.length === 0)
    terminal.out(writeTypes(inventory, [...new Set(names)]));
  return unknown.length === 0 ? 0 : refuse(unknown, usage, terminal);
}
