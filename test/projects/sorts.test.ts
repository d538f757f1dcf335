// Every container with every sort of element: what the evaluator says of a sample, Lean's kernel confirms by `decide`.
import { expect, test } from 'vitest';
import { type Exact, exact } from '../../src/domains/exact.ts';
import { loadMpfr } from '../../src/domains/mpfr.ts';
import { buildEnvironment } from '../../src/evaluate/sample/environment.ts';
import type { Fn, Value } from '../../src/evaluate/values.ts';
import type { Sort, Statement } from '../../src/language/ast.ts';
import { layoutOf } from '../../src/language/layout-of.ts';
import { outcomes } from '../../src/language/property.ts';
import { writeRow } from '../../src/language/rows.ts';
import { makeProperty } from '../../src/property/make-property.ts';
import { compileStatement } from '../../src/read/compile.ts';
import { makeGenerator } from '../../src/sampling/address/generator.ts';
import { planSampling } from '../../src/sampling/address/plan.ts';
import { makeStreamKey } from '../../src/sampling/address/random.ts';
import { inventoryOf } from '../toolchain/open.ts';
import { leanProject } from '../toolchain/temporary.ts';

/** Types of the project that elements have. */
const types = `inductive Colour | red | green | blue deriving DecidableEq
structure Point where
  x : Int
  isFar : Bool
deriving DecidableEq`;

/** Element type → a Boolean about an element. */
const elements: Readonly<Record<string, string>> = {
  Bool: 'fun e => e',
  Nat: 'fun e => e % 2 == 0',
  Int: 'fun e => decide (e < 0)',
  'Fin 3': 'fun e => e.val == 1',
  'List Nat': 'fun e => e.length % 2 == 0',
  Colour: 'fun e => match e with | .red => true | .green => false | .blue => true',
  'Option Nat': 'fun e => match e with | none => true | some n => n % 2 == 1',
  'Array Nat': 'fun e => e.size % 2 == 0',
  String: 'fun e => e.length % 2 == 0',
  'Nat × Bool': 'fun e => e.2 != (e.1 % 2 == 0)',
  Point: 'fun e => e.isFar || decide (e.x < 0)',
};
const parity = (xs: string): string => `((${xs}).map q).foldl (fun a b => a != b) false`;
/** Container → a Boolean about all that a sample of it is asked for. */
const containers: Readonly<Record<string, readonly [type: (of: string) => string, about: string]>> = {
  list: [(of) => `List (${of})`, parity('c')],
  lists: [(of) => `List (List (${of}))`, `c.foldl (fun a xs => a != ${parity('xs')}) false`],
  sequence: [(of) => `Nat → ${of}`, 'q (c 0) != q (c 3)'],
  vector: [(of) => `Fin 3 → ${of}`, 'q (c 0) != q (c 2)'],
  choice: [(of) => `Bool → ${of}`, 'q (c true) && !(q (c false))'],
  integers: [(of) => `Int → ${of}`, 'q (c (-1)) != q (c 2)'],
  matrix: [(of) => `Nat → Nat → ${of}`, 'q (c 0 1) != q (c 2 0)'],
  option: [(of) => `Option (${of})`, 'match c with | none => true | some e => q e'],
  array: [(of) => `Array (${of})`, parity('c.toList')],
  // the element last, since ⟨_, _, _⟩ takes what is left for the last part
  pair: [(of) => `Nat × ${of}`, 'q c.2 != (c.1 % 2 == 0)'],
  palette: [(of) => `Colour → ${of}`, 'q (c .red) != q (c .blue)'],
  three: [(of) => `Bool → Nat → Int → ${of}`, 'q (c true 1 (-1)) != q (c false 0 2)'],
};

const cases = Object.entries(containers).flatMap(([container, [type, about]], i) =>
  Object.entries(elements)
    // an option of options is not read: \`null\` could not distinguish the two missing values
    .filter(([of]) => container !== 'option' || !of.startsWith('Option'))
    .map(([of, q], j) => ({
      name: `c${i}_${j}`,
      container,
      of,
      type: type(of),
      text: `let q : ${of} → Bool := ${q}; ${about}`,
    })),
);
const definitions = cases.map(
  ({ name, type, text }) =>
    `def ${name} (c : ${type}) : Bool := ${text}\ntheorem ${name}_holds (c : ${type}) : ${name} c = true := sorry`,
);

/** A value in Lean; a function by its values at the arguments that are asked for. */
const inLean = (sort: Sort, value: Value<Exact>): string => {
  if (sort.kind === 'list') {
    const items = (value as readonly Value<Exact>[]).map((item) => inLean(sort.of, item));
    if (sort.as === 'option') return items.length === 0 ? 'none' : `(some ${items[0]})`;
    if (sort.as === 'string') return `(String.ofList [${items.join(', ')}])`;
    return `${sort.as === 'array' ? '#' : ''}[${items.join(', ')}]`;
  }
  if (sort.kind === 'record') {
    const parts = sort.fields.map((field, k) => inLean(field.sort, (value as readonly Value<Exact>[])[k]));
    return `⟨${parts.join(', ')}⟩`;
  }
  if (sort.kind === 'fin' && sort.names === 'characters') return `(Char.ofNat ${value})`;
  if (sort.kind === 'fin' && sort.names !== undefined) return `.${sort.names[Number(value)]}`;
  if (sort.kind !== 'function') return `(${value})`;
  const at = (argument: bigint | boolean): string => inLean(sort.to, (value as Fn<Exact>)(argument));
  const { from } = sort;
  if (from.kind === 'fin' && Array.isArray(from.names))
    return `(fun i => match i with ${from.names.map((name, k) => `| .${name} => ${at(BigInt(k))}`).join(' ')})`;
  if (from.kind === 'bool') return `(fun i => if i = true then ${at(true)} else ${at(false)})`;
  const asked = from.kind === 'number' && from.of === 'int' ? [-1n, 2n] : [0n, 1n, 2n];
  return `(fun i => ${asked.map((k) => `if i = ${k} then ${at(k)} else `).join('')}${at(from.kind === 'fin' ? 0n : 3n)})`;
};

const SAMPLES = 3;

/** Samples of a statement about one value, or the parts of one, with the truth that the evaluator and the fast path give. */
const judged = (statement: Statement): readonly { readonly shown: string; readonly truth: boolean }[] => {
  const property = makeProperty(statement, []);
  const plan = planSampling(statement, new Map(), new Map());
  const make = makeGenerator(plan, makeStreamKey(statement.constant, 1));
  const sorts = statement.binders.flatMap((binder) => (binder.kind === 'value' ? [binder.sort] : []));
  return Array.from({ length: SAMPLES }, (_, index) => {
    expect(make.propose(index, 0)).toBe(-1);
    const sample = make.sample();
    const { conclusion } = property.reference(sample);
    expect([statement.constant, conclusion]).not.toEqual([statement.constant, 'undecided']);
    if (sorts.every((sort) => layoutOf(sort) === 'sequence' || layoutOf(sort) === 'scalar')) {
      const batch = property.batch(sorts.map(() => 10));
      const codes = new Uint8Array(1);
      if (batch !== undefined) {
        const rows = new Float64Array(batch.rows.width);
        writeRow(batch.rows, sample, rows, 0);
        batch.reference(rows, 1, codes, new Uint32Array(0));
        expect([conclusion === 'true' ? outcomes.true : outcomes.false, outcomes.undecided]).toContain(
          codes[0],
        );
      }
    }
    const values = buildEnvironment(exact, statement, sample, () => 3n);
    const parts = sorts.map((sort, k) => inLean(sort, values[k]));
    const [only = ''] = parts;
    // a pair is sampled part by part
    return { shown: parts.length === 1 ? only : `⟨${parts.join(', ')}⟩`, truth: conclusion === 'true' };
  });
};

test('evaluator, fast path and Lean agree about every container and element', {
  timeout: 600_000,
}, async () => {
  await loadMpfr();
  const first = await inventoryOf(leanProject('Pairs', { 'Pairs.lean': [types, ...definitions].join('\n') }));
  const truths: boolean[] = [];
  const instances = cases.flatMap(({ name }) => {
    const statement = compileStatement(first, `${name}_holds`, { numbers: [] });
    if ('kind' in statement) throw new Error(`${name}: ${statement.place}: ${statement.reason}`);
    return judged(statement).map(({ shown, truth }, k) => {
      truths.push(truth);
      return `theorem ${name}_${k} : ${name} ${shown} = ${truth} := by decide`;
    });
  });
  // Both truth values occur, or the comparison would say little.
  expect(truths.filter((truth) => truth).length).toBeGreaterThan(truths.length / 8);
  const text = [types, ...definitions, ...instances].join('\n');
  const second = await inventoryOf(leanProject('Decided', { 'Decided.lean': text }));
  expect(second.modules.map(({ status, messages }) => [status, messages])).toMatchObject([
    ['built', expect.anything()],
  ]);
  expect(instances.length).toBe(cases.length * SAMPLES);
});
