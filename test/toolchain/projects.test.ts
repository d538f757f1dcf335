import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { axiomsOf, sorriesOf } from '../../src/lean/closure.ts';
import type { Inventory } from '../../src/lean/inventory.ts';
import { findCacheFolder } from '../../src/toolchain/cache.ts';
import { openToolchain } from '../../src/toolchain/open.ts';

/** What Lean, or the toolchain, must say about a project; everything that is named must be so. */
type Expected = {
  readonly result?: string;
  readonly code?: string;
  readonly module?: string;
  readonly contains?: string;
  readonly line?: number;
  readonly timeout?: number;
  readonly memory?: number;
  readonly modules?: Readonly<Record<string, string>>;
  /** How the second check by the kernel ended, where it is not `ok`. */
  readonly rechecks?: Readonly<Record<string, string>>;
  readonly declarations?: Readonly<Record<string, object>>;
  readonly absent?: readonly string[];
  readonly axioms?: Readonly<Record<string, readonly string[]>>;
  readonly hidden?: Readonly<Record<string, readonly string[]>>;
  readonly sorries?: Readonly<Record<string, readonly string[]>>;
  readonly messages?: Readonly<Record<string, string>>;
  /** Texts among what the toolchain says of its limits. */
  readonly limits?: readonly string[];
};

const folder = resolve('test/projects/toolchain');
const vandalised = '/tmp/check-claims-vandal';

const answer = async (root: string, { timeout = 300, memory = 2048 }: Expected) => {
  const opened = openToolchain('embedded', {
    root,
    targets: [],
    cache: findCacheFolder(process.env),
    timeout,
    memory,
    onEvent: () => {},
    signal: new AbortController().signal,
  });
  return 'severity' in opened ? ({ kind: 'environment', diagnostic: opened } as const) : opened.inventory([]);
};

const each = <T>(table: Readonly<Record<string, T>> | undefined, of: (name: string) => unknown): unknown =>
  Object.fromEntries(Object.keys(table ?? {}).map((name) => [name, of(name)]));

const compare = (inventory: Inventory, expected: Expected): void => {
  const { modules, declarations, toolchain } = inventory;
  for (const text of expected.limits ?? []) expect(toolchain.limits.join('\n')).toContain(text);
  expect(modules.map(({ name, status }) => [name, status])).toEqual(Object.entries(expected.modules ?? {}));
  for (const module of modules.filter(({ status }) => status === 'built')) {
    const { recheck, name } = module;
    expect(recheck.kind, `${name}: ${JSON.stringify(recheck)}`).toBe(expected.rechecks?.[name] ?? 'ok');
  }
  expect(each(expected.declarations, (name) => declarations.get(name))).toMatchObject(
    expected.declarations ?? {},
  );
  for (const name of expected.absent ?? []) expect(declarations.has(name)).toBe(false);
  expect(each(expected.axioms, (name) => axiomsOf(inventory, name).axioms)).toEqual(expected.axioms ?? {});
  expect(each(expected.hidden, (name) => axiomsOf(inventory, name).hidden)).toEqual(expected.hidden ?? {});
  expect(each(expected.sorries, (name) => sorriesOf(inventory, name))).toEqual(expected.sorries ?? {});
  for (const [name, text] of Object.entries(expected.messages ?? {})) {
    const said = modules.find((module) => module.name === name)?.messages.map((message) => message.text);
    expect(said?.join('\n')).toContain(text);
  }
};

const began = performance.now();
afterAll(() => {
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  process.stdout.write(`foreign projects: ${readdirSync(folder).length} in ${seconds} s\n`);
});

test.each(readdirSync(folder))('%s', { timeout: 600_000 }, async (name) => {
  const expected = JSON.parse(readFileSync(join(folder, name, 'expected.json'), 'utf8')) as Expected;
  const result = await answer(join(folder, name), expected);
  if (result.kind === 'ok') {
    expect(expected.result).toBeUndefined();
    compare(result.value, expected);
  } else {
    const { result: kind, code, module, contains, line } = expected;
    expect(result).toMatchObject({
      kind,
      ...(module && { module }),
      ...(code && { diagnostic: { code, ...(line && { where: { line } }) } }),
    });
    expect(JSON.stringify(result)).toContain(contains ?? '');
  }
  expect(existsSync(vandalised)).toBe(false);
});
