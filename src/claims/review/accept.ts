// Writes reviews into the text of a claims file and changes nothing else: comments, order and layout stay.
import { isDeepStrictEqual } from 'node:util';
import { isMap, isNode, isScalar, isSeq, type Pair, parseDocument, type YAMLMap } from 'yaml';
import { itemAt } from '../../present.ts';

/** The review of one claim, in the order of its keys. */
export type Accepted = {
  /** Position of the claim in the file's list. */
  readonly index: number;
  readonly reviewed: Readonly<Record<string, string>>;
  /** Fingerprints of the statements, if the file already has some. */
  readonly accepted: readonly string[];
};

/** A replacement of the text between two offsets. */
type Edit = { readonly from: number; readonly to: number; readonly text: string };

const rangeOf = (node: unknown): readonly [number, number] => {
  const range = isNode(node) ? node.range : undefined;
  if (range === undefined || range === null) throw new Error('a part of the YAML file has no place');
  return [range[0], range[1]];
};

/** Plain texts and dates need no quotes; text that YAML could read as a number or as syntax gets them. */
const scalar = (text: string): string =>
  /^\p{L}[\p{L} .'-]*$/u.test(text) || /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : JSON.stringify(text);

const flow = (fields: Readonly<Record<string, string>>): string =>
  `{ ${Object.entries(fields)
    .map(([key, value]) => `${key}: ${scalar(value)}`)
    .join(', ')} }`;

const pairOf = (claim: YAMLMap, key: string): Pair | undefined =>
  claim.items.find((pair) => isScalar(pair.key) && pair.key.value === key);

/** Offset of the end of a mapping's last item, without the line break after it. */
function endOf(claim: YAMLMap, text: string): number {
  const last = claim.items.at(-1);
  const [, end] = rangeOf(last?.value ?? last?.key);
  return text.slice(0, end).trimEnd().length;
}

function reviewEdit(claim: YAMLMap, text: string, reviewed: Accepted['reviewed']): Edit {
  const before = pairOf(claim, 'reviewed');
  const [first] = rangeOf(itemAt(claim.items, 0).key);
  const margin = ' '.repeat(first - (text.lastIndexOf('\n', first - 1) + 1));
  const written = claim.flow
    ? `reviewed: ${flow(reviewed)}`
    : `reviewed:${Object.entries(reviewed)
        .map(([key, value]) => `\n${margin}  ${key}: ${scalar(value)}`)
        .join('')}`;
  if (before !== undefined) {
    const [from] = rangeOf(before.key);
    const [, end] = rangeOf(before.value ?? before.key);
    return { from, to: text.slice(0, end).trimEnd().length, text: written };
  }
  const end = endOf(claim, text);
  if (claim.flow) return { from: end, to: end, text: `, ${written}` };
  // a comment at the end of the last line stays with its line
  const line = text.indexOf('\n', end);
  const at = line === -1 ? text.length : line;
  return { from: at, to: at, text: `\n${margin}${written}` };
}

function acceptedEdit(claim: YAMLMap, text: string, prints: readonly string[]): readonly Edit[] {
  const before = pairOf(claim, 'accepted');
  if (before?.value === undefined || before.value === null) return [];
  const [from, end] = rangeOf(before.value);
  const written = prints.length === 1 ? itemAt(prints, 0) : `[${prints.join(', ')}]`;
  return [{ from, to: text.slice(0, end).trimEnd().length, text: quotedWhereNeeded(written) }];
}

/** Sixteen digits without quotes would be a number. */
const quotedWhereNeeded = (text: string): string => (/^[0-9]+(?:e[0-9]+)?$/.test(text) ? `"${text}"` : text);

/** The text of a claims file with reviews written into it. @throws if that is impossible without changing anything else */
export function withAccepted(text: string, all: readonly Accepted[]): string {
  const document = parseDocument(text);
  const claims = document.get('claims');
  if (!isSeq(claims)) throw new Error('the file has no list of claims');
  const edits = all.flatMap(({ index, reviewed, accepted }) => {
    const claim = claims.items[index];
    if (!isMap(claim)) throw new Error(`claim ${index} is written as an alias or no mapping`);
    return [reviewEdit(claim, text, reviewed), ...acceptedEdit(claim, text, accepted)];
  });
  const after = edits
    .toSorted((a, b) => b.from - a.from)
    .reduce((so, { from, to, text: written }) => so.slice(0, from) + written + so.slice(to), text);
  const expected = document.toJS();
  for (const { index, reviewed, accepted } of all) {
    const claim = expected.claims[index];
    if ('accepted' in claim) claim.accepted = accepted.length === 1 ? accepted[0] : accepted;
    claim.reviewed = reviewed;
  }
  if (!isDeepStrictEqual(parseDocument(after).toJS(), expected))
    throw new Error('the review could not be written without changing something else: write it by hand');
  return after;
}
