import type { Pattern } from '../../language/ast.ts';
import type { Env } from '../code.ts';
import { elementsOf, integerOf, listOf } from '../read-value.ts';
import type { Value } from '../values.ts';

/** Matches one argument and appends the values it binds; `undefined` if it is unknown whether it matches. */
function matches<X>(pattern: Pattern, value: Value<X>, env: Env<X>): boolean | undefined {
  if (pattern.kind === 'bind') {
    env.push(value);
    return true;
  }
  if (value === undefined) return undefined;
  switch (pattern.kind) {
    case 'literal':
      return value === pattern.value;
    case 'successor': {
      const n = integerOf(value) ?? 0n;
      return n >= pattern.add && matches(pattern.of, n - pattern.add, env);
    }
    case 'ofNat':
      return (integerOf(value) ?? 0n) >= 0n && matches(pattern.of, value, env);
    case 'negSucc': {
      const n = integerOf(value) ?? 0n;
      return n < 0n && matches(pattern.of, -n - 1n, env);
    }
    case 'bool':
      return value === pattern.value;
    case 'record':
      return matchAll(pattern.of, elementsOf(value), env);
    case 'nil':
      return listOf(value)?.length === 0;
    case 'cons': {
      const list = listOf(value) ?? [];
      if (list.length === 0) return false;
      const [first, ...rest] = list;
      const head = matches(pattern.head, first, env);
      return head === true ? matches(pattern.tail, rest, env) : head;
    }
  }
}

/** Matches all arguments from the left and appends the values they bind; `undefined` if it is unknown whether they match. */
export function matchAll<X>(
  patterns: readonly Pattern[],
  args: readonly Value<X>[],
  env: Env<X>,
): boolean | undefined {
  for (const [i, pattern] of patterns.entries()) {
    if (i >= args.length) break;
    const matched = matches(pattern, args[i], env);
    if (matched !== true) return matched;
  }
  return true;
}

/** The number of variables that patterns bind. */
export function countBound(patterns: readonly Pattern[]): number {
  return patterns.reduce((sum, pattern) => sum + bound(pattern), 0);
}

function bound(pattern: Pattern): number {
  switch (pattern.kind) {
    case 'bind':
      return 1;
    case 'successor':
    case 'ofNat':
    case 'negSucc':
      return bound(pattern.of);
    case 'record':
      return countBound(pattern.of);
    case 'cons':
      return bound(pattern.head) + bound(pattern.tail);
    default:
      return 0;
  }
}
