import { type Settings, settingsOf } from '../api/settings.ts';
import type { Config } from '../claims/config.ts';
import { openResults } from './remembered.ts';
import type { RunOptions } from './run-options.ts';
import { printOutput } from './terminal/printed.ts';
import type { Progress } from './terminal/progress.ts';
import type { Terminal } from './terminal/terminal.ts';

/** The settings of a run on a terminal, which shows progress and the output of the author's code. */
export const settingsFor = (
  { cache, ...options }: RunOptions,
  config: Config,
  progress: Progress,
  terminal: Terminal,
): Settings =>
  settingsOf(
    {
      ...options,
      ...(cache ? { kept: openResults(terminal.env) } : {}),
      env: terminal.env,
      signal: terminal.signal,
      onProgress: progress.say,
      onOutput: printOutput(terminal),
    },
    config,
  );
