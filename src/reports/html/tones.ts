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

/** Standing → tone; a refuted claim is a sound result about the paper, but no good news for it. */
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

/** The tone of a cell: a check that is not required stays quiet unless it speaks against the claim. */
export function cellTone({ state, required, waived }: Cell): Tone {
  if (waived !== undefined) return 'waived';
  if (state === 'holds') return 'good';
  if (state === 'open') return required ? 'open' : 'quiet';
  return 'bad';
}

/** Marks that stand beside a colour. */
export const marks: Readonly<Record<Tone, string>> = {
  good: '✓',
  bad: '✗',
  open: '?',
  waived: '~',
  quiet: '·',
};

/** What a headline says, spelled out so that nobody takes it for a word on the claim itself. */
export const headlineWords: Readonly<Record<Headline, string>> = {
  agrees: 'checks agree',
  broken: 'checks broken',
  open: 'checks open',
  waived: 'checks waived',
  'not-required': 'nothing required',
};

/** What a standing says about the claim. */
export const formatStanding = (standing: Standing): string => `claim ${standing.replaceAll('-', ' ')}`;
