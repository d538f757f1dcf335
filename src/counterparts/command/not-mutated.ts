import type { Paper } from '../../claims/registry.ts';
import type { HealthFinding, TestResult } from '../../testing/result.ts';

/** Remarks for theorems with counterparts in other programs: their source cannot be mutated. */
export function listNotMutated({ calls }: TestResult, papers: readonly Paper[]): readonly HealthFinding[] {
  const called = new Set(calls.map(({ constant }) => constant));
  const programs = papers
    .flatMap(({ counterparts }) => counterparts)
    .flatMap(({ lean, command }) => (command !== undefined && called.has(lean) ? [command.name] : []));
  return [...new Set(programs)].map((name) => ({
    code: 'code-not-mutated',
    detail: `the code behind \`${name}\` was not changed: mutation of code reads TypeScript and JavaScript alone; the relative fault of 2^-30 was planted in its answers`,
  }));
}
