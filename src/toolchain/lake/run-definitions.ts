import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Name } from '../../expr/expr.ts';
import type { ToolchainRecord } from '../../lean/inventory.ts';
import { itemAt } from '../../present.ts';
import { quickSeconds, readRunAnswer } from '../run/read-answer.ts';
import { explainFailure } from '../stopped.ts';
import type { RunAnswer, RunRequest } from '../toolchain.ts';
import { type Run, Stop } from './build.ts';
import { inFolder, runProgram } from './run-program.ts';

/** Places of questions, by what the questions import, so that one process imports once. */
export const placesByImports = (
  requests: readonly { readonly imports: readonly Name[] }[],
): readonly number[][] => {
  const groups = new Map<string, number[]>();
  requests.forEach(({ imports }, place) => {
    const key = JSON.stringify(imports);
    groups.set(key, [...(groups.get(key) ?? []), place]);
  });
  return [...groups.values()];
};

/** Definitions at which Lean may have to be ended before the rest is left without an answer. */
const mostStopped = 3;

/** Evaluates definitions of built modules; after one at which Lean had to be ended, a new process goes on with the next. */
export async function runDefinitions(
  run: Run,
  toolchain: ToolchainRecord,
  requests: readonly RunRequest[],
  onAnswer: (index: number, answer: RunAnswer) => void,
): Promise<void> {
  const limited = { ...run, timeout: Math.min(run.timeout, 2 * quickSeconds) };
  let stopped = 0;
  for (const places of placesByImports(requests)) {
    for (let next = 0; next < places.length; ) {
      const left = places.slice(next);
      let cut: readonly string[] = [];
      const ended = await inFolder(run, async (folder) => {
        const file = join(folder, 'questions.json');
        writeFileSync(file, JSON.stringify(left.map((place) => requests[place])));
        const onCut = (lines: readonly string[]): void => {
          cut = lines;
        };
        return runProgram(limited, toolchain, {
          command: 'run',
          about: 'the questions',
          args: [file],
          onCut,
        });
      });
      const lines = 'kind' in ended ? cut : ended;
      lines.slice(0, left.length).forEach((line, k) => void onAnswer(itemAt(left, k), readRunAnswer(line)));
      next += lines.length;
      if (!('kind' in ended)) break;
      const culprit = places[next];
      // what came before it may be to blame, unless it took too long
      if (culprit === undefined || (lines.length > 0 && ended.kind !== 'timeout')) continue;
      if (stopped++ === mostStopped) throw new Stop(ended);
      onAnswer(culprit, { kind: 'stopped', why: explainFailure(ended) });
      next++;
    }
  }
}
