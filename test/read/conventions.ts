import type { NumberSort, Operation } from '../../src/language/ast.ts';

/** One fact about a total function of core Lean, as Lean writes it and as the evaluator should compute it. */
export type Convention = {
  readonly lean: string;
  readonly operation: Operation;
  readonly on: NumberSort;
  /** Numerators over `den`. */
  readonly args: readonly number[];
  readonly value: readonly [num: number, den: number];
  /** Whether the evaluation counts as meeting a convention. */
  readonly junk: boolean;
};

function integers(
  on: 'nat' | 'int',
  operation: Operation,
  write: (a: string, b: string) => string,
  rows: readonly (readonly [number, number, number])[],
): readonly Convention[] {
  const type = on === 'nat' ? 'Nat' : 'Int';
  return rows.map(([a, b, value]) => ({
    lean: `${write(`(${a} : ${type})`, `(${b} : ${type})`)} = ${value}`,
    operation,
    on,
    args: [a, b],
    value: [value, 1],
    junk: operation === 'natSub' ? a < b : operation !== 'pow' && b === 0,
  }));
}

const infix =
  (sign: string) =>
  (a: string, b: string): string =>
    `${a} ${sign} ${b}`;

/** The conventions of the integer operations; `lean/Conventions.lean` states each, and Lean decides it. */
export const conventions: readonly Convention[] = [
  ...integers('nat', 'natSub', infix('-'), [
    [5, 3, 2],
    [3, 5, 0],
    [3, 3, 0],
  ]),
  ...integers('nat', 'natDiv', infix('/'), [
    [7, 2, 3],
    [7, 0, 0],
    [0, 0, 0],
  ]),
  ...integers('nat', 'natMod', infix('%'), [
    [7, 2, 1],
    [7, 0, 7],
  ]),
  ...integers('nat', 'pow', infix('^'), [
    [2, 10, 1024],
    [0, 0, 1],
    [0, 3, 0],
    [1, 7, 1],
  ]),
  ...integers('int', 'intDiv', infix('/'), [
    [7, 2, 3],
    [-7, 2, -4],
    [7, -2, -3],
    [-7, -2, 4],
    [7, 0, 0],
  ]),
  ...integers('int', 'intMod', infix('%'), [
    [7, 2, 1],
    [-7, 2, 1],
    [7, -2, 1],
    [-7, -2, 1],
    [-7, 0, -7],
  ]),
];

const quotient = (name: string, rows: readonly (readonly [number, number, number])[]): readonly string[] =>
  rows.map(([a, b, value]) => `Int.${name} (${a}) (${b}) = ${value}`);

/** The other divisions of integers, which the tables express through the Euclidean one. */
export const divisions: readonly {
  readonly name: string;
  readonly rows: readonly (readonly [number, number, number])[];
}[] = [
  {
    name: 'tdiv',
    rows: [
      [7, 2, 3],
      [-7, 2, -3],
      [7, -2, -3],
      [-7, -2, 3],
      [7, 0, 0],
      [-7, 0, 0],
    ],
  },
  {
    name: 'tmod',
    rows: [
      [7, 2, 1],
      [-7, 2, -1],
      [7, -2, 1],
      [-7, -2, -1],
      [7, 0, 7],
    ],
  },
  {
    name: 'fdiv',
    rows: [
      [7, 2, 3],
      [-7, 2, -4],
      [7, -2, -4],
      [-7, -2, 3],
      [7, 0, 0],
    ],
  },
  {
    name: 'fmod',
    rows: [
      [7, 2, 1],
      [-7, 2, 1],
      [7, -2, -1],
      [-7, -2, -1],
      [7, 0, 7],
    ],
  },
];

/** The Lean file that states all of them. */
export function conventionsInLean(): string {
  const facts = [
    ...conventions.map(({ lean }) => lean),
    ...divisions.flatMap(({ name, rows }) => quotient(name, rows)),
  ];
  const rational = [
    '(3 / 4 : Rat) / 0 = 0',
    '(0 : Rat)⁻¹ = 0',
    '(2 : Rat) ^ (-2 : Int) = 1 / 4',
    '(0 : Rat) ^ (-1 : Int) = 0',
    '(-7 / 2 : Rat).floor = -4',
    '(-7 / 2 : Rat).ceil = -3',
    '(0 : Rat) ^ 0 = 1',
    '(-6 / 4 : Rat).num = -3',
    '(-6 / 4 : Rat).den = 2',
    '(0 : Rat).num = 0',
    '(0 : Rat).den = 1',
  ];
  const lines = [
    ...facts.map((fact) => `example : ${fact} := by decide`),
    ...rational.map((fact) => `example : ${fact} := by decide +kernel`),
  ];
  return `/-! The conventions of Lean's total functions that the statement compiler follows. Written by the tests. -/\n\n${lines.join('\n')}\n`;
}
