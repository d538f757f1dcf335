import type { Pattern } from '../language/ast.ts';
import { type Env, elementsOf, type Value } from './values.ts';

/** Matches one argument and appends what it binds; `undefined` when it is not known whether it matches. */
export function matches<X>(pattern: Pattern, value: Value<X>, env: Env<X>): boolean | undefined {
  if (pattern.kind === 'bind') {
    env.push(value);
    return true;
  }
  if (value === undefined) return undefined;
  switch (pattern.kind) {
    case 'literal':
      return value === pattern.value;
    case 'successor':
      return (value as bigint) >= pattern.add && matches(pattern.of, (value as bigint) - pattern.add, env);
    case 'ofNat':
      return (value as bigint) >= 0n && matches(pattern.of, value, env);
    case 'negSucc':
      return (value as bigint) < 0n && matches(pattern.of, -(value as bigint) - 1n, env);
    case 'bool':
      return value === pattern.value;
    case 'record':
      return pattern.of.reduce<boolean | undefined>(
        (matched, of, i) => (matched === true ? matches(of, elementsOf(value)[i], env) : matched),
        true,
      );
    case 'nil':
      return elementsOf(value).length === 0;
    case 'cons': {
      const list = elementsOf(value);
      if (list.length === 0) return false;
      const head = matches(pattern.head, list[0], env);
      return head === true ? matches(pattern.tail, list.slice(1), env) : head;
    }
  }
}

/** How many values a pattern binds. */
export function binds(pattern: Pattern): number {
  switch (pattern.kind) {
    case 'bind':
      return 1;
    case 'successor':
    case 'ofNat':
    case 'negSucc':
      return binds(pattern.of);
    case 'cons':
      return binds(pattern.head) + binds(pattern.tail);
    case 'record':
      return pattern.of.reduce((sum, of) => sum + binds(of), 0);
    default:
      return 0;
  }
}
