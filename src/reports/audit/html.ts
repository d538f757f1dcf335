import { auditCodes } from '../../audit/codes.ts';
import type { Audit, Entry, PaperAudit, Section } from '../../audit/entry.ts';
import { style } from '../html/style.ts';
import { makeAnchor, renderBadge, renderFileLink, tag, text } from '../html/tags.ts';
import type { Look } from '../look.ts';
import { plainFromTex } from '../tex.ts';

const tone = (weight: number): string => (weight >= 70 ? 'bad' : weight >= 40 ? 'open' : 'quiet');
const gapBadge = ({ code }: Entry): string =>
  code === undefined ? '' : `${renderBadge(tone(auditCodes[code].weight), code)} `;

const item =
  (look: Look) =>
  (entry: Entry): string =>
    tag(
      'li',
      {},
      gapBadge(entry),
      tag('strong', {}, text(entry.subject)),
      ' ',
      text(plainFromTex(entry.text)),
      entry.where === undefined ? '' : ` ${renderFileLink(entry.where, look)}`,
    );

const part =
  (look: Look, slug: string) =>
  ({ title, about, entries }: Section): string =>
    tag(
      'section',
      { class: 'audit', id: makeAnchor('part', `${slug}.${title}`) },
      tag('h3', {}, text(title)),
      tag('p', { class: 'note' }, text(`${about}: ${entries.length}`)),
      entries.length === 0 ? '' : tag('ul', { class: 'findings' }, ...entries.map(item(look))),
    );

const gaps = ({ slug, gaps: all }: PaperAudit): string => {
  if (all.length === 0) return tag('p', { class: 'note' }, 'No gap was found.');
  const rows = all.map((entry) =>
    tag(
      'tr',
      {},
      tag('td', {}, gapBadge(entry)),
      tag('th', { scope: 'row' }, text(entry.subject)),
      tag('td', {}, text(plainFromTex(entry.text)), tag('code', { class: 'command' }, text(entry.command))),
    ),
  );
  const head = ['Gap', 'About', 'What, and how to see it again'].map((one) =>
    tag('th', { scope: 'col' }, one),
  );
  return tag(
    'div',
    { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': `Gaps of ${slug}` },
    tag(
      'table',
      { class: 'matrix gaps' },
      tag('caption', {}, 'Gaps, worst first'),
      tag('thead', {}, tag('tr', {}, ...head)),
      tag('tbody', {}, ...rows),
    ),
  );
};

const paper =
  (look: Look) =>
  (one: PaperAudit): string =>
    tag(
      'section',
      { class: 'paper', id: makeAnchor('paper', one.slug) },
      tag('h2', {}, text(one.title)),
      tag(
        'nav',
        { 'aria-label': `Parts of ${one.slug}`, class: 'links' },
        ...one.sections.map(({ title, entries }) =>
          tag(
            'a',
            { href: `#${makeAnchor('part', `${one.slug}.${title}`)}` },
            `${text(title)} ${entries.length}`,
          ),
        ),
      ),
      gaps(one),
      ...one.sections.map(part(look, one.slug)),
    );

const extra =
  '.audit{background:var(--panel);border:1px solid var(--line);border-radius:10px;padding:1rem 1.4rem;margin-top:1rem}.gaps td:nth-child(3){width:70%}.gaps tbody th{min-width:9rem;padding-left:.7rem;font-weight:600}.command{display:block;color:var(--soft);margin-top:.2rem}';

/** The audit as one page without scripts. */
export function renderAuditHtml(audit: Audit, look: Look): string {
  const { tool, toolchain, lean } = audit.provenance;
  const by = `check-claims ${tool}, Lean ${toolchain.version} (${toolchain.kind}), ${lean}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Audit of ${text(audit.papers.map(({ slug }) => slug).join(', '))}</title>
<style>${style}${extra}</style>
</head>
<body>
<header class="top"><h1>Audit</h1><p>${text(by)}</p></header>
<main>
${audit.papers.map(paper(look)).join('\n')}
</main>
</body>
</html>
`;
}
