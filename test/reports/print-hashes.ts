// Prints a hash of every format, for a test that runs it in other surroundings.
import { createHash } from 'node:crypto';
import { formatNames, render } from '../../src/reports/render.ts';
import { sample } from './sample.ts';

const look = { colour: false, width: 100, height: 60 };
for (const format of formatNames)
  process.stdout.write(
    `${format} ${createHash('sha256')
      .update(render(sample(), format, look))
      .digest('hex')}\n`,
  );
