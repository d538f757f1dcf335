import type { ClaimReport } from '../verdict/report.ts';
import { dropRepeats, type Entry, makeClaimEntry, type PaperInput } from './entry.ts';

// Words in the prose that are too strong for a claim with only partial support.
const strong =
  /\b(universal(?:ity|ly)?|inevitab(?:le|ly|ility)|first|we prove|proof that|rigorous(?:ly)?|guarantee[sd]?|always|never|every|any|all|complete(?:ly)?|exactly|must|verified|necessar(?:y|ily))\b/giu;

const alone =
  /\b(?:alone|solely|single (?:\w+ )?(?:number|parameter|quantity|formula|principle)|only (?:on|upon|through|by|from)|one (?:number|parameter))\b/iu;

const words = (one: ClaimReport): readonly Entry[] => {
  const { claim, standing } = one;
  if (standing === 'supported' || claim.quote === undefined) return [];
  const found = [...new Set([...claim.quote.matchAll(strong)].map(([word]) => word.toLowerCase()))];
  if (found.length === 0) return [];
  const what = found.map((word) => `“${word}”`).join(', ');
  return [
    makeClaimEntry(
      one,
      `${what} in “${claim.quote}”, but the claim's standing is ${standing}`,
      'overclaim-word',
    ),
  ];
};

/** Names of the numbers that a theorem quantifies over: its leading binders without hypotheses, types and instances. */
const freeVariables = ({ theorems }: ClaimReport): readonly string[] => {
  const named = theorems.flatMap(({ binders }) =>
    binders.filter(
      ({ isHypothesis, shown, name }) =>
        !isHypothesis && !/^(Type|Sort|Prop)\b/.test(shown) && !/^inst|✝/.test(name),
    ),
  );
  return dropRepeats(named.map(({ name }) => name));
};

const aloneness = (one: ClaimReport): readonly Entry[] => {
  const quote = one.claim.quote ?? '';
  const [word] = quote.match(alone) ?? [];
  const free = freeVariables(one);
  if (word === undefined || free.length < 2) return [];
  return [
    makeClaimEntry(
      one,
      `“${word}” in “${quote}”, but the formula has the free variables ${free.join(', ')}`,
      'overclaim-alone',
    ),
  ];
};

/** Places where the paper's wording is stronger than the evidence. */
export const findOverclaims = ({ claims }: PaperInput): readonly Entry[] =>
  claims.flatMap((one) => [...words(one), ...aloneness(one)]);
