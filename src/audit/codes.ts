/** The gaps that an audit can find. */
export type AuditCode =
  | 'refuted-as-stated'
  | 'refuted-in-a-reading'
  | 'refuted-secondary-text'
  | 'refuted-again'
  | 'contradiction-unresolved'
  | 'evidence-broken'
  | 'class-uninhabited'
  | 'number-law-unproved'
  | 'axiom-assumed'
  | 'figure-differs'
  | 'figures-disagree'
  | 'repair-fails'
  | 'depends-on-unsupported'
  | 'asserted-only'
  | 'overclaim-alone'
  | 'overclaim-word'
  | 'hypothesis-not-in-paper'
  | 'conditional-on-hypotheses'
  | 'by-definition'
  | 'only-in-part'
  | 'label-too-strong'
  | 'law-assumed'
  | 'hypotheses-unwitnessed'
  | 'definition-chosen'
  | 'total-function'
  | 'finite-cases'
  | 'holds-by-unfolding'
  | 'witness-depends'
  | 'binder-implicit'
  | 'definition-untested'
  | 'execution-differs'
  | 'contradiction-settled'
  | 'duplicates-differ'
  | 'symbol-two-roles'
  | 'symbol-across-papers'
  | 'figure-unverifiable'
  | 'theorem-unclaimed';

/** How much a gap weighs, 0 to 100, and what it means. */
export type AuditRow = { readonly weight: number; readonly means: string };

/** All gaps; docs/audit.md is generated from this table. Weights only order the list; they are not a score. */
export const auditCodes: Readonly<Record<AuditCode, AuditRow>> = {
  'refuted-as-stated': { weight: 100, means: "the evidence speaks against the authors' own words" },
  'refuted-in-a-reading': {
    weight: 58,
    means: "the evidence speaks against a reading that says more than the authors' words must",
  },
  'refuted-secondary-text': {
    weight: 56,
    means: 'the evidence speaks against a text that is not the abstract: a summary, a companion',
  },
  'refuted-again': {
    weight: 11,
    means: 'another claim says the same and is refuted too; totals count the two once',
  },
  'contradiction-unresolved': {
    weight: 95,
    means: 'two claims contradict each other and the evidence supports both',
  },
  'evidence-broken': { weight: 90, means: 'a required check speaks against the claim' },
  'class-uninhabited': {
    weight: 85,
    means: 'a theorem about every instance of a class that has no instance',
  },
  'number-law-unproved': { weight: 84, means: 'a theorem that characterises a number type is not proved' },
  'axiom-assumed': { weight: 80, means: "a proof rests on an axiom beyond Lean's own" },
  'figure-differs': { weight: 75, means: 'a figure the paper gives is not what is counted' },
  'figures-disagree': {
    weight: 74,
    means: 'texts of the same authors give different figures for one thing',
  },
  'repair-fails': { weight: 72, means: 'the repaired form of a claim is not supported either' },
  'depends-on-unsupported': { weight: 70, means: 'a supported claim builds on one that is not' },
  'asserted-only': { weight: 65, means: 'only the prose says it' },
  'overclaim-alone': { weight: 60, means: 'the prose says "alone", the formula has several free variables' },
  'overclaim-word': { weight: 55, means: 'a strong word in a quote whose claim has less than full support' },
  'hypothesis-not-in-paper': { weight: 50, means: 'Lean assumes what the paper does not say' },
  'conditional-on-hypotheses': {
    weight: 48,
    means: 'true only under hypotheses that the paper does not state',
  },
  'by-definition': { weight: 45, means: 'the claim holds by definition and says nothing more' },
  'label-too-strong': {
    weight: 68,
    means:
      'not called conditional, though it assumes what the paper does not say, or called exact where a like claim is conditional',
  },
  'only-in-part': { weight: 40, means: 'a special case or a weaker form is proved, not the claim' },
  'law-assumed': { weight: 38, means: 'a law that a structure or class assumes, as a field' },
  'hypotheses-unwitnessed': {
    weight: 42,
    means: 'a theorem with hypotheses that nothing is shown to meet',
  },
  'definition-chosen': {
    weight: 36,
    means:
      'a definition in a claimed statement takes some value by choice: any other with the same property would do',
  },
  'total-function': {
    weight: 30,
    means: "a value that Lean's functions have where the paper's formula has none, such as x / 0 = 0",
  },
  'holds-by-unfolding': {
    weight: 26,
    means: 'a theorem that becomes closed by unfolding its definitions and arithmetic alone',
  },
  'finite-cases': { weight: 28, means: 'a theorem about finitely many cases' },
  'witness-depends': {
    weight: 12,
    means: 'a theorem that gives some value, which may depend on the variables before it',
  },
  'binder-implicit': {
    weight: 14,
    means: 'a value that a theorem quantifies over and does not name in brackets, perhaps by a misspelt name',
  },
  'definition-untested': {
    weight: 35,
    means: 'a definition in a claimed statement that no counterpart stands for',
  },
  'execution-differs': {
    weight: 34,
    means: 'a definition is marked so that what runs is not what is proved about',
  },
  'contradiction-settled': {
    weight: 33,
    means: 'two claims contradict each other and the evidence refutes one of them',
  },
  'duplicates-differ': { weight: 32, means: 'two claims said to be one and the same stand differently' },
  'symbol-two-roles': { weight: 25, means: 'one symbol in two roles within a paper' },
  'symbol-across-papers': { weight: 15, means: 'one symbol in different roles in different papers' },
  'figure-unverifiable': {
    weight: 20,
    means: 'a figure about the paper itself that nobody outside can check',
  },
  'theorem-unclaimed': { weight: 10, means: 'no claim names a theorem that stands next to claimed ones' },
};
