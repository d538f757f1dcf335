import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { execa } from 'execa';
import type { Name } from '../../expr/expr.ts';
import type { ToolchainFailure } from '../toolchain.ts';
import type { Runtime } from './runtime.ts';
import { MEMORY_PAGES } from './snapshot.ts';

/** Limits on one Lean process. */
export type Limits = {
  /** Seconds that one module may take. */
  readonly seconds: number;
  readonly signal: AbortSignal;
};

/** A Lean that has been started and waits for its one request. */
export type LeanProcess = {
  /**
   * Sends the request and hands every line of the answer to `onLine`, which names the module at work. Answers
   * `undefined` when Lean finished its answer.
   */
  readonly ask: (
    request: Readonly<Record<string, unknown>>,
    onLine: (line: string) => Name | undefined,
  ) => Promise<ToolchainFailure | undefined>;
  readonly kill: () => void;
};

type HostLine = {
  readonly host?: 'out-of-memory' | 'fatal';
  readonly detail?: string;
  readonly end?: true;
  readonly failure?: string;
};

const explain = (code: number | undefined, signal: string | undefined, output: string): string => {
  const how = signal ? `was ended by ${signal}` : `ended with exit code ${code}`;
  const last = output.trim().split('\n').slice(-5).join('\n');
  return `Lean ${how} before it was done (a file that is checked can do that)${last ? `; its last output:\n${last}` : ''}`;
};

/**
 * Starts a Lean from the snapshot. It may write below `writable` only. The answer comes over a pipe of its own, whose
 * path no file that is being checked can know, so nothing that such a file prints is taken for an answer.
 */
export function startLean(runtime: Runtime, writable: readonly string[], limits: Limits): LeanProcess {
  const channel = `/answer-${randomBytes(16).toString('hex')}`;
  const settings = {
    writable,
    channel,
    library: runtime.library,
    memoryPages: MEMORY_PAGES,
    snapshot: { ...runtime.snapshot, file: join(runtime.folder, 'snapshot.bin') },
  };
  const child = execa(process.execPath, [join(runtime.folder, 'run.cjs'), JSON.stringify(settings)], {
    cwd: runtime.folder,
    env: {},
    extendEnv: false,
    reject: false,
    stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
    all: true,
    maxBuffer: { stdout: 1 << 20, stderr: 1 << 20, all: 1 << 20, fd3: 1 << 30 },
    buffer: { fd3: false },
    cleanup: true,
  });
  return {
    kill: () => void child.kill('SIGKILL'),
    ask: async (request, onLine) => {
      let module = '';
      let last: HostLine = {};
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
      child.stdin.on('error', () => {});
      child.stdin.end(JSON.stringify({ ...request, channel, library: runtime.library }));
      const lines = createInterface({ input: child.stdio[3] as NodeJS.ReadableStream, crlfDelay: Infinity });
      for await (const line of lines) {
        if (/^\{"(host|end":true|failure)/.test(line)) {
          const parsed = parseHostLine(line);
          if (last.host === undefined) last = parsed;
          continue;
        }
        const at = onLine(line);
        if (at !== undefined && at !== module) {
          module = at;
          rewind();
        }
      }
      const result = await child;
      clearTimeout(timer);
      limits.signal.removeEventListener('abort', abort);
      if (stopped) return stopped;
      if (last.end) return undefined;
      if (last.host === 'out-of-memory') return { kind: 'out-of-memory', module };
      const detail = last.detail ?? last.failure ?? explain(result.exitCode, result.signal, result.all ?? '');
      return { kind: 'crashed', module, detail };
    },
  };
}

const parseHostLine = (line: string): HostLine => {
  try {
    return JSON.parse(line) as HostLine;
  } catch {
    return { failure: `an answer of Lean was cut short: ${line.slice(0, 200)}` };
  }
};
