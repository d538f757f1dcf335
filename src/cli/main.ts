#!/usr/bin/env node
// The entry point: connects the process (arguments, streams, signals) to the program and sets the exit code.
import { explainUnfitNode } from '../toolchain/node-version.ts';
import { outputLost } from '../verdict/exits.ts';

// Checked before loading anything else, which an old Node may not be able to parse.
const advice = explainUnfitNode(process.versions.node);
if (advice !== undefined) {
  process.stderr.write(
    `error old-node: this is Node ${process.versions.node}, which is too old\n  = ${advice}\n`,
  );
  process.exit(4);
}

const interrupted = new AbortController();
// A CI job that is cancelled gets SIGTERM.
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    // The first interrupt ends the run in order and reports the results so far; the second one ends it at once.
    if (interrupted.signal.aborted) process.exit(130);
    interrupted.abort();
  });

// A closed pipe or a full disk: the results cannot be written, which has its own exit code.
let why: string | undefined;
const lose = (error: unknown): void => {
  if (why !== undefined) return;
  why = (error as NodeJS.ErrnoException).code ?? String(error);
  if (why !== 'EPIPE') process.stderr.write(`error cannot-write: cannot write to standard output: ${why}\n`);
};
process.stdout.on('error', lose);
process.stderr.on('error', () => undefined);
process.on('exit', () => {
  if (why !== undefined) process.exitCode = outputLost;
});
const out = (text: string): void => {
  try {
    process.stdout.write(text);
  } catch (error) {
    lose(error);
  }
};

const { runProgram } = await import('./program.ts');
process.exitCode = await runProgram(process.argv.slice(2), {
  cwd: process.cwd(),
  env: process.env,
  out,
  err: (text) => process.stderr.write(text),
  columns: process.stdout.isTTY ? process.stdout.columns : undefined,
  rows: (process.stdout.isTTY ? process.stdout.rows : undefined) ?? 24,
  live: process.stderr.isTTY === true,
  signal: interrupted.signal,
});
