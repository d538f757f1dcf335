import { expect, test } from 'vitest';
import {
  addForms,
  constantOf,
  makeAtomForm,
  makeConstantForm,
  multiplyForms,
} from '../../../src/verdict/models/form.ts';
import { FAR, makeModel } from '../../../src/verdict/models/model.ts';

const [x, y] = [makeAtomForm('x'), makeAtomForm('y')];

test('what arithmetic cancels is a constant', () => {
  expect(constantOf(addForms(x, x, -1))).toBe(0);
  expect(constantOf(multiplyForms(x, makeConstantForm(0)))).toBe(0);
  const [sum, difference] = [addForms(x, y, 1), addForms(x, y, -1)];
  const squares = addForms(multiplyForms(x, x), multiplyForms(y, y), -1);
  expect(constantOf(addForms(multiplyForms(sum, difference), squares, -1))).toBe(0);
});

test('a square is a number of its own, so that no sign is known of it', () => {
  expect(constantOf(multiplyForms(x, x))).toBeUndefined();
  const signs = Array.from({ length: 64 }, (_, seed) => makeModel(seed, []).number('x·x', 'rational') < 0);
  expect(new Set(signs)).toEqual(new Set([true, false]));
});

test('one world always gives the same value, and some worlds give another', () => {
  const values = Array.from({ length: 16 }, (_, seed) => {
    const model = makeModel(seed, [3]);
    expect(model.number('f(1)', 'int')).toBe(model.number('f(1)', 'int'));
    return model.number('f(1)', 'int');
  });
  expect(new Set(values).size).toBeGreaterThan(2);
});

test('natural numbers are natural, and no bound holds of what a function does far away', () => {
  const models = Array.from({ length: 64 }, (_, seed) => makeModel(seed, [2]));
  for (const model of models) {
    const value = model.number('g(2)', 'nat');
    expect(Number.isInteger(value) && value >= 0).toBe(true);
  }
  expect(models.some((model) => model.number(`g(${2 * FAR})`, 'nat') > FAR ** 2)).toBe(true);
});
