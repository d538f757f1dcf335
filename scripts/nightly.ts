/** `npm run nightly`: every random experiment with 8 seeds, the others once, then a million points per operation against MPFR, then a thousand random programs in real Lean. Arguments: seeds, points, programs. */

import { nightOfDomains } from './nightly-domains.ts';
import { nightOfExperiments } from './nightly-experiments.ts';
import { nightOfPrograms } from './nightly-programs.ts';

const [, , seeds = '8', points = '1000000', programs = '1000'] = process.argv;
const today = Math.floor(Date.now() / 86_400_000);
const before = performance.now();
const night = await nightOfExperiments(process.cwd(), Number(seeds), (claim) => console.error(claim));
console.log(night.table);
console.log(`experiments: ${((performance.now() - before) / 1000).toFixed(0)} s`);
const isSound = await nightOfDomains(today, Number(points), console.log);
const areRight = await nightOfPrograms(today, Number(programs), console.log);
process.exitCode = isSound && areRight ? night.exit : 1;
