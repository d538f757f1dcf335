import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../../diagnostic.ts';
import type { Name } from '../../expr/expr.ts';
import { assemble } from '../../lean/assemble.ts';
import type { Inventory, ModuleRecord, ToolchainRecord } from '../../lean/inventory.ts';
import { explainThrown } from '../cache-problem.ts';
import { explainMissingChecker } from '../releases/explain.ts';
import { readDecision } from '../run/read-answer.ts';
import { makeStoppedRecord } from '../stopped.ts';
import { openStore, sha256 } from '../store.ts';
import type {
  AttemptAnswer,
  AttemptRequest,
  EvaluationAnswer,
  EvaluationRequest,
  Toolchain,
  ToolchainOptions,
  ToolchainResult,
} from '../toolchain.ts';
import { build, makeEnvironmentStop, modulesIn, type Run, Stop, versionOf } from './build.ts';
import { checkAgain, joinRechecks } from './checker.ts';
import { findModuleKeys, inspectModules } from './inspect-modules.ts';
import { projectOf } from './project-of.ts';
import { placesByImports, runDefinitions } from './run-definitions.ts';
import { inFolder, runProgram } from './run-program.ts';

/** One hash for the versions of all dependencies, where there are any. */
const packagesOf = (root: string): string | undefined => {
  const file = join(root, 'lake-manifest.json');
  if (!existsSync(file)) return undefined;
  const text = readFileSync(file, 'utf8');
  const { packages }: { readonly packages?: readonly unknown[] } = JSON.parse(text);
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
  const store = openStore(run.cache);
  const keys = await findModuleKeys(run, toolchain, modules);
  const inspected = await inspectModules(run, toolchain, { modules, keys, records, store });
  // in the order of the modules, since `inspected` has them in the order in which Lean was done with them
  const dumped = new Map(
    records.flatMap(({ name }) => {
      const one = inspected.get(name);
      return one === undefined || 'kind' in one ? [] : [[name, one.kept] as const];
    }),
  );
  const key = sha256(JSON.stringify([...dumped.keys()].map((name) => keys.get(name)))).slice(0, 40);
  const checker = await checkAgain(run, [...dumped.keys()], store, key);
  const checked = records.map((record): ModuleRecord => {
    const one = inspected.get(record.name);
    if (one === undefined) return record;
    if ('kind' in one) return { ...record, ...makeStoppedRecord(one, 'checking again and printing') };
    return { ...record, recheck: joinRechecks(one.recheck, checker?.get(record.name)) };
  });
  const ownProgram =
    checker === undefined && dumped.size > 0 ? [explainMissingChecker(toolchain.version)] : [];
  const limits = [...ownProgram, ...project.linked];
  const packages = packagesOf(run.root);
  const speaker = { ...toolchain, limits, ...(packages !== undefined && { packages }) };
  const get = (name: Name): string | undefined => store.dump(dumped.get(name) ?? '')?.text;
  const assembled = assemble(speaker, checked, { get });
  if (assembled.kind === 'inventory') return assembled.inventory;
  throw new Stop({
    kind: 'crashed',
    module: assembled.module,
    detail: `the dump of the module is damaged: ${assembled.why}`,
  });
};

/** Builds what questions are about. */
const makeReady = async (
  run: Run,
  requests: readonly { readonly imports: readonly Name[] }[],
): Promise<ToolchainRecord> => {
  const toolchain = await versionOf(run);
  const imports = requests.flatMap((request) => request.imports);
  await build(run, modulesIn(await projectOf(run), imports));
  return toolchain;
};

/** Asks the shipped program about built modules; hands each line it wrote to `onAnswer`. */
const askAbout = async (
  run: Run,
  command: 'decide' | 'attempt',
  requests: readonly { readonly imports: readonly Name[] }[],
  onAnswer: (place: number, line: string) => void,
): Promise<void> => {
  if (requests.length === 0) return;
  const toolchain = await makeReady(run, requests);
  for (const places of placesByImports(requests)) {
    const lines = await inFolder(run, async (folder) => {
      const file = join(folder, 'questions.json');
      writeFileSync(file, JSON.stringify(places.map((place) => requests[place])));
      return runProgram(run, toolchain, { command, about: 'the questions', args: [file] });
    });
    if ('kind' in lines) throw new Stop(lines);
    lines.forEach((line, k) => {
      const place = places[k];
      if (place !== undefined) onAnswer(place, line);
    });
  }
};

const decide = async (
  run: Run,
  requests: readonly EvaluationRequest[],
): Promise<readonly EvaluationAnswer[]> => {
  const answers = requests.map((): EvaluationAnswer => ({ kind: 'not-shown', why: 'no answer' }));
  await askAbout(run, 'decide', requests, (place, line) => {
    answers[place] = readDecision(line);
  });
  return answers;
};

const tryTactics = async (
  run: Run,
  requests: readonly AttemptRequest[],
  onAnswer: (index: number, answer: AttemptAnswer) => void,
): Promise<void> =>
  askAbout(run, 'attempt', requests, (place, line) => {
    const { shown }: { readonly shown: string | null } = JSON.parse(line);
    onAnswer(place, shown ?? undefined);
  });

const guarded = async <T>(cache: string, action: () => Promise<T>): Promise<ToolchainResult<T>> => {
  try {
    return { kind: 'ok', value: await action() };
  } catch (error) {
    if (error instanceof Stop) return error.failure;
    const diagnostic = explainThrown(cache, error);
    if (diagnostic) return { kind: 'environment', diagnostic };
    return makeEnvironmentStop(
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
    inventory: (modules) => guarded(run.cache, () => inventory(run, modules)),
    evaluate: (requests) => guarded(run.cache, () => decide(run, requests)),
    attempt: (requests, onAnswer) => guarded(run.cache, () => tryTactics(run, requests, onAnswer)),
    run: (requests, onAnswer) =>
      guarded(run.cache, async () => {
        if (requests.length > 0)
          await runDefinitions(run, await makeReady(run, requests), requests, onAnswer);
      }),
  };
}
