import { loadMpfr } from '../src/domains/mpfr.ts';
import { compareWithMpfr, operations } from '../test/domains/enclosures.ts';

/**
 * Compares every operation of the double intervals with 400-bit MPFR at `count` points each and prints the result; returns false if
 * some interval does not contain the value. Each night has its own seed, which is printed.
 */
export async function nightOfDomains(
  seed: number,
  count: number,
  say: (line: string) => void,
): Promise<boolean> {
  await loadMpfr();
  say(`seed ${seed}, ${count} points an operation`);
  let failed = false;
  for (const operation of operations) {
    const { failures, decided } = compareWithMpfr(operation, seed, count);
    say(`${operation.name}: ${decided} compared, ${failures.length} outside`);
    for (const failure of failures.slice(0, 5)) say(`  ${failure}`);
    failed ||= failures.length > 0;
  }
  return !failed;
}
