// Definitions that we do not read and Lean runs: code is compared with Lean's own values, and slips of it are found.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { DoneTask } from '../../src/task.ts';
import { makeUntested } from '../../src/testing/untested.ts';
import { runWithLean } from '../../src/with-lean/lean-values.ts';
import { runIn } from '../cli/terminal-fixture.ts';
import { folderWith } from '../toolchain/temporary.ts';
import { claim } from '../verdict/evidence.ts';

const read = (name: string): string => readFileSync(`test/projects/by-lean/${name}`, 'utf8');

/** Text of the code, and a slip in its place, for each theorem that has to notice it. */
const slips: Readonly<Record<string, readonly [is: string, slip: string]>> = {
  digits_inj: ['String(n)', "n === 7 ? '' : String(n)"],
  words_self: ["s.split(' ')", "s.split(' ').filter((w) => w !== '')"],
  'number-_of': ['/^-?[0-9]+(', '/^-?[0-9]*('],
  sorted_length: ['xs.toSorted((a, b) => a - b)', 'xs.toSorted()'],
  groups_same: ['if (last !== undefined && last', 'if (last !== undefined && out[0]'],
  shout_lower: ['/[a-z]/g', '/[a-y]/g'],
};

type Reported = {
  readonly results: {
    readonly claims: readonly {
      readonly claim: { readonly id: string };
      readonly theorems: readonly {
        readonly test: {
          readonly byLean?: readonly unknown[];
          readonly verdict: { readonly kind: string; readonly fault?: string; readonly detail?: string };
        };
      }[];
      readonly cells: readonly { readonly check: string; readonly why: string }[];
    }[];
  };
};

test("code of what only Lean reads is compared with Lean's values", { timeout: 600_000 }, async () => {
  const root = folderWith({
    'Text.lean': read('Text.lean'),
    'text.ts': read('text.ts'),
    'lakefile.toml': 'name = "text"\n[[lean_lib]]\nname = "Text"\n',
    'lean-toolchain': 'leanprover/lean4:v4.28.0\n',
  });
  const run = (...argv: string[]) => runIn(root, [...argv, '--toolchain', 'embedded'], { env: process.env });
  const report = async () => {
    const { code, err } = await run('--budget', '256', '--reporter', 'json=report.json');
    expect(err).toBe('');
    const { results } = JSON.parse(readFileSync(join(root, 'report.json'), 'utf8')) as Reported;
    const tests = results.claims.map((one) => [one.claim.id, one.theorems[0]?.test] as const);
    const whys = results.claims.map(
      (one) => [one.claim.id, one.cells.find(({ check }) => check === 'test')?.why] as const,
    );
    return { code, tests: new Map(tests), whys: new Map(whys) };
  };
  expect(await run('init')).toMatchObject({ code: 0 });
  expect((await run('list', '--untestable')).out).toContain("there Lean's own values are used");

  const honest = await report();
  const found = [...honest.tests].map(([id, one]) => [id, one?.verdict.kind]);
  expect(found.filter(([, kind]) => kind !== 'agrees')).toEqual([
    ['steps_self', 'not-run'],
    // the kernel is asked where another function stands in for the code
    ['honest_self', 'untestable'],
  ]);
  expect([...honest.tests].filter(([, one]) => one?.byLean === undefined).map(([id]) => id)).toEqual([
    'steps_self',
    'honest_self',
  ]);
  expect(honest.tests.get('honest_self')?.verdict.detail).toContain(
    'Lean was asked for its own values of Text.honest: the kernel does not compute the value',
  );
  expect(honest.whys.get('largest_self')).toContain("Lean's own values of Text.largest");

  let wrong = read('text.ts');
  for (const [is, slip] of Object.values(slips)) {
    expect(wrong).toContain(is);
    wrong = wrong.replace(is, slip);
  }
  writeFileSync(join(root, 'text.ts'), wrong);
  const slipped = await report();
  expect(slipped.code).toBe(1);
  const noticed = Object.keys(slips).map((id) => [id, slipped.tests.get(id)?.verdict.fault]);
  expect(noticed).toEqual(Object.keys(slips).map((id) => [id, 'definition']));
  // a counterexample can be drawn again, with Lean's values
  const address = /replay (\S+);?/.exec(slipped.whys.get('groups_same') ?? '')?.[1]?.replace(';', '') ?? '';
  const again = await run('replay', address);
  expect(again.out).toContain('Text.groups');
  expect(again.code).toBe(1);
});

test('where Lean is stopped there is no verdict, and it is said', async () => {
  const test = makeUntested('t', { kind: 'untestable', reason: 'f', detail: 'f is not read' }, 1, 1);
  const task = { kind: 'test', claim: claim('t', 1), theorem: 't', proved: true } as const;
  const wanted = [{ definition: 'f', part: [], shape: 'Nat → Nat', inputs: ['1'] }];
  const first: DoneTask = { task, result: { kind: 'tested', test, wanted } };
  const inventory = {
    format: 1,
    toolchain: { kind: 'embedded', version: '', commit: '', libraryProofsVisible: false, limits: [] },
    modules: [],
    declarations: new Map(),
    library: new Map(),
    judged: true,
    recorded: false,
  } as const;
  const [told] = await runWithLean([first], async () => expect.fail('it was tested without values'), {
    run: async (_, onAnswer) => {
      onAnswer(0, { kind: 'stopped', why: 'Lean was stopped after 60 s' });
      return { kind: 'ok', value: undefined };
    },
    kept: undefined,
    inventory,
  });
  expect(told?.result).toMatchObject({
    test: {
      verdict: {
        kind: 'untestable',
        detail: 'f is not read; Lean was asked for its own values of f: Lean was stopped after 60 s',
      },
    },
  });
});
