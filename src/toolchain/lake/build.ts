import type { Name } from '../../expr/expr.ts';
import type { LeanMessage, ModuleRecord, Recheck, ToolchainRecord } from '../../lean/inventory.ts';
import { manifestOf } from '../lakefile/folder-of.ts';
import { modulesOf, type Project, readModules, type SourceModule } from '../project.ts';
import { explainBlocked, isModuleStop, type ModuleStop, makeStoppedRecord } from '../stopped.ts';
import type { ToolchainFailure, ToolchainOptions } from '../toolchain.ts';
import { type Ended, runLake } from './command.ts';

/** A run of lake on one project. */
export type Run = ToolchainOptions & { readonly lake: string };

/** Fails like a command does. */
export class Stop extends Error {
  readonly failure: ToolchainFailure;
  constructor(failure: ToolchainFailure) {
    super(failure.kind);
    this.failure = failure;
  }
}

/** A fault of the environment, with what to do about it. */
export function makeEnvironmentStop(code: string, message: string, hint: string): Stop {
  return new Stop({ kind: 'environment', diagnostic: { code, severity: 'error', message, hint } });
}

/** Runs lake and returns how it ended, or what ended it; an interrupt ends the whole run. */
export async function attempt(run: Run, ...args: readonly string[]): Promise<Ended | ModuleStop> {
  const ended = await runLake(run.lake, run.root, args, { seconds: run.timeout, signal: run.signal });
  if (!('kind' in ended) || isModuleStop(ended)) return ended;
  throw new Stop(ended);
}

/** Runs lake and returns how it ended; time-outs and crashes end the whole run. */
export async function callLake(run: Run, ...args: readonly string[]): Promise<Ended> {
  const ended = await attempt(run, ...args);
  if ('kind' in ended) throw new Stop(ended);
  return ended;
}

/** Which Lean the project runs. */
export async function versionOf(run: Run): Promise<ToolchainRecord> {
  const { exitCode, stdout, stderr } = await callLake(run, 'env', 'lean', '--version');
  const found = /version (\S+?),.*?commit ([0-9a-f]+)/s.exec(stdout);
  if (exitCode !== 0 || !found) {
    const said = (stderr || stdout).trim().split('\n').slice(-3).join(' ');
    const isElan = /toolchain|elan|download/i.test(said) || stdout !== '';
    throw makeEnvironmentStop(
      isElan ? 'lean-missing' : 'lake-failed',
      `\`lake env lean --version\` ended with exit code ${exitCode}: ${said}`,
      isElan
        ? 'run `lake env lean --version` in the project; elan must be able to install the toolchain of lean-toolchain'
        : 'run `lake build` in the project: lake must be able to fetch and configure what it requires',
    );
  }
  const [, version, commit] = found as unknown as [string, string, string];
  return { kind: 'lake', version, commit: commit.slice(0, 12), libraryProofsVisible: true, limits: [] };
}

/** The modules that the wanted targets stand for, with what they import; what lake fetches is lake's to build, and not looked into. */
export function modulesIn(project: Project, wanted: readonly string[]): readonly SourceModule[] {
  const modules = readModules(project, [...new Set(wanted.flatMap((target) => modulesOf(project, target)))]);
  if ('severity' in modules) throw new Stop({ kind: 'environment', diagnostic: modules });
  return modules.filter(({ isFetched }) => !isFetched);
}

type State = {
  readonly status: ModuleRecord['status'];
  readonly messages: readonly LeanMessage[];
  /** What lake printed where Lean had no word about the module. */
  readonly lakeSaid?: string;
};

/** Messages of a module that does not build, only to be shown. */
const messagesOf = async (run: Run, file: string): Promise<State> => {
  const ended = await attempt(run, 'lean', file, '--', '--json');
  if ('kind' in ended) return makeStoppedRecord(ended, 'elaborating');
  const messages = ended.stdout.split('\n').flatMap((line): readonly LeanMessage[] => {
    try {
      const { severity, pos, data } = JSON.parse(line);
      return [{ severity, line: Number(pos.line), column: Number(pos.column) + 1, text: String(data) }];
    } catch {
      return [];
    }
  });
  if (messages.some(({ severity }) => severity === 'error')) return { status: 'failed', messages };
  const text = ended.stderr.trim() || 'lake could not build the module';
  const failed = { severity: 'error', line: 1, column: 1, text } as const;
  const isSilent = messages.length === 0 && ended.stderr.trim() !== '';
  return { status: 'failed', messages: [...messages, failed], ...(isSilent && { lakeSaid: text }) };
};

/**
 * Lake that cannot fetch or configure says the same of every module, and Lean says nothing: no module is at fault. An import that nothing
 * provides is the module's own.
 */
const blameLake = (states: readonly State[]): void => {
  const [said, ...others] = new Set(states.map(({ lakeSaid }) => lakeSaid));
  if (said === undefined || others.length > 0 || /\bimport|module/.test(said)) return;
  throw makeEnvironmentStop(
    'lake-failed',
    `lake cannot build the project: ${said.split('\n').slice(-3).join(' ')}`,
    'run `lake build` in the project: the cause is not a module but something that cannot be fetched or configured',
  );
};

/** The state of a module whose imports are built. Lake's exit codes say what is built, nothing that it prints does. */
const stateOf = async (run: Run, { name, file }: SourceModule, whole: Ended | ModuleStop): Promise<State> => {
  if ('kind' in whole) {
    // Lake was ended in the middle of all modules, so each is built by itself, with the whole time.
    const alone = await attempt(run, 'build', `+${name}`);
    if ('kind' in alone) return makeStoppedRecord(alone, 'elaborating');
    return alone.exitCode === 0 ? { status: 'built', messages: [] } : messagesOf(run, file);
  }
  const isBuilt =
    whole.exitCode === 0 || (await callLake(run, 'build', '--no-build', `+${name}`)).exitCode === 0;
  return isBuilt ? { status: 'built', messages: [] } : messagesOf(run, file);
};

/** Brings Mathlib's compiled files where something is not built yet: to compile it takes hours. */
async function fetchMathlib(run: Run, targets: readonly string[]): Promise<void> {
  if (run.mathlibCache === false || !manifestOf(run.root).some(({ name }) => name === 'mathlib')) return;
  if ((await callLake(run, 'build', '--no-build', ...targets)).exitCode === 0) return;
  run.onEvent({ kind: 'step', text: 'lake exe cache get' });
  const { exitCode, stdout, stderr } = await callLake(run, 'exe', 'cache', 'get');
  if (exitCode === 0) return;
  const said = (stderr || stdout).trim().split('\n').slice(-3).join(' ');
  throw makeEnvironmentStop(
    'mathlib-cache',
    `\`lake exe cache get\` ended with exit code ${exitCode}: ${said}`,
    'run it in the project, or set `lean.mathlibCache: false` to have Mathlib compiled here, which takes hours',
  );
}

/** The state of a module that lake need not be asked about: it is not there, or imports one that is not built. */
function findFault({ fault }: SourceModule, blocker: Name | undefined): State | undefined {
  if (fault !== undefined) return { status: fault.status, messages: [fault.message] };
  return blocker === undefined ? undefined : { status: 'failed', messages: explainBlocked(blocker) };
}

/** Builds; returns the state of each module. One for which Lean has to be ended does not end the others. */
export async function build(run: Run, modules: readonly SourceModule[]): Promise<readonly ModuleRecord[]> {
  const targets = run.targets.length > 0 ? run.targets : modules.map(({ name }) => `+${name}`);
  run.onEvent({
    kind: 'step',
    text: `lake build ${targets.slice(0, 3).join(' ')}${targets.length > 3 ? ' …' : ''}`,
  });
  await fetchMathlib(run, targets);
  const whole = await attempt(run, 'build', ...targets);
  const records: ModuleRecord[] = [];
  const asked: State[] = [];
  const missing = new Set<Name>();
  for (const module of modules) {
    const { name, file, sourceHash, imports, dependency } = module;
    const blocker = imports.find((imported) => missing.has(imported));
    const known = findFault(module, blocker);
    const state = known ?? (await stateOf(run, module, whole));
    if (known === undefined) asked.push(state);
    const { status, messages } = state;
    if (status !== 'built') missing.add(name);
    const why = status === 'built' ? 'not asked for' : 'the module was not built';
    const recheck: Recheck = { kind: 'not-run', why };
    const owner = dependency === undefined ? {} : { dependency };
    records.push({ name, file, sourceHash, imports, status, messages, recheck, ...owner });
    run.onEvent({ kind: 'module', module: name, status, fromCache: false, milliseconds: 0 });
  }
  blameLake(asked);
  return records;
}
