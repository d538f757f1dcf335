import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inventoryOf } from './open.ts';
import { folderWith } from './temporary.ts';

/** A project whose sources stand behind one link and some of its modules behind another, and a link to it. */
const linked = (): { readonly real: string; readonly link: string } => {
  const folder = folderWith({
    'real/lakefile.toml': 'name = "p"\n[[lean_lib]]\nname = "P"\nsrcDir = "src"\nglobs = ["P", "P.+"]\n',
    'real/lean-toolchain': 'leanprover/lean4:v4.28.0\n',
    'sources/P.lean': `import P.Far.B\n-- ${Math.random()}\ntheorem wrong : 1 = 2 := rfl\n`,
    'far/B.lean': `-- ${Math.random()}\ndef text : String := include_str "text.txt"\n`,
    'far/C.lean': 'theorem right : 1 = 1 := rfl\n',
    'far/text.txt': 'text',
  });
  mkdirSync(join(folder, 'sources/P'));
  symlinkSync('../sources', join(folder, 'real/src'));
  symlinkSync('../../far', join(folder, 'sources/P/Far'));
  symlinkSync('real', join(folder, 'link'));
  return { real: join(folder, 'real'), link: join(folder, 'link') };
};

test('a project behind links is the same, and places are those of the author', async () => {
  const { real, link } = linked();
  const first = await inventoryOf(link);
  expect(first.modules.map(({ name, file, status }) => [name, file, status])).toEqual([
    ['P.Far.B', 'src/P/Far/B.lean', 'built'],
    ['P', 'src/P.lean', 'failed'],
    ['P.Far.C', 'src/P/Far/C.lean', 'built'],
  ]);
  expect(first.modules[1]?.messages.map(({ line }) => line)).toEqual([3, 3]);
  expect(first.reads).toEqual(['src/P/Far/text.txt']);
  expect(first.declarations.get('text')?.range).toMatchObject({ line: 2 });
  expect(await inventoryOf(real)).toEqual(first);
  // what was read behind the links counts
  writeFileSync(join(real, 'src/P/Far/text.txt'), 'another text');
  const changed = (await inventoryOf(link)).declarations.get('text');
  expect(changed).not.toEqual(first.declarations.get('text'));
});
