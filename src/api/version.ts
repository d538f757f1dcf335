import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ownFolder } from '../own-files.ts';

/** The version of this program. */
export const version: string = (
  JSON.parse(readFileSync(join(ownFolder, 'package.json'), 'utf8')) as { version: string }
).version;
