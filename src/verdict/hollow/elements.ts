// Counts the elements of a type, as far as its form shows.
import type { Expr, Name } from '../../expr/expr.ts';
import { headConstant, instantiate, spine } from '../../expr/spine.ts';
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
  return e !== undefined && headConstant(e) === 'OfNat.ofNat' ? numeral(spine(e).args[1]) : undefined;
};

/** How many elements a type has; a type in `open` is still being counted, so it adds no elements of its own. */
export function elementsOf(inventory: Inventory, type: Expr, open: ReadonlySet<Name> = new Set()): Elements {
  const whole = unfoldHead(inventory, type);
  if (whole.kind === 'forallE') {
    const to = elementsOf(inventory, whole.body, open);
    return to === 'none' ? (elementsOf(inventory, whole.type, open) === 'none' ? 'one' : 'some') : to;
  }
  const { head, args } = spine(whole);
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

function ofInductive(
  inventory: Inventory,
  name: Name,
  args: readonly Expr[],
  open: ReadonlySet<Name>,
): Elements {
  const makers = constructorsOf(inventory, name);
  if (makers === undefined) return 'some';
  // a type counts as empty inside its own definition: construction must begin somewhere
  if (open.has(name)) return 'none';
  const inner = new Set([...open, name]);
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
