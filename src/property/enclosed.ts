import type { Domain } from '../domains/domain.ts';
import type { Rounded } from '../domains/rounded/rounded.ts';
import { addDown, addUp, mulUp } from '../domains/rounding.ts';
import { elementsOf, integerOf, numberOf } from '../evaluate/read-value.ts';
import { isNumber, type Value } from '../evaluate/values.ts';
import type { Sort } from '../language/ast.ts';
import { isWord } from '../language/words/word-sort.ts';
import { type Comparing, TINY } from './compare.ts';
import { roomOf } from './room.ts';
import { ordinalOf, partsOf, sortOfPart, variantOf } from './spoken.ts';

/**
 * A counterpart's value as the enclosure that its promise gives for the definition: `T ± (a·|T| + room)/(1 − a)`, which
 * contains D whenever `|T − D| ≤ a·|D| + room`. Without `rounded` the room is 0, which is enough if that decides.
 */
export function enclose<X>(
  { domain, accuracy }: Pick<Comparing<X>, 'domain' | 'accuracy'>,
  sort: Sort,
  given: unknown,
  {
    reference,
    rounded,
  }: { readonly reference: () => Value<X>; readonly rounded: (() => Value<Rounded>) | undefined },
): Value<X> {
  if (sort.kind === 'bool') return typeof given === 'boolean' ? given : undefined;
  if (sort.kind === 'data') {
    const variant = variantOf(sort, given);
    return variant && enclose({ domain, accuracy }, variant, given, { reference, rounded });
  }
  if (sort.kind === 'list' || sort.kind === 'record')
    return partsOf(sort, given)?.map((item, k) =>
      enclose({ domain, accuracy }, sortOfPart(sort, k), item, {
        reference: () => elementsOf(reference())[k],
        rounded: rounded && (() => elementsOf(rounded())[k]),
      }),
    );
  if (sort.kind === 'fin' && (sort.names !== undefined || isWord(sort))) {
    const ordinal = ordinalOf(sort, given);
    if (typeof ordinal === 'bigint') return ordinal;
    return typeof ordinal === 'number' ? BigInt(ordinal) : undefined;
  }
  if (sort.kind === 'fin' || (sort.kind === 'number' && (sort.of === 'nat' || sort.of === 'int'))) {
    if (typeof given === 'bigint') return given;
    if (typeof given !== 'number') return undefined;
    if (Number.isSafeInteger(given)) return BigInt(given);
    // beyond 2^53 a number is exact only by luck
    const exact = integerOf(reference());
    return Number.isInteger(given) && BigInt(given) === exact ? exact : undefined;
  }
  if (sort.kind === 'function' || typeof given !== 'number') return undefined;
  const inDoubles = rounded?.();
  const room =
    rounded === undefined || accuracy === 0
      ? 0
      : isNumber(inDoubles)
        ? roomOf(inDoubles)
        : Number.POSITIVE_INFINITY;
  return ballAround(domain, given, accuracy, {
    room,
    reference: () => domain.enclosure(numberOf(domain, reference())),
  });
}

function ballAround<X>(
  domain: Domain<X>,
  value: number,
  accuracy: number,
  { room, reference }: { readonly room: number; readonly reference: () => readonly [number, number] },
): X {
  if (!Number.isFinite(value) || room === Number.POSITIVE_INFINITY) return domain.unknown;
  const between = (radius: number): X => domain.between(addDown(value, -radius), addUp(value, radius));
  if (Math.abs(value) >= TINY || room > TINY) {
    const relative = mulUp(Math.abs(value), accuracy);
    return accuracy >= 1
      ? domain.unknown
      : between((addUp(relative, room) / (1 - accuracy)) * (1 + 2 ** -50));
  }
  const [low, high] = reference();
  // For a definition that is exactly 0 the promise has no tolerance.
  if (value === 0 && low === 0 && high === 0) return domain.between(0, 0);
  const tiny = low < TINY && high > -TINY;
  return tiny ? between(TINY) : domain.between(value, value);
}
