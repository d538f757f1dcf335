// Files of other tools by their name and content.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { posix, resolve } from 'node:path';
import { readDocument } from '../documents/read-document.ts';
import { listComparator, readComparator } from './comparator.ts';
import { listFormalization, readFormalization } from './formalization.ts';
import { listGuarantees } from './guarantees.ts';
import { listLean2ts } from './lean2ts.ts';
import { type Listing, makeEmptyListing, refuseAt } from './listing.ts';
import { listStatements } from './read-statements.ts';

const known =
  'name a .tex or .md file, formalization.yaml, a configuration of comparator, *.guarantees.json of LemmaScript, or properties.test.ts of lean2ts';

/** Largest file to read, in bytes, but for documents. */
const largest = 4 * 2 ** 20;

const refusal = (file: string, code: string, message: string): Listing =>
  makeEmptyListing([refuseAt({ file, line: 1, column: 1 }, code, message, known)]);

/** The file in a folder that stands for it. */
const inFolder = (root: string, folder: string): string | undefined =>
  [
    'formalization.yaml',
    'properties.test.ts',
    'comparator.json',
    'config.json',
    'content.tex',
    'src/content.tex',
  ]
    .map((file) => posix.join(folder, file))
    .find((file) => existsSync(resolve(root, file)));

/**
 * Reads the claims of another tool's file, a path relative to `root`; a folder stands for the file of that kind in it. Where there are
 * no claims, a problem says why.
 */
export function readForeign(root: string, given: string): Listing {
  const listing = readAny(root, given);
  const isTold = listing.claims.length > 0 || listing.problems.some(({ severity }) => severity === 'error');
  if (isTold) return listing;
  return {
    ...listing,
    problems: [
      ...listing.problems,
      ...refusal(given, 'nothing-to-claim', `${given} lists nothing to claim`).problems,
    ],
  };
}

function readAny(root: string, given: string): Listing {
  const path = resolve(root, given);
  if (!existsSync(path)) return refusal(given, 'foreign-missing', `there is no file ${given}`);
  const isFolder = statSync(path).isDirectory();
  const file = isFolder ? inFolder(root, given) : given;
  if (file === undefined)
    return refusal(given, 'foreign-unknown', `${given} holds no file of a format that is read`);
  if (/\.(?:tex|md|markdown|qmd)$/i.test(file)) return listStatements(file, readDocument(root, file));
  const whole = resolve(root, file);
  if (statSync(whole).size > largest)
    return refusal(file, 'foreign-too-large', `${file} has more than ${largest / 2 ** 20} MiB`);
  if (/\.ya?ml$/i.test(file)) return listFormalization(readFormalization(whole, file));
  if (/\.[cm]?tsx?$/.test(file)) return listLean2ts(root, file);
  if (!/\.json$/i.test(file)) return refusal(file, 'foreign-unknown', `${file} has no format that is read`);
  const text = readFileSync(whole, 'utf8');
  if (/"guarantees"\s*:/.test(text)) return listGuarantees(root, file);
  return listComparator(readComparator(whole, file));
}
