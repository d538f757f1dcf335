import type { Report } from '../verdict/report.ts';
import { renderBadge } from './hosts/badge.ts';
import { renderGithub, renderGithubSummary } from './hosts/github.ts';
import { renderHtml } from './html/render-html.ts';
import { renderJson } from './json.ts';
import { renderJunit } from './junit.ts';
import type { Look } from './look.ts';
import { renderMarkdown, renderOverview } from './markdown/markdown.ts';
import { renderPacked } from './packed/render-packed.ts';
import { renderPretty } from './pretty.ts';
import { renderCodeScanning, renderSarif } from './sarif/sarif.ts';

/** Format → text; only terminals use `look`. A new format is one more row. */
const formats: Readonly<Record<Format, (report: Report, look: Look) => string>> = {
  pretty: renderPretty,
  json: renderJson,
  'json-packed': renderPacked,
  overview: renderOverview,
  markdown: renderMarkdown,
  html: renderHtml,
  junit: renderJunit,
  sarif: renderSarif,
  'code-scanning': renderCodeScanning,
  github: renderGithub,
  'github-summary': renderGithubSummary,
  badge: renderBadge,
};

/** The name of a format. */
export type Format =
  | 'pretty'
  | 'json'
  | 'json-packed'
  | 'overview'
  | 'markdown'
  | 'html'
  | 'junit'
  | 'sarif'
  | 'code-scanning'
  | 'github'
  | 'github-summary'
  | 'badge';

/** All formats, in the order of the help. */
export const formatNames: readonly Format[] = Object.keys(formats) as Format[];

/** The report in one format. Pure: the same report gives the same bytes. */
export function render(report: Report, format: Format, look: Look): string {
  return formats[format](report, look);
}
