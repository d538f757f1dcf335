/** What a simulation found: its estimate, the standard error of it (0 if nothing is random), and points to plot. */
export type Outcome = {
  readonly estimate: number;
  readonly standardError: number;
  readonly series?: Series;
};

/** Points of a plot: measured values with error bars, beside theory. */
export type Series = {
  readonly x: string;
  readonly y: string;
  /** Whether both axes are logarithmic. */
  readonly log: boolean;
  readonly points: readonly {
    readonly x: number;
    readonly y: number;
    readonly error: number;
    readonly theory?: number;
  }[];
};

/** A simulation: uniform numbers on [0, 1) in, outcome out. Runs with the same numbers give the same outcome. */
export type Experiment = (random: () => number) => Outcome;
