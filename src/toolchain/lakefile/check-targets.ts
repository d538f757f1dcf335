import { findNearest } from '../../typeset/nearest.ts';
import { stripQuotes } from './folder-of.ts';
import { isTable } from './kinds.ts';
import type { Path, Places, Spot } from './locate-values.ts';
import { nameTable, type Refused } from './problem.ts';

type Table = Readonly<Record<string, unknown>>;

type Declared = { readonly kind: string; readonly name: string; readonly at: Spot };

/** What a target of each kind is without its name, by the field that says so; in the order in which Lake reads them. */
const kept: Readonly<Record<string, string>> = {
  lean_lib: 'its modules by `roots`',
  lean_exe: 'its module by `root`',
  input_file: 'what it is by `path`',
  input_dir: 'what it is by `path`',
};

const textsIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];

/**
 * The targets that two tables declare, and the default targets that none does: Lake refuses both. A default target of another form, like
 * `pkg/A`, `+A.B` or `A:shared`, is not looked up here.
 */
export function checkTargets(table: Table, places: Places): readonly Refused[] {
  const spotOf = (path: Path): Spot => places.find(path)?.value ?? { line: 1, column: 1 };
  const declared = Object.keys(kept).flatMap((kind): readonly Declared[] => {
    const entries: unknown = table[kind];
    if (!Array.isArray(entries)) return [];
    return entries.flatMap((entry, k) =>
      isTable(entry) && typeof entry['name'] === 'string'
        ? [{ kind, name: stripQuotes(entry['name']), at: spotOf([kind, k, 'name']) }]
        : [],
    );
  });
  const first = new Map<string, Declared>();
  const twice: Refused[] = [];
  for (const one of declared) {
    const { kind, name, at } = one;
    const before = first.get(name);
    if (before === undefined) first.set(name, one);
    else
      twice.push({
        at,
        says: `the target ${name} is declared as ${nameTable(kind)} here and as ${nameTable(before.kind)} in line ${before.at.line}, and Lake takes one target of a name`,
        hint: `give it another \`name\`, and keep ${kept[kind]}`,
      });
  }
  const names = [...first.keys()];
  const undeclared = textsIn(table['defaultTargets']).flatMap((target, k): readonly Refused[] => {
    if (/[@+/:]/.test(target) || first.has(stripQuotes(target))) return [];
    const near = findNearest(target, names);
    return [
      {
        at: spotOf(['defaultTargets', k]),
        says: `the default target "${target}" is declared nowhere in the lakefile`,
        hint:
          near === undefined
            ? `declare it, or take it out: targets are ${names.join(', ') || 'none'}`
            : `write "${near}"`,
      },
    ];
  });
  return [...twice, ...undeclared];
}
