// Engine rows of this checkout beside those of another, in one run. Argument: the other checkout, with its packages installed.
import { execa } from 'execa';

const [, , other] = process.argv;
if (other === undefined) throw new Error('which checkout? npm run bench:against -- FOLDER');
const roots = ['.', other];
for (const cwd of roots) await execa('npx', ['tsc', '-p', 'bench'], { cwd });

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

// they take turns, so that what else the machine does slows both
const rounds: Record<string, number>[][] = [];
for (let round = 0; round < 3; round++) {
  const both: Record<string, number>[] = [];
  for (const root of roots) {
    const { stdout } = await execa('node', ['.check-claims/bench/bench/engine-rows.js', root]);
    both.push(JSON.parse(stdout));
  }
  rounds.push(both);
}
for (const row of Object.keys(rounds[0]?.[0] ?? {})) {
  const [mine = 0, theirs = 0] = roots.map((_, k) => median(rounds.map((both) => both[k]?.[row] ?? 0)));
  const shown = [mine, theirs].map((rate) => `${(rate / 1000).toFixed(0)} k`).join(' against ');
  console.log(`${row}: ${shown} samples a second of CPU, ${(mine / theirs).toFixed(2)} ×`);
}
