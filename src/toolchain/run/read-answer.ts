import type { RunAnswer } from '../toolchain.ts';

/** Seconds that Lean has to evaluate one definition at all of its samples, if `lean.timeout` does not say less. */
export const quickSeconds = 60;

/** What Lean said without its hints, which are about commands of Lean that nobody here gives. */
const dropHints = (why: string): string => why.replace(/\s*^(?:Hint|Note):[\s\S]*$/m, '').trimEnd();

/** Reads the line with which Lean answers for one definition. */
export function readRunAnswer(line: string): RunAnswer {
  const said: { readonly shape?: string; readonly outputs?: readonly string[]; readonly why?: string } =
    JSON.parse(line);
  return said.shape === undefined || said.outputs === undefined
    ? { kind: 'none', why: dropHints(said.why ?? 'Lean gave no value') }
    : { kind: 'values', shape: said.shape, outputs: said.outputs };
}
