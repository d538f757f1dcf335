import { createJiti } from 'jiti';

const { serve } = await createJiti(import.meta.url).import('../../src/pool/serve.ts');

const ends = {
  exit: () => process.exit(0),
  kill: () => process.kill(process.pid, 'SIGKILL'),
  abort: () => process.abort(),
  hang: () => new Promise(() => {}),
  disconnect: () => process.disconnect?.(),
};

/** Squares a number; loops forever on a negative one; throws on zero; ends in the way that a word names. */
serve(async ({ value, wait = 0, end }) => {
  if (end !== undefined) return ends[end]();
  if (value === 0) throw new Error('zero');
  while (value < 0) {}
  const until = Date.now() + wait;
  while (Date.now() < until) {}
  process.stdout.write(`squared ${value}\n`);
  return value * value;
});
