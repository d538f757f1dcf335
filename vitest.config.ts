import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

/** The folders whose tests start a real Lean or the whole command line; the architecture test holds the others to it. */
const withLean = [
  'test/api/**/*.test.ts',
  'test/cli/**/*.test.ts',
  'test/projects/**/*.test.ts',
  'test/toolchain/**/*.test.ts',
];

export default defineConfig({
  // The library under its own name, from its sources, as the example in docs/ imports it.
  resolve: { alias: { 'check-claims': resolve('src/index.ts') } },
  test: {
    globalSetup: ['./test/temporary.ts'],
    reporters: ['default', './test/closing-line.ts'],
    testTimeout: 60_000,
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: 'unit', include: ['test/**/*.test.ts'], exclude: withLean } },
      { extends: true, test: { name: 'lean', include: withLean } },
    ],
  },
});
