import type { Audit, Entry, PaperAudit, Section } from '../../audit/entry.ts';
import { formatPlace } from '../counts.ts';
import { escapeText, renderCode, renderTable } from '../markdown/text.ts';
import { plainFromTex } from '../tex.ts';

const item = ({ code: gap, subject, text: said, command, where }: Entry): string =>
  `- ${gap === undefined ? '' : `${renderCode(gap)} `}**${escapeText(subject)}**: ${escapeText(plainFromTex(said))}${where === undefined ? '' : ` (${formatPlace(where)})`} ${renderCode(command)}`;

const part = ({ title, about, entries }: Section): string =>
  [
    `### ${title}`,
    `*${escapeText(about)}*`,
    entries.length === 0 ? 'Nothing.' : entries.map(item).join('\n'),
  ].join('\n\n');

const gapRow = ({ code: gap, subject, text: said, command }: Entry): readonly string[] => [
  renderCode(gap ?? ''),
  escapeText(subject),
  escapeText(plainFromTex(said)),
  renderCode(command),
];

const paper = ({ slug, title, sections, gaps }: PaperAudit): string =>
  [
    `## ${escapeText(slug)}: ${escapeText(title)}`,
    `${sections.map(({ title: name, entries }) => `${name} ${entries.length}`).join(' · ')}.`,
    '### Gaps, worst first',
    gaps.length === 0 ? 'None.' : renderTable(['gap', 'about', 'what', 'see it again'], gaps.map(gapRow)),
    ...sections.map(part),
  ].join('\n\n');

/** The audit as markdown: for each paper the ranked gaps, then every section. */
export function renderAuditMarkdown({ papers, provenance }: Audit): string {
  const { tool, toolchain, lean } = provenance;
  return `${[
    '# Audit',
    `Made by check-claims ${escapeText(tool)} from Lean ${escapeText(toolchain.version)} (${toolchain.kind}), ${escapeText(lean)}. Each line can be seen again with the command beside it.`,
    ...papers.map(paper),
  ].join('\n\n')}\n`;
}
