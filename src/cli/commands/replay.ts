// The command `check-claims replay claim@seed:index`: draws one sample again and prints its judgement.

import type { Project } from '../../api/project.ts';
import { replayLoaded } from '../../api/replay-sample.ts';
import { showDifference } from '../../testing/conclude/counterexample.ts';
import { showValue } from '../../testing/conclude/show-value.ts';
import type { Replay } from '../../testing/replay.ts';
import type { Replayed } from '../../worker.ts';
import type { RunOptions } from '../run-options.ts';
import { settingsFor } from '../settings-for.ts';
import { progressOn } from '../terminal/progress.ts';
import { refuse } from '../terminal/show-diagnostics.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** The judgement of a sample, in lines. */
function shown(found: Extract<Replay, { kind: 'sample' }>, names: readonly string[]): string {
  const values = found.sample.map((value, i) => `  ${names[i]} = ${showValue(value)}`);
  const { judgement } = found;
  if (judgement.kind === 'rejected')
    return `${values.join('\n')}\nrejected by hypothesis ${judgement.hypothesis + 1}\n`;
  const lines = [
    ...values,
    `the statement with the definitions of Lean: ${judgement.reference}`,
    `the statement with the counterparts: ${judgement.counterpart}`,
    ...judgement.agreements.map((agreement) => {
      const { constant, args, counterpart, reference } = showDifference(agreement);
      const verdict =
        agreement.agrees === 'true' ? 'agrees' : agreement.agrees === 'false' ? 'differs' : 'undecided';
      return `${constant}(${args.join('; ')}): counterpart ${counterpart}, definition ${reference}: ${verdict}`;
    }),
  ];
  return `${lines.join('\n')}\n`;
}

/** Replays one address. Exit code 1 if the sample contradicts the claim. */
export async function runReplay(
  project: Project,
  address: string,
  options: RunOptions,
  terminal: Terminal,
): Promise<number> {
  const progress = progressOn(terminal, performance.now.bind(performance));
  const settings = settingsFor({ ...options, cache: false }, project.config, progress, terminal);
  const found = await replayLoaded(project, address, settings);
  progress.done();
  if (found.kind === 'refused') return refuse(found.diagnostics, found.exitCode, terminal);
  return tell(address, found.theorem, found.sample, terminal);
}

/** Prints the judgement of a sample. Exit code 1 if it contradicts the claim. */
function tell(text: string, theorem: string, { found, names }: Replayed, { out }: Terminal): number {
  if (found.kind !== 'sample') {
    out(`${text}: no proposal at this address satisfies the hypotheses\n`);
    return 0;
  }
  out(`${text}, ${theorem}\n${shown(found, names)}`);
  const { judgement } = found;
  const against =
    judgement.kind === 'accepted' &&
    (judgement.reference === 'false' ||
      judgement.counterpart === 'false' ||
      judgement.agreements.some(({ agrees }) => agrees === 'false'));
  return against ? 1 : 0;
}
