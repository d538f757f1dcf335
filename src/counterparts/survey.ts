// Reports the exports of the author's modules from a process that loaded them; the parent process uses this to bind definitions
// and never loads a module itself.
import type { Command } from '../claims/registry.ts';
import type { JobResult } from '../pool/child.ts';
import type { CounterpartProblem } from './problems.ts';

/** The result of loading a module, or why it cannot be used. */
export type Surveyed =
  | {
      readonly kind: 'loaded';
      /** The result of `typeof` for each export. */
      readonly exports: ReadonlyMap<string, string>;
      /** Side effects of the module, in words. */
      readonly effects: readonly string[];
    }
  | { readonly kind: 'failed'; readonly code: CounterpartProblem; readonly why: string };

/** A module, by its path relative to the root, or a program, by its name. */
export type Origin = { readonly module: string; readonly command?: Command };

/** The result for each module, by its path relative to the root. */
export type Survey = ReadonlyMap<string, Surveyed>;

/** The result of loading a module, even if the process ended during it. */
export function readSurvey(result: JobResult<Surveyed>): Surveyed {
  switch (result.kind) {
    case 'done':
      return result.value;
    case 'failed':
      return { kind: 'failed', code: 'module-failed', why: result.message };
    case 'stuck':
      return {
        kind: 'failed',
        code: 'module-never-loads',
        why: 'its top-level await waits for something that never comes',
      };
    case 'timeout':
      return {
        kind: 'failed',
        code: 'module-never-loads',
        why: `it is still loading after ${result.milliseconds / 1000} s`,
      };
    case 'ended':
      return { kind: 'failed', code: 'module-ends-process', why: `it ended the process: ${result.why}` };
  }
}
