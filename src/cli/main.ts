#!/usr/bin/env node
// The entry point: connects the process (arguments, streams, signals) to the program and sets the exit code.
import { unfitNode } from '../toolchain/node-version.ts';

// Before anything else is loaded, which an older Node may not even be able to read.
const advice = unfitNode(process.versions.node);
if (advice !== undefined) {
  process.stderr.write(
    `error old-node: this is Node ${process.versions.node}, which is too old\n  = ${advice}\n`,
  );
  process.exit(4);
}

const interrupted = new AbortController();
process.on('SIGINT', () => {
  // The first one ends the run in order and reports what there is, the second one ends it at once.
  if (interrupted.signal.aborted) process.exit(130);
  interrupted.abort();
});

// Standard output is the report's alone: what the author's modules print, here or in a worker, goes to standard error.
const out = process.stdout.write.bind(process.stdout);
process.stdout.write = process.stderr.write.bind(process.stderr);

const { run } = await import('./program.ts');
process.exitCode = await run(process.argv.slice(2), {
  cwd: process.cwd(),
  env: process.env,
  out: (text) => out(text),
  err: (text) => process.stderr.write(text),
  columns: process.stdout.isTTY ? process.stdout.columns : undefined,
  rows: (process.stdout.isTTY ? process.stdout.rows : undefined) ?? 24,
  live: process.stderr.isTTY === true,
  signal: interrupted.signal,
});
