import type { Name } from '../../expr/expr.ts';
import type { Agreement, Grade, Truth } from '../../language/property.ts';

/** The result of one sample: S with D, S with T, and T against D. */
export type Judgement =
  | {
      readonly kind: 'accepted';
      readonly reference: Truth;
      readonly counterpart: Truth;
      readonly grade: Grade;
      readonly agreements: readonly Agreement[];
      readonly junk: number;
      readonly calls: ReadonlyMap<Name, number>;
    }
  /** The first hypothesis that does not hold, or is not decided. */
  | { readonly kind: 'rejected'; readonly hypothesis: number; readonly undecided: boolean };

/** The result of an accepted sample. */
export type Accepted = Extract<Judgement, { kind: 'accepted' }>;

/** The finding that a sample supports, if any; `outside`: T differs from D where a hypothesis fails that calls D. */
export type SampleFault = 'reference' | 'implementation' | 'definition' | 'outside';

/** The fault on an accepted sample, by the table of the transfer argument. */
export const faultOf = (judgement: Judgement): SampleFault | undefined => {
  if (judgement.kind === 'rejected') return undefined;
  if (judgement.reference === 'false') return 'reference';
  const differs = judgement.agreements.some((a) => a.agrees === 'false');
  if (judgement.counterpart === 'false') {
    if (differs) return 'implementation';
    // if T overflowed and D is too large or too small for doubles, nothing is refuted
    const open = judgement.agreements.some((a) => a.agrees === 'undecided');
    return judgement.reference === 'true' && !open ? 'implementation' : undefined;
  }
  return differs ? 'definition' : undefined;
};

/** Whether a sample says nothing because the definitions exceed what doubles represent. */
export const isAside = (judgement: Accepted): boolean =>
  judgement.reference === 'true' &&
  judgement.counterpart !== 'true' &&
  judgement.agreements.some(({ aside }) => aside !== undefined) &&
  judgement.agreements.every(({ agrees, aside }) => agrees === 'true' || aside !== undefined);

/**
 * Whether S with T is undecided only because the promise leaves it open: S holds with D, and T is within its promise at every
 * call. Nothing more can be required of T then, because D itself lies in its balls.
 */
export const isWithinPromise = (judgement: Accepted): boolean =>
  judgement.reference === 'true' &&
  judgement.counterpart === 'undecided' &&
  judgement.agreements.length > 0 &&
  judgement.agreements.every(({ agrees }) => agrees === 'true');

/** Whether the truth of the statement is undecided on an accepted sample, with D or with T. */
export const isOpen = (judgement: Accepted): boolean =>
  !isAside(judgement) &&
  !isWithinPromise(judgement) &&
  (judgement.reference === 'undecided' ||
    judgement.counterpart === 'undecided' ||
    (judgement.counterpart === 'false' && faultOf(judgement) === undefined));
