import type { Sort, Term } from '../language/ast.ts';
import { componentOf, groupArguments } from '../language/grouped.ts';
import type { CodeRemark, Counterpart } from '../language/property.ts';
import { isWord } from '../language/words/word-sort.ts';
import { asArray } from './arrays.ts';
import { entryOf } from './entry.ts';
import type { Plain } from './plain.ts';
import { describeWanted, ordinalOf, partsOf, sortOfPart, variantOf } from './spoken.ts';

type Call = Extract<Term, { kind: 'call' }>;

/** A counterpart's answer: a value of the call's sort, or the reason why it is not one. */
export type Answer =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'none'; readonly why: string; readonly isNumber: boolean };

/** Records observations about the author's code besides its values. */
export type Notice = (kind: CodeRemark['kind'], constant: string, detail: string) => void;

const kindOf = (value: unknown): string => {
  if (value === null || value === undefined) return String(value);
  if (value instanceof Promise) return 'a Promise (a counterpart must not be async)';
  return Array.isArray(value) ? 'an array' : `${typeof value === 'object' ? 'an' : 'a'} ${typeof value}`;
};

const isInteger = (sort: Sort): boolean =>
  sort.kind === 'fin' || (sort.kind === 'number' && (sort.of === 'nat' || sort.of === 'int'));

/** The reason why a value is not of a sort; functions are checked when they are called. */
export function explainUnfit(
  sort: Sort,
  value: unknown,
): { readonly why: string; readonly isNumber: boolean } | undefined {
  const instead = (what: string) => ({
    why: `returned ${kindOf(value)} instead of ${what}`,
    isNumber: false,
  });
  switch (sort.kind) {
    case 'bool':
      return typeof value === 'boolean' ? undefined : instead('true or false');
    case 'data': {
      const variant = variantOf(sort, value);
      return variant === undefined ? instead(describeWanted(sort)) : explainUnfit(variant, value);
    }
    case 'list':
    case 'record': {
      const parts = partsOf(sort, value);
      if (parts === undefined) return instead(describeWanted(sort));
      for (const [i, part] of parts.entries()) {
        const found = explainUnfit(sortOfPart(sort, i), part);
        if (found !== undefined)
          return sort.kind === 'list' && sort.as === 'option'
            ? found
            : { ...found, why: `${found.why} in its ${sort.kind === 'list' ? 'array' : 'fields'}` };
      }
      return undefined;
    }
    case 'function':
      return typeof value === 'function' || asArray(value) !== undefined
        ? undefined
        : instead('a function or an array');
    default:
      if (sort.kind === 'fin' && (sort.names !== undefined || isWord(sort))) {
        if (ordinalOf(sort, value) !== undefined) return undefined;
        return typeof value === 'string' || (isWord(sort) && /^(?:number|bigint)$/.test(typeof value))
          ? {
              why: `returned ${typeof value === 'string' ? JSON.stringify(value) : String(value)} instead of ${describeWanted(sort)}`,
              isNumber: false,
            }
          : instead(describeWanted(sort));
      }
      if (typeof value === 'bigint' && isInteger(sort)) return undefined;
      if (typeof value !== 'number') return instead('a number');
      return Number.isNaN(value) ? { why: 'returned NaN', isNumber: true } : undefined;
  }
}

/** A copy of arguments, frozen on request, so that a counterpart cannot change anything else. */
function copied(value: unknown, isFrozen: boolean): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Uint8Array) return value.slice();
  const copy = Array.isArray(value)
    ? value.map((item) => copied(item, isFrozen))
    : Object.fromEntries(Object.entries(value).map(([key, item]) => [key, copied(item, isFrozen)]));
  return isFrozen ? Object.freeze(copy) : copy;
}

/** Whether two answers are the same value; functions are not compared. */
export function isSameAnswer(a: unknown, b: unknown): boolean {
  if (a === b || (Number.isNaN(a) && Number.isNaN(b))) return true;
  if (typeof a === 'function' && typeof b === 'function') return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [left, right] = [Object.entries(a), Object.entries(b)];
  const given = new Map(right);
  return left.length === right.length && left.every(([key, item]) => isSameAnswer(item, given.get(key)));
}

const message = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown));

/** The result or exception of a call on frozen copies of its arguments; code that writes to them gets unfrozen copies. */
function attempt(
  counterpart: Counterpart,
  args: readonly unknown[],
  notice: Notice,
): { value: unknown } | { threw: unknown } {
  const run = (isFrozen: boolean): { value: unknown } | { threw: unknown } => {
    try {
      return { value: counterpart.call(...(args.map((arg) => copied(arg, isFrozen)) as never[])) };
    } catch (threw) {
      return { threw };
    }
  };
  const first = run(true);
  if (!('threw' in first) || !(first.threw instanceof TypeError)) return first;
  const second = run(false);
  if ('threw' in second) return first;
  notice('changes-arguments', counterpart.constant, message(first.threw));
  return second;
}

/** The requested part and entry of an answer; a returned function may throw. */
function entryAt(
  call: Omit<Call, 'args'>,
  answer: unknown,
  given: readonly unknown[],
): { value: unknown } | { threw: unknown } {
  try {
    return { value: entryOf(call.sort, componentOf(call, answer), given) };
  } catch (threw) {
    return { threw };
  }
}

/** Calls a counterpart, twice on request; whatever it throws or returns becomes a value. */
export function ask(
  counterpart: Counterpart,
  call: Omit<Call, 'args'>,
  args: readonly Plain[],
  { notice, isTwice }: { readonly notice: Notice; readonly isTwice: boolean },
): Answer {
  const given = groupArguments(call, args);
  const tried = attempt(counterpart, given, notice);
  if (isTwice) {
    const again = attempt(counterpart, given, notice);
    const [one, two] = [tried, again].map((t) => ('threw' in t ? `threw ${message(t.threw)}` : t.value));
    if (!isSameAnswer(one, two)) counterpart.twice?.(one, two);
  }
  if ('threw' in tried) return { kind: 'none', why: `threw ${message(tried.threw)}`, isNumber: false };
  const entry = entryAt(call, tried.value, given);
  if ('threw' in entry) return { kind: 'none', why: `threw ${message(entry.threw)}`, isNumber: false };
  const { value } = entry;
  const { component } = call;
  const isNothing = call.sort.kind === 'fin' && call.sort.names === 'unit';
  if (component !== undefined && value === undefined && !isNothing)
    return {
      kind: 'none',
      why: `returned ${kindOf(tried.value)} without ${component.join('.')}`,
      isNumber: false,
    };
  const wrong = explainUnfit(call.sort, value);
  return wrong === undefined ? { kind: 'value', value } : { kind: 'none', ...wrong };
}
