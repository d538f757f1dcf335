// The largest heap, in MB, of a program that has some in use and throws away far more, some of which lives for a while.
import { getHeapStatistics } from 'node:v8';
import { keepHeapSmall } from '../../src/cli/keep-heap-small.ts';

keepHeapSmall(Number(process.argv[2]));
const used = Array.from({ length: 1_000_000 }, (_, k) => ({ k, of: [k] }));
let [peak, late]: [number, readonly unknown[]] = [0, []];
for (let k = 0; k < 300; k++) {
  late = [...late.slice(-9), Array.from({ length: 50_000 }, (_, i) => [i, k])];
  peak = Math.max(peak, getHeapStatistics().used_heap_size);
}
process.stdout.write(`${used.length > 0 ? peak / 1e6 : 0}`);
