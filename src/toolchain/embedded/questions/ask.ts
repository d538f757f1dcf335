// Two kinds of questions to one Lean process about modules that are built.
import type { Name } from '../../../expr/expr.ts';
import { isModuleStop } from '../../stopped.ts';
import type {
  AttemptAnswer,
  AttemptRequest,
  EvaluationAnswer,
  EvaluationRequest,
  ToolchainResult,
} from '../../toolchain.ts';
import type { LeanProcess } from '../start-lean.ts';

/** Compiled modules of a project, and a way to start a Lean that is asked about them. */
export type Ready = {
  readonly start: () => LeanProcess;
  readonly modules: readonly { readonly name: Name; readonly olean: string }[];
};

/** Has the kernel decide each proposition. */
export async function decide(
  { start, modules }: Ready,
  requests: readonly EvaluationRequest[],
): Promise<ToolchainResult<readonly EvaluationAnswer[]>> {
  const lean = start();
  const answers: EvaluationAnswer[] = [];
  try {
    const failure = await lean.ask('question 1', { kind: 'decide', modules, questions: requests }, (line) => {
      const { answer }: { readonly answer: string | null } = JSON.parse(line);
      answers.push(answer === null ? { kind: 'holds' } : { kind: 'not-shown', why: answer });
      return `question ${answers.length + 1}`;
    });
    return failure ?? { kind: 'ok', value: answers };
  } finally {
    lean.kill();
  }
}

/** Questions at which Lean may have to be ended before the rest is left open. */
const MOST_OPEN = 3;

/**
 * Has tactics try each question. One at which Lean had to be ended is asked once more in a new process, unless it took too long: the
 * questions before it may be to blame, which leave less memory. What then gets no answer is open, and asked again in the next run.
 */
export async function attempt(
  { start, modules }: Ready,
  requests: readonly AttemptRequest[],
  onAnswer: (index: number, answer: AttemptAnswer) => void,
): Promise<ToolchainResult<void>> {
  let next = 0;
  for (let open = 0; ; ) {
    const lean = start();
    const first = next;
    try {
      const request = { kind: 'attempt', modules, questions: requests.slice(next) };
      const failure = await lean.ask(`question ${next + 1}`, request, (line) => {
        const { shown }: { readonly shown: string | null } = JSON.parse(line);
        onAnswer(next++, shown ?? undefined);
        return `question ${next + 1}`;
      });
      if (failure === undefined) return { kind: 'ok', value: undefined };
      if (!isModuleStop(failure)) return failure;
      if (next > first && failure.kind !== 'timeout') continue;
      if (open++ === MOST_OPEN) return failure;
      next++;
    } finally {
      lean.kill();
    }
  }
}
