// Asks Lean about the project in test/read/outside and records the answers for tests that start no Lean.
import { writeFileSync } from 'node:fs';
import { encodeInventory } from '../src/lean/encode.ts';
import type { Declaration } from '../src/lean/inventory.ts';
import { findCacheFolder } from '../src/toolchain/cache.ts';
import { openToolchain } from '../src/toolchain/open.ts';

const root = 'test/read/outside';

const opened = openToolchain('embedded', {
  root,
  targets: [],
  cache: findCacheFolder(process.env),
  timeout: 600,
  memory: 2048,
  onEvent: () => undefined,
  signal: new AbortController().signal,
});
if ('severity' in opened) throw new Error(opened.message);
const answer = await opened.inventory([]);
if (answer.kind !== 'ok') throw new Error(`Lean gave no inventory of ${root}`);
const inventory = answer.value;
const refused = inventory.modules.filter(({ status }) => status !== 'built');
if (refused.length > 0)
  throw new Error(
    refused.flatMap(({ name, messages }) => [name, ...messages.map(({ text }) => text)]).join('\n'),
  );
// By its instances, Lean says correctly that the reals of this project are its own and not Mathlib's.
const kept = [...inventory.declarations].map(([name, { instances: _, ...rest }]): [string, Declaration] => [
  name,
  rest,
]);
writeFileSync(`${root}/inventory.ndjson`, encodeInventory({ ...inventory, declarations: new Map(kept) }));
console.log(`${root}/inventory.ndjson: ${kept.length} declarations`);
