import { type Entry, makeClaimEntry, type PaperInput } from './entry.ts';

/** The wording, given in docs/claim-format.md, that marks a hypothesis as added by the registry. */
export const added: RegExp = /,? which the \w+ does not (?:say|state)/u;

/** Hypotheses that the paper does not state: binders without prose, and binders whose prose says that the registry added them. */
export const listAddedHypotheses = ({ claims }: PaperInput): readonly Entry[] =>
  claims.flatMap((one) =>
    one.theorems.flatMap(({ theorem, binders }) =>
      binders
        .filter(({ isHypothesis, prose }) => isHypothesis && (prose === undefined || added.test(prose)))
        .map(({ name, shown, prose }) => {
          const what = [`${theorem} assumes ${name}`, ...(shown === '' ? [] : [shown])].join(' : ');
          return makeClaimEntry(
            one,
            prose === undefined ? what : `${what}: ${prose.replace(added, '')}`,
            'hypothesis-not-in-paper',
          );
        }),
    ),
  );
