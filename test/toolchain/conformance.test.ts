// The relinked Lean is still Lean: every marked block of conformance/ is accepted or refused as its marker says.
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ModuleRecord } from '../../src/lean/inventory.ts';
import { embedded } from './open.ts';

const root = 'test/toolchain/conformance';
const names = ['Conformance.Elaborator', 'Conformance.Kernel'] as const;

type Block = {
  readonly title: string;
  readonly refused: boolean;
  readonly from: number;
  readonly to: number;
};

/** The blocks of a file: each runs from its marker to the next one. */
function blocksOf(source: string): readonly Block[] {
  const marked = source.split('\n').flatMap((text, index) => {
    const marker = /^-- (accepted|refused): (.+)$/.exec(text);
    return marker ? [{ title: marker[2] as string, refused: marker[1] === 'refused', line: index + 1 }] : [];
  });
  return marked.map(({ title, refused, line }, index) => ({
    title,
    refused,
    from: line,
    to: marked[index + 1]?.line ?? Number.POSITIVE_INFINITY,
  }));
}

const sources = new Map(
  names.map((name) => [name, readFileSync(`${root}/${name.replace('.', '/')}.lean`, 'utf8')]),
);
let modules: ReadonlyMap<string, ModuleRecord>;

beforeAll(async () => {
  const built = await embedded(root).build();
  if (built.kind !== 'ok') expect.fail(JSON.stringify(built));
  modules = new Map(built.value.modules.map((module) => [module.name, module]));
}, 300_000);

const errorLines = (name: string): readonly number[] => {
  const module = modules.get(name);
  if (module === undefined) expect.fail(`no module ${name}`);
  return module.messages.filter(({ severity }) => severity === 'error').map(({ line }) => line);
};

test('the suite has at least 60 blocks, of both kinds in the elaborator and of both answers in the kernel', () => {
  const blocks = names.flatMap((name) => blocksOf(sources.get(name) as string));
  expect(blocks.length).toBeGreaterThanOrEqual(60);
  expect(blocks.filter(({ refused }) => refused).length).toBeGreaterThanOrEqual(25);
  const kernel = sources.get('Conformance.Kernel') as string;
  expect(kernel.match(/#eval kernelRefuses/g)?.length).toBeGreaterThanOrEqual(20);
  expect(kernel.match(/#eval kernelAccepts/g)?.length).toBeGreaterThanOrEqual(8);
});

describe.each(names)('%s', (name) => {
  const blocks = blocksOf(sources.get(name) as string);

  test('no error stands before the first block', () => {
    expect(errorLines(name).filter((line) => line < (blocks[0]?.from ?? 0))).toEqual([]);
  });

  test.each(blocks)('$title', ({ refused, from, to }) => {
    const errors = errorLines(name).filter((line) => line > from && line < to);
    expect(errors.length > 0).toBe(refused);
  });
});
