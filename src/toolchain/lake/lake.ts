import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Diagnostic } from '../../diagnostic.ts';
import type { Name } from '../../expr/expr.ts';
import { assemble } from '../../lean/assemble.ts';
import type { Inventory, LeanMessage, ModuleRecord, Recheck, ToolchainRecord } from '../../lean/inventory.ts';
import { readDumps } from '../dump-stream.ts';
import { modulesOf, type Project, readModules, readProject, type SourceModule } from '../project.ts';
import { openStore, sha256 } from '../store.ts';
import type {
  EvaluationAnswer,
  EvaluationRequest,
  Toolchain,
  ToolchainFailure,
  ToolchainOptions,
  ToolchainResult,
} from '../toolchain.ts';
import { type Ended, runLake } from './command.ts';
import { elaborationError, knownVersions, nativeProgram } from './program.ts';

type Run = ToolchainOptions & { readonly lake: string };

/** Fails like a command does. */
class Stop extends Error {
  readonly failure: ToolchainFailure;
  constructor(failure: ToolchainFailure) {
    super(failure.kind);
    this.failure = failure;
  }
}

const environment = (code: string, message: string, hint: string): Stop =>
  new Stop({ kind: 'environment', diagnostic: { code, severity: 'error', message, hint } });

/** Runs lake and answers how it ended; time-outs and crashes end the whole run. */
const command = async (run: Run, ...args: readonly string[]): Promise<Ended> => {
  const ended = await runLake(run.lake, run.root, args, { seconds: run.timeout, signal: run.signal });
  if ('kind' in ended) throw new Stop(ended);
  return ended;
};

const versionOf = async (run: Run): Promise<ToolchainRecord> => {
  const { exitCode, stdout, stderr } = await command(run, 'env', 'lean', '--version');
  const found = /version (\S+?),.*?commit ([0-9a-f]+)/s.exec(stdout);
  if (exitCode !== 0 || !found) {
    const said = (stderr || stdout).trim().split('\n').slice(-3).join(' ');
    const hint =
      'run `lake env lean --version` in the project; elan must be able to install the toolchain of lean-toolchain';
    throw environment(
      'lean-missing',
      `\`lake env lean --version\` ended with exit code ${exitCode}: ${said}`,
      hint,
    );
  }
  const [, version, commit] = found as unknown as [string, string, string];
  return { kind: 'lake', version, commit: commit.slice(0, 12), libraryProofsVisible: true, limits: [] };
};

/** The project as lake sees it; a lakefile in Lean is not read, its source folders come from `lake env`. */
const projectOf = async (run: Run): Promise<Project> => {
  if (existsSync(join(run.root, 'lakefile.toml'))) {
    const project = readProject(run.root);
    if ('severity' in project) throw new Stop({ kind: 'environment', diagnostic: project });
    return project;
  }
  const { stdout } = await command(run, 'env');
  const folders =
    /^LEAN_SRC_PATH=(.*)$/m.exec(stdout)?.[1]?.split(process.platform === 'win32' ? ';' : ':') ?? [];
  const own = folders.filter((folder) => {
    const path = relative(run.root, folder);
    return !path.startsWith('..') && !path.split(sep).includes('.lake');
  });
  const sources = own.length > 0 ? own : [run.root];
  return {
    root: run.root,
    dependencies: [],
    libraries: sources.map((folder) => ({ name: '', sources: folder, roots: [''], globs: [] })),
    defaultTargets: [],
  };
};

const modulesIn = (project: Project, wanted: readonly string[]): readonly SourceModule[] => {
  const modules = readModules(project, [...new Set(wanted.flatMap((target) => modulesOf(project, target)))]);
  if ('severity' in modules) throw new Stop({ kind: 'environment', diagnostic: modules });
  return modules;
};

/** Messages of a module that does not build, only to be shown. */
const messagesOf = async (run: Run, file: string): Promise<readonly LeanMessage[]> => {
  const { stdout, stderr } = await command(run, 'lean', file, '--', '--json');
  const messages = stdout.split('\n').flatMap((line): readonly LeanMessage[] => {
    try {
      const { severity, pos, data } = JSON.parse(line);
      return [{ severity, line: Number(pos.line), column: Number(pos.column) + 1, text: String(data) }];
    } catch {
      return [];
    }
  });
  if (messages.some(({ severity }) => severity === 'error')) return messages;
  return [
    ...messages,
    { severity: 'error', line: 1, column: 1, text: stderr.trim() || 'lake could not build the module' },
  ];
};

/** Builds; answers the state of each module. Lake's exit codes say what is built, nothing that it prints does. */
const build = async (run: Run, modules: readonly SourceModule[]): Promise<readonly ModuleRecord[]> => {
  const targets = run.targets.length > 0 ? run.targets : modules.map(({ name }) => `+${name}`);
  run.onEvent({
    kind: 'step',
    text: `lake build ${targets.slice(0, 3).join(' ')}${targets.length > 3 ? ' …' : ''}`,
  });
  const whole = await command(run, 'build', ...targets);
  const records: ModuleRecord[] = [];
  const failed = new Set<Name>();
  for (const { name, file, sourceHash, imports } of modules) {
    const isBuilt =
      whole.exitCode === 0 || (await command(run, 'build', '--no-build', `+${name}`)).exitCode === 0;
    const blocker = imports.find((imported) => failed.has(imported));
    if (!isBuilt) failed.add(name);
    const messages: readonly LeanMessage[] = isBuilt
      ? []
      : blocker === undefined
        ? await messagesOf(run, file)
        : [
            {
              severity: 'error',
              line: 1,
              column: 1,
              text: `not elaborated: the imported module ${blocker} was not built`,
            },
          ];
    const recheck: Recheck = { kind: 'not-run', why: isBuilt ? 'not asked for' : 'the module was not built' };
    records.push({
      name,
      file,
      sourceHash,
      imports,
      status: isBuilt ? 'built' : 'failed',
      messages,
      recheck,
    });
    run.onEvent({
      kind: 'module',
      module: name,
      status: isBuilt ? 'built' : 'failed',
      fromCache: false,
      milliseconds: 0,
    });
  }
  return records;
};

/** Runs the shipped program; answers the lines it wrote. */
const runProgram = async (
  run: Run,
  toolchain: ToolchainRecord,
  name: 'inspect' | 'decide',
  args: readonly string[],
): Promise<readonly string[]> => {
  const { file } = await nativeProgram(run.cache);
  const folder = join(run.cache, 'work', `run-${randomBytes(16).toString('hex')}`);
  mkdirSync(folder, { recursive: true });
  const out = join(folder, randomBytes(16).toString('hex'));
  try {
    const { exitCode, stdout, stderr } = await command(run, 'env', 'lean', '--run', file, name, out, ...args);
    const lines = existsSync(out) ? readFileSync(out, 'utf8').split('\n') : [];
    if (exitCode === 0 && lines.at(-2) === '{"end":true}') return lines.slice(0, -2);
    const why = elaborationError(file, `${stdout}\n${stderr}`);
    if (why !== undefined) {
      const message = `Lean ${toolchain.version} does not accept the inventory program: ${why}`;
      throw environment(
        'lean-version',
        message,
        `known versions: ${knownVersions.join(', ')}; use one of them, or --toolchain embedded`,
      );
    }
    const detail = `the inventory program ended with exit code ${exitCode}: ${stderr.trim().slice(-1000)}`;
    throw new Stop({ kind: 'crashed', module: args[0] ?? name, detail });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** One key for everything an inventory depends on; lake itself rebuilds what has changed. */
const inventoryKey = async (
  run: Run,
  toolchain: ToolchainRecord,
  records: readonly ModuleRecord[],
): Promise<string> => {
  const { hash } = await nativeProgram(run.cache);
  const files = ['lakefile.toml', 'lakefile.lean', 'lake-manifest.json', 'lean-toolchain']
    .map((name) => join(run.root, name))
    .map((file) => (existsSync(file) ? sha256(readFileSync(file)) : null));
  const modules = records.map(({ name, sourceHash, status }) => [name, sourceHash, status]);
  return sha256(JSON.stringify([hash, run.root, toolchain, files, modules])).slice(0, 40);
};

const inventory = async (run: Run, wanted: readonly Name[]): Promise<Inventory> => {
  const toolchain = await versionOf(run);
  const project = await projectOf(run);
  const modules = modulesIn(project, [
    ...(run.targets.length > 0 ? run.targets : project.defaultTargets),
    ...wanted,
  ]);
  const records = await build(run, modules);
  const built = records.filter(({ status }) => status === 'built').map(({ name }) => name);
  const store = openStore(run.cache);
  const key = await inventoryKey(run, toolchain, records);
  let text = store.dump(key)?.text;
  if (text === undefined) {
    run.onEvent({ kind: 'step', text: 'reading the inventory' });
    const lines = built.length > 0 ? await runProgram(run, toolchain, 'inspect', built) : [];
    text = lines.map((line) => `${line}\n`).join('');
    await store.keepDump(key, text, { kind: 'ok' });
  }
  const dumps = new Map<Name, string>();
  const rechecks = new Map<Name, Recheck>();
  const reader = readDumps(({ module, recheck, text: dump }) => {
    dumps.set(module, dump);
    rechecks.set(module, recheck);
  });
  for (const line of text.split('\n').slice(0, -1)) reader.take(line);
  reader.finish();
  const checked = records.map((record) => ({
    ...record,
    recheck: rechecks.get(record.name) ?? record.recheck,
  }));
  const assembled = assemble(toolchain, checked, dumps);
  if (assembled.kind === 'inventory') return assembled.inventory;
  throw new Stop({
    kind: 'crashed',
    module: assembled.module,
    detail: `the dump of the module is damaged: ${assembled.why}`,
  });
};

const decide = async (
  run: Run,
  requests: readonly EvaluationRequest[],
): Promise<readonly EvaluationAnswer[]> => {
  if (requests.length === 0) return [];
  const toolchain = await versionOf(run);
  await build(
    run,
    modulesIn(
      await projectOf(run),
      requests.flatMap(({ imports }) => imports),
    ),
  );
  const folder = join(run.cache, 'work', `run-${randomBytes(16).toString('hex')}`);
  mkdirSync(folder, { recursive: true });
  const questions = join(folder, 'questions.json');
  try {
    writeFileSync(questions, JSON.stringify(requests));
    return (await runProgram(run, toolchain, 'decide', [questions])).map((line) => {
      const { answer } = JSON.parse(line) as { readonly answer: string | null };
      return answer === null ? { kind: 'holds' } : { kind: 'not-shown', why: answer };
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const guarded = async <T>(action: () => Promise<T>): Promise<ToolchainResult<T>> => {
  try {
    return { kind: 'ok', value: await action() };
  } catch (error) {
    if (error instanceof Stop) return error.failure;
    return environment(
      'lake',
      error instanceof Error ? error.message : String(error),
      'see `check-claims doctor`',
    ).failure;
  }
};

/** The project's own Lean, through `lake`. Nothing is added to the user's lakefile. */
export function openLake(lake: string, options: ToolchainOptions): Toolchain | Diagnostic {
  const run: Run = { ...options, lake };
  return {
    build: () =>
      guarded(async () => {
        const project = await projectOf(run);
        const targets = run.targets.length > 0 ? run.targets : project.defaultTargets;
        const modules = await build(run, modulesIn(project, targets));
        return { modules };
      }),
    inventory: (modules) => guarded(() => inventory(run, modules)),
    evaluate: (requests) => guarded(() => decide(run, requests)),
  };
}
