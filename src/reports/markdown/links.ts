import type { ClaimReport } from '../../verdict/report.ts';
import type { Look } from '../look.ts';
import { escapeText } from './text.ts';

// GitHub's rule for heading anchors: lower case, spaces become dashes, everything but letters, digits, - and _ is dropped.
const anchor = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\- _]/gu, '')
    .replaceAll(' ', '-');

const page = (slug: string, { pages, paper }: Look): string =>
  pages === undefined || paper !== undefined ? '' : encodeURI(pages.replaceAll('{paper}', slug));

/** A link to the section of a claim, on this page or on its paper's page. */
export const renderClaimLink = ({ claim }: ClaimReport, look: Look): string =>
  `[${escapeText(claim.id)}](${page(claim.paper, look)}#${anchor(claim.id)})`;

type Titled = { readonly slug: string; readonly title: string };

/** A link to a paper: its page if it has one, else its heading on this page. */
export function renderPaperLink({ slug, title }: Titled, look: Look): string {
  const heading = `${slug}: ${title}`;
  const to = page(slug, look);
  return `[${escapeText(heading)}](${to === '' ? `#${anchor(heading)}` : to})`;
}
