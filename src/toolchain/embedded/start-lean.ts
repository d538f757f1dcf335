import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { execa } from 'execa';
import type { Name } from '../../expr/expr.ts';
import type { ToolchainFailure } from '../toolchain.ts';
import {
  explainEnd,
  explainStop,
  isVerdict,
  parseVerdict,
  readOf,
  type Verdict,
} from './resident/verdict.ts';
import { makeWaiting } from './resident/waiting.ts';
import type { Runtime } from './runtime.ts';

/** WebAssembly counts memory in pages of 64 KiB. */
const PAGES_A_MIB = 16;

/**
 * Bytes that Lean has taken when its process is replaced by a fresh one: what was imported stays in memory until the end of the
 * process, and the process itself takes some 700 MiB beside.
 */
export const ENOUGH_TAKEN: number = 1100 * 2 ** 20;

/** Limits on one Lean process. */
export type Limits = {
  /** Seconds that one module may take. */
  readonly seconds: number;
  /** MiB of memory for the process. */
  readonly memory: number;
  readonly signal: AbortSignal;
};

/** Where a Lean stands, and who may ask it. */
export type Standing = {
  /** Folders below which it may write. */
  readonly writable?: readonly string[];
  /** The project's folder, in which it stands then, as native Lean does, and of which it tells what files it reads. */
  readonly project?: string | undefined;
  /** What the questions are about: the next ones about the same go to the same Lean, which has everything at hand. */
  readonly session?: string | undefined;
};

/** A Lean that has been started and answers requests, one after the other. */
export type LeanProcess = {
  /**
   * Sends a request and hands every line of the answer to `onLine`, which returns the module that is worked on next,
   * when that changes; the clock starts anew then. `undefined` when Lean finished its answer.
   */
  readonly ask: (
    module: Name,
    request: Readonly<Record<string, unknown>>,
    onLine: (line: string) => Name | undefined,
  ) => Promise<ToolchainFailure | undefined>;
  /** The files that were opened for reading since this was asked last, absolute; only of a process with a project. */
  readonly takeReads: () => readonly string[];
  /** Whether it has answered questions of this session before, which may be to blame if it breaks down. */
  readonly goesOn: boolean;
  /** Ends it, or lets its process wait for the next questions or the next project if it has answered everything. */
  readonly leave: () => void;
};

/** What a process says when it waits for the next project. */
const READY = '{"host":"ready","detail":""}';

/** What one Lean may do, and where it stands. */
type Settings = Readonly<Record<string, unknown>>;

/** The settings of a Lean, with a path of its own for the pipes, which no file that is being checked can know. */
function makeSettings(
  runtime: Runtime,
  limits: Limits,
  { writable, project }: Pick<Standing, 'writable' | 'project'>,
): Settings {
  return {
    writable,
    channel: `/channel-${randomBytes(16).toString('hex')}`,
    library: runtime.library,
    folder: project ?? runtime.folder,
    memoryPages: limits.memory * PAGES_A_MIB,
    ...(project !== undefined && { own: dirname(runtime.folder) }),
    snapshot: { ...runtime.snapshot, file: join(runtime.folder, 'snapshot.bin') },
  };
}

/** A process of Lean, with its two pipes. */
type Started = {
  readonly child: ReturnType<typeof spawn>;
  readonly requests: Writable;
  readonly lines: AsyncIterator<string, unknown>;
};

const spawn = (file: string, settings: Settings) =>
  execa(process.execPath, [file, JSON.stringify(settings)], {
    env: {},
    extendEnv: false,
    reject: false,
    stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
    all: true,
    maxBuffer: { all: 1 << 20, stdout: 1 << 20, stderr: 1 << 20 },
    buffer: { fd3: false },
    cleanup: true,
  });

const startProcess = (file: string, settings: Settings): Started => {
  const child = spawn(file, settings);
  const requests: Writable = child.stdin;
  requests.on('error', () => {});
  const lines = createInterface({ input: child.stdio[3] as Readable, crlfDelay: Infinity })[
    Symbol.asyncIterator
  ]();
  return { child, requests, lines };
};

const waiting = makeWaiting<Started>(({ child }) => child);

/**
 * Starts a Lean from the snapshot, in a process that has answered before, or in a new one. Requests and answers go over pipes of their
 * own, whose path no file that is being checked can know, so nothing that such a file prints is taken for an answer.
 */
export function startLean(
  runtime: Runtime,
  limits: Limits,
  { writable = [], project, session }: Standing,
): LeanProcess {
  const reads = new Set<string>();
  const settings = makeSettings(runtime, limits, { writable, project });
  const key = JSON.stringify([runtime.folder, limits.memory]);
  const found = waiting.take({ key, session });
  const started = found?.process ?? startProcess(join(runtime.folder, 'run.cjs'), settings);
  const { child, requests, lines } = started;
  const goesOn = found?.session !== undefined && found.session === session;
  if (found?.session !== undefined && !goesOn) requests.write('again\n');
  // Lean reads ahead, so nothing more is sent to a process before it says that it has ended its threads.
  let isReady = found === undefined || goesOn;
  // Has it answered all that it was asked, and is it still ours?
  let [isWhole, isOurs] = [true, true];
  let mayGoOn = session !== undefined;
  let taken = 0;

  const ask: LeanProcess['ask'] = async (first, request, onLine) => {
    let module = first;
    isWhole = false;
    let verdict: Verdict | undefined;
    let stopped: ToolchainFailure | undefined;
    let timer: NodeJS.Timeout | undefined;
    const stop = (failure: ToolchainFailure): void => {
      stopped ??= failure;
      child.kill('SIGKILL');
    };
    const rewind = (): void => {
      clearTimeout(timer);
      timer = setTimeout(
        () => stop({ kind: 'timeout', module, seconds: limits.seconds }),
        limits.seconds * 1000,
      );
    };
    const abort = (): void => stop({ kind: 'interrupted' });
    if (limits.signal.aborted) abort();
    limits.signal.addEventListener('abort', abort);
    rewind();
    const text = `${JSON.stringify({ ...request, library: runtime.library })}\n`;
    if (isReady) requests.write(text);
    for (;;) {
      const { value: line, done } = await lines.next();
      if (done) break;
      if (!isReady && line === READY) {
        isReady = true;
        requests.write(`${JSON.stringify(settings)}\n${text}`);
        continue;
      }
      if (isVerdict(line)) {
        verdict = parseVerdict(line);
        break;
      }
      const read = readOf(line);
      if (read !== undefined) {
        reads.add(read);
        continue;
      }
      const next = onLine(line);
      if (next !== undefined) {
        module = next;
        rewind();
      }
    }
    clearTimeout(timer);
    limits.signal.removeEventListener('abort', abort);
    if (verdict?.end && !stopped) {
      isWhole = true;
      mayGoOn &&= verdict.initialized !== true;
      taken = verdict.memory ?? 0;
      return undefined;
    }
    isOurs = false;
    child.kill('SIGKILL');
    const { exitCode, signal, all } = await child;
    if (stopped) return stopped;
    if (limits.signal.aborted) return { kind: 'interrupted' };
    return explainStop(verdict, {
      module,
      cache: dirname(runtime.folder),
      how: explainEnd(exitCode, signal, String(all ?? '')),
    });
  };
  const takeReads = (): readonly string[] => {
    const files = [...reads];
    reads.clear();
    return files;
  };
  const leave = (): void => {
    if (!isOurs) return;
    isOurs = false;
    const place = { key, session: mayGoOn ? session : undefined };
    const mayWait = isWhole && isReady && taken < ENOUGH_TAKEN;
    if (!mayWait || !waiting.wait(place, started)) child.kill('SIGKILL');
    else if (!mayGoOn) requests.write('again\n');
  };
  return { ask, takeReads, goesOn, leave };
}
