import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { build, modulesIn } from '../../../src/toolchain/lake/build.ts';
import { readProject } from '../../../src/toolchain/project.ts';
import { folderWith } from '../temporary.ts';

test('a module of a dependency required by path is recorded as that dependency’s', async () => {
  const root = folderWith({
    'lakefile.toml':
      'name = "Own"\n[[lean_lib]]\nname = "Own"\n[[require]]\nname = "Other"\npath = "other"\n',
    'lean-toolchain': 'leanprover/lean4:v4.28.0\n',
    'Own.lean': 'import Other\n',
    'other/lakefile.toml': 'name = "Other"\n[[lean_lib]]\nname = "Other"\n',
    'other/Other.lean': '\n',
    // everything that it is asked to build is built
    lake: '#!/bin/sh\nexit 0\n',
  });
  const lake = join(root, 'lake');
  chmodSync(lake, 0o755);
  const project = readProject(root);
  if ('severity' in project) expect.fail(project.message);
  const given = { root, targets: [], cache: root, timeout: 60, memory: 2048, onEvent: () => {} };
  const run = { ...given, lake, signal: new AbortController().signal };
  const records = await build(run, modulesIn(project, ['Own']));
  expect(records.map(({ name, status, dependency }) => [name, status, dependency])).toEqual([
    ['Other', 'built', 'Other'],
    ['Own', 'built', undefined],
  ]);
});
