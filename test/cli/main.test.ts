import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, cpSync, mkdtempSync, openSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';

const project = (): string => {
  const root = mkdtempSync(join(tmpdir(), 'main-'));
  cpSync('test/projects/clean', root, { recursive: true });
  return root;
};

const started = (root: string, ...args: readonly string[]) => {
  const child = spawn(process.execPath, [resolve('dist/bin/main.js'), ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return { child, out: text(child.stdout), err: text(child.stderr), ended: once(child, 'exit') };
};

test('what a counterpart prints does not get into a report', { timeout: 300_000 }, async () => {
  const root = project();
  appendFileSync(join(root, 'theory.ts'), "\nconsole.log('loaded');\nprocess.stdout.write('twice\\n');\n");
  const { out, err, ended } = started(root, '--reporter', 'json', '--no-cache');
  expect((await ended)[0]).toBe(0);
  expect(JSON.parse(await out).results.exitCode).toBe(0);
  expect(await err).toContain('| loaded\n| twice\n');
});

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s ends the run with its own exit code and a report of what there is',
  {
    timeout: 300_000,
  },
  async (signal) => {
    const root = project();
    writeFileSync(join(root, 'slow.ts'), "console.log('begun');\nfor (;;) {}\n");
    appendFileSync(join(root, 'theory.ts'), "\nimport './slow.ts';\n");
    const { child, out, ended } = started(root, '--no-cache');
    await new Promise<void>((resume) => {
      child.stderr.on('data', (part) => {
        if (String(part).includes('begun')) resume();
      });
    });
    child.kill(signal);
    expect((await ended)[0]).toBe(130);
    expect(await out).toContain('Exit 130: interrupted');
  },
);

test.each([
  ['closed', 'EPIPE'],
  ['full', 'ENOSPC'],
])('a %s standard output has an exit code of its own', { timeout: 60_000 }, async (how, code) => {
  const root = project();
  const to = how === 'full' ? openSync('/dev/full', 'w') : ('pipe' as const);
  const run = [resolve('dist/bin/main.js'), 'list'];
  const child = spawn(process.execPath, run, { cwd: root, stdio: ['ignore', to, 'pipe'] });
  child.stdout?.destroy();
  const err = await text(child.stderr as Readable);
  expect(err).toBe(how === 'full' ? `error cannot-write: cannot write to standard output: ${code}\n` : '');
  await expect.poll(() => child.exitCode).toBe(6);
});
