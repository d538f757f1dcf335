import type { Cell, Headline, Standing } from '../../verdict/report.ts';

/** The tones of the page's style sheet. */
export type Tone = 'good' | 'bad' | 'open' | 'waived' | 'quiet';

/** Headline → tone. */
export const headlineTones: Readonly<Record<Headline, Tone>> = {
  agrees: 'good',
  broken: 'bad',
  open: 'open',
  waived: 'waived',
  'not-required': 'quiet',
};

/** Standing → tone; a refuted claim is a valid result, but bad for the paper. */
export const standingTones: Readonly<Record<Standing, Tone>> = {
  supported: 'good',
  'supported-in-part': 'good',
  conditional: 'open',
  'by-definition': 'quiet',
  refuted: 'bad',
  unverifiable: 'quiet',
  undetermined: 'open',
  'not-checked': 'quiet',
  contradictory: 'bad',
};

/** The tone of a cell: a check that is not required is neutral unless it contradicts the claim. */
export function toneOfCell({ state, required, waived }: Cell): Tone {
  if (waived !== undefined) return 'waived';
  if (state === 'holds') return 'good';
  if (state === 'open') return required ? 'open' : 'quiet';
  return 'bad';
}

/** Marks that are shown with each colour. */
export const marks: Readonly<Record<Tone, string>> = {
  good: '✓',
  bad: '✗',
  open: '?',
  waived: '~',
  quiet: '·',
};

/** Explains a headline, so that nobody reads it as a judgement of the claim itself. */
export const headlineWords: Readonly<Record<Headline, string>> = {
  agrees: 'checks agree',
  broken: 'checks broken',
  open: 'checks open',
  waived: 'checks waived',
  'not-required': 'nothing required',
};

/** Explains a standing. */
export const formatStanding = (standing: Standing): string => `claim ${standing.replaceAll('-', ' ')}`;
