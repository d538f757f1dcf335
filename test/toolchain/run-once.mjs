// Reads the inventory of a project once: node run-once.mjs ROOT CACHE [TOOLCHAIN]
import { createJiti } from 'jiti';

const [root, cache, toolchainName = 'embedded'] = process.argv.slice(2);
const { openToolchain } = await createJiti(import.meta.url).import('../../src/toolchain/open.ts');
const toolchain = openToolchain(toolchainName, {
  root,
  targets: [],
  cache,
  timeout: 300,
  onEvent: () => {},
  signal: new AbortController().signal,
});
await toolchain.inventory([]);
