import type { Audit, Entry, PaperAudit, Section } from '../../audit/entry.ts';
import { place } from '../counts.ts';
import { code, table, text } from '../markdown/text.ts';
import { plainTex } from '../tex.ts';

const item = ({ code: gap, subject, text: said, command, where }: Entry): string =>
  `- ${gap === undefined ? '' : `${code(gap)} `}**${text(subject)}**: ${text(plainTex(said))}${where === undefined ? '' : ` (${place(where)})`} ${code(command)}`;

const part = ({ title, about, entries }: Section): string =>
  [`### ${title}`, `*${text(about)}*`, entries.length === 0 ? 'Nothing.' : entries.map(item).join('\n')].join(
    '\n\n',
  );

const gapRow = ({ code: gap, subject, text: said, command }: Entry): readonly string[] => [
  code(gap ?? ''),
  text(subject),
  text(plainTex(said)),
  code(command),
];

const paper = ({ slug, title, sections, gaps }: PaperAudit): string =>
  [
    `## ${text(slug)}: ${text(title)}`,
    `${sections.map(({ title: name, entries }) => `${name} ${entries.length}`).join(' · ')}.`,
    '### Gaps, worst first',
    gaps.length === 0 ? 'None.' : table(['gap', 'about', 'what', 'see it again'], gaps.map(gapRow)),
    ...sections.map(part),
  ].join('\n\n');

/** The audit as markdown: for each paper the ranked gaps, then every section. */
export function renderAuditMarkdown({ papers, provenance }: Audit): string {
  const { tool, toolchain, lean } = provenance;
  return `${[
    '# Audit',
    `Made by check-claims ${text(tool)} from Lean ${text(toolchain.version)} (${toolchain.kind}), ${text(lean)}. Each line can be seen again with the command beside it.`,
    ...papers.map(paper),
  ].join('\n\n')}\n`;
}
