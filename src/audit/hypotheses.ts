import { aboutClaim, type Entry, type PaperInput } from './entry.ts';

// How the registry says that a hypothesis is the registry's own; docs/claim-format.md asks for these words.
const added = /,? which the \w+ does not (?:say|state)/u;

/** Hypotheses of the theorems that the paper does not say: those with no prose, and those whose prose says so. */
export const hypotheses = ({ claims }: PaperInput): readonly Entry[] =>
  claims.flatMap((one) =>
    one.theorems.flatMap(({ theorem, binders }) =>
      binders
        .filter(({ isHypothesis, prose }) => isHypothesis && (prose === undefined || added.test(prose)))
        .map(({ name, shown, prose }) => {
          const what = [`${theorem} assumes ${name}`, ...(shown === '' ? [] : [shown])].join(' : ');
          return aboutClaim(
            one,
            prose === undefined ? what : `${what}: ${prose.replace(added, '')}`,
            'hypothesis-not-in-paper',
          );
        }),
    ),
  );
