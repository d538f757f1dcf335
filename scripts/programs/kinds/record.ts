import { type Operation, row, type Variable } from '../expression.ts';

/** The operations on a program's own structure, and on lists of it. */
export const recordOperations = (record: string, fields: readonly Variable[]): readonly Operation[] => [
  row(
    'make',
    ['record', ...fields.map(({ type }) => type)],
    [
      `({ ${fields.map(({ name }, i) => `${name} := {${i}}`).join(', ')} } : ${record})`,
      `({ ${fields.map(({ name }, i) => `${name}: {${i}}`).join(', ')} })`,
    ],
  ),
  row('count', ['nat', 'records'], ['(List.length {0})', '{0}.length']),
  row('oneRecord', ['records', 'record'], ['[{0}]', '[{0}]']),
  row('consRecord', ['records', 'record', 'records'], ['({0} :: {1})', '[{0}, ...{1}]']),
  ...fields.flatMap(({ name, type }) => {
    const others = fields.filter((other) => other.name !== name && other.type === type);
    return [
      row(
        `get_${name}`,
        [type, 'record'],
        [`(${record}.${name} {0})`, `{0}.${name}`],
        others.map((other) => `get_${other.name}`),
      ),
      row(
        `set_${name}`,
        ['record', 'record', type],
        [`({ {0} with ${name} := {1} } : ${record})`, `({ ...{0}, ${name}: {1} })`],
        others.map((other) => `set_${other.name}`),
      ),
    ];
  }),
  ...fields
    .filter(({ type }) => type === 'nat')
    .map(({ name }) =>
      row(
        `all_${name}`,
        ['list', 'records'],
        [`(List.map (fun r => r.${name}) {0})`, `{0}.map((r) => r.${name})`],
      ),
    ),
];
