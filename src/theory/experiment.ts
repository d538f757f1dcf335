/** The result of a simulation: its estimate with standard error (0 if nothing is random), and points to plot. */
export type Outcome = {
  readonly estimate: number;
  readonly standardError: number;
  readonly series?: Series;
};

/** Points of a plot: measured values with error bars, and what theory predicts. */
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

/** A simulation takes uniform numbers on [0, 1) and returns its outcome; the same numbers give the same outcome. */
export type Experiment = (random: () => number) => Outcome;
