import type { ProblemCode } from './problem-code.ts';

/** Cause and remedy for each diagnostic code; docs/diagnostics.md is generated from these tables. */
export type Problem = { readonly cause: string; readonly cure: string };

/** Cause and remedy for every problem in the registry and the configuration. */
export const problems: Readonly<Record<ProblemCode, Problem>> = {
  'file-not-readable': {
    cause: 'The file is missing or may not be read.',
    cure: 'Check the path and the permissions.',
  },
  'not-utf8': { cause: 'The file contains bytes that are not UTF-8.', cure: 'Save the file in UTF-8.' },
  'yaml-syntax': {
    cause: 'The text is not YAML.',
    cure: 'Correct the syntax; quote text that contains `: ` or ` #`.',
  },
  'yaml-unsound': {
    cause:
      'A tag such as `!python` or `!!binary`, an alias inside what it refers to, aliases that multiply, or a NUL byte. Claims files must not contain them.',
    cure: 'Write the value out, as plain text, number, list or mapping.',
  },
  'duplicate-key': { cause: 'A mapping contains the same key twice.', cure: 'Keep one of the two.' },
  'no-claims-files': {
    cause: 'No file matches the `claims:` patterns.',
    cure: 'Correct the patterns, or run `check-claims init`.',
  },
  'zero-claims': {
    cause: 'A registry without claims would pass every check.',
    cure: 'List at least one claim.',
  },
  'unknown-key': { cause: 'The format has no such key here.', cure: 'Use a key of docs/claim-format.md.' },
  'missing-key': { cause: 'A required key is missing.', cure: 'Add it.' },
  'wrong-type': {
    cause: 'The value has the wrong type.',
    cure: 'Write the type that the message names.',
  },
  'unknown-value': {
    cause: 'The value is not one of the allowed words.',
    cure: 'Use one of them.',
  },
  'empty-text': { cause: 'A text is blank.', cure: 'Write the text, or leave the key out.' },
  'empty-value': {
    cause: 'A list or mapping that must not be empty is empty.',
    cure: 'Fill it, or leave the key out.',
  },
  'out-of-range': {
    cause: 'A number is outside its range.',
    cure: 'Write a number in the range that the message names.',
  },
  'duplicate-item': { cause: 'A list contains the same item twice.', cure: 'Keep one of them.' },
  'malformed-id': {
    cause: "A claim id may contain letters, digits, `_`, `-` and `'`, and must begin with a letter.",
    cure: 'Write one word, such as `steeperSpectraAccelerate`.',
  },
  'malformed-ref': {
    cause: 'A reference is not letters and digits joined by `-`.',
    cure: 'Write one such as `P3-02`.',
  },
  'malformed-slug': {
    cause: "A paper's short name is not lower-case letters, digits and `-`.",
    cure: 'Write one such as `bi2025`.',
  },
  'malformed-lean-name': {
    cause: 'The text is not a Lean name.',
    cure: 'Write the name as Lean prints it, for instance `Namespace.lemma_name`.',
  },
  'malformed-symbol': {
    cause: 'A symbol does not begin with a letter.',
    cure: 'Write its name, for instance `beta`.',
  },
  'malformed-export': {
    cause: 'The text is not the name of a JavaScript export.',
    cure: 'Write the exported name alone.',
  },
  'malformed-day': {
    cause: 'A day is not written as year, month and day.',
    cure: 'Write for instance `2026-11-29`.',
  },
  'malformed-path': {
    cause: 'A path is absolute or has backslashes or control characters.',
    cure: 'Write it relative to the file, with `/`.',
  },
  'malformed-accuracy': {
    cause: 'A promised accuracy is not a negative power of two in the form `2^-46`.',
    cure: 'Write `2^-46`; larger exponents promise more.',
  },
  'malformed-fingerprint': {
    cause: 'The fingerprint of an accepted statement is not 32 hexadecimal digits.',
    cure: 'Copy what `check-claims show <theorem>` prints, and put it in quotes.',
  },
  'duplicate-claim': {
    cause: 'Two claims have the same id.',
    cure: 'Rename one; ids are unique over all papers.',
  },
  'duplicate-paper': { cause: 'Two files describe the same paper.', cure: 'Put the claims into one file.' },
  'unknown-claim': {
    cause: 'A relation or argument names a claim that is not registered.',
    cure: 'Use the id of a registered claim.',
  },
  'unknown-paper': {
    cause: '`about:` or an argument names a paper that is not registered.',
    cure: 'Use the short name of a registered paper.',
  },
  'self-relation': { cause: 'A claim is related to itself.', cure: 'Name the other claim.' },
  'malformed-relation': {
    cause: 'A relation has no kind, or several.',
    cure: 'Write exactly one of contradicts, supports, evidence-against, repairs, refines, duplicates, depends-on.',
  },
  'malformed-waiver': {
    cause: 'A waiver names neither a check nor a mutant, or both.',
    cure: 'Write exactly one of `check:` and `mutant:`.',
  },
  'waiver-without-reason': {
    cause: 'A waiver gives no reason.',
    cure: 'Add `because:` with a reason that a referee would accept.',
  },
  'source-not-found': {
    cause: 'The source text of the paper cannot be read.',
    cure: 'Put the public abstract there, or correct `source:`.',
  },
  'quote-not-found': {
    cause: 'The quote does not occur in the source text.',
    cure: 'Quote the paper\'s own words, or write `where: "secondary: …"` with the text that it comes from.',
  },
  'quote-without-source': {
    cause: 'A claim quotes a paper that has no source text.',
    cure: 'Add `source:` to the paper, or write `where: "secondary: …"`.',
  },
  'quote-secondary': {
    cause:
      "The quote occurs only after the line `Secondary: …` of the source text, in words that are not the authors'.",
    cure: 'Write `where: secondary (…)` with what it is, or quote the authors themselves.',
  },
  'module-not-found': {
    cause: 'The module with the counterparts does not exist.',
    cure: 'Correct the path; it is relative to the claims file.',
  },
  'module-missing': {
    cause: 'A counterpart or an experiment is named, but no module that exports it.',
    cure: 'Add `module:`, or `command:` for a program in another language; experiments need a module.',
  },
  'module-and-command': {
    cause: 'Both a module and a program are given for the counterparts.',
    cure: 'Keep one of the two; single counterparts can name another `module:` or `command:` under `counterparts:`.',
  },
  'bad-range': { cause: 'A sampling range is empty.', cure: 'Write min < max.' },
  'experiment-incomplete': {
    cause: 'An experiment needs `run:` and `expect:`.',
    cure: 'Add the one that is missing, or change `kind:`.',
  },
  'required-but-absent': {
    cause: 'A claim requires evidence for which it names no source.',
    cure: 'Add the theorem or the experiment, or drop it from `requires:`.',
  },
  'nothing-required': {
    cause: 'A claim requires no evidence and does not say why.',
    cure: 'Add `because:`.',
  },
  'correspondence-missing': {
    cause: 'A claim has a theorem, but does not say how the statement relates to the prose.',
    cure: 'Add `correspondence: { relation: …, why: … }`.',
  },
  'correspondence-without-theorem': {
    cause: 'A claim has a relation between statement and prose, but no theorem.',
    cure: 'Write `relation: none`, or name the theorem.',
  },
  'refuted-without-witness': {
    cause: 'A claim is marked refuted, but names nothing that refutes it.',
    cure: 'Name the theorem or the experiment that refutes it.',
  },
  'outcome-mismatch': {
    cause: 'The Lean statement refutes the claim, but its outcome is not `refuted`.',
    cure: 'Write `outcome: refuted`, or correct the relation.',
  },
  'tests-unclear': {
    cause: 'The claim does not say for which of its theorems the statement is tested.',
    cure: 'Map theorems of the claim to the theorems to test instead: `tests: { limit: rate }`',
  },
  'hits-missing': {
    cause: 'A refuted claim does not name the target of its refutation.',
    cure: 'Add `hits: authors-words`, `hits: stronger-reading` or `hits: secondary-text`.',
  },
  'hits-without-refutation': {
    cause: 'A claim that is not refuted names the target of a refutation.',
    cure: 'Remove `hits:`, or write `outcome: refuted`.',
  },
  'hits-unsupported': {
    cause:
      'The target of a refutation is missing: a quote of the authors, the `reading:`, or the secondary text in `where:`.',
    cure: 'Quote the authors, write the `reading:`, or name the text in `where: secondary…`; else correct `hits:`.',
  },
  'supports-refuted': {
    cause: 'A claim is said to support one that is refuted.',
    cure: 'Write `evidence-against:`, or `duplicates:` if it is the same finding.',
  },
  'against-unrefuted': {
    cause: 'A claim is evidence against one that is not refuted.',
    cure: 'Write `contradicts:`, or `outcome: refuted` in the other claim.',
  },
};
