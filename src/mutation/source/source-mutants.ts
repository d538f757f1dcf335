import { editsIn } from './edits.ts';
import type { Changed, Modules } from './modules.ts';
import { findReachable, type Reached } from './reach.ts';

/** One operator or constant changed in a function that a counterpart reaches, and where. */
export type SourceMutant = {
  /** `path function: before → after`, numbered where a function has several; it outlives changes elsewhere in the file. */
  readonly id: string;
  /** The changed line. */
  readonly shown: string;
  readonly line: number;
  readonly changed: Changed;
};

// Loading turns a call of an imported function into `(0, _module.name)(…)`; people wrote `name(…)`.
const asWritten = (line: string): string => line.replace(/\(0, _\w+\.(\w+)\)/g, '$1');

const lineOf = (text: string, at: number): number => text.slice(0, at).split('\n').length;

const mutantsOf = ({ path, name, parsed, node }: Reached): readonly SourceMutant[] => {
  const { source } = parsed;
  const seen = new Map<string, number>();
  return editsIn(node, parsed).map(({ at, before, after }): SourceMutant => {
    const change = `${before} → ${after}`;
    const nth = (seen.get(change) ?? 0) + 1;
    seen.set(change, nth);
    const text = source.slice(0, at) + after + source.slice(at + before.length);
    const line = lineOf(source, at);
    return {
      id: `${path} ${name}: ${change}${nth === 1 ? '' : ` (${nth})`}`,
      shown: asWritten((text.split('\n')[line - 1] ?? '').trim()),
      line,
      changed: { path, source: text },
    };
  });
};

/** Every mutant of the function `name` of a module and of all that it reaches in the project. */
export const makeSourceMutants = (modules: Modules, path: string, name: string): readonly SourceMutant[] =>
  findReachable(modules, path, name).flatMap(mutantsOf);
