import type { Sort } from '../../language/ast.ts';
import { type Datum, isItems, type SampleValue } from '../../language/property.ts';
import { variantAt } from '../../language/variants.ts';
import { joinDigits } from '../../language/words/word.ts';
import { isWord } from '../../language/words/word-sort.ts';
import { nameOf } from '../../property/spoken.ts';

const showTail = (value: Extract<SampleValue, { kind: 'sequence' }>, show: (x: number) => string): string => {
  const { tail } = value;
  if (tail.kind === 'constant') return `then ${show(tail.value)}`;
  if (tail.kind === 'repeating') return 'repeated';
  return tail.kind === 'affine' ? `then ${tail.start} + ${tail.step}·k` : `then ${tail.start}·2^(-k)`;
};

/** A number for a reader: an element of an enumeration by its name. */
const showNumber = (x: number, sort: Sort | undefined): string =>
  sort === undefined ? String(x) : String(nameOf(sort, x));

/** A list, option, string or record for a reader. */
const showItems = (items: readonly Datum[], sort: Sort | undefined): string => {
  if (sort?.kind === 'data') {
    const variant = variantAt(sort, items[0]);
    if (variant === undefined) return 'not known';
    const shown = variant.fields.slice(1).map(({ sort: of }, i) => showDatum(items[i + 1] ?? [], of));
    const name = `.${nameOf(variant.fields[0]?.sort ?? sort, Number(items[0]))}`;
    return shown.length === 0 ? name : `(${[name, ...shown].join(' ')})`;
  }
  if (sort !== undefined && isWord(sort)) return String(nameOf(sort, joinDigits(items.map(Number))));
  if (sort?.kind === 'record') {
    const parts = sort.fields.map(({ key, sort: of }, i) => [key, showDatum(items[i] ?? [], of)] as const);
    const isPair = sort.fields.every(({ key }) => typeof key === 'number');
    return isPair
      ? `(${parts.map(([, part]) => part).join(', ')})`
      : `{ ${parts.map(([key, part]) => `${key}: ${part}`).join(', ')} }`;
  }
  const list = sort?.kind === 'list' ? sort : undefined;
  if (list?.as === 'string')
    return JSON.stringify(items.map((item) => nameOf(list.of, Number(item))).join(''));
  const shown = items.map((item) => showDatum(item, list?.of));
  if (list?.as === 'bytes') return `⟨#[${shown.join(', ')}]⟩`;
  if (list?.as === 'option') return shown[0] === undefined ? 'none' : `some ${shown[0]}`;
  return `${list?.as === 'array' ? '#' : ''}[${shown.join(', ')}]`;
};

/** Data for a reader: a function by its values only, because its argument pattern is too long to print. */
const showDatum = (datum: Datum, sort: Sort | undefined): string => {
  if (typeof datum === 'number') return showNumber(datum, sort);
  if (typeof datum === 'boolean') return String(datum);
  if (isItems(datum)) return showItems(datum, sort);
  const { entries, choices } = datum;
  const [from, to] = sort?.kind === 'function' ? [sort.from, sort.to] : [];
  const [only] = choices;
  if (entries.length === 0 && only !== undefined && choices.length === 1)
    return `always ${showDatum(only, to)}`;
  const rest =
    choices.length === 0 ? [] : [`else one of ${choices.map((one) => showDatum(one, to)).join(' | ')}`];
  const cases = entries.map(([argument, value]) => `${showDatum(argument, from)} ↦ ${showDatum(value, to)}`);
  return `{ ${[...cases, ...rest].join(', ')} }`;
};

/** A value for a reader, by its sort if that is given. */
export const showValue = (value: SampleValue, sort?: Sort): string => {
  switch (value.kind) {
    case 'number':
      if (value.fraction !== undefined) return `${value.fraction.num}/${value.fraction.den}`;
      return showNumber(value.value, sort);
    case 'bool':
      return String(value.value);
    case 'list':
      return showItems(value.items, sort);
    case 'matrix':
      return `[${value.rows.map((row) => `[${row.join(', ')}]`).join(', ')}]`;
    case 'data':
      return showDatum(value.value, sort);
    case 'sequence': {
      const show = (x: number): string => showNumber(x, sort?.kind === 'function' ? sort.to : undefined);
      return `${value.prefix.map((x) => `${show(x)}, `).join('')}${showTail(value, show)}`;
    }
  }
};
