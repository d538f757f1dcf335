import type { Diagnostic } from '../diagnostic.ts';
import { prepare } from '../prepare.ts';
import { openProcesses } from '../processes.ts';
import { explainNothing } from '../tasks.ts';
import { readAddress } from '../testing/address.ts';
import { collectProofFacts, judgeProof } from '../verdict/proof/proof.ts';
import type { ExitCode } from '../verdict/report.ts';
import type { Replayed } from '../worker.ts';
import { askLean } from './ask-lean.ts';
import { loadProject, type Project } from './project.ts';
import { addLeanValues } from './replay-with-lean.ts';
import { type ProjectOptions, type Settings, settingsOf } from './settings.ts';

/** One sample drawn again, or why this is not possible. */
export type ReplayedSample =
  | { readonly kind: 'replayed'; readonly theorem: string; readonly sample: Replayed }
  | {
      readonly kind: 'refused';
      readonly diagnostics: readonly Diagnostic[];
      /** Exit code, defined in docs/verdicts.md. */
      readonly exitCode: ExitCode;
    };

const hint = 'an address is claim@seed:index, or claim/theorem@seed:index, as a report prints it';

const refused = (
  exitCode: ExitCode,
  code: string,
  message: string,
  advice: string = hint,
): ReplayedSample => ({
  kind: 'refused',
  diagnostics: [{ code, severity: 'error', message, hint: advice }],
  exitCode,
});

/** Draws the sample of an address again, in a loaded project. */
export async function replayLoaded(
  { config, registry }: Project,
  text: string,
  settings: Settings,
): Promise<ReplayedSample> {
  const address = readAddress(text);
  if (address === undefined) return refused(2, 'malformed-address', `\`${text}\` is not an address`);
  const [id, named] = address.claim.split('/');
  const claim = registry.claims.find((one) => one.id === id);
  const tested = claim?.theorems.map((one) => claim.tests?.get(one) ?? one) ?? [];
  const theorem = named ?? tested[0];
  if (claim === undefined || theorem === undefined || !tested.includes(theorem))
    return refused(2, 'unknown-claim', `no claim with a theorem at \`${text}\``);
  const answer = await askLean(config, settings.toolchain, settings);
  if (answer.kind === 'none') return { kind: 'refused', diagnostics: [answer.problem], exitCode: 4 };
  const { inventory } = answer;
  const { onOutput, signal, seed, budget } = settings;
  const processes = openProcesses(config.root, 1, onOutput);
  try {
    const given = { root: config.root, registry, claims: [], numbers: config.numbers, inventory };
    const prepared = await prepare(given, processes, signal);
    if (prepared.diagnostics.some(({ severity }) => severity === 'error'))
      return { kind: 'refused', diagnostics: prepared.diagnostics, exitCode: 2 };
    const proved = judgeProof(theorem, collectProofFacts(inventory, theorem)).kind === 'proved';
    const task = { kind: 'test', claim, theorem, proved } as const;
    const setting = { ...prepared, inventory, seed, budget };
    const first = await processes.replay(task, text, setting);
    const isOutside = first.kind === 'done' && 'kind' in first.value && !inventory.recorded;
    const asking = { run: answer.run, kept: settings.kept, inventory };
    const ran = isOutside
      ? await processes.replay(
          await addLeanValues(task, setting, { asking, processes, signal }),
          text,
          setting,
        )
      : first;
    if (ran.kind !== 'done') return refused(3, 'replay-not-run', explainNothing(ran));
    if ('kind' in ran.value) {
      const { constant, reason, nearest } = ran.value;
      return refused(2, 'untestable', `${theorem} cannot be tested: ${constant}: ${reason}`, nearest);
    }
    return { kind: 'replayed', theorem, sample: ran.value };
  } finally {
    processes.close();
  }
}

/** Draws the sample of an address again, as reports print it: `claim@seed:index`. Prints nothing and never ends the process. */
export async function replaySample(
  path: string,
  address: string,
  options: ProjectOptions = {},
): Promise<ReplayedSample> {
  const project = loadProject(path, options.config);
  if (project.kind === 'failed') return { kind: 'refused', diagnostics: project.diagnostics, exitCode: 2 };
  return replayLoaded(project.value, address, settingsOf(options, project.value.config));
}
