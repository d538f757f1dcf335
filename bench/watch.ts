// What the processes that a measurement starts cost: CPU time and peak memory. Linux tells; elsewhere nothing is told.
import { readdirSync, readFileSync } from 'node:fs';

/** CPU seconds of ended children, as the kernel adds them up in ticks of 10 ms; NaN where it does not say. */
const childSeconds = (): number => {
  try {
    const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1]?.split(' ') ?? [];
    // Counted from the field after the name: cutime is the 14th, cstime the 15th.
    return (Number(fields[13]) + Number(fields[14])) / 100;
  } catch {
    return Number.NaN;
  }
};

const read = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};

const descendants = (pid: number | 'self'): readonly number[] => {
  const folder = `/proc/${pid}/task`;
  const tasks = read(`/proc/${pid}/stat`) === '' ? [] : readdirSync(folder);
  const children = tasks.flatMap((task) =>
    read(`${folder}/${task}/children`).split(' ').filter(Boolean).map(Number),
  );
  return children.flatMap((child) => [child, ...descendants(child)]);
};

/** What a piece of work cost; `peak` is that of the largest process, in GiB, `processes` how many of over 200 MiB ran at once. */
export type Cost = {
  readonly wall: number;
  readonly cpu: number;
  readonly peak: number;
  readonly processes: number;
};

/** Does the work and watches its processes, five times a second. */
export async function watch(work: () => Promise<unknown>): Promise<Cost> {
  let peak = 0;
  let processes = 0;
  const look = (): void => {
    try {
      const sizes = descendants('self').map(
        (pid) => Number(/VmHWM:\s+(\d+)/.exec(read(`/proc/${pid}/status`))?.[1] ?? 0) / 2 ** 20,
      );
      peak = Math.max(peak, ...sizes);
      processes = Math.max(processes, sizes.filter((size) => size > 0.2).length);
    } catch {
      // A process ended while it was looked at.
    }
  };
  const timer = setInterval(look, 200);
  const before = childSeconds();
  const started = performance.now();
  await work();
  const wall = (performance.now() - started) / 1000;
  // Processes that were killed are counted when they have been waited for.
  await new Promise((resume) => setTimeout(resume, 300));
  clearInterval(timer);
  return { wall, cpu: childSeconds() - before, peak, processes };
}
