// A library of one file: faithful code agrees with its theorems, slips and false statements are found, and our values are Lean's own.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect } from 'vitest';
import { loadMpfr } from '../../src/domains/mpfr.ts';
import type { Inventory } from '../../src/lean/inventory.ts';
import { bindAll, type Code, testNamed, word } from '../testing/tested.ts';
import { embedded } from '../toolchain/open.ts';
import { leanProject } from '../toolchain/temporary.ts';
import { collectCallsOf, holdAll } from '../with-lean/held.ts';

type Library = {
  readonly inventory: Inventory;
  /** What holding the calls of its theorems to Lean gives. */
  readonly hold: () => ReturnType<typeof holdAll>;
};

/**
 * Judges the code beside a file, whose module and namespace have its name: its theorems agree with `right`, its definitions of type
 * `Prop` are false, and for each theorem in `slips` other code is found.
 */
export async function judgeCode(
  file: string,
  right: Code,
  slips: Readonly<Record<string, Code>>,
  budget = 512,
): Promise<Library> {
  await loadMpfr();
  const source = readFileSync(file, 'utf8');
  const library = basename(file, '.lean');
  const toolchain = embedded(leanProject(library, { [`${library}.lean`]: source }));
  const read = await toolchain.inventory([library]);
  if (read.kind !== 'ok') expect.fail(JSON.stringify(read));
  const inventory = read.value;
  expect(inventory.modules.map(({ messages }) => messages)).toEqual([[]]);
  const namesOf = (kind: RegExp): readonly string[] =>
    [...source.matchAll(kind)].map(([, name]) => name ?? '');
  const theorems = namesOf(/^theorem (\S+)/gm);
  const judge = (name: string, code: Code): string =>
    word(testNamed(inventory, `${library}.${name}`, bindAll(code, `${library}.`), { budget }));
  expect(theorems.map((name) => [name, judge(name, right)])).toEqual(
    theorems.map((name) => [name, 'agrees']),
  );
  const wrong = namesOf(/^def (\w+) : Prop/gm);
  expect(wrong.map((name) => [name, judge(name, right)])).toEqual(wrong.map((name) => [name, 'translation']));
  const found = Object.entries(slips).map(([name, slip]) => [name, judge(name, { ...right, ...slip })]);
  expect(found.filter(([, one]) => one !== 'definition' && one !== 'implementation')).toEqual([]);
  const hold = (): ReturnType<typeof holdAll> =>
    holdAll(
      theorems.map((name) => collectCallsOf(inventory, `${library}.${name}`)),
      inventory,
      toolchain.run,
    );
  return { inventory, hold };
}

/**
 * Judges the code, and compares every definition that has code with Lean's own values, but those in `unwritten`, whose arguments are
 * not written for Lean.
 */
export async function judgeLibrary(
  file: string,
  right: Code,
  slips: Readonly<Record<string, Code>>,
  unwritten: readonly string[] = [],
): Promise<Inventory> {
  const { inventory, hold } = await judgeCode(file, right, slips);
  const results = await hold();
  const held = new Set(results.flatMap((one) => one.definitions));
  // one that recurses too deeply for Lean at some inputs is compared at the others
  const notRun = new Set(
    results
      .flatMap((one) => one.notRun ?? [])
      .filter(({ definition, why }) => !(held.has(definition) && why.includes('recursion is too deep')))
      .map(({ definition }) => definition),
  );
  const named = (names: readonly string[]): readonly string[] =>
    names.map((name) => `${basename(file, '.lean')}.${name}`).sort();
  expect([...notRun].sort()).toEqual(named(unwritten));
  expect([...held].sort()).toEqual(named(Object.keys(right).filter((name) => !unwritten.includes(name))));
  return inventory;
}
