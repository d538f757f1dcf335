// Integers of a fixed width: each operation at words of each kind, as Lean computes it.
import { expect, test } from 'vitest';
import { loadMpfr } from '../../src/domains/mpfr.ts';
import { compileStatement } from '../../src/read/compile.ts';
import type { DoneTask } from '../../src/task.ts';
import { embedded } from '../toolchain/open.ts';
import { leanProject } from '../toolchain/temporary.ts';
import { collectCalls, holdAll } from '../with-lean/held.ts';

/** Parameters and body of a definition; the type of its value is found by Lean. */
type Definition = readonly [params: string, body: string];

const signs = ['x + y', 'x - y', 'x * y', 'x / y', 'x % y', 'x &&& y', 'x ||| y', 'x ^^^ y', '-x', '~~~x'];
const orders = ['decide (x < y)', 'decide (x ≤ y)', 'x == y', 'if x < y then x - 1 else y + 7'];

const named: readonly Definition[] = [
  'UInt8',
  'UInt16',
  'UInt32',
  'UInt64',
  'Int8',
  'Int16',
  'Int32',
  'Int64',
].flatMap((type) => {
  const on = (...bodies: readonly string[]): readonly Definition[] =>
    bodies.map((body) => [`(x y : ${type})`, body]);
  const bits = type.replace(/\D/g, '');
  const signed = [
    `x.toInt`,
    `x.toNatClampNeg`,
    `${type}.ofInt (x.toInt - y.toInt)`,
    `x.abs`,
    `x.toUInt${bits}`,
  ];
  const unsigned = ['x.toNat', `${type}.ofNat (x.toNat * y.toNat + 3)`, `x.toInt${bits}`];
  return on(
    ...signs,
    ...orders,
    'x <<< y',
    'x >>> y',
    'max x y',
    'min x y',
    `(x.toBitVec + y.toBitVec).toNat`,
    ...(type.startsWith('Int') ? signed : unsigned),
    ...[8, 16, 32, 64]
      .filter((other) => String(other) !== bits)
      .map((other) => `x.to${type.replace(/\d+/, '')}${other}`),
  );
});

const vectors: readonly Definition[] = ['1', '8', '33', '64'].flatMap((width) => [
  ...[
    ...signs,
    ...orders,
    'x.sdiv y',
    'x.srem y',
    'x.smod y',
    'x.ult y',
    'x.ule y',
    'x.slt y',
    'x.sle y',
  ].map((body): Definition => [`(x y : BitVec ${width})`, body]),
  ...[
    'x <<< (k % 131)',
    'x >>> (k % 131)',
    'x.sshiftRight (k % 131)',
    'x.rotateLeft (k % 131)',
    'x.rotateRight (k % 131)',
    'x.getLsbD (k % 131)',
    'x.getMsbD (k % 131)',
    `BitVec.ofNat ${width} (k * 1000003)`,
    `BitVec.ofInt ${width} (3 - k * 77)`,
    `(BitVec.twoPow ${width} (k % 131))`,
  ].map((body): Definition => [`(x : BitVec ${width}) (k : Nat)`, body]),
  ...[
    'x.toNat',
    'x.toInt',
    'x.msb',
    'x.abs',
    'x.setWidth 12',
    'x.signExtend 70',
    'x.zeroExtend 41',
    'x.truncate 3',
    "x.extractLsb' 1 4",
    'x.extractLsb 6 2',
    'x.cons true',
    'x.concat false',
    'x.replicate 3',
    'x ++ BitVec.allOnes 7',
    `BitVec.intMin ${width} + x`,
  ].map((body): Definition => [`(x : BitVec ${width})`, body]),
]);

const free: readonly Definition[] = [
  ['(x y : BitVec 8)', 'x <<< y'],
  ['(x y : BitVec 8)', 'x >>> y'],
  ['(x y : BitVec 8)', "x.sshiftRight' y"],
  // Lean is not asked about types that depend on a value, but about numbers that are made of their values
  ['(w a b : Nat)', '(BitVec.ofNat (w % 90) a + BitVec.ofNat (w % 90) b).toNat'],
  ['(w a b : Nat)', '(BitVec.ofNat (w % 90) a - BitVec.ofNat (w % 90) b).toInt'],
  ['(w a b : Nat)', '(BitVec.ofNat (w % 90) a ++ ~~~BitVec.ofNat (a % 9) b).toNat'],
  ['(w a b : Nat)', '((BitVec.ofNat (w % 90) a).signExtend (b % 90)).toNat'],
  ['(w a b : Nat)', '((BitVec.ofNat (w % 9) a).replicate (b % 9)).toNat'],
  ['(a b : Fin 7)', 'a + b'],
  ['(a b : Fin 7)', 'a - b'],
  ['(a b : Fin 7)', 'a * b'],
  ['(x : UInt8) (o : Option UInt16)', 'o.map (· + x.toUInt16)'],
  ['(xs : List UInt64)', 'xs.foldl (fun a x => a * 31 + x) 7'],
  ['(xs : List Int8)', 'xs.map (fun x => -x)'],
  ['(x : UInt8)', 'match x with | 0 => 10 | 255 => 20 | _ => x'],
];

const definitions = [...named, ...vectors, ...free];
const source = [
  'namespace Words',
  ...definitions.flatMap(([params, body], i) => {
    const names = [...params.matchAll(/\(([^:]*):/g)].flatMap(([, part]) => (part ?? '').trim().split(' '));
    const given = names.join(' ');
    return [
      `def f${i} ${params} := ${body}`,
      `theorem t${i} ${params} : f${i} ${given} = f${i} ${given} := rfl`,
    ];
  }),
  'end Words',
  '',
].join('\n');

test("operations on words have Lean's own values", { timeout: 600_000 }, async () => {
  await loadMpfr();
  const toolchain = embedded(leanProject('Words', { 'Words.lean': source }));
  const found = await toolchain.inventory([]);
  if (found.kind !== 'ok') expect.fail(JSON.stringify(found));
  const inventory = found.value;
  const unread: string[] = [];
  const done = definitions.flatMap(([params, body], i): readonly DoneTask[] => {
    const theorem = `Words.t${i}`;
    const statement = compileStatement(inventory, theorem, { numbers: [] });
    if ('kind' in statement) {
      unread.push(`${params} ${body}: ${statement.constant}: ${statement.reason}`);
      return [];
    }
    return [collectCalls(inventory, statement)];
  });
  expect(unread).toEqual([]);
  const results = await holdAll(done, inventory, toolchain.run);
  expect(results.flatMap((one) => one.notRun ?? [])).toEqual([]);
  expect(results.filter(({ samples }) => samples < 2)).toEqual([]);
  const samples = results.reduce((sum, one) => sum + one.samples, 0);
  process.stdout.write(`${samples} calls of ${results.length} definitions on words: Lean's own values\n`);
});
