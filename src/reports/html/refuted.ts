import type { RefutationTarget } from '../../claims/registry.ts';
import { repeats } from '../../claims/repeats.ts';
import type { ClaimReport } from '../../verdict/report.ts';
import { makeAnchor, tag, text } from './tags.ts';

const headings: readonly (readonly [target: RefutationTarget, title: string])[] = [
  ['authors-words', "the authors' words"],
  ['stronger-reading', 'a stronger reading of them'],
  ['secondary-text', 'a secondary text'],
];

const item = ({ claim }: ClaimReport): string =>
  tag(
    'li',
    {},
    tag('a', { href: `#${makeAnchor('claim', claim.id)}` }, text(claim.id)),
    ' ',
    tag('span', { class: 'why' }, text(claim.says)),
  );

/** Refuted claims by the target of the refutation; claims that repeat another one are left out. */
export function listRefuted(claims: readonly ClaimReport[]): string {
  const refuted = claims.filter(
    ({ standing, claim }) => standing === 'refuted' && repeats(claim) === undefined,
  );
  const parts = headings.flatMap(([target, title]) => {
    const hit = refuted.filter(({ claim }) => (claim.hits ?? 'stronger-reading') === target);
    return hit.length === 0
      ? []
      : [
          tag(
            'details',
            {},
            tag('summary', {}, text(`Refuted: ${title} (${hit.length})`)),
            tag('ul', {}, ...hit.map(item)),
          ),
        ];
  });
  return parts.length === 0 ? '' : tag('div', { class: 'refuted-lists' }, ...parts);
}
