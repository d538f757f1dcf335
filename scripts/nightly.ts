/** `npm run nightly`: every experiment with 20 seeds, then a million points an operation against MPFR. Arguments: seeds, points. */

import { nightOfDomains } from './nightly-domains.ts';
import { nightOfExperiments } from './nightly-experiments.ts';

const [, , seeds = '20', points = '1000000'] = process.argv;
const night = await nightOfExperiments(process.cwd(), Number(seeds), (claim) => console.error(claim));
console.log(night.table);
const isSound = await nightOfDomains(Math.floor(Date.now() / 86_400_000), Number(points), console.log);
process.exitCode = isSound ? night.exit : 1;
