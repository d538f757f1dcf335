// Asks Lean about the project, and puts every way in which it may have no answer into words.
import { resolve } from 'node:path';
import type { Config, ToolchainChoice } from '../claims/config.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Inventory } from '../lean/inventory.ts';
import { cacheFolder } from '../toolchain/cache.ts';
import { openToolchain } from '../toolchain/open.ts';
import type { ToolchainEvent, ToolchainFailure } from '../toolchain/toolchain.ts';
import type { Stop } from '../verdict/run.ts';
import type { Progress } from './progress.ts';
import type { Terminal } from './terminal.ts';

/** Lean's answer, or why there is none. */
export type LeanAnswer =
  | { readonly kind: 'inventory'; readonly inventory: Inventory; readonly lean: string }
  | { readonly kind: 'none'; readonly problem: Diagnostic; readonly stop: Stop };

const problem = (code: string, message: string, hint: string): Diagnostic => ({
  code,
  severity: 'error',
  message,
  hint,
});

function inWords(failure: ToolchainFailure, seconds: number): Diagnostic {
  switch (failure.kind) {
    case 'environment':
      return failure.diagnostic;
    case 'timeout':
      return problem(
        'lean-timeout',
        `Lean was stopped after ${failure.seconds} s in ${failure.module}`,
        `raise \`lean.timeout\` (${seconds} s now), or split the module`,
      );
    case 'out-of-memory':
      return problem(
        'lean-out-of-memory',
        `Lean ran out of memory in ${failure.module}`,
        'split the module, or use native lake',
      );
    case 'crashed':
      return problem(
        'lean-crashed',
        `Lean broke down in ${failure.module}: ${failure.detail}`,
        '`check-claims doctor` shows what was found',
      );
    case 'interrupted':
      return problem(
        'interrupted',
        'interrupted while Lean was running',
        'start again; what was built is kept',
      );
  }
}

const told = (event: ToolchainEvent): string | undefined => {
  if (event.kind === 'step') return event.text;
  if (event.kind === 'elaborating') return `Lean ${event.index}/${event.of} ${event.module}`;
  return undefined;
};

/** Builds the project and reads its inventory; progress goes to the terminal. */
export async function askLean(
  config: Config,
  choice: ToolchainChoice,
  terminal: Terminal,
  progress: Progress,
): Promise<LeanAnswer> {
  const { root, modules, build, timeout } = config.lean;
  let elaborated = 0;
  const toolchain = openToolchain(choice, {
    root: resolve(config.root, root),
    targets: build,
    cache: cacheFolder(terminal.env),
    timeout,
    signal: terminal.signal,
    onEvent: (event) => {
      if (event.kind === 'module' && !event.fromCache) elaborated++;
      const text = told(event);
      if (text !== undefined) progress.say(text);
    },
  });
  if ('severity' in toolchain) return { kind: 'none', problem: toolchain, stop: 'environment' };
  const wanted = modules.length > 0 ? modules : await builtModules(toolchain);
  const answer = Array.isArray(wanted) ? await toolchain.inventory(wanted) : (wanted as ToolchainFailure);
  progress.done();
  if (answer.kind !== 'ok')
    return {
      kind: 'none',
      problem: inWords(answer, timeout),
      stop: answer.kind === 'interrupted' ? 'interrupted' : 'environment',
    };
  const lean = elaborated > 0 ? 'rebuilt' : 'up to date, nothing to rebuild';
  return { kind: 'inventory', inventory: answer.value, lean };
}

/** All modules of the default targets, for a project that names none. */
async function builtModules(
  toolchain: Exclude<ReturnType<typeof openToolchain>, Diagnostic>,
): Promise<readonly string[] | ToolchainFailure> {
  const built = await toolchain.build();
  return built.kind === 'ok' ? built.value.modules.map(({ name }) => name) : built;
}
