import { countOf } from '../typeset/count-of.ts';
import { makePaint, type Paint, type Style } from '../typeset/paint.ts';
import { cut, wrap } from '../typeset/wrap.ts';
import { exitMeanings } from '../verdict/exits.ts';
import type { ClaimReport, Headline, Report, ShownFinding } from '../verdict/report.ts';
import {
  formatAllLine,
  formatHeldLine,
  formatPlace,
  formatTally,
  sortWorstFirst,
  wordForCell,
} from './counts.ts';
import { adviceOn, describeChecker, formatSettings, formatUnchecked } from './header.ts';
import type { Look } from './look.ts';
import { formatMutationLine } from './mutants.ts';

const marks: Readonly<Record<Headline, readonly [mark: string, style: Style]>> = {
  agrees: ['✔', 'green'],
  broken: ['✘', 'red'],
  open: ['?', 'yellow'],
  waived: ['~', 'blue'],
  'not-required': ['·', 'dim'],
};
const rank: readonly Headline[] = ['broken', 'open', 'waived', 'agrees', 'not-required'];
const levelStyles = { error: 'red', warning: 'yellow', note: 'dim' } as const;

const evidence = ({ cells, standing }: ClaimReport): string => {
  const run = wordForCell(cells, 'run');
  const words = [wordForCell(cells, 'proof'), wordForCell(cells, 'test'), ...(run === '–' ? [] : [run])];
  return `${words.join(' · ')} → ${standing}`;
};

// The id is padded to a column if the window is wide enough; otherwise it has its own line.
function row(claim: ClaimReport, idWidth: number, look: Look, paint: Paint): readonly string[] {
  const [mark, style] = marks[claim.headline];
  const lead = `  ${paint(style, mark)} `;
  const { id } = claim.claim;
  if (idWidth + 40 > look.width)
    return [
      `${lead}${cut(id, look.width - 4)}`,
      `      ${paint('dim', cut(evidence(claim), look.width - 6))}`,
    ];
  return [`${lead}${id.padEnd(idWidth)}  ${cut(evidence(claim), look.width - idWidth - 6)}`];
}

function findingLines(finding: ShownFinding, look: Look, paint: Paint): readonly string[] {
  const where = finding.where === undefined ? '' : `  ${formatPlace(finding.where)}`;
  const waived = finding.waived === undefined ? '' : ` (waived: ${finding.waived})`;
  return [
    `  ${paint(levelStyles[finding.level], finding.level)} ${finding.code}${cut(where, Math.max(12, look.width - finding.code.length - 12))}`,
    ...wrap(`${finding.message}${waived}`, look.width - 6).map(
      (line) => `      ${cut(line, look.width - 6)}`,
    ),
  ];
}

/** As many whole blocks as fit in `room` lines, and the number of the others. */
function taking(
  blocks: readonly (readonly string[])[],
  room: number,
): { lines: readonly string[]; left: number } {
  const lines: string[] = [];
  for (const [index, block] of blocks.entries()) {
    if (lines.length + block.length > room) return { lines, left: blocks.length - index };
    lines.push(...block);
  }
  return { lines, left: 0 };
}

const more = (left: number, what: string, width: number): readonly string[] =>
  left === 0
    ? []
    : [
        cut(
          `  … and ${countOf(left, `more ${what}`)}: --verbose prints ${left === 1 ? 'it' : 'them'}`,
          width,
        ),
      ];

/** The summary for a terminal: worst claims first, then the worst findings, cut to the height of the window. */
export function renderPretty(report: Report, look: Look): string {
  const paint = makePaint(look.colour);
  const { claims, papers, findings, exitCode, controls } = report.results;
  const head = wrap(`${describeChecker(report)} · ${formatSettings(report)}`, look.width).map((line) =>
    paint('dim', line),
  );
  const order = (a: ClaimReport, b: ClaimReport) => rank.indexOf(a.headline) - rank.indexOf(b.headline);
  const idWidth = Math.max(8, ...claims.map(({ claim }) => claim.id.length));
  const loud = sortWorstFirst(findings.filter(({ level }) => level !== 'note'));
  // waived warnings come last, and only if everything is printed
  const isNoNews = (one: ShownFinding): boolean => one.level === 'warning' && one.waived !== undefined;
  const waived = loud.filter(isNoNews);
  const open = loud.filter((one) => !isNoNews(one));
  const isWhole = look.height === Number.POSITIVE_INFINITY;
  const told = isWhole ? [...open, ...waived] : open;
  const aside =
    isWhole || waived.length === 0
      ? []
      : [
          cut(
            `  ${countOf(waived.length, 'waived warning')}: --verbose prints ${waived.length === 1 ? 'it' : 'them'}`,
            look.width,
          ),
        ];
  const self = controls.kind === 'failed' ? [paint('red', `Self-check failed: ${controls.detail}`)] : [];
  const style = exitCode === 0 ? 'green' : exitCode === 3 ? 'yellow' : 'red';
  const tail = [
    ...self,
    '',
    ...wrap(`${countOf(claims.length, 'claim')}: ${formatTally(claims)}.`, look.width),
    ...formatMutationLine(report).map((line) => cut(line, look.width)),
    ...formatAllLine(report).map((line) => cut(line, look.width)),
    ...formatHeldLine(report).flatMap((line) => wrap(line, look.width)),
    ...formatUnchecked(report).flatMap((line) => wrap(line, look.width)),
    ...(isWhole ? adviceOn(report).flatMap((line) => wrap(line, look.width)) : []),
    ...wrap(`Exit ${exitCode}: ${exitMeanings[exitCode]}.`, look.width).map((line) => paint(style, line)),
    '',
  ];
  // Two lines for the counts of what is left out, two for the heading of the findings.
  const room = look.height - head.length - tail.length - (told.length === 0 ? 1 : 4) - aside.length;
  const blocks = told.map((finding) => findingLines(finding, look, paint));
  const worst = blocks[0]?.length ?? 0;
  // One claim that is no good is printed, and the worst finding, whatever else has to be left out.
  const share =
    worst === 0 ? room : Math.max(papers.length + 1, Math.min(Math.ceil(room * 0.6), room - worst - 1));
  const whole = papers.map((paper) => {
    const own = claims.filter(({ claim }) => claim.paper === paper.slug).sort(order);
    const title = cut(`${paper.slug}: ${paper.title}`, look.width);
    const first = ['', paint('bold', title), `  ${cut(formatTally(own), look.width - 2)}`];
    return [first, ...own.map((claim) => row(claim, idWidth, look, paint))];
  });
  // where all of them fit, the line that would count the others is free
  const fits = whole.flat(2).length <= share + 1;
  // If not everything fits, every paper keeps a line, and claims without problems are only counted.
  const urgent = claims.filter(({ headline }) => rank.indexOf(headline) < rank.indexOf('agrees')).sort(order);
  const slugWidth = Math.max(0, ...papers.map(({ slug }) => slug.length));
  const lines = papers.map(({ slug }) => {
    const counted = formatTally(claims.filter(({ claim }) => claim.paper === slug));
    return [cut(`${paint('bold', slug.padEnd(slugWidth))}  ${counted}`, look.width + (look.colour ? 8 : 0))];
  });
  const brief = taking([...lines, ...urgent.map((claim) => row(claim, idWidth, look, paint))], share);
  const left = claims.length - urgent.length + Math.min(brief.left, urgent.length);
  // a single one that is left out takes the line that would count it
  const last = left === 1 ? [...claims].sort(order).slice(-1) : [];
  const shown = fits
    ? { lines: whole.flat(2), left: 0 }
    : {
        lines: ['', ...brief.lines, ...last.map((claim) => row(claim, idWidth, look, paint))],
        left: left - last.length,
      };
  const listed = taking(blocks, room - shown.lines.length);
  return [
    ...head,
    ...shown.lines,
    ...(shown.left === claims.length
      ? [
          cut(
            `  --verbose prints ${shown.left === 1 ? 'the claim' : `each of the ${shown.left} claims`}`,
            look.width,
          ),
        ]
      : more(shown.left, 'claim', look.width)),
    ...(told.length === 0 ? [] : ['', paint('bold', 'Findings')]),
    ...listed.lines,
    ...more(listed.left, 'finding', look.width),
    ...aside,
    ...tail,
  ].join('\n');
}
