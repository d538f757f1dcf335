import { repeats } from '../../claims/repeats.ts';
import { countOf } from '../../typeset/count-of.ts';
import type { ClaimReport, Report, Standing } from '../../verdict/report.ts';
import { formatTally } from '../counts.ts';
import { adviceOn } from '../header.ts';
import { headlineTones, headlineWords, marks } from '../html/tones.ts';
import type { Look } from '../look.ts';
import { renderClaimSection } from './claim.ts';
import { renderClaimTable } from './claim-table.ts';
import { renderClaimLink } from './links.ts';
import { escapeText, renderCode, renderList } from './text.ts';

/** `40 supported, 15 refuted`: counts of standings, most frequent first. */
export function formatStandings(claims: readonly ClaimReport[]): string {
  const counts = new Map<Standing, number>();
  const once = claims.filter(({ claim }) => repeats(claim) === undefined);
  for (const { standing } of once) counts.set(standing, (counts.get(standing) ?? 0) + 1);
  const again = claims.length - once.length;
  return [
    ...[...counts]
      .sort(([, a], [, b]) => b - a)
      .map(([standing, count]) => `${count} ${standing.replaceAll('-', ' ')}`),
    ...(again === 0 ? [] : [`${again} that repeat${again === 1 ? 's' : ''} another`]),
  ].join(', ');
}

/** The sampling law of most theorems of the report; it is printed once. */
const commonLaw = ({ results }: Report): string | undefined => {
  const counts = new Map<string, number>();
  for (const { theorems } of results.claims)
    for (const { test } of theorems)
      if (test.bound !== undefined) counts.set(test.bound.law, (counts.get(test.bound.law) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
};

/** Explanations that apply to all claims, printed once. */
export function howToRead(report: Report): readonly string[] {
  const law = commonLaw(report);
  const shown = (['agrees', 'broken', 'open', 'waived', 'not-required'] as const).map(
    (one) => `${marks[headlineTones[one]]} ${headlineWords[one]}`,
  );
  return [
    '<details><summary>How to read this</summary>',
    ...renderList([
      'Lean proves that its own definitions satisfy a statement. The compiled statement is tested with the TypeScript counterparts in place of the definitions, and the counterparts are compared with the definitions on the same samples. Together: the code has the property, up to the law of the samples and the stated grade.',
      'Grades: **exact** in rational arithmetic, **rigorous** by enclosures, **to 2^-k** where an equality of reals is enclosed that narrowly.',
      'How a statement relates to the prose (exact, special-case, weaker, conditional, definitional, refutes) is the judgement of the registry’s author. A claim is supported, refuted and so on if all its checks agree and that judgement is right.',
      ...(law === undefined ? [] : [`Law of the samples, unless a claim gives another: ${escapeText(law)}.`]),
      'A range called a default stands for one that the hypotheses leave unbounded.',
      `Statements and code are changed to see what samples notice; changes that none notices are listed. Noticed are also relative errors of the code from the size given, and with probability 99 % faults on any set of samples of at least the mass given.`,
      ...adviceOn(report).map(escapeText),
      `Marks: ${shown.join(', ')}.`,
    ]),
    '</details>',
  ];
}

/** The table and the sections of one paper's claims. */
export function renderPaperBody(report: Report, slug: string, look: Look): readonly string[] {
  const { papers, claims, findings } = report.results;
  const own = claims.filter(({ claim }) => claim.paper === slug);
  const namespace = papers.find((one) => one.slug === slug)?.namespace;
  const told = { law: commonLaw(report), namespace };
  return [
    `${countOf(own.length, 'claim')}: ${formatTally(own)}; ${formatStandings(own)}.${namespace === undefined ? '' : ` Lean names are in ${renderCode(namespace)}.`}`,
    renderClaimTable(own, (one) => renderClaimLink(one, look)),
    ...own.map((one) => renderClaimSection(one, findings, told, look)),
  ];
}
