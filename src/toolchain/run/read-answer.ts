import { dropNotes } from '../../typeset/hints.ts';
import type { EvaluationAnswer, RunAnswer } from '../toolchain.ts';

/** Seconds that Lean has to evaluate one definition at all of its samples, if `lean.timeout` does not say less. */
export const quickSeconds = 60;

/** Reads the line with which Lean answers for one definition. */
export function readRunAnswer(line: string): RunAnswer {
  const said: { readonly shape?: string; readonly outputs?: readonly string[]; readonly why?: string } =
    JSON.parse(line);
  return said.shape === undefined || said.outputs === undefined
    ? { kind: 'none', why: dropNotes(said.why ?? 'Lean gave no value') }
    : { kind: 'values', shape: said.shape, outputs: said.outputs };
}

/** Reads the line with which Lean answers for one proposition. */
export function readDecision(line: string): EvaluationAnswer {
  const { answer }: { readonly answer: string | null } = JSON.parse(line);
  return answer === null ? { kind: 'holds' } : { kind: 'not-shown', why: dropNotes(answer) };
}
