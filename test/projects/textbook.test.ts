// Two projects as strangers write them: a library of lists and trees, and a state machine with a parser. Their theorems are tested.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadMpfr } from '../../src/domains/mpfr.ts';
import type { Counterpart } from '../../src/language/property.ts';
import type { Inventory } from '../../src/lean/inventory.ts';
import { makeProperty } from '../../src/property/make-property.ts';
import { compileStatement } from '../../src/read/compile.ts';
import { defaultTestOptions } from '../../src/testing/options.ts';
import { testTheorem } from '../../src/testing/test-theorem.ts';
import { inventoryOf } from '../toolchain/open.ts';
import { folderWith } from '../toolchain/temporary.ts';
import * as shelf from './textbook/shelf.ts';
import * as turnstile from './textbook/turnstile.ts';

type Code = Readonly<Record<string, (...args: never[]) => unknown>>;

/** Lean's last name component of a definition, as an export: a question mark can not be written, and `eval` may not be. */
const exported = (name: string): string => {
  const last = name.slice(name.lastIndexOf('.') + 1).replace('?', '');
  return last === 'eval' ? 'evaluate' : last;
};

const codeOf = (inventory: Inventory, root: string, module: Code): readonly Counterpart[] =>
  [...inventory.declarations.values()].flatMap(({ name, kind }) => {
    const call = name.startsWith(`${root}.`) && kind === 'definition' ? module[exported(name)] : undefined;
    return call === undefined ? [] : [{ constant: name, call, accuracy: 2 ** -48 }];
  });

const judge = (inventory: Inventory, name: string, bound: readonly Counterpart[]): string => {
  const statement = compileStatement(inventory, name, {
    numbers: [],
    bound: new Set(bound.map(({ constant }) => constant)),
  });
  if ('kind' in statement) return `untestable: ${statement.constant}: ${statement.reason}`;
  const options = defaultTestOptions(name, (given, replaced = []) =>
    makeProperty(given, [...bound, ...replaced]),
  );
  const guides = new Map(bound.map(({ constant, call }) => [constant, call]));
  const { verdict } = testTheorem(makeProperty(statement, bound), {
    ...options,
    guides,
    budget: 256,
    proved: true,
  });
  if (verdict.kind === 'disagrees') {
    const { shown, differs } = verdict.counterexample;
    const at = shown.map((one) => `${one.name} = ${one.value}`).join(', ');
    return `${verdict.fault}: ${at}; ${JSON.stringify(differs)}`;
  }
  return 'reason' in verdict ? verdict.reason : verdict.kind;
};

test('the theorems of two textbook projects are tested', { timeout: 600_000 }, async () => {
  await loadMpfr();
  const read = (name: string): string => readFileSync(`test/projects/textbook/${name}`, 'utf8');
  const inventory = await inventoryOf(
    folderWith({
      'lakefile.toml': 'name = "textbook"\n[[lean_lib]]\nname = "Shelf"\n[[lean_lib]]\nname = "Turnstile"\n',
      'lean-toolchain': 'leanprover/lean4:v4.28.0\n',
      'Shelf.lean': read('Shelf.lean'),
      'Turnstile.lean': read('Turnstile.lean'),
    }),
  );
  const projects: readonly (readonly [root: string, code: Code])[] = [
    ['Shelf', shelf],
    ['Turnstile', turnstile],
  ];
  for (const [root, code] of projects) {
    const bound = codeOf(inventory, root, code);
    const theorems = [...read(`${root}.lean`).matchAll(/^(?:namespace (\w+)|end (\w+)|theorem (\S+))/gm)];
    const inside: string[] = [];
    const found: (readonly [string, string])[] = [];
    for (const [, opened, closed, theorem] of theorems) {
      if (opened !== undefined) inside.push(opened);
      if (closed !== undefined) inside.pop();
      if (theorem === undefined) continue;
      const name = [...inside, theorem].join('.');
      found.push([name, judge(inventory, name, bound)]);
    }
    const tested = found.filter(([, word]) => word === 'agrees');
    // biome-ignore lint/suspicious/noConsole: the figure
    console.log(
      `${root}: ${tested.length} of ${found.length} tested\n${found
        .filter(([, word]) => word !== 'agrees')
        .map(([name, word]) => `  ${name}: ${word}`)
        .join('\n')}`,
    );
    expect(found.length).toBeGreaterThan(40);
  }
});
