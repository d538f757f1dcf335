import type { Value } from '../values.ts';

/** Longest list that is written out; a recursion on a longer one writes too much. */
const LONGEST = 256;

/** One argument as text, `undefined` if it is unknown. */
function keyOf<X>(arg: Value<X>, ids: Map<unknown, number>): string | undefined {
  if (arg === undefined) return undefined;
  if (typeof arg === 'bigint' || typeof arg === 'boolean') return `${arg}`;
  // Equal fractions are equal arguments, wherever they were computed.
  if (typeof arg === 'object' && arg !== null && 'num' in arg && 'den' in arg) return `${arg.num}/${arg.den}`;
  // a list that a call puts together anew has the same elements
  if (Array.isArray(arg) && arg.length <= LONGEST) {
    const items: string[] = [];
    for (const item of arg) {
      const key = keyOf<X>(item, ids);
      if (key === undefined) return undefined;
      items.push(key);
    }
    return `[${items.join()}]`;
  }
  let id = ids.get(arg);
  if (id === undefined) {
    id = ids.size;
    ids.set(arg, id);
  }
  return `@${id}`;
}

/** The arguments of a call as text, for the memo table of one sample; `ids` gives objects an identity. */
export function makeMemoKey<X>(
  key: string,
  args: readonly Value<X>[],
  ids: Map<unknown, number>,
): string | undefined {
  let text = key;
  for (const arg of args) {
    const one = keyOf(arg, ids);
    if (one === undefined) return undefined;
    text += ` ${one}`;
  }
  return text;
}
