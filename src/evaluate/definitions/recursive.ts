import type { Definition, Formula, Term } from '../../language/ast.ts';
import { partsOf } from '../../language/levels.ts';

/** The definitions that a term or formula calls, by key. */
function calledIn(part: Term | Formula, found: Set<string>): void {
  if (part.kind === 'call') found.add(part.definition ?? part.constant);
  for (const inner of partsOf(part)) calledIn(inner, found);
}

/** Keys of the definitions that call themselves, directly or through others. */
export function findRecursiveDefinitions(definitions: ReadonlyMap<string, Definition>): ReadonlySet<string> {
  const calls = new Map<string, ReadonlySet<string>>();
  for (const [key, { equations }] of definitions) {
    const found = new Set<string>();
    for (const { body } of equations) calledIn(body, found);
    calls.set(key, found);
  }
  const reaches = (from: string): boolean => {
    const seen = new Set<string>();
    const left = [...(calls.get(from) ?? [])];
    for (let next = left.pop(); next !== undefined; next = left.pop()) {
      if (next === from) return true;
      if (seen.has(next)) continue;
      seen.add(next);
      left.push(...(calls.get(next) ?? []));
    }
    return false;
  };
  return new Set([...definitions.keys()].filter(reaches));
}
