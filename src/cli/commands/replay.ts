// The command `check-claims replay claim@seed:index`: one sample, made again, and what it says now.

import { bindCounterparts, modulesOf } from '../../counterparts/bind.ts';
import { openProcesses } from '../../processes.ts';
import { compileStatement } from '../../read/compile.ts';
import { whyNothing } from '../../tasks.ts';
import { readAddress } from '../../testing/address.ts';
import { shownDifference, showValue } from '../../testing/conclude/counterexample.ts';
import type { Replay } from '../../testing/replay.ts';
import type { Paint } from '../../typeset/paint.ts';
import { judgeProof, proofFacts } from '../../verdict/proof/proof.ts';
import { trustedNumbers } from '../../verdict/proof/trusted-numbers.ts';
import type { Replayed } from '../../worker.ts';
import { askLean } from '../ask-lean.ts';
import type { Project } from '../project.ts';
import { printed } from '../terminal/printed.ts';
import { progressOn } from '../terminal/progress.ts';
import { environment, refuse, usage } from '../terminal/show-diagnostics.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { RunOptions } from './run-check.ts';

const problem = (code: string, message: string, hint: string) =>
  ({ code, severity: 'error', message, hint }) as const;

/** What a sample says, in lines. */
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
      const { constant, args, counterpart, reference } = shownDifference(agreement);
      const verdict =
        agreement.agrees === 'true' ? 'agrees' : agreement.agrees === 'false' ? 'differs' : 'undecided';
      return `${constant}(${args.join('; ')}): counterpart ${counterpart}, definition ${reference}: ${verdict}`;
    }),
  ];
  return `${lines.join('\n')}\n`;
}

/** Replays one address. Exit code 1 where the sample speaks against the claim. */
export async function runReplay(
  { config, registry }: Project,
  text: string,
  options: RunOptions,
  terminal: Terminal,
  paint: Paint,
): Promise<number> {
  const address = readAddress(text);
  const hint = 'an address is claim@seed:index, or claim/theorem@seed:index, as a report prints it';
  if (address === undefined)
    return refuse([problem('malformed-address', `\`${text}\` is no address`, hint)], usage, terminal, paint);
  const [id, named] = address.claim.split('/');
  const claim = registry.claims.find((one) => one.id === id);
  const theorem = named ?? claim?.theorems[0];
  if (claim === undefined || theorem === undefined || !claim.theorems.includes(theorem))
    return refuse(
      [problem('unknown-claim', `no claim with a theorem at \`${text}\``, hint)],
      usage,
      terminal,
      paint,
    );
  const answer = await askLean(
    config,
    options.toolchain,
    terminal,
    progressOn(terminal, performance.now.bind(performance)),
  );
  if (answer.kind === 'none') return refuse([answer.problem], environment, terminal, paint);
  const { inventory } = answer;
  const { numbers } = trustedNumbers(config.numbers, inventory);
  const statement = compileStatement(inventory, theorem, { numbers });
  if ('kind' in statement) {
    const why = `${theorem} cannot be tested: ${statement.constant}: ${statement.reason}`;
    return refuse([problem('untestable', why, statement.nearest)], usage, terminal, paint);
  }
  const processes = openProcesses(config.root, 1, printed(terminal));
  try {
    const survey = await processes.survey(modulesOf(registry.papers), terminal.signal);
    const { papers, diagnostics } = bindCounterparts(registry.papers, inventory.declarations, survey);
    if (diagnostics.some(({ severity }) => severity === 'error'))
      return refuse(diagnostics, usage, terminal, paint);
    const proved = judgeProof(theorem, proofFacts(inventory, theorem)).kind === 'proved';
    const task = { kind: 'test', claim, theorem, proved } as const;
    const common = { ...options, inventory, numbers, papers, experiments: new Map<string, never>() };
    const ran = await processes.replay(task, text, common);
    if (ran.kind !== 'done')
      return refuse([problem('replay-not-run', whyNothing(ran), hint)], 3, terminal, paint);
    return tell(text, theorem, ran.value, terminal);
  } finally {
    processes.close();
  }
}

/** Prints what a sample says. Exit code 1 where it speaks against the claim. */
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
