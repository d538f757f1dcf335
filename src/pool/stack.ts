// How deep the author's code may call itself. Definitions by recursion are evaluated at numbers up to 2^14, and code that follows them
// word for word goes as deep; with the stack that Node takes by default it ends at about 2^13.
import { readFileSync } from 'node:fs';

/** Kilobytes of stack for the code; about four times the default. */
const STACK = 4000;

/** The stack that the system gives a process, in bytes, by what Linux says of its limits; `undefined` where it does not say. */
function readLimit(limits: string): number | undefined {
  const [, soft] = /^Max stack size\s+(\S+)/m.exec(limits) ?? [];
  return soft === 'unlimited' ? Number.POSITIVE_INFINITY : soft === undefined ? undefined : Number(soft);
}

/** Arguments for Node, given its platform and the text of /proc/self/limits: more stack where the system has twice as much. */
export function chooseStack(platform: NodeJS.Platform, limits: string): readonly string[] {
  // macOS gives 8 MB to the first thread
  const limit = platform === 'darwin' ? 2 ** 23 : readLimit(limits);
  return limit !== undefined && limit >= 2 * STACK * 1024 ? [`--stack-size=${STACK}`] : [];
}

const readLimits = (): string => {
  try {
    return readFileSync('/proc/self/limits', 'utf8');
  } catch {
    return '';
  }
};

/** The same for this system. */
export const listStackArguments = (): readonly string[] => chooseStack(process.platform, readLimits());
