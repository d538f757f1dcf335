// Reads a document from disk, with everything that it includes.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { posix, resolve } from 'node:path';
import type { Diagnostic } from '../diagnostic.ts';
import type { Document } from './document.ts';
import { readMarkdown } from './markdown.ts';
import { readTex } from './tex/read-tex.ts';
import { type DocumentText, decodeDocument, problemAt } from './text.ts';

/** Largest file to read, in bytes: a paper has less than a hundredth of that. */
const largest = 64 * 2 ** 20;

/** Reads `file`, a path relative to `root`, and what it includes; unreadable files are reported as problems. */
export function readDocument(root: string, file: string): Document {
  const problems: Diagnostic[] = [];
  const open = (path: string): DocumentText | string => {
    const absolute = resolve(root, path);
    if (!existsSync(absolute) || !statSync(absolute).isFile()) return `there is no file ${path}`;
    if (statSync(absolute).size > largest) return `${path} has more than ${largest / 2 ** 20} MiB`;
    const { document, problems: odd } = decodeDocument(path, readFileSync(absolute));
    problems.push(...odd);
    return document;
  };
  const main = open(file);
  if (typeof main === 'string') {
    const where = { file, line: 1, column: 1 };
    const problem = problemAt(where, 'error', [
      'document-missing',
      main,
      'correct `documents:`, or add the file',
    ]);
    return { blocks: [], labels: [], problems: [problem] };
  }
  const include = (name: string, from: string): DocumentText | string => {
    const places = [posix.dirname(file), posix.dirname(from)].flatMap((folder) => {
      const path = posix.join(folder, name);
      return [path, `${path}.tex`];
    });
    const found = places.find(
      (path) => existsSync(resolve(root, path)) && statSync(resolve(root, path)).isFile(),
    );
    return found === undefined ? `there is no file ${places[1]} to include` : open(found);
  };
  const document = /\.(?:md|markdown|qmd)$/i.test(file) ? readMarkdown(main) : readTex(main, include);
  return { ...document, problems: [...problems, ...document.problems] };
}
