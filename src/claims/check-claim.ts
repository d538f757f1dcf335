// Checks of one claim that its JSON Schema cannot express.
import type { Diagnostic } from '../diagnostic.ts';
import { itemAt } from '../present.ts';
import type { ProblemCode } from './problem-code.ts';
import { problems } from './problems.ts';
import { listOf, type RawClaim, type RawPaper } from './raw.ts';
import { requiredByKind } from './read-paper.ts';
import type { RefutationTarget } from './registry.ts';
import type { SourceText } from './source-text.ts';
import type { Path, YamlFile } from './yaml-file.ts';

/** Reports a problem of the claim being checked. */
type Say = (code: ProblemCode, path: Path, message: string, hint?: string) => Diagnostic;

/** Source texts in which the quotes of a claim may stand. */
export type Sources = (raw: RawClaim) => readonly SourceText[];

/** Checks what the schema cannot: references, quotes and combinations of keys of one claim. Every problem is located. */
export function checkClaim(
  file: YamlFile,
  paper: RawPaper,
  raw: RawClaim,
  { index, sources }: { readonly index: number; readonly sources: Sources },
): readonly Diagnostic[] {
  const say: Say = (code, path, message, hint) =>
    file.problem(code, ['claims', index, ...path], message, hint ?? problems[code].cure);
  return [
    ...checkQuote(raw, sources, say),
    ...checkEvidence(paper, raw, say),
    ...checkOutcome(raw, say),
    ...checkTests(raw, say),
    ...checkHits(raw, say),
    ...checkRanges(raw, say),
    ...checkLinks(raw, say),
  ];
}

/** Whether the claim marks its quote as somebody else's words, not those of the paper's authors. */
const isSecondary = ({ where }: RawClaim): boolean => where?.startsWith('secondary') === true;

function checkQuote(raw: RawClaim, sources: Sources, say: Say): Diagnostic[] {
  // `secondary: …` names a text that is not available; `secondary (…)` is the secondary part of the source text.
  if (raw.quote === undefined || raw.where?.startsWith('secondary:')) return [];
  const texts = sources(raw);
  if (texts.length === 0)
    return [
      say(
        'quote-without-source',
        ['quote'],
        `\`${raw.id}\` has a quote, but its paper has no \`source:\` to check it in`,
      ),
    ];
  const searches = texts.map((find) => find(raw.quote as string));
  if (searches.some(({ kind }) => kind === 'found')) return [];
  if (searches.some(({ kind }) => kind === 'secondary'))
    return isSecondary(raw)
      ? []
      : [say('quote-secondary', ['quote'], 'the quote occurs only in the secondary part of the source text')];
  const missing = searches.flatMap((search) => (search.kind === 'missing' ? [search.upTo] : []));
  const furthest = missing.reduce((a, b) => (b.length > a.length ? b : a)).trim();
  const tail = furthest === '' ? 'not even its first words' : `it differs after “${furthest.slice(-60)}”`;
  return [say('quote-not-found', ['quote'], `the quote does not occur in the source text: ${tail}`)];
}

const has = (raw: RawClaim): { theorem: boolean; run: boolean } => ({
  theorem: raw.theorem === undefined ? (raw.kind ?? 'theorem') === 'theorem' : listOf(raw.theorem).length > 0,
  run: raw.run !== undefined && raw.expect !== undefined,
});

function checkEvidence(paper: RawPaper, raw: RawClaim, say: Say): Diagnostic[] {
  const found: Diagnostic[] = [];
  const { theorem, run } = has(raw);
  const halfRun = (raw.run === undefined) !== (raw.expect === undefined);
  if ((raw.kind === 'experiment' || halfRun) && !run) {
    const lacking = ['run', 'expect'].filter((key) => raw[key as 'run' | 'expect'] === undefined);
    const message = `\`${raw.id}\` lacks ${lacking.map((key) => `\`${key}:\``).join(' and ')}`;
    found.push(say('experiment-incomplete', ['id'], message));
  }
  if (raw.run !== undefined && paper.experiments === undefined && paper.module === undefined)
    found.push(
      say(
        'module-missing',
        ['run'],
        `the experiment \`${raw.run}\` has no module: the paper has no \`module:\` and no \`experiments:\``,
      ),
    );
  const requires = raw.requires ?? requiredByKind[raw.kind ?? 'theorem'];
  for (const [i, check] of requires.entries()) {
    // An incomplete experiment has already been reported above.
    if (check === 'run' ? !run && raw.kind !== 'experiment' && !halfRun : !theorem) {
      const means = check === 'run' ? 'experiment' : 'theorem';
      const path: Path = raw.requires === undefined ? ['id'] : ['requires', i];
      found.push(
        say('required-but-absent', path, `\`${raw.id}\` requires \`${check}\` but names no ${means}`),
      );
    }
  }
  if (requires.length === 0 && raw.because === undefined)
    found.push(say('nothing-required', ['id'], `\`${raw.id}\` requires no evidence and gives no reason`));
  const relation = raw.correspondence?.relation;
  if (theorem && relation === undefined)
    found.push(
      say(
        'correspondence-missing',
        ['id'],
        `\`${raw.id}\` does not say how its theorem relates to the prose`,
      ),
    );
  if (!theorem && relation !== undefined && relation !== 'none')
    found.push(
      say(
        'correspondence-without-theorem',
        ['correspondence'],
        `\`${raw.id}\` has the relation \`${relation}\`, but no theorem`,
      ),
    );
  return found;
}

function checkOutcome(raw: RawClaim, say: Say): Diagnostic[] {
  const { theorem, run } = has(raw);
  const refutes = raw.correspondence?.relation === 'refutes';
  if (raw.outcome === 'refuted' && !run && !(theorem && refutes))
    return [
      say(
        'refuted-without-witness',
        ['outcome'],
        `\`${raw.id}\` is marked refuted, but no theorem or experiment refutes it`,
      ),
    ];
  if (refutes && raw.outcome !== 'refuted')
    return [
      say(
        'outcome-mismatch',
        ['correspondence', 'relation'],
        `the theorem refutes \`${raw.id}\`, but \`outcome:\` is \`${raw.outcome ?? 'supported'}\``,
      ),
    ];
  return [];
}

/** For each word that names the target of a refutation: what the claim must contain, and the message if it does not. */
const targets: Readonly<Record<RefutationTarget, { has: (raw: RawClaim) => boolean; lacking: string }>> = {
  'authors-words': {
    has: (raw) => raw.quote !== undefined && !isSecondary(raw),
    lacking: "but it quotes no words of the paper's authors",
  },
  'stronger-reading': { has: (raw) => raw.reading !== undefined, lacking: 'but has no `reading:`' },
  'secondary-text': {
    has: (raw) => raw.quote !== undefined && isSecondary(raw),
    lacking: 'but it has no quote from a secondary text named in `where:`',
  },
};

function checkTests(raw: RawClaim, say: Say): Diagnostic[] {
  const { tests, theorem, kind, id } = raw;
  if (tests === undefined) return [];
  const named = theorem === undefined && (kind ?? 'theorem') === 'theorem' ? [id] : listOf(theorem);
  if (typeof tests === 'string')
    return named.length === 1
      ? []
      : [say('tests-unclear', ['tests'], `\`${id}\` has ${named.length} theorems; \`tests:\` names none`)];
  return Object.keys(tests).flatMap((key) =>
    named.includes(key)
      ? []
      : [say('tests-unclear', ['tests', key], `\`${key}\` is not a theorem of \`${id}\``)],
  );
}

function checkHits(raw: RawClaim, say: Say): Diagnostic[] {
  const { hits, outcome } = raw;
  if (outcome !== 'refuted')
    return hits === undefined
      ? []
      : [say('hits-without-refutation', ['hits'], `\`${raw.id}\` is not refuted, but has \`hits: ${hits}\``)];
  if (hits === undefined)
    return [
      say(
        'hits-missing',
        ['outcome'],
        `\`${raw.id}\` is refuted, but has no \`hits:\` for the target of the refutation`,
      ),
    ];
  const { has: isThere, lacking } = targets[hits];
  return isThere(raw)
    ? []
    : [say('hits-unsupported', ['hits'], `the refutation of \`${raw.id}\` hits ${hits}, ${lacking}`)];
}

function checkRanges(raw: RawClaim, say: Say): Diagnostic[] {
  return Object.entries(raw.sample ?? {}).flatMap(([binder, { min, max }]) =>
    min === undefined || max === undefined || min < max
      ? []
      : [say('bad-range', ['sample', binder], `the range of \`${binder}\`, ${min} to ${max}, is empty`)],
  );
}

function checkLinks(raw: RawClaim, say: Say): Diagnostic[] {
  const relations = (raw.relations ?? []).flatMap((relation, i) => {
    const kinds = Object.keys(relation).filter((key) => key !== 'why');
    if (kinds.length !== 1)
      return [
        say(
          'malformed-relation',
          ['relations', i],
          kinds.length === 0
            ? 'the relation has no kind'
            : `the relation has ${kinds.length} kinds: ${kinds.join(', ')}`,
        ),
      ];
    const kind = itemAt(kinds, 0);
    return Object.entries(relation).some(([key, other]) => key === kind && other === raw.id)
      ? [say('self-relation', ['relations', i, kind], `\`${raw.id}\` is related to itself`)]
      : [];
  });
  const waivers = (raw.waive ?? []).flatMap((waiver, i) =>
    (waiver.check === undefined) === (waiver.mutant === undefined)
      ? [
          say(
            'malformed-waiver',
            ['waive', i],
            waiver.check === undefined
              ? 'the waiver names neither a check nor a mutant'
              : 'the waiver names both a check and a mutant',
          ),
        ]
      : [],
  );
  return [...relations, ...waivers];
}
