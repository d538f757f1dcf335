// What a Lean says of its answer as a whole: that it is done, or why there will be none.
import type { Name } from '../../../expr/expr.ts';
import { describeCacheProblem } from '../../cache-problem.ts';
import type { ToolchainFailure } from '../../toolchain.ts';
import { readSaid } from '../said.ts';

/** Lines that end an answer, or say why no answer will come. */
export type Verdict = {
  readonly end?: true;
  /** Whether initializers of the project were run: that lasts, and running them again is an error. */
  readonly initialized?: boolean;
  /** Bytes of memory that Lean has taken. */
  readonly memory?: number;
  readonly failure?: string;
  readonly host?: 'out-of-memory' | 'fatal' | 'disk';
  readonly detail?: string;
};

/** Whether a line is the last of an answer. */
export const isVerdict = (line: string): boolean => /^\{"(host"|end":true|failure")/.test(line);

/** The last line of an answer; one that is cut short is a failure. */
export const parseVerdict = (line: string): Verdict => {
  try {
    return JSON.parse(line) as Verdict;
  } catch {
    return { failure: `an answer of Lean was cut short: ${line.slice(0, 200)}` };
  }
};

/** The file that a line says was opened for reading. */
export const readOf = (line: string): string | undefined =>
  line.startsWith('{"read":') ? (JSON.parse(line) as { readonly read: string }).read : undefined;

/** How a process ended, with the last that it printed. */
export const explainEnd = (code: number | undefined, signal: string | undefined, output: string): string => {
  const how = signal ? `was ended by ${signal}` : `ended with exit code ${code}`;
  const last = readSaid(output.trim()).slice(-5).join('\n');
  return `Lean ${how} before it was done (a file that is checked can do that)${last ? `; its last output:\n${last}` : ''}`;
};

/** Why no answer came, by Lean's last word, or by how its process ended. */
export function explainStop(
  verdict: Verdict | undefined,
  { module, cache, how }: { readonly module: Name; readonly cache: string; readonly how: string },
): ToolchainFailure {
  if (verdict?.host === 'out-of-memory') return { kind: 'out-of-memory', module };
  if (verdict?.host === 'disk') {
    const { detail = '' } = verdict;
    const code = /^[A-Z]+/.exec(detail)?.[0];
    return { kind: 'environment', diagnostic: describeCacheProblem(cache, code, detail) };
  }
  return { kind: 'crashed', module, detail: verdict?.detail ?? verdict?.failure ?? how };
}
