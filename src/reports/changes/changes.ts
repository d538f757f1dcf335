// Renders what is new between two reports, for a terminal and as a comment on a pull request.
import type { Change, ChangeKind } from '../../compare/change.ts';
import { formatPlace } from '../counts.ts';
import { escapeText, renderCode, renderTable } from '../markdown/text.ts';

const kinds: readonly ChangeKind[] = ['lost', 'gained', 'changed'];

/** `2 lost · 1 gained`, or that nothing is new. */
function countChanges(changes: readonly Change[]): string {
  const counted = kinds
    .map((kind) => [kind, changes.filter((one) => one.kind === kind).length] as const)
    .filter(([, count]) => count > 0);
  return counted.length === 0
    ? 'the evidence is unchanged'
    : counted.map(([kind, count]) => `${count} ${kind}`).join(' · ');
}

const grounds = ({ differs }: Change): string =>
  differs.length === 0 ? '' : `; also new: ${differs.join(', ')}`;

/** One line per change, losses first. */
export function renderChangesAsText(changes: readonly Change[]): string {
  const lines = changes.map((one) => {
    const about = one.theorem === undefined ? one.check : `${one.check} of ${one.theorem}`;
    return `${one.kind.padEnd(7)}  ${one.claim}, ${about}: ${one.was} → ${one.is}${grounds(one)} (${formatPlace(one.where)})`;
  });
  return `${[...lines, `Against the baseline: ${countChanges(changes)}.`].join('\n')}\n`;
}

/** Maximal rows of a comment; further changes are only counted. */
const mostRows = 30;

/** A short comment: the counts, a table, and the number of changes left out. */
export function renderChangesAsMarkdown(changes: readonly Change[]): string {
  const rows = changes
    .slice(0, mostRows)
    .map((one) => [
      one.kind === 'lost' ? '**lost**' : one.kind,
      renderCode(one.claim),
      one.theorem === undefined ? one.check : `${one.check} of ${renderCode(one.theorem)}`,
      escapeText(one.was),
      escapeText(one.is),
      escapeText(one.differs.join(', ')),
    ]);
  const more = changes.length - rows.length;
  return [
    `**check-claims**: ${countChanges(changes)}.`,
    ...(rows.length === 0 ? [] : ['', renderTable(['', 'claim', 'check', 'was', 'is', 'also new'], rows)]),
    ...(more > 0 ? ['', `… and ${more} more.`] : []),
    '',
  ].join('\n');
}

/** For programs. */
export const renderChangesAsJson = (changes: readonly Change[]): string =>
  `${JSON.stringify({ format: 1, changes }, null, 2)}\n`;
