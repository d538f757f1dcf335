import { bindings } from './bindings.ts';
import { claim } from './claim.ts';
import { paper } from './paper.ts';
import { reported } from './reported.ts';
import { symbols } from './symbols.ts';
import { words } from './words.ts';

const claims = {
  description: "The paper's claims, at least one.",
  'x-code': 'zero-claims',
  type: 'array',
  minItems: 1,
  items: {
    $ref: '#/$defs/claim',
  },
} as const;

type Properties = typeof paper & {
  readonly counterparts: typeof bindings;
  readonly symbols: typeof symbols;
  readonly reported: typeof reported;
  readonly claims: { readonly type: 'array'; readonly items: { readonly $ref: '#/$defs/claim' } };
};

/** The format of claims files: claims/claim.schema.json is generated from it, and the types of raw claims come from it. */
export const claimsFileSchema: {
  readonly $schema: string;
  readonly title: string;
  readonly description: string;
  readonly type: 'object';
  readonly additionalProperties: false;
  readonly required: readonly ['paper', 'title', 'claims'];
  readonly properties: Properties;
  readonly $defs: { readonly claim: typeof claim } & typeof words;
} = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Claims of one paper',
  description:
    'One YAML file a paper: what it says, which Lean theorems carry it, and which TypeScript functions stand for its definitions.',
  type: 'object',
  additionalProperties: false,
  required: ['paper', 'title', 'claims'],
  properties: { ...paper, counterparts: bindings, symbols, reported, claims },
  $defs: { claim, ...words },
};
