import type { Diagnostic } from '../diagnostic.ts';
import type { Name } from '../expr/expr.ts';
import type { LeanMessage, ModuleRecord } from '../lean/inventory.ts';
import type { ToolchainFailure } from './toolchain.ts';

/** A failure that concerns one module and leaves the others to be read. */
export type ModuleStop = Extract<ToolchainFailure, { readonly module: Name }>;

/** Whether a failure concerns one module only; an interrupt or a fault of the environment ends the run. */
export function isModuleStop(failure: ToolchainFailure): failure is ModuleStop {
  return failure.kind !== 'environment' && failure.kind !== 'interrupted';
}

/** An error at the top of a file. */
export const atTop = (text: string): LeanMessage => ({ severity: 'error', line: 1, column: 1, text });

/** What Lean was doing with a module. */
export type Stage = 'elaborating' | 'checking again and printing';

/** What a record says of a module for which Lean was ended before it was done. */
export function makeStoppedRecord(
  stop: ModuleStop,
  stage: Stage,
): {
  readonly status: ModuleRecord['status'];
  readonly messages: readonly LeanMessage[];
} {
  // The second look runs code of the project too: what it says about how its terms are printed.
  const when = stage === 'elaborating' ? '' : ` while ${stage} what was compiled`;
  switch (stop.kind) {
    case 'timeout':
      return { status: 'timeout', messages: [atTop(`Lean was stopped after ${stop.seconds} s${when}`)] };
    case 'out-of-memory':
      return { status: 'out-of-memory', messages: [atTop(`Lean ran out of memory${when}`)] };
    case 'crashed':
      return { status: 'crashed', messages: [atTop(`Lean broke down${when}: ${stop.detail}`)] };
  }
}

/** The message of a module that cannot be elaborated because of one that it imports. */
export function explainBlocked(imported: Name): readonly LeanMessage[] {
  return [atTop(`not elaborated: the imported module ${imported} was not built`)];
}

/** Why Lean could not be asked, in one clause. */
export function explainFailure(failure: ToolchainFailure): string {
  switch (failure.kind) {
    case 'environment':
      return failure.diagnostic.message;
    case 'timeout':
      return `Lean was stopped after ${failure.seconds} s`;
    case 'out-of-memory':
      return 'Lean ran out of memory';
    case 'crashed':
      return `Lean broke down: ${failure.detail}`;
    case 'interrupted':
      return 'the run was interrupted';
  }
}

/**
 * The diagnostic for questions that Lean did not answer: an error where Lean can't be run here, a warning where it was ended at a
 * question, a note where a recorded inventory stands for Lean.
 */
export function explainOpen(
  what: string,
  failure: ToolchainFailure | undefined,
  { recorded }: { readonly recorded: boolean },
): Diagnostic {
  const message = `${what}: ${failure === undefined ? 'Lean was stopped at each of them' : explainFailure(failure)}`;
  const code = 'lean-questions-open';
  if (failure?.kind !== 'environment')
    return {
      code,
      severity: 'warning',
      message,
      hint: 'run again; questions without an answer are asked again',
    };
  const { hint } = failure.diagnostic;
  return { code, severity: recorded ? 'note' : 'error', message, ...(hint !== undefined && { hint }) };
}
