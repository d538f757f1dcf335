import type { Range, Rounded } from '../domains/rounded/rounded.ts';
import { makeRunningErrorDomain } from '../domains/running-error.ts';
import { functionOf, numberOf } from '../evaluate/read-value.ts';
import { compileTier, type Tier } from '../evaluate/tier.ts';
import type { Fn, Value } from '../evaluate/values.ts';
import type { Sort, Statement, Term } from '../language/ast.ts';
import type { Aside } from '../language/property.ts';
import { itemAt } from '../present.ts';
import { ofPlain, type Plain } from './plain.ts';
import { partsOf, sortOfPart, variantOf } from './spoken.ts';

type Call = Extract<Term, { kind: 'call' }>;

/**
 * The factor c of E + K: it covers code with a backward error of a few ulps, such as sums in another order and shifted
 * exponentials.
 */
const FACTOR = 4;

/** The largest relative size of an ulp. */
const ULP = 2 ** -52;

/** The definition's value at a call in doubles, with its tolerance; or the reason why doubles have no value. */
export type InDoubles = { readonly value: Value<Rounded>; readonly why: Aside };

/** Evaluates definitions in doubles at the plain arguments of a call. */
export type Rooms = (call: Call, args: readonly Plain[]) => InDoubles;

/** The largest magnitude in data; functions are evaluated at the arguments that the definition uses. */
function largest(plain: Plain): number {
  if (typeof plain === 'number') return Math.abs(plain);
  if (typeof plain !== 'object' || plain === null) return 0;
  return Object.values(plain).reduce((most: number, item: Plain) => Math.max(most, largest(item)), 0);
}

/** A plain argument with numbers that may move by an ulp of the largest of them; `read` receives the results of functions. */
function moved(sort: Sort, plain: Plain, size: number, read: (x: number) => void): Value<Rounded> {
  if (sort.kind === 'number' && (sort.of === 'rational' || sort.of === 'real')) {
    if (typeof plain !== 'number') return undefined;
    read(Math.abs(plain));
    return { value: plain, error: 0, room: size * ULP };
  }
  if (sort.kind === 'data') {
    const variant = variantOf(sort, plain);
    return variant && moved(variant, plain, size, read);
  }
  if (sort.kind === 'list' || sort.kind === 'record')
    return partsOf(sort, plain)?.map((part, i) => moved(sortOfPart(sort, i), part, size, read));
  if (sort.kind !== 'function') return ofPlain(domain, sort, plain);
  const { to } = sort;
  const fn = functionOf(ofPlain(domain, sort, plain));
  const movedFn: Fn<Rounded> = (argument) => again(to, fn(argument), size, read);
  return Object.assign(movedFn, { size: fn.size });
}

/** The same for a value that a function returned. */
function again(sort: Sort, value: Value<Rounded>, size: number, read: (x: number) => void): Value<Rounded> {
  if (sort.kind === 'function')
    return (argument: Value<Rounded>) => again(sort.to, functionOf(value)(argument), size, read);
  if (sort.kind !== 'number' || sort.of === 'nat' || sort.of === 'int') return value;
  const number = numberOf(domain, value);
  read(Math.abs(number.value));
  return { ...number, room: number.room + size * ULP };
}

const range: Range = { overflow: false, underflow: false };
const domain = makeRunningErrorDomain(range);

/** Makes the evaluator in doubles of a statement's definitions. */
export function makeRooms(statement: Statement): Rooms {
  let made: Tier<Rounded> | undefined;
  return (call, args) => {
    made ??= compileTier(domain, 0, statement, { handle: undefined, release: () => {} });
    const t = made;
    const sizes = args.map(largest);
    const run = (): Value<Rounded> => {
      t.begin();
      range.overflow = false;
      range.underflow = false;
      const seen = sizes.slice();
      const values = call.args.map((arg, i) =>
        // the value of `Unit` is `undefined`
        moved(arg.sort, args[i], itemAt(sizes, i), (x) => {
          if (Number.isFinite(x)) seen[i] = Math.max(itemAt(seen, i), x);
        }),
      );
      const value = t.define(call, values);
      for (const [i, size] of seen.entries()) sizes[i] = size;
      return value;
    };
    const before = sizes.join();
    let value = run();
    // the results of functions are known only now
    if (sizes.join() !== before) value = run();
    const why = t.isInexact()
      ? 'integers'
      : range.overflow
        ? 'overflow'
        : range.underflow
          ? 'underflow'
          : 'cancellation';
    return { value, why };
  };
}

/** The size of c·(E + K). */
export const roomOf = ({ room }: Rounded): number =>
  Number.isNaN(room) ? Number.POSITIVE_INFINITY : FACTOR * room;
