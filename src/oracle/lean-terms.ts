// Values of samples, written as Lean reads them.
import { ofDouble } from '../domains/doubles.ts';
import type { Expr, Name } from '../expr/expr.ts';
import { instantiate, spineOf } from '../expr/spine.ts';
import { type Datum, isItems, type SampleValue } from '../language/property.ts';
import { joinDigits } from '../language/words/word.ts';
import type { Inventory } from '../lean/inventory.ts';

/** A double as a fraction in Lean; the context determines its type. */
export const writeNumber = (x: number): string | undefined => {
  if (!Number.isFinite(x)) return undefined;
  const { num, den } = ofDouble(x);
  const size = num < 0n ? -num : num;
  const fraction = den === 1n ? `${size}` : `(${size} / ${den})`;
  return num < 0n ? `(-${fraction})` : fraction;
};

/** Integers of a fixed width: a numeral stands for the value with its bits. */
const word = /^(?:U?Int(?:8|16|32|64)|BitVec)$/;

type Writer = (type: Expr | undefined, datum: Datum) => string | undefined;

/** The texts, if all are there. */
const whole = (texts: readonly (string | undefined)[]): readonly string[] | undefined => {
  const known = texts.flatMap((text) => text ?? []);
  return known.length < texts.length ? undefined : known;
};

const inside = (
  open: string,
  texts: readonly (string | undefined)[],
  [close, separator = ', ']: readonly [close: string, separator?: string],
): string | undefined => {
  const known = whole(texts);
  return known && `${open}${known.join(separator)}${close}`;
};

const codePoints = (items: readonly Datum[]): string | undefined => {
  const units = items.map((item) =>
    typeof item === 'number' && item <= 0xffff ? `\\u${item.toString(16).padStart(4, '0')}` : undefined,
  );
  return inside('"', units, ['"', '']);
};

/** The constructor at a position applied to fields; nothing where it takes proofs or other types than its parameters. */
const made = (
  write: Writer,
  maker: { readonly name: Name; readonly type: Expr } | undefined,
  { params, fields }: { readonly params: readonly Expr[]; readonly fields: readonly Datum[] },
): string | undefined => {
  if (maker === undefined) return undefined;
  let rest = maker.type;
  for (const param of params) if (rest.kind === 'forallE') rest = instantiate(rest.body, param);
  const texts: (string | undefined)[] = [];
  for (const field of fields) {
    if (rest.kind !== 'forallE') return undefined;
    texts.push(write(rest.type, field));
    rest = rest.body;
  }
  if (rest.kind === 'forallE') return undefined;
  return inside(`(@${[maker.name, ...params.map(() => '_')].join(' ')} `, texts, [')', ' ']);
};

const constructorsOf = ({ declarations }: Inventory, type: Name) =>
  (declarations.get(type)?.valueUses ?? []).flatMap((name) => {
    const found = declarations.get(name);
    return found?.kind === 'constructor' ? [found] : [];
  });

/** Types of core Lean with a notation of their own. */
const notations: Readonly<
  Record<Name, (write: Writer, args: readonly Expr[], items: readonly Datum[]) => string | undefined>
> = {
  List: (write, [of], items) =>
    inside(
      '[',
      items.map((item) => write(of, item)),
      [']'],
    ),
  Array: (write, [of], items) =>
    inside(
      '#[',
      items.map((item) => write(of, item)),
      [']'],
    ),
  Option: (write, [of], items) =>
    items[0] === undefined ? 'none' : inside('(some ', [write(of, items[0])], [')']),
  Prod: (write, types, items) =>
    inside(
      '(',
      items.map((item, i) => write(types[i], item)),
      [')'],
    ),
  String: (_, __, items) => codePoints(items),
  ByteArray: (write, _, items) =>
    inside(
      '(ByteArray.mk #[',
      items.map((item) => write({ kind: 'const', name: 'UInt8', levels: [] }, item)),
      ['])'],
    ),
};

/** Writes a value of a type; functions only if they are constant. Nothing where it can't be written. */
function writeDatum(inventory: Inventory, type: Expr | undefined, datum: Datum): string | undefined {
  const write: Writer = (of, part) => writeDatum(inventory, of, part);
  const { head, args } = type === undefined ? { head: undefined, args: [] } : spineOf(type);
  const name = head?.kind === 'const' ? head.name : '';
  if (typeof datum === 'boolean') return String(datum);
  if (typeof datum === 'number') {
    if (name === 'Unit' || name === 'PUnit') return '()';
    if (name === 'Char') return `(Char.ofNat ${datum})`;
    const constructors = constructorsOf(inventory, name);
    return constructors.length === 0 ? writeNumber(datum) : constructors[datum]?.name;
  }
  if (!isItems(datum)) {
    const [only, ...more] = datum.choices;
    const value =
      only === undefined || datum.entries.length + more.length > 0
        ? undefined
        : write(type?.kind === 'forallE' ? type.body : undefined, only);
    return value === undefined ? undefined : `(fun _ => ${value})`;
  }
  if (word.test(name)) {
    const digits = datum.flatMap((digit) => (typeof digit === 'number' ? digit : []));
    return String(joinDigits(digits));
  }
  const notation = notations[name];
  if (notation !== undefined) return notation(write, args, datum);
  const declaration = inventory.declarations.get(name);
  if (declaration?.kind !== 'inductive') return notations['List']?.(write, [], datum);
  const constructors = constructorsOf(inventory, name);
  if (declaration.attributes.includes('structure'))
    return made(write, constructors[0], { params: args, fields: datum });
  const [position, ...fields] = datum;
  const maker = typeof position === 'number' ? constructors[position] : undefined;
  return made(write, maker, { params: args, fields });
}

/** Writes the value of a binder of a type. */
export function writeSampleValue(
  inventory: Inventory,
  type: Expr | undefined,
  value: SampleValue,
): string | undefined {
  switch (value.kind) {
    case 'number':
      return value.fraction === undefined
        ? writeDatum(inventory, type, value.value)
        : `((${value.fraction.num}) / ${value.fraction.den})`;
    case 'bool':
      return String(value.value);
    case 'list':
      return writeDatum(inventory, type, value.items);
    case 'sequence': {
      if (value.tail.kind !== 'constant') return undefined;
      const all = [...value.prefix, value.tail.value].map(writeNumber);
      if (all.includes(undefined)) return undefined;
      return `(fun k => ${value.prefix.map((_, i) => `if k = ${i} then ${all[i]} else `).join('')}${all.at(-1)})`;
    }
    case 'matrix':
      return undefined;
    case 'data':
      return writeDatum(inventory, type, value.value);
  }
}
