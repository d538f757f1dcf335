// Asks Lean about the project, and turns every failure into a message.

import { posix, resolve } from 'node:path';
import { type Config, largestMemory, type ToolchainChoice } from '../claims/config.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Inventory, ModuleRecord } from '../lean/inventory.ts';
import { findCacheFolder } from '../toolchain/cache.ts';
import { openToolchain } from '../toolchain/open.ts';
import { bringThem } from '../toolchain/out-of-reach.ts';
import { openRecorded } from '../toolchain/recorded.ts';
import { noteRelease } from '../toolchain/releases/explain.ts';
import { checkPinned } from '../toolchain/releases/pinned.ts';
import { withSources } from '../toolchain/sources.ts';
import type {
  Toolchain,
  ToolchainEvent,
  ToolchainFailure,
  ToolchainOptions,
} from '../toolchain/toolchain.ts';
import { dropHints } from '../typeset/hints.ts';
import type { Stop } from '../verdict/run.ts';

/** An inventory from a file, to use instead of Lean. */
export type RecordedInventory = { readonly file: string; readonly allowChangedSources: boolean };

/** Lean's answers, or the reason why Lean could not be asked. */
export type LeanAnswer =
  | {
      readonly kind: 'inventory';
      readonly evaluate: Toolchain['evaluate'];
      readonly attempt: Toolchain['attempt'];
      readonly run: Toolchain['run'];
      readonly inventory: Inventory;
      readonly lean: string;
      /** Notes about this Lean. */
      readonly notes: readonly Diagnostic[];
      /** Diagnostics for modules in which Lean was stopped; the inventory contains all other modules. */
      readonly problems: readonly Diagnostic[];
    }
  | { readonly kind: 'none'; readonly problem: Diagnostic; readonly stop: Stop };

const problem = (code: string, message: string, hint: string): Diagnostic => ({
  code,
  severity: 'error',
  message,
  hint,
});

/** Resources that the configuration grants to Lean. */
type Limits = Pick<Config['lean'], 'timeout' | 'memory'>;

/** The code for a module in which Lean was stopped, and the remedy. */
const adviceFor: Readonly<
  Record<
    Exclude<ModuleRecord['status'], 'built' | 'failed'>,
    (limits: Limits) => readonly [code: string, hint: string]
  >
> = {
  timeout: ({ timeout }) => [
    'lean-timeout',
    `raise \`lean.timeout\` (${timeout} s now), or split the module`,
  ],
  'out-of-memory': ({ memory }) => [
    'lean-out-of-memory',
    memory < largestMemory
      ? `raise \`lean.memory\` (${memory} MiB now, at most ${largestMemory}), split the module, or use native lake`
      : 'split the module, or use native lake',
  ],
  crashed: () => ['lean-crashed', '`check-claims doctor` shows what was found'],
  'not-fetched': () => ['lake-dependencies', bringThem],
};

function stoppedBy(kind: keyof typeof adviceFor, message: string, limits: Limits): Diagnostic {
  const [code, hint] = adviceFor[kind](limits);
  return problem(code, message, hint);
}

function inWords(failure: ToolchainFailure, limits: Limits): Diagnostic {
  switch (failure.kind) {
    case 'environment':
      return failure.diagnostic;
    case 'timeout':
      return stoppedBy(
        failure.kind,
        `Lean was stopped after ${failure.seconds} s in ${failure.module}`,
        limits,
      );
    case 'out-of-memory':
      return stoppedBy(failure.kind, `Lean ran out of memory in ${failure.module}`, limits);
    case 'crashed':
      return stoppedBy(failure.kind, `Lean broke down in ${failure.module}: ${failure.detail}`, limits);
    case 'interrupted':
      return problem(
        'interrupted',
        'interrupted while Lean was running',
        'start again; what was built is kept',
      );
  }
}

/** The diagnostic for each module in which Lean was stopped. */
function stopped({ modules }: Inventory, root: string, limits: Limits): readonly Diagnostic[] {
  const unfetched = new Set(modules.filter(({ status }) => status === 'not-fetched').map(({ name }) => name));
  return modules.flatMap(({ name, file, imports, status, messages }) => {
    if (status === 'built' || status === 'failed') return [];
    const [first] = messages;
    if (status !== 'not-fetched')
      return [stoppedBy(status, `${first?.text} in ${name}; what needs this module is not checked`, limits)];
    // those that only import another one of them say nothing new
    if (imports.some((one) => unfetched.has(one))) return [];
    const found = stoppedBy(status, `${first?.text}; what needs this module is not checked`, limits);
    const { line = 1, column = 1 } = first ?? {};
    return [{ ...found, where: { file: posix.join(root, file), line, column } }];
  });
}

/** Lean's own errors with their positions; they explain why the theorems of such a module are missing. */
function refused({ modules }: Inventory, root: string): readonly Diagnostic[] {
  return modules.flatMap(({ name, file, status, messages }) => {
    const error = messages.find(({ severity }) => severity === 'error') ?? messages[0];
    if (status !== 'failed' || error === undefined) return [];
    const { line, column, text } = error;
    const message = `Lean refuses ${name}: ${dropHints(text)
      .trim()
      .replace(/\s*\n\s*/g, ' ')}; its theorems are missing`;
    return [
      {
        code: 'module-refused',
        severity: 'warning',
        message,
        hint: 'make it build; a claim on one of its theorems is broken until then',
        where: { file: posix.join(root, file), line, column },
      },
    ];
  });
}

/** What asking Lean needs from the environment. */
export type Surroundings = {
  /** Environment variables: they determine the cache folder, and which Lean is found. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly signal: AbortSignal;
  /** Called with progress messages. */
  readonly onProgress: (text: string) => void;
};

const told = (event: ToolchainEvent): string | undefined => {
  if (event.kind === 'step') return event.text;
  if (event.kind === 'elaborating') return `Lean ${event.index}/${event.of} ${event.module}`;
  return undefined;
};

/** Builds the project and reads its inventory, or reads a recorded one. */
export async function askLean(
  config: Config,
  choice: ToolchainChoice | RecordedInventory,
  { env, signal, onProgress }: Surroundings,
): Promise<LeanAnswer> {
  const { root, modules, build, timeout, memory, mathlibCache } = config.lean;
  const folder = resolve(config.root, root);
  let elaborated = 0;
  const options: ToolchainOptions = {
    root: folder,
    targets: build,
    cache: findCacheFolder(env),
    timeout,
    memory,
    mathlibCache,
    signal,
    onEvent: (event) => {
      if (event.kind === 'module' && !event.fromCache) elaborated++;
      const text = told(event);
      if (text !== undefined) onProgress(text);
    },
  };
  const toolchain =
    typeof choice === 'string'
      ? openToolchain(choice, options)
      : openRecorded(choice.file, folder, choice.allowChangedSources);
  if ('severity' in toolchain) return { kind: 'none', problem: toolchain, stop: 'environment' };
  const answer = await toolchain.inventory(modules);
  if (answer.kind !== 'ok')
    return {
      kind: 'none',
      problem: inWords(answer, config.lean),
      stop: answer.kind === 'interrupted' ? 'interrupted' : 'environment',
    };
  const differs = checkPinned(folder, answer.value.toolchain);
  const notes = [
    ...(differs === undefined ? [] : [differs]),
    ...noteRelease(answer.value.toolchain),
    ...refused(answer.value, root),
  ];
  const fresh = elaborated > 0 ? 'rebuilt' : 'up to date, nothing to rebuild';
  const lean = answer.value.recorded ? 'recorded, not rebuilt' : fresh;
  const { evaluate, attempt, run } = toolchain;
  return {
    kind: 'inventory',
    evaluate,
    attempt,
    run,
    inventory: withSources(answer.value, folder),
    lean,
    notes,
    problems: stopped(answer.value, root, config.lean),
  };
}
