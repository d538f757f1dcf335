// Functions among the arguments of calls, as finite tables that Lean can be given.
import { type Exact, exact } from '../domains/exact.ts';
import {
  type Change,
  type Entry,
  findValue,
  makeFinite,
  mapFunctions,
  recordFunction,
} from '../evaluate/finite-functions.ts';
import type { Value } from '../evaluate/values.ts';
import type { Sort } from '../language/ast.ts';
import { hasFunction } from '../language/wire-shape.ts';
import { itemAt } from '../present.ts';

type Values = readonly Value<Exact>[];

/** Arguments at which a table has the values of one function; at all others it gives one value. */
const mostEntries = 64;

/** Longest text of the numbers of one entry. */
const longestEntry = 1024;

/** What one function was asked for, its place among the arguments, and another of its values, if one is known. */
type Asked = {
  readonly place: string;
  readonly entries: Map<string, Entry<Exact>>;
  readonly spare: Omit<Entry<Exact>, 'key'> | undefined;
};

/** Arguments, with what was asked of each function among them, from left to right. */
export type Watched = { readonly args: Values; readonly asked: readonly Asked[] };

const mapAll = (sorts: readonly Sort[], args: Values, change: Change<Exact>): Values =>
  args.map((arg, i) => {
    const sort = itemAt(sorts, i);
    return hasFunction(sort) ? mapFunctions(sort, arg, change, `${i}`) : arg;
  });

/** Notes what an evaluation at arguments asks of the functions among them. */
export function watchFunctions(
  sorts: readonly Sort[],
  args: Values,
  evaluate: (watched: Values) => void,
): Watched {
  const asked: Asked[] = [];
  const watched = mapAll(sorts, args, (sort, fn, place) => {
    const entries: Asked['entries'] = new Map();
    asked.push({ place, entries, spare: findValue(exact, sort, fn) });
    return recordFunction(exact, sort, fn, (entry) => {
      const isShort = entry.key.length + entry.written.length <= longestEntry;
      if (isShort && entries.size < mostEntries) entries.set(entry.key, entry);
    });
  });
  evaluate(watched);
  return { args, asked };
}

/** The value that is rarest among entries. */
function chooseRarest(values: ReadonlyMap<string, Value<Exact>>, entries: Asked['entries']): Value<Exact> {
  const counts = new Map([...values.keys()].map((written) => [written, 0]));
  for (const { written } of entries.values()) counts.set(written, (counts.get(written) ?? 0) + 1);
  const [rarest] = [...counts].sort(([, a], [, b]) => a - b)[0] ?? [''];
  return values.get(rarest);
}

/**
 * The arguments of each call with other functions in place of those that they have: these have the values that were asked for, and at all
 * other arguments one that the function, or another one in its place, has given, so that it has all that its type says. It is rare in
 * the table, so that it matters where a function is asked. Nothing for a call with a function of which no value is known.
 *
 * Lean and our evaluator are both given these functions, so they have to agree, whatever either asks of them.
 */
export function replaceFunctions(
  sorts: readonly Sort[],
  calls: readonly Watched[],
): readonly (Values | undefined)[] {
  const given = new Map<string, Map<string, Value<Exact>>>();
  for (const { place, entries, spare } of calls.flatMap(({ asked }) => asked)) {
    const values = given.get(place) ?? new Map<string, Value<Exact>>();
    for (const { written, value } of [...entries.values(), ...(spare ? [spare] : [])])
      values.set(written, value);
    given.set(place, values);
  }
  return calls.map(({ args, asked }) => {
    if (asked.some(({ place }) => (given.get(place)?.size ?? 0) === 0)) return undefined;
    const rest = asked.values();
    return mapAll(sorts, args, (sort, _, place) => {
      const entries: Asked['entries'] = rest.next().value?.entries ?? new Map();
      return makeFinite(exact, sort, {
        entries: new Map([...entries.values()].map(({ key, value }) => [key, value])),
        otherwise: chooseRarest(given.get(place) ?? new Map(), entries),
      });
    });
  });
}
