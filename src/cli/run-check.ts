// The command `check-claims [claims…]`.

import { check } from '../check.ts';
import type { ToolchainChoice } from '../claims/config.ts';
import type { Claim } from '../claims/registry.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { precedence } from '../verdict/exits.ts';
import type { Report } from '../verdict/report.ts';
import { askLean } from './ask-lean.ts';
import { progressOn } from './progress.ts';
import type { Project } from './project.ts';
import { deliver, type Reporter } from './reporters.ts';
import { environment, refuse } from './show-diagnostics.ts';
import type { Paint, Terminal } from './terminal.ts';
import { version } from './version.ts';

/** Options of a check, resolved: the command line over the configuration over the defaults. */
export type RunOptions = {
  readonly toolchain: ToolchainChoice;
  readonly seed: number;
  readonly budget: number;
  readonly workers: number;
  readonly reporters: readonly Reporter[];
};

/** Seconds that one theorem or experiment may take; it ends what does not end and decides nothing else. */
const testSeconds = 600;

/** Who speaks in a report for which no Lean could be asked. */
const nobody: Report['provenance']['toolchain'] = {
  kind: 'embedded',
  version: 'none',
  commit: 'none',
  libraryProofsVisible: false,
  limits: ['Lean was not asked'],
};

/** Checks the claims, writes the reports and returns the exit code. */
export async function runCheck(
  { config, registry }: Project,
  claims: readonly Claim[],
  options: RunOptions,
  terminal: Terminal,
  paint: Paint,
): Promise<number> {
  const progress = progressOn(terminal);
  const answer = await askLean(config, options.toolchain, terminal, progress);
  const known = answer.kind === 'inventory';
  const report = await check({
    root: config.root,
    registry,
    claims,
    numbers: config.numbers,
    inventory: known ? answer.inventory : undefined,
    leanRoot: config.lean.root,
    seed: options.seed,
    budget: options.budget,
    provenance: {
      tool: version,
      node: process.versions.node,
      toolchain: known ? answer.inventory.toolchain : nobody,
      lean: known ? answer.lean : 'not asked',
    },
    problems: known ? [] : [answer.problem],
    stops: known ? [] : [answer.stop],
    workers: options.workers,
    timeout: testSeconds,
    onEvent: ({ claim, done, of }) => progress.say(`tested ${done}/${of} ${claim}`),
    signal: terminal.signal,
  });
  progress.done();
  const unwritten: readonly Diagnostic[] = deliver(
    report,
    options.reporters,
    terminal,
    paint('bold', '') !== '',
  );
  const codes: number[] = [report.results.exitCode];
  if (unwritten.length > 0) codes.push(refuse(unwritten, environment, terminal, paint));
  return precedence.find((code) => codes.includes(code)) ?? report.results.exitCode;
}
