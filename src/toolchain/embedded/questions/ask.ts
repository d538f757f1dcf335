// Kinds of questions to one Lean process about modules that are built.
import type { Name } from '../../../expr/expr.ts';
import { readDecision, readRunAnswer } from '../../run/read-answer.ts';
import { explainFailure, isModuleStop, type ModuleStop } from '../../stopped.ts';
import type {
  AttemptAnswer,
  AttemptRequest,
  EvaluationAnswer,
  EvaluationRequest,
  RunAnswer,
  RunRequest,
  ToolchainResult,
} from '../../toolchain.ts';
import type { LeanProcess } from '../start-lean.ts';

/** Compiled modules of a project, and a way to start a Lean that is asked about them. */
export type Ready = {
  readonly start: (session: string) => LeanProcess;
  /** The same with at most `quickSeconds` for each question. */
  readonly startQuick: (session: string) => LeanProcess;
  readonly modules: readonly { readonly name: Name; readonly olean: string }[];
};

/** Questions about the same compiled modules may go to the same Lean. */
const sessionOf = (modules: Ready['modules']): string => JSON.stringify(modules);

/** Has the kernel decide each proposition. Where a Lean breaks down that answered others before, a new one is asked once. */
export async function decide(
  { start, modules }: Ready,
  requests: readonly EvaluationRequest[],
): Promise<ToolchainResult<readonly EvaluationAnswer[]>> {
  const session = sessionOf(modules);
  for (;;) {
    const lean = start(session);
    const answers: EvaluationAnswer[] = [];
    try {
      const failure = await lean.ask(
        'question 1',
        { kind: 'decide', modules, questions: requests },
        (line) => {
          answers.push(readDecision(line));
          return `question ${answers.length + 1}`;
        },
      );
      if (failure === undefined) return { kind: 'ok', value: answers };
      if (!lean.goesOn || !isModuleStop(failure) || failure.kind === 'timeout') return failure;
    } finally {
      lean.leave();
    }
  }
}

/** Questions at which Lean may have to be ended before the rest is left open. */
const MOST_OPEN = 3;

/** Questions that a Lean is asked at once. Between two such parts it is replaced if it has taken much memory. */
const MOST_AT_ONCE = 32;

/** A question of a kind that is answered with one line each, and what to do with each line. */
type Each = {
  readonly kind: 'attempt' | 'run';
  readonly questions: readonly unknown[];
  readonly onLine: (index: number, line: string) => void;
  /** Called for a question at which Lean had to be ended. */
  readonly onStop?: (index: number, stop: ModuleStop) => void;
};

/**
 * Asks one question after the other. One at which Lean had to be ended is asked once more in a new process, unless it took too long:
 * the questions before it may be to blame, which leave less memory. What then gets no answer is open.
 */
async function askEach(
  { start, modules }: Pick<Ready, 'start' | 'modules'>,
  { kind, questions, onLine, onStop }: Each,
): Promise<ToolchainResult<void>> {
  const session = sessionOf(modules);
  let next = 0;
  for (let open = 0; ; ) {
    const lean = start(session);
    const first = next;
    try {
      const request = { kind, modules, questions: questions.slice(next, next + MOST_AT_ONCE) };
      const failure = await lean.ask(`question ${next + 1}`, request, (line) => {
        onLine(next++, line);
        return `question ${next + 1}`;
      });
      if (failure === undefined && (next >= questions.length || next === first))
        return { kind: 'ok', value: undefined };
      if (failure === undefined) continue;
      if (!isModuleStop(failure)) return failure;
      if ((next > first || lean.goesOn) && failure.kind !== 'timeout') continue;
      if (open++ === MOST_OPEN) return failure;
      onStop?.(next, failure);
      next++;
      if (next >= questions.length && onStop !== undefined) return { kind: 'ok', value: undefined };
    } finally {
      lean.leave();
    }
  }
}

/** Has tactics try each question. What gets no answer is asked again in the next run. */
export async function attempt(
  ready: Ready,
  requests: readonly AttemptRequest[],
  onAnswer: (index: number, answer: AttemptAnswer) => void,
): Promise<ToolchainResult<void>> {
  const onLine = (index: number, line: string): void => {
    const { shown }: { readonly shown: string | null } = JSON.parse(line);
    onAnswer(index, shown ?? undefined);
  };
  return askEach(ready, { kind: 'attempt', questions: requests, onLine });
}

/** Evaluates each definition; Lean has little time for each, since a sample is small. */
export async function run(
  { startQuick, modules }: Ready,
  requests: readonly RunRequest[],
  onAnswer: (index: number, answer: RunAnswer) => void,
): Promise<ToolchainResult<void>> {
  return askEach(
    { start: startQuick, modules },
    {
      kind: 'run',
      questions: requests,
      onLine: (index, line) => onAnswer(index, readRunAnswer(line)),
      onStop: (index, stop) => onAnswer(index, { kind: 'stopped', why: explainFailure(stop) }),
    },
  );
}
