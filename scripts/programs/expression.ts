/** The types of random programs: lists contain naturals; records, lists of records, modes and trees belong to one program. */
export type Type =
  | 'nat'
  | 'int'
  | 'bool'
  | 'rat'
  | 'list'
  | 'option'
  | 'pair'
  | 'record'
  | 'records'
  | 'mode'
  | 'byte'
  | 'text'
  | 'letter'
  | 'tree'
  | 'array'
  | 'vector'
  | 'small'
  | 'result'
  | 'either'
  | KindType;

/** Types that have a row in `kinds/`; the last four contain values of the type variables of a program. */
export type KindType =
  | ('word16' | 'word32' | 'word64' | 'int8' | 'int16' | 'int32' | 'int64' | 'bits')
  | ('bytes' | 'unit' | 'few' | 'brief' | 'fun' | 'test' | 'tuple')
  | ('ext' | 'rose' | 'roses' | 'even' | 'odd' | 'box' | 'boxed' | 'two' | 'vec')
  | ('any' | 'other' | 'anys' | 'mixed');

/** A variable in scope. */
export type Variable = { readonly name: string; readonly type: Type };

/** The pattern for the first argument in an equation: in Lean, and in TypeScript its condition and its variables. */
export type Pattern = {
  readonly lean: string;
  readonly when: string;
  readonly bindings: string;
  readonly variables: readonly Variable[];
};

/** An operation in Lean and in TypeScript; `{0}`, `{1}`, … are its operands, `{a}`, `{b}` variables that it binds. */
export type Operation = {
  readonly name: string;
  readonly result: Type;
  readonly operands: readonly Type[];
  readonly lean: string;
  readonly code: string;
  /** Names of operations that a typing error could put in its place. */
  readonly slips: readonly string[];
  /** The variables in scope of each operand, by their letters in the templates. */
  readonly binds: Readonly<Record<number, Readonly<Record<string, Type>>>>;
};

/** An expression of a random program: an operation, or a variable, a numeral, a call of a definition. */
export type Expression =
  | {
      readonly kind: 'operation';
      readonly operation: Operation;
      /** The names of the variables that it binds, by their letters. */
      readonly bound: Readonly<Record<string, string>>;
      readonly args: readonly Expression[];
    }
  | {
      readonly kind: 'variable' | 'numeral' | 'call';
      readonly name: string;
      readonly args: readonly Expression[];
    };

/** The operation with variables that it binds in its operands. */
export const binding = (operation: Operation, binds: Operation['binds']): Operation => ({
  ...operation,
  binds,
});

export const variable = (name: string): Expression => ({ kind: 'variable', name, args: [] });
export const numeral = (n: number): Expression => ({ kind: 'numeral', name: String(n), args: [] });
export const call = (name: string, args: readonly Expression[]): Expression => ({ kind: 'call', name, args });

/** A row of a table of operations. */
export const row = (
  name: string,
  [result, ...operands]: readonly [Type, ...Type[]],
  [lean, code]: readonly [string, string],
  slips: readonly string[] = [],
): Operation => ({ name, result, operands, lean, code, slips, binds: {} });

const fill = (template: string, args: readonly string[], bound: Readonly<Record<string, string>>): string =>
  template.replace(/\{([0-9ab])\}/g, (_, index: string) => args[Number(index)] ?? bound[index] ?? '');

/** A condition as people write it: `a < b` rather than `decide (a < b) = true`. */
const condition = (e: Expression): string => {
  const text = inLean(e);
  return /^\(decide \(.*\)\)$/.test(text) && e.kind === 'operation'
    ? text.slice('(decide '.length, -1)
    : text;
};

/** An expression in Lean. */
export const inLean = (e: Expression): string => {
  if (e.kind !== 'operation')
    return e.kind === 'call' ? `(${[e.name, ...e.args.map(inLean)].join(' ')})` : e.name;
  const isChoice = e.operation.lean.startsWith('(if ');
  const parts = e.args.map((arg, i) => (isChoice && i === 0 ? condition(arg) : inLean(arg)));
  return fill(e.operation.lean, parts, e.bound);
};

/** A name of Lean in TypeScript. */
export const camel = (name: string): string =>
  name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

/** An expression in TypeScript. */
export const inCode = (e: Expression): string => {
  const parts = e.args.map(inCode);
  if (e.kind === 'operation') return fill(e.operation.code, parts, e.bound);
  return e.kind === 'call' ? `${camel(e.name)}(${parts.join(', ')})` : e.name;
};
