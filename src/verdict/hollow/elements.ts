// Counts the elements of a type, as far as its form shows.
import type { Expr, Name } from '../../expr/expr.ts';
import { headConstantOf, instantiate, spineOf } from '../../expr/spine.ts';
import type { Inventory } from '../../lean/inventory.ts';
import { constructorsOf } from '../models/constructors.ts';
import { unfoldHead } from './opened.ts';

/** No element, exactly one, or perhaps more. */
export type Elements = 'none' | 'one' | 'some';

const fixed: Readonly<Record<Name, Elements>> = {
  Empty: 'none',
  PEmpty: 'none',
  False: 'none',
  Unit: 'one',
  PUnit: 'one',
  True: 'one',
};

const all = (parts: readonly Elements[]): Elements =>
  parts.includes('none') ? 'none' : parts.every((part) => part === 'one') ? 'one' : 'some';

const numeral = (e: Expr | undefined): bigint | undefined => {
  if (e?.kind === 'natLit') return e.value;
  return e !== undefined && headConstantOf(e) === 'OfNat.ofNat' ? numeral(spineOf(e).args[1]) : undefined;
};

/** Types that are still being counted, and what is taken for them meanwhile. */
type Open = ReadonlyMap<Name, Elements>;

/** Whether a natural number is above 0, as its form shows. */
export function isPositive(e: Expr | undefined): boolean {
  if (e === undefined) return false;
  const { args } = spineOf(e);
  if (headConstantOf(e) === 'HAdd.hAdd') return isPositive(args[4]) || isPositive(args[5]);
  return headConstantOf(e) === 'Nat.succ' || (numeral(e) ?? 0n) > 0n;
}

/** How many elements a type has; one in `open` has as many as is taken for it. */
export function elementsOf(inventory: Inventory, type: Expr, open: Open = new Map()): Elements {
  const whole = unfoldHead(inventory, type);
  if (whole.kind === 'forallE') {
    const to = elementsOf(inventory, whole.body, open);
    return to === 'none' ? (elementsOf(inventory, whole.type, open) === 'none' ? 'one' : 'some') : to;
  }
  const { head, args } = spineOf(whole);
  if (head.kind !== 'const') return 'some';
  const known = fixed[head.name];
  if (known !== undefined) return known;
  const of = (i: number): Elements => (args[i] === undefined ? 'some' : elementsOf(inventory, args[i], open));
  if (head.name === 'Fin')
    return ({ '0': 'none', '1': 'one' }[String(numeral(args[0]))] as Elements) ?? 'some';
  if (head.name === 'Prod' || head.name === 'And') return all([of(0), of(1)]);
  if (head.name === 'Option' || head.name === 'List') return of(0) === 'none' ? 'one' : 'some';
  if (head.name === 'Sum') return either([of(0), of(1)]);
  return ofInductive(inventory, head.name, args, open);
}

const either = (parts: readonly Elements[]): Elements => {
  const there = parts.filter((part) => part !== 'none');
  const [only] = there;
  return there.length === 0 ? 'none' : there.length === 1 && only === 'one' ? 'one' : 'some';
};

function ofInductive(inventory: Inventory, name: Name, args: readonly Expr[], open: Open): Elements {
  const makers = constructorsOf(inventory, name);
  if (makers === undefined) return 'some';
  const taken = open.get(name);
  if (taken !== undefined) return taken;
  const count = (own: Elements): Elements =>
    countMade(inventory, makers, args, new Map([...open, [name, own]]));
  // inside its own definition a type is empty at first, for construction must begin somewhere; what there is then makes more
  const first = count('none');
  return first === 'one' ? count('one') : first;
}

/** How many elements constructors make. */
function countMade(
  inventory: Inventory,
  makers: NonNullable<ReturnType<typeof constructorsOf>>,
  args: readonly Expr[],
  inner: Open,
): Elements {
  return either(
    makers.map(({ type }) => {
      let rest: Expr = type;
      const fields: Elements[] = [];
      for (let i = 0; rest.kind === 'forallE'; i++) {
        const arg = args[i];
        const isParameter = arg !== undefined && rest.info === 'implicit';
        if (!isParameter) fields.push(elementsOf(inventory, rest.type, inner));
        rest = instantiate(rest.body, isParameter ? arg : { kind: 'const', name: `\u0001f${i}`, levels: [] });
      }
      return all(fields);
    }),
  );
}
