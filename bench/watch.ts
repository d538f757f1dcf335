// Measures the processes that a piece of work starts: CPU time and peak memory, on Linux only.
import { readdirSync, readFileSync } from 'node:fs';

/** CPU seconds of ended children, which the kernel counts in ticks of 10 ms; NaN if unavailable. */
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

/** The cost of a piece of work; `peak` is the memory of the largest process in GiB, `processes` the number above 200 MiB at the same time. */
export type Cost = {
  readonly wall: number;
  readonly cpu: number;
  readonly peak: number;
  readonly processes: number;
};

/** Does the work and samples its processes five times a second. */
export async function watch(work: () => Promise<unknown>): Promise<Cost> {
  let peak = 0;
  let processes = 0;
  // ticks of each process when it was seen last: a killed process that nobody waits for is not counted elsewhere
  const ticks = new Map<number, number>();
  const look = (): void => {
    try {
      const all = descendants('self');
      for (const pid of all) {
        const fields = read(`/proc/${pid}/stat`).split(') ')[1]?.split(' ') ?? [];
        ticks.set(pid, Number(fields[11] ?? 0) + Number(fields[12] ?? 0));
      }
      const sizes = all.map(
        (pid) => Number(/VmHWM:\s+(\d+)/.exec(read(`/proc/${pid}/status`))?.[1] ?? 0) / 2 ** 20,
      );
      peak = Math.max(peak, ...sizes);
      processes = Math.max(processes, sizes.filter((size) => size > 0.2).length);
    } catch {
      // A process ended while it was being read.
    }
  };
  // what runs already has taken time before
  look();
  const earlier = new Map(ticks);
  [peak, processes] = [0, 0];
  const timer = setInterval(look, 200);
  const before = childSeconds();
  const started = performance.now();
  await work();
  const wall = (performance.now() - started) / 1000;
  // Wait until killed processes are counted.
  await new Promise((resume) => setTimeout(resume, 300));
  clearInterval(timer);
  const seen = [...ticks].reduce((sum, [pid, one]) => sum + one - (earlier.get(pid) ?? 0), 0) / 100;
  return { wall, cpu: Math.max(childSeconds() - before, seen), peak, processes };
}
