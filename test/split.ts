import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * - `unit`: pure functions on plain data; the whole project runs in under a minute.
 * - `slow`: starts programs (a browser, processes of the check, Python, Git), runs the experiments of `theory`, or asks for more
 *   time than a test has by default.
 * - `lean`: starts a real Lean, or the whole command line; its tests use what is published, `dist/`, in place of the sources.
 * - `mocked`: as `lean`, but replaces a part of the program, and so uses the sources.
 */
export type TestProject = 'unit' | 'slow' | 'lean' | 'mocked';

const withLean = /^test\/(?:api|cli|projects|toolchain)\//;
const replacesParts = /^vi\.mock\(/m;
const startsPrograms = /^(?:node:child_process|execa|playwright-core)$/;
/** What compares an experiment's estimate with theory. */
const runsExperiments = 'test/theory/agreement.ts';
const asksForTime = /\b(?:timeout|testTimeout): \d+_000\b|^ *\}, \d+_000\);$/m;

/** What a file imports when it runs, on demand or not; types are no import. */
const importsOf = (text: string): readonly string[] =>
  [
    ...text.matchAll(
      /^(?:import|export) (?!type )[^;]*?from '([^']+)';|^import '([^']+)';|\bimport\('([^']+)'\)/gm,
    ),
  ].map((match) => match[1] ?? match[2] ?? match[3] ?? '');

/** Whether a file, or one that it imports by whatever way, starts programs or runs experiments. `known` keeps the answers for imported files. */
function reachesSlow(file: string, text: string, known: Map<string, boolean>): boolean {
  return importsOf(text).some((target) => {
    if (!target.startsWith('.')) return startsPrograms.test(target);
    const path = join(dirname(file), target);
    if (path === runsExperiments) return true;
    const before = known.get(path);
    if (before !== undefined) return before;
    known.set(path, false);
    const found = existsSync(path) && reachesSlow(path, readFileSync(path, 'utf8'), known);
    known.set(path, found);
    return found;
  });
}

/** The project of a test file, by its place and its text. */
export function chooseProject(file: string, text: string, known = new Map<string, boolean>()): TestProject {
  if (withLean.test(file)) return replacesParts.test(text) ? 'mocked' : 'lean';
  return asksForTime.test(text) || reachesSlow(file, text, known) ? 'slow' : 'unit';
}

/** All test files, by project. */
export function splitTests(): Readonly<Record<TestProject, readonly string[]>> {
  const files: Record<TestProject, string[]> = { unit: [], slow: [], lean: [], mocked: [] };
  const known = new Map<string, boolean>();
  for (const name of readdirSync('test', { recursive: true, encoding: 'utf8' }).sort()) {
    if (!name.endsWith('.test.ts')) continue;
    const file = `test/${name}`;
    files[chooseProject(file, readFileSync(file, 'utf8'), known)].push(file);
  }
  return files;
}
