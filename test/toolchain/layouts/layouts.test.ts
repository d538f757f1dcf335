import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeProject } from '../../../src/toolchain/describe-project.ts';
import { modulesOf, readModules, readProject } from '../../../src/toolchain/project.ts';
import { folderWith } from '../temporary.ts';
import { inLean } from './in-lean.ts';
import { inToml, type Layout } from './in-toml.ts';

const fileOf = (lakefile: string): string =>
  lakefile.includes('[[lean_lib]]') ? 'lakefile.toml' : 'lakefile.lean';

const folderOf = ({ lakefile, files, more }: Layout): string =>
  folderWith({
    [fileOf(lakefile)]: lakefile,
    'lean-toolchain': 'leanprover/lean4:v4.28.0\n',
    ...Object.fromEntries(
      Object.entries(files).map(([file, imports]) => [
        file,
        imports
          .split(' ')
          .filter((name) => name !== '')
          .map((name) => `import ${name}\n`)
          .join(''),
      ]),
    ),
    ...more,
  });

const all = Object.entries({ ...inToml, ...inLean });

test('there is a row for each of the 23 projects', () => {
  expect(Object.keys(inToml)).toHaveLength(23);
});

test.each(all)('%s: the right modules, each from its own file', (_, layout) => {
  const root = folderOf(layout);
  const project = readProject(root);
  if ('severity' in project) expect.fail(`${project.where?.line}: ${project.message}`);
  const modules = readModules(
    project,
    project.defaultTargets.flatMap((target) => modulesOf(project, target)),
  );
  if ('severity' in modules) expect.fail(modules.message);
  const own = modules.filter(({ dependency }) => dependency === undefined);
  expect(own.map(({ name }) => name).join(' ')).toBe(layout.modules);
  for (const { file, text } of own) expect(text).toBe(readFileSync(join(root, file), 'utf8'));
});

test('what doctor says of each', async () => {
  const said = all.map(([name, layout]) =>
    [
      `## ${name}`,
      ...describeProject(folderOf(layout), 'lean', false)
        // the same for all
        .filter(({ name: what, found }) => what !== 'not seen' && !found.includes('faults of the kernel'))
        .map(({ name: what, state, found }) => `${state.padEnd(8)}${what.padEnd(15)}${found}`),
    ].join('\n'),
  );
  await expect(`${said.join('\n\n')}\n`).toMatchFileSnapshot('said.txt');
});
