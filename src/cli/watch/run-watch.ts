// `--watch`: checks again when a file changes, and prints only what is new. Kept results make this fast.
import { join } from 'node:path';
import { askLean } from '../../api/ask-lean.ts';
import { checkLoaded } from '../../api/check-project.ts';
import type { Project } from '../../api/project.ts';
import { expandFiles } from '../../claims/files.ts';
import type { Report } from '../../verdict/report.ts';
import type { Delivery } from '../delivery.ts';
import { type CheckFlags, optionsOf } from '../flags.ts';
import { choose, type Host } from '../registered/host.ts';
import { inputsOf } from '../remembered.ts';
import { deliver } from '../reporters.ts';
import { settingsFor } from '../settings-for.ts';
import { progressOn } from '../terminal/progress.ts';
import { showProblems } from '../terminal/show-diagnostics.ts';
import { wantsColour } from '../terminal/terminal.ts';
import { newsOf } from './news.ts';
import { changeOf, stampsOf } from './stamps.ts';

/** Files that a check depends on, in addition to those that the author's code read. */
const filesOf = (project: Project | undefined, { terminal, config }: Host): readonly string[] => {
  const own = [join(terminal.cwd, config() ?? 'check-claims.config.yaml')];
  if (project === undefined) return own;
  const { root, claims } = project.config;
  return [...own, ...expandFiles(root, claims).map((file) => join(root, file)), ...inputsOf(project)];
};

/** Checks until interrupted. Returns the exit code of the last check. */
export async function runWatch(
  names: readonly string[],
  flags: CheckFlags,
  delivery: Delivery,
  host: Host,
): Promise<number> {
  const { terminal } = host;
  const { paint, signal } = terminal;
  let [code, used]: [number, readonly string[]] = [0, []];
  let last: Report | undefined;
  let project: Project | undefined;
  const look = (): readonly string[] => [...filesOf(project, host), ...used];
  do {
    const watched = look();
    const seen = stampsOf(watched);
    const chosen = choose(names, host);
    if (typeof chosen === 'number') code = chosen;
    else {
      project = chosen.project;
      const options = optionsOf(flags, project, terminal);
      const progress = progressOn(terminal, performance.now.bind(performance));
      const settings = settingsFor(options, project.config, progress, terminal);
      const answer = await askLean(project.config, options.toolchain, settings);
      const { report, files } = await checkLoaded(project, chosen.claims, answer, settings);
      progress.done();
      if (signal.aborted) break;
      code = report.results.exitCode;
      if (last === undefined) deliver(report, delivery.reporters, terminal, wantsColour(terminal));
      else {
        const news = newsOf(last, report, paint);
        terminal.out(`${news.length === 0 ? 'nothing new' : news.join('\n')} · exit ${code}\n`);
      }
      if (report.diagnostics.length > 0) showProblems(report.diagnostics, terminal);
      [last, used] = [report, files];
    }
    // changes during the check count, too
    if (stampsOf(watched) !== seen) continue;
    if (!(await changeOf(stampsOf(look()), () => stampsOf(look()), signal))) break;
  } while (!signal.aborted);
  return code;
}
