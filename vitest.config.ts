import { availableParallelism, totalmem } from 'node:os';
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { readCompiled } from './test/compiled.ts';
import { splitTests } from './test/split.ts';

const { unit, slow, lean, mocked } = splitTests();

/** One for each core, of which two Leans at a time may take 2 GiB each; at least two, for most of them wait most of the time. */
const maxWorkers = Math.max(2, Math.min(4, availableParallelism(), Math.floor(totalmem() / 2 ** 32)));

export default defineConfig({
  // The library under its own name, from its sources, as the example in docs/ imports it.
  resolve: { alias: { 'check-claims': resolve('src/index.ts') } },
  test: {
    globalSetup: ['./test/temporary.ts'],
    reporters: ['default', './test/closing-line.ts'],
    testTimeout: 60_000,
    maxWorkers,
    projects: [
      // Pure functions share what is loaded: most of their time would otherwise go into loading the same modules for each file.
      { extends: true, test: { name: 'unit', include: [...unit], isolate: false } },
      { extends: true, test: { name: 'slow', include: [...slow] } },
      { extends: true, test: { name: 'mocked', include: [...mocked] } },
      {
        extends: true,
        plugins: [readCompiled()],
        test: {
          name: 'lean',
          include: [...lean],
          globalSetup: ['./test/compiled.ts'],
          server: { deps: { external: [/\/dist\//] } },
        },
      },
    ],
  },
});
