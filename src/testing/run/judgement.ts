import type { Name } from '../../expr/expr.ts';
import type { Agreement, Grade, Truth } from '../../language/property.ts';

/** What one sample says: S with D, S with T, and T against D. */
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

/** What an accepted sample says. */
export type Accepted = Extract<Judgement, { kind: 'accepted' }>;

/** The finding that a sample is evidence for, if any; `outside`: T differs from D where a hypothesis fails that asks for D. */
export type SampleFault = 'reference' | 'implementation' | 'definition' | 'outside';

/** What is wrong on an accepted sample, by the table of the transfer argument. */
export const faultOf = (judgement: Judgement): SampleFault | undefined => {
  if (judgement.kind === 'rejected') return undefined;
  if (judgement.reference === 'false') return 'reference';
  const differs = judgement.agreements.some((a) => a.agrees === 'false');
  if (judgement.counterpart === 'false') {
    if (differs) return 'implementation';
    // where T left the doubles and D is too large or too small for them, nothing is refuted
    const open = judgement.agreements.some((a) => a.agrees === 'undecided');
    return judgement.reference === 'true' && !open ? 'implementation' : undefined;
  }
  return differs ? 'definition' : undefined;
};

/** Whether a sample says nothing because the definitions leave there what doubles can hold. */
export const isAside = (judgement: Accepted): boolean =>
  judgement.reference === 'true' &&
  judgement.counterpart !== 'true' &&
  judgement.agreements.some(({ aside }) => aside !== undefined) &&
  judgement.agreements.every(({ agrees, aside }) => agrees === 'true' || aside !== undefined);

/**
 * Whether S with T is open only because the promise leaves it open: S holds with D, and T is within its promise of D at every call.
 * Nothing more can be asked of T then: D itself lies in its balls.
 */
export const isWithinPromise = (judgement: Accepted): boolean =>
  judgement.reference === 'true' &&
  judgement.counterpart === 'undecided' &&
  judgement.agreements.length > 0 &&
  judgement.agreements.every(({ agrees }) => agrees === 'true');

/** Is it open whether the statement holds on an accepted sample, with D or with T? */
export const isOpen = (judgement: Accepted): boolean =>
  !isAside(judgement) &&
  !isWithinPromise(judgement) &&
  (judgement.reference === 'undecided' ||
    judgement.counterpart === 'undecided' ||
    (judgement.counterpart === 'false' && faultOf(judgement) === undefined));
