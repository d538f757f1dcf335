import { readFileSync } from 'node:fs';
import type { NumberType } from '../../src/claims/registry.ts';
import type { BinderInfo, Expr, Level } from '../../src/expr/expr.ts';
import type { Statement } from '../../src/language/ast.ts';
import type { Counterpart, Property, SampleValue, Untestable } from '../../src/language/property.ts';
import type { Declaration, DeclarationKind, Inventory, LibraryConstant } from '../../src/lean/inventory.ts';
import { makeProperty } from '../../src/property/make-property.ts';
import { compileStatement } from '../../src/read/compile.ts';

/**
 * What Lean 4.28 says about `lean/Language.lean` and `lean/MathlibNames.lean`, recorded with equal expressions shared: types, values,
 * equation theorems, and the library constants they mention.
 */
type Recorded = {
  readonly expressions: readonly (readonly [string, ...(string | number)[]])[];
  readonly declarations: readonly {
    readonly name: string;
    readonly module: string;
    readonly kind: DeclarationKind;
    readonly type: number;
    readonly value?: number;
    readonly equations?: readonly string[];
    readonly instance?: 1;
    readonly library?: 1;
  }[];
};

const binders: { readonly [code: string]: BinderInfo } = {
  d: 'default',
  i: 'implicit',
  s: 'strictImplicit',
  c: 'instImplicit',
};

function readExpressions(rows: Recorded['expressions']): readonly Expr[] {
  const made: Expr[] = [];
  const zero: Level = { kind: 'zero' };
  for (const [tag, ...rest] of rows) {
    const at = (index: number): Expr => made[rest[index] as number]!;
    const text = String(rest[0]);
    if (tag === 'b') made.push({ kind: 'bvar', index: Number(rest[0]) });
    else if (tag === 's')
      made.push({ kind: 'sort', level: rest[0] === 0 ? zero : { kind: 'succ', of: zero } });
    else if (tag === 'c') made.push({ kind: 'const', name: text, levels: [] });
    else if (tag === 'a') made.push({ kind: 'app', fn: at(0), arg: at(1) });
    else if (tag === 'l' || tag === 'p') {
      const kind = tag === 'l' ? 'lam' : 'forallE';
      made.push({ kind, name: text, info: binders[String(rest[1])]!, type: at(2), body: at(3) });
    } else if (tag === 'z') made.push({ kind: 'letE', name: text, type: at(1), value: at(2), body: at(3) });
    else if (tag === 'n') made.push({ kind: 'natLit', value: BigInt(rest[0]!) });
    else if (tag === 't') made.push({ kind: 'strLit', value: text });
    else made.push({ kind: 'proj', struct: text, index: Number(rest[1]), of: at(2) });
  }
  return made;
}

function codomainClass(type: Expr): string {
  let e = type;
  while (e.kind === 'forallE') e = e.body;
  while (e.kind === 'app') e = e.fn;
  return e.kind === 'const' ? e.name : '';
}

function readInventory(file: string): Inventory {
  const recorded = JSON.parse(readFileSync(file, 'utf8')) as Recorded;
  const expressions = readExpressions(recorded.expressions);
  const declarations = new Map<string, Declaration>();
  const library = new Map<string, LibraryConstant>();
  // in what was recorded, only structures have a constructor of this name
  const structures = new Set(
    recorded.declarations.flatMap(({ name }) => (name.endsWith('.mk') ? [name.slice(0, -3)] : [])),
  );
  recorded.declarations.forEach((row, index) => {
    const { name, module, kind } = row;
    const type = expressions[row.type]!;
    if (row.library === 1) library.set(name, { name, module, kind, type, axioms: [] });
    else {
      declarations.set(name, {
        name,
        kind,
        module,
        type,
        levelParams: [],
        typeUses: [],
        valueUses: [],
        statement: '',
        attributes: row.instance === 1 ? ['instance'] : structures.has(name) ? ['structure'] : [],
        range: { file: `${module}.lean`, line: index + 1, column: 1, endLine: index + 1, endColumn: 1 },
        ...(row.value !== undefined && { value: expressions[row.value]! }),
        ...(row.equations && { equations: row.equations }),
        ...(row.instance === 1 && { instanceOf: codomainClass(type) }),
      });
    }
  });
  const toolchain = {
    kind: 'embedded',
    version: '4.28.0',
    commit: '',
    libraryProofsVisible: false,
    limits: [],
  } as const;
  return { format: 1, toolchain, modules: [], declarations, library, judged: false, recorded: true };
}

export const inventory: Inventory = readInventory('test/read/language.json');

const operations = [
  'Add',
  'Mul',
  'Neg',
  'Sub',
  'Inv',
  'Div',
  'Pow',
  'ZPow',
  'OfNat',
  'NatCast',
  'IntCast',
  'Field',
];
const order = ['LE', 'LT', 'OrderedField', 'Max', 'Min'];

/** The constructed reals of `lean/`, as a project declares them under `numbers:`. */
export const reals: NumberType = {
  type: 'ScalingLaws.R',
  as: 'real',
  instances: [...operations, ...order].map((name) => `ScalingLaws.R.inst${name}`),
  operations: [
    { name: 'ScalingLaws.R.exp', is: 'exp', by: [] },
    { name: 'ScalingLaws.R.log', is: 'log', where: '0 < x', by: [] },
    { name: 'ScalingLaws.R.rpow', is: 'rpow', where: '0 < x', by: [] },
    { name: 'ScalingLaws.R.sqrt', is: 'sqrt', by: [] },
  ],
};

export function compiled(name: string): Statement | Untestable {
  return compileStatement(inventory, name.includes('.') ? name : `Language.${name}`, { numbers: [reals] });
}

/** The compiled statement; fails the test where it is untestable. */
export function statement(name: string): Statement {
  const result = compiled(name);
  if ('kind' in result) throw new Error(`${name}: ${result.constant}: ${result.reason}`);
  return result;
}

export function property(name: string, ...counterparts: readonly Counterpart[]): Property {
  return makeProperty(statement(name), counterparts);
}

export function counterpart(
  name: string,
  call: (...args: never[]) => unknown,
  accuracy: number = 2 ** -48,
): Counterpart {
  return { constant: `Language.${name}`, call, accuracy };
}

export const number = (value: number): SampleValue => ({ kind: 'number', value });
export const numbers = (...values: readonly number[]): readonly SampleValue[] => values.map(number);
export const sequence = (prefix: readonly number[], value: number = 0): SampleValue => ({
  kind: 'sequence',
  prefix,
  tail: { kind: 'constant', value },
});

/** Reproducible numbers in [0, 1): a 32-bit xorshift. */
export function random(seed: number): () => number {
  let state = seed | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
