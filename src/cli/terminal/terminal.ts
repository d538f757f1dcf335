import type { Paint } from '../../typeset/paint.ts';

/** Everything that a command may use of the process: folder, environment, output streams, interrupts. Nothing else prints. */
export type Terminal = {
  /** Colours text where colours are wanted. */
  readonly paint: Paint;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Standard output for a report in a format that is made to be read by a program, as it is. */
  readonly report: (text: string) => void;
  /** Width in columns; `undefined` where output goes to a file or pipe. */
  readonly columns: number | undefined;
  /** Lines that a summary may take; a small window's where output goes to a file or pipe. */
  readonly rows: number;
  /** Whether stderr is a terminal: progress is shown only there. */
  readonly live: boolean;
  /** Set when the user interrupts. */
  readonly signal: AbortSignal;
};

/** What a process gives; the rest of a terminal follows from it. */
export type Surroundings = Omit<Terminal, 'report' | 'paint'>;

/** Colours only on a terminal; `NO_COLOR` (any value but empty) turns them off, `FORCE_COLOR` on. */
export function wantsColour({ columns, env }: Pick<Terminal, 'columns' | 'env'>): boolean {
  const forced = env['FORCE_COLOR'] !== undefined && env['FORCE_COLOR'] !== '' && env['FORCE_COLOR'] !== '0';
  return !env['NO_COLOR'] && env['TERM'] !== 'dumb' && (columns !== undefined || forced);
}
