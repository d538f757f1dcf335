import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../../diagnostic.ts';
import type { Name } from '../../expr/expr.ts';
import { assemble } from '../../lean/assemble.ts';
import type { Inventory, ModuleRecord, Recheck, ToolchainRecord } from '../../lean/inventory.ts';
import { thrownByCache } from '../disk.ts';
import { readDumps } from '../dump-stream.ts';
import { openStore, sha256 } from '../store.ts';
import type {
  EvaluationAnswer,
  EvaluationRequest,
  Toolchain,
  ToolchainOptions,
  ToolchainResult,
} from '../toolchain.ts';
import { build, command, environment, modulesIn, type Run, Stop, versionOf } from './build.ts';
import { checkAgain, joined } from './checker.ts';
import { projectOf } from './configuration.ts';
import { elaborationError, knownVersions, nativeProgram } from './program.ts';

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

/** One hash for the versions of all dependencies, where there are any. */
const packagesOf = (root: string): string | undefined => {
  const file = join(root, 'lake-manifest.json');
  if (!existsSync(file)) return undefined;
  const text = readFileSync(file, 'utf8');
  const { packages } = JSON.parse(text) as { readonly packages?: readonly unknown[] };
  return packages?.length ? sha256(text) : undefined;
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
  const checker = await checkAgain(run, built, store, key);
  const checked = records.map((record) => ({
    ...record,
    recheck: joined(rechecks.get(record.name) ?? record.recheck, checker?.get(record.name)),
  }));
  const limits =
    checker === undefined && built.length > 0
      ? ['this Lean ships no `leanchecker`: the second check by the kernel was done by our own program alone']
      : [];
  const packages = packagesOf(run.root);
  const speaker = { ...toolchain, limits, ...(packages !== undefined && { packages }) };
  const assembled = assemble(speaker, checked, dumps);
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

const guarded = async <T>(cache: string, action: () => Promise<T>): Promise<ToolchainResult<T>> => {
  try {
    return { kind: 'ok', value: await action() };
  } catch (error) {
    if (error instanceof Stop) return error.failure;
    const diagnostic = thrownByCache(cache, error);
    if (diagnostic) return { kind: 'environment', diagnostic };
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
      guarded(run.cache, async () => {
        const project = await projectOf(run);
        const targets = run.targets.length > 0 ? run.targets : project.defaultTargets;
        const modules = await build(run, modulesIn(project, targets));
        return { modules };
      }),
    inventory: (modules) => guarded(run.cache, () => inventory(run, modules)),
    evaluate: (requests) => guarded(run.cache, () => decide(run, requests)),
  };
}
