#!/usr/bin/env node
// The program: the process's surroundings in, exit code out.
import { run } from './program.ts';

process.exitCode = await run(process.argv.slice(2), {
  cwd: process.cwd(),
  env: process.env,
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  columns: process.stdout.isTTY ? process.stdout.columns : undefined,
  live: process.stderr.isTTY === true,
});
