import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { execa } from 'execa';
import { expect, test } from 'vitest';
import { folderWith } from '../temporary.ts';

const standIn = resolve('test/toolchain/stand-in');

test('the stand-in answers the same with and without a server behind it', { timeout: 120_000 }, async () => {
  const folder = folderWith({ 'translated.toml': 'name = "p"\n' });
  const socket = join(folder, 'socket');
  const server = spawn(process.execPath, ['--import', 'jiti/register', join(standIn, 'server.ts'), socket], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  try {
    await once(server.stdout, 'data');
    const ask = (args: readonly string[], env: Readonly<Record<string, string>>) =>
      execa(join(standIn, 'lake'), args, { cwd: folder, env, reject: false });
    for (const [line, code, says] of [
      ['env lean --version', 0, 'Lean (version 4.28.0'],
      ['translate-config toml out.toml', 0, ''],
      // the file is there now
      ['translate-config toml out.toml', 1, 'EEXIST'],
      ['what is this', 1, 'unknown command line: what is this'],
    ] as const) {
      const { exitCode, stdout, stderr } = await ask(line.split(' '), { STAND_IN_SERVER: socket });
      expect([line, exitCode, `${stdout}${stderr}`]).toEqual([line, code, expect.stringContaining(says)]);
    }
    const alone = await ask(['env', 'lean', '--version'], {});
    const asked = await ask(['env', 'lean', '--version'], { STAND_IN_SERVER: socket });
    expect([asked.exitCode, asked.stdout]).toEqual([alone.exitCode, alone.stdout]);
  } finally {
    server.kill();
  }
});
