import { type Data, kindOf } from './data.ts';
import type { Pattern, Type, Variable } from './expression.ts';

const nat = (name: string): Variable => ({ name, type: 'nat' });
const list: Variable = { name: 't', type: 'list' };
const pattern = (
  lean: string,
  when: string,
  bindings = '',
  variables: readonly Variable[] = [],
): Pattern => ({ lean, when, bindings, variables });

const zero = pattern('0', 'a0 === 0');
const successor = pattern('m + 1', 'true', 'const m = a0 - 1; ', [nat('m')]);
const nil = pattern('[]', 'a0.length === 0');

/** Lists of cases that cover a type. In the first two, a variable of the same type is smaller than the argument. */
export const patternsOf = (data: Data, type: Type): readonly (readonly Pattern[])[] => {
  const { modes, fields } = data;
  switch (type) {
    case 'nat':
      return [
        [zero, successor],
        [zero, pattern('1', 'a0 === 1'), pattern('m + 2', 'true', 'const m = a0 - 2; ', [nat('m')])],
      ];
    case 'int':
      return [
        [
          pattern('.ofNat m', 'a0 >= 0', 'const m = a0; ', [nat('m')]),
          pattern('.negSucc m', 'true', 'const m = -1 - a0; ', [nat('m')]),
        ],
      ];
    case 'bool':
      return [[pattern('true', 'a0'), pattern('false', 'true')]];
    case 'mode':
      return [modes.map((mode) => pattern(`.${mode}`, `a0 === '${mode}'`))];
    case 'option':
      return [[pattern('none', 'a0 === null'), pattern('some m', 'true', 'const m = a0; ', [nat('m')])]];
    case 'pair':
      return [[pattern('(m, z)', 'true', 'const [m, z] = a0; ', [nat('m'), { name: 'z', type: 'int' }])]];
    case 'list':
      return [
        [nil, pattern('x :: t', 'true', 'const [x, ...t] = a0; ', [nat('x'), list])],
        [
          nil,
          pattern('[x]', 'a0.length === 1', 'const [x] = a0; ', [nat('x')]),
          pattern('x :: y :: t', 'true', 'const [x, y, ...t] = a0; ', [nat('x'), nat('y'), list]),
        ],
      ];
    case 'records':
      return [
        [
          nil,
          pattern('x :: t', 'true', 'const [x, ...t] = a0; ', [
            { name: 'x', type: 'record' },
            { name: 't', type: 'records' },
          ]),
        ],
      ];
    case 'record': {
      const variables = fields.map(({ type: of }, i) => ({ name: `r${i}`, type: of }));
      const names = variables.map(({ name }) => name);
      const taken = fields.map(({ name }, i) => `${name}: r${i}`).join(', ');
      return [[pattern(`⟨${names.join(', ')}⟩`, 'true', `const { ${taken} } = a0; `, variables)]];
    }
    case 'tree': {
      const parts: readonly Variable[] = [{ name: 't', type: 'tree' }, nat('m'), { name: 'u', type: 'tree' }];
      const taken = 'const { left: t, value: m, right: u } = a0; ';
      return [[pattern('.leaf', "a0.kind === 'leaf'"), pattern('.node t m u', 'true', taken, parts)]];
    }
    case 'result':
      return [
        [
          pattern('.error m', "a0.kind === 'error'", 'const m = a0.error; ', [nat('m')]),
          pattern('.ok z', 'true', 'const z = a0.value; ', [{ name: 'z', type: 'int' }]),
        ],
      ];
    case 'either':
      return [
        [
          pattern('.inl m', "a0.kind === 'inl'", 'const m = a0.value; ', [nat('m')]),
          pattern('.inr z', 'true', 'const z = a0.value; ', [{ name: 'z', type: 'bool' }]),
        ],
      ];
    case 'array':
    case 'vector':
    case 'small':
    case 'byte':
    case 'text':
    case 'letter':
    case 'rat':
      return [];
    default: {
      const { patterns } = kindOf(data, type);
      return patterns === undefined ? [] : [patterns];
    }
  }
};
