import type { Paint } from '../../typeset/paint.ts';

/** Everything that a command may use of the process: folder, environment, output streams, interrupts. Only commands print. */
export type Terminal = {
  /** Adds colours to text if colours are enabled. */
  readonly paint: Paint;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Standard output for reports that programs read, unchanged. */
  readonly report: (text: string) => void;
  /** Width in columns; `undefined` if output goes to a file or pipe. */
  readonly columns: number | undefined;
  /** Lines that a summary may take; a small number if output goes to a file or pipe. */
  readonly rows: number;
  /** Whether stderr is a terminal; only then progress is shown. */
  readonly live: boolean;
  /** Set when the user interrupts. */
  readonly signal: AbortSignal;
};

/** What a process provides; the rest of a terminal is derived from it. */
export type Surroundings = Omit<Terminal, 'report' | 'paint'>;

/** Colours only on a terminal; `NO_COLOR` (any value but empty) turns them off, `FORCE_COLOR` on. */
export function wantsColour({ columns, env }: Pick<Terminal, 'columns' | 'env'>): boolean {
  const forced = env['FORCE_COLOR'] !== undefined && env['FORCE_COLOR'] !== '' && env['FORCE_COLOR'] !== '0';
  return !env['NO_COLOR'] && env['TERM'] !== 'dumb' && (columns !== undefined || forced);
}
