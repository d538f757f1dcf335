/**
 * Compares every operation of the double intervals with 400-bit MPFR at a million points each, with a fresh seed a night.
 * `npm run nightly -- 7` runs seed 7; the seed is printed.
 */
import { loadMpfr } from '../src/domains/mpfr.ts';
import { compareWithMpfr, operations } from '../test/domains/enclosures.ts';

const seed = Number(process.argv[2] ?? Math.floor(Date.now() / 86_400_000));
const count = Number(process.argv[3] ?? 1_000_000);
await loadMpfr();
console.log(`seed ${seed}, ${count} points an operation`);
let failed = false;
for (const operation of operations) {
  const { failures, decided } = compareWithMpfr(operation, seed, count);
  console.log(`${operation.name}: ${decided} compared, ${failures.length} outside`);
  for (const failure of failures.slice(0, 5)) console.log(`  ${failure}`);
  failed ||= failures.length > 0;
}
process.exitCode = failed ? 1 : 0;
