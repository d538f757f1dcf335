import {
  type Datum,
  isItems,
  type Property,
  type Sample,
  type SampleValue,
} from '../../language/property.ts';

const zeroDatum = (datum: Datum): Datum => {
  if (typeof datum === 'number') return 0;
  if (typeof datum === 'boolean') return false;
  if (isItems(datum)) return datum.map(zeroDatum);
  return {
    ...datum,
    entries: datum.entries.map(([argument, value]) => [argument, zeroDatum(value)]),
    choices: datum.choices.slice(0, 1).map(zeroDatum),
  };
};

const zeroOf = (value: SampleValue): SampleValue => {
  switch (value.kind) {
    case 'number':
      return { kind: 'number', value: 0 };
    case 'bool':
      return { kind: 'bool', value: false };
    case 'sequence':
      return { kind: 'sequence', prefix: [], tail: { kind: 'constant', value: 0 } };
    case 'matrix':
      return { ...value, rows: value.rows.map((row) => row.map(() => 0)), outside: 0 };
    case 'list':
      return { kind: 'list', items: value.items.map(() => 0) };
    case 'data':
      return { kind: 'data', value: zeroDatum(value.value) };
  }
};

/**
 * A sample with as many values at zero as its hypotheses allow. Many bounds are attained there, where several values vanish
 * together, which no single draw meets. Two passes: one value often may vanish only after another.
 */
export const moveToZero = (sample: Sample, { reference }: Property): Sample => {
  let current = sample;
  for (let pass = 0; pass < 2; pass++) {
    for (const [i, value] of current.entries()) {
      const next = current.map((other, j) => (j === i ? zeroOf(value) : other));
      if (reference(next).conclusion !== undefined) current = next;
    }
  }
  return current;
};
