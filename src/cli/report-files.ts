// The files that a report or an audit is written to, and their contents.
import { dirname, relative, resolve, sep } from 'node:path';
import type { Look } from '../reports/look.ts';
import { type Format, render } from '../reports/render.ts';
import type { Report } from '../verdict/report.ts';

/** A path, and the text to write there. */
export type ReportFile = readonly [path: string, text: string];

/** A format and the path it is written to. */
type Target = readonly [format: string, path: string];

const hasPlace = (path: string): boolean => path.includes('{paper}');

/** The path of one paper's file, if the path contains `{paper}`. */
export const fileOf = (path: string, slug: string | undefined): string =>
  slug === undefined ? path : path.replaceAll('{paper}', slug);

/** The papers that get a file each; `[undefined]` if one file contains all. */
export const filesFor = (path: string, { results }: Report): readonly (string | undefined)[] =>
  hasPlace(path) ? results.papers.map(({ slug }) => slug) : [undefined];

const way = (from: string, to: string): string => relative(from, to).split(sep).join('/');

/** How a report file is rendered: without colours, with links relative to its folder. */
export const makeFileLook = (path: string, root: string): Look => ({
  colour: false,
  width: 110,
  height: 40,
  root: way(dirname(resolve(root, path)), root),
});

/** A report in one format: one file, or one per paper; the overview and the pages of papers link to each other. */
export function renderReportFiles(
  report: Report,
  [format, path]: Target,
  all: readonly Target[],
  root: string,
): readonly ReportFile[] {
  const find = (other: string, want: (path: string) => boolean): string | undefined =>
    all.find(([name, to]) => name === other && want(to))?.[1];
  const pages = find('markdown', hasPlace);
  const overview = find('overview', (to) => !hasPlace(to));
  return filesFor(path, report).map((paper): ReportFile => {
    const file = fileOf(path, paper);
    const toward = (to: string): string => way(dirname(resolve(root, file)), resolve(root, to));
    const look: Look = {
      ...makeFileLook(file, root),
      ...(paper === undefined ? {} : { paper }),
      ...(pages === undefined ? {} : { pages: toward(pages) }),
      ...(overview === undefined ? {} : { overview: toward(overview) }),
    };
    return [file, render(report, format as Format, look)];
  });
}
