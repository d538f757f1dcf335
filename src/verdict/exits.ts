import type { ExitCode } from './report.ts';
import type { Stop } from './run.ts';

/** Exit codes from the most to the least severe: a wrong self-check outweighs a broken claim, and that an open one. */
export const precedence: readonly ExitCode[] = [130, 5, 4, 2, 1, 3, 0];

/** The exit code of a run that ended early, by what ended it. */
export const stopCodes: Readonly<Record<Stop, ExitCode>> = {
  interrupted: 130,
  environment: 4,
  usage: 2,
  'self-check': 5,
};

/** Exit code when standard output is full or closed, so that the findings cannot be printed. No report holds it. */
export const outputLost = 6;

/** What each exit code says, in a clause. */
export const exitMeanings: Readonly<Record<ExitCode, string>> = {
  0: 'every required check holds or is waived',
  1: 'a required check speaks against a claim, or a finding is an error',
  2: 'the registry or the command line is wrong',
  3: 'a required check is undecided or was not run',
  4: 'Lean or the environment failed',
  5: 'a check of our own machinery failed: believe nothing in this report',
  130: 'interrupted',
};
