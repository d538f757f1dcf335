import { expect, test } from 'vitest';
import { compileStatement } from '../../src/read/compile.ts';
import { compiled, inventory, reals, statement } from './language.ts';

const supported = [
  'alphaPositive',
  'alphaMonotone',
  'field',
  'integers',
  'rounding',
  'realField',
  'realFunctions',
  'logic',
  'ranges',
  'sequences',
  'antitoneEverywhere',
  'realSum',
  'generic',
  'finite',
  'lists',
  'matrices',
  'recursions',
  'booleans',
  'abbreviated',
  'structured',
  'associative',
  'logOfProduct',
];

test.each(supported)('%s is in the supported language', (name) => {
  expect(statement(name).constant).toBe(`Language.${name}`);
});

test('binders become values and hypotheses in order, and calls are listed', () => {
  const { binders, calls, conclusion } = statement('alphaMonotone');
  expect(binders.map((binder) => binder.kind)).toEqual([
    'value',
    'value',
    'value',
    'hypothesis',
    'hypothesis',
    'hypothesis',
  ]);
  expect(binders.slice(0, 3).map((binder) => binder.name)).toEqual(['s', 'β', "β'"]);
  expect(calls).toEqual(['Language.alpha']);
  expect(conclusion).toMatchObject({
    kind: 'compare',
    comparison: '<',
    left: { kind: 'call', constant: 'Language.alpha' },
  });
});

test('a class binder is specialised to the rationals first', () => {
  const [a] = statement('generic').binders;
  expect(a).toMatchObject({
    kind: 'value',
    name: 'a',
    sort: { kind: 'number', of: 'rational', type: 'Rat' },
  });
});

test('a project sum is recognised by its proved equations', () => {
  expect(statement('sequences').calls).toEqual([]);
  expect(JSON.stringify(statement('sequences').conclusion, bigints)).toContain('"kind":"sum"');
  expect(JSON.stringify(statement('recursions').conclusion, bigints)).toContain('"kind":"product"');
});

test('a project product with other equations than a product is not taken for one', () => {
  const equation = inventory.declarations.get('Language.product.eq_2')!;
  const declarations = new Map(inventory.declarations);
  const swapped = replaceConstant(equation.type, 'HMul.hMul', 'HAdd.hAdd');
  declarations.set(equation.name, { ...equation, type: swapped as typeof equation.type });
  const result = compileStatement({ ...inventory, declarations }, 'Language.recursions', {
    numbers: [reals],
  });
  // The instance argument is still that of multiplication, so the reader must refuse or see no product.
  expect(JSON.stringify(result, bigints)).not.toContain('"kind":"product"');
});

const untestable = [
  ['reversedOrder', 'Language.reversed', /instance Language\.reversed at Language\.lean:\d+ is not known/],
  ['uninhabited', 'Language.Strange', /class-uninhabited/],
  ['opaqueValue', 'Language.hidden', /no defining equations/],
] as const;

test.each(untestable)('%s is untestable and says why', (name, constant, reason) => {
  const result = compiled(name);
  expect(result).toMatchObject({ kind: 'untestable', constant });
  expect('reason' in result && result.reason).toMatch(reason);
  expect('nearest' in result && result.nearest).not.toBe('');
});

test('a theorem that is not there is untestable', () => {
  expect(compiled('Language.nothing')).toMatchObject({ kind: 'untestable', constant: 'Language.nothing' });
});

test('reals that are not declared under numbers are untestable', () => {
  const result = compileStatement(inventory, 'Language.associative', { numbers: [] });
  expect(result).toMatchObject({ kind: 'untestable' });
});

test('an instance that is not listed under numbers is found out', () => {
  const instances = reals.instances.filter((name) => name !== 'ScalingLaws.R.instAdd');
  const result = compileStatement(inventory, 'Language.associative', { numbers: [{ ...reals, instances }] });
  expect(result).toMatchObject({ kind: 'untestable', constant: 'ScalingLaws.R.instAdd' });
});

const fromMathlib = ['Real', 'Real.exp', 'Real.log', 'Real.sqrt', 'Finset', 'Finset.sum', 'Finset.range'];
const originMap = new Map(
  [...inventory.declarations.keys()]
    .filter((name) => fromMathlib.includes(name) || name.startsWith('Real.inst'))
    .map((name) => [name, 'Mathlib.Data.Real.Basic']),
);
const mathlib = ['logOfProduct', 'logZero', 'rootOfNegative', 'powerZero', 'quotientByZero', 'sumOfPowers'];

test.each(mathlib)('MathlibNames.%s: rows of Mathlib match constants from Mathlib only', (name) => {
  const theorem = `MathlibNames.${name}`;
  expect(compileStatement(inventory, theorem, { numbers: [], originMap })).toMatchObject({
    constant: theorem,
  });
  expect(compileStatement(inventory, theorem, { numbers: [] })).toMatchObject({ kind: 'untestable' });
});

function bigints(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value;
}

function replaceConstant(e: unknown, from: string, to: string): unknown {
  if (typeof e !== 'object' || e === null) return e;
  if ((e as { kind?: string; name?: string }).kind === 'const' && (e as { name?: string }).name === from)
    return { ...e, name: to };
  return Object.fromEntries(
    Object.entries(e).map(([key, value]) => [
      key,
      key === 'levels' ? value : replaceConstant(value, from, to),
    ]),
  );
}
