import type { Value } from '../values.ts';

/** The arguments of a call as text, for the memo table of one sample; `ids` gives objects an identity. */
export function makeMemoKey<X>(
  key: string,
  args: readonly Value<X>[],
  ids: Map<unknown, number>,
): string | undefined {
  let text = key;
  for (const arg of args) {
    if (arg === undefined) return undefined;
    if (typeof arg === 'bigint' || typeof arg === 'boolean') {
      text += ` ${arg}`;
      continue;
    }
    // Equal fractions are equal arguments, wherever they were computed.
    if (typeof arg === 'object' && arg !== null && 'num' in arg && 'den' in arg) {
      text += ` ${arg.num}/${arg.den}`;
      continue;
    }
    let id = ids.get(arg);
    if (id === undefined) {
      id = ids.size;
      ids.set(arg, id);
    }
    text += ` @${id}`;
  }
  return text;
}
