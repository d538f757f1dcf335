import { evidence } from './evidence.ts';
import { provenance, toolchain } from './provenance.ts';
import { registry } from './registry.ts';
import { count, flag, kinds, list, members, number, record, ref, type Shape, text, word } from './shapes.ts';

const name = text('A Lean name.');
const kind = word(
  'axiom',
  'definition',
  'theorem',
  'opaque',
  'quotient',
  'inductive',
  'constructor',
  'recursor',
);

const judged: Readonly<Record<string, Shape>> = {
  range: record({
    file: text('Relative to the root.'),
    line: count,
    column: count,
    endLine: count,
    endColumn: count,
  }),
  proof: {
    type: 'object',
    oneOf: [
      ...members({
        proved: {},
        'proved-with-axioms': { axioms: list(name) },
        sorry: { through: list(name) },
        'rejected|not-confirmed-here': { why: text('Why.') },
        hollow: { code: text('Code of the finding.'), why: text('Why.') },
        drifted: { was: text('Accepted fingerprint.'), is: text('Present fingerprint.') },
        'not-run': { reason: text('Why.') },
      }),
      record(
        { kind: { const: 'absent' }, missing: list(name) },
        { found: kind, instead: text('What has nearly that name.') },
      ),
    ],
  },
  theorem: record(
    {
      theorem: name,
      uses: ref('names'),
      axioms: ref('names'),
      hidden: count,
      proof: ref('proof'),
      test: ref('testResult'),
      binders: list(
        record(
          { name, isHypothesis: flag, shown: text('As Lean prints it.') },
          { prose: text('As the paper says it.') },
        ),
      ),
    },
    {
      instead: record({
        theorem: name,
        by: word('consequence', 'premise', 'nothing'),
      }),
      statement: text('As Lean prints it.'),
      term: ref('printed'),
      math: ref('math'),
      doc: text('Docstring.'),
      range: ref('range'),
      module: name,
      fingerprint: text('Of the meaning of the statement: its type, and the definitions that it rests on.'),
    },
  ),
  cell: record(
    {
      check: word('proof', 'test', 'run'),
      required: flag,
      state: word('holds', 'open', 'broken', 'self-check'),
      word: text('The verdict, as docs/verdicts.md words it.'),
      why: text('One clause.'),
    },
    { theorem: name, waived: text('Reason of the waiver.') },
  ),
  claimReport: record(
    {
      claim: ref('claim'),
      theorems: list(ref('theorem')),
      cells: list(ref('cell')),
      headline: word('agrees', 'broken', 'open', 'waived', 'not-required'),
      standing: word(
        'supported',
        'supported-in-part',
        'conditional',
        'by-definition',
        'refuted',
        'unverifiable',
        'undetermined',
        'not-checked',
        'contradictory',
      ),
      summary: text('What was checked by whom, and what was not.'),
      transfer: { type: 'array', items: text('Proved, tested, conclusion.'), minItems: 3, maxItems: 3 },
      links: record({
        claim: ref('position'),
        theorems: list(ref('range')),
        counterparts: list(
          record({
            file: text('Path.'),
            line: count,
            column: count,
            constant: name,
            export: text('Name of the export.'),
          }),
        ),
        tests: list(text('Path.')),
      }),
    },
    { reading: record({ lines: count, pieces: count }), experiment: ref('experiment') },
  ),
  mutantCounts: record({
    mutants: count,
    killed: count,
    survived: count,
    waived: count,
    implied: count,
    notRun: count,
  }),
  mutationReport: record({
    statement: ref('mutantCounts'),
    hypothesis: ref('mutantCounts'),
    source: ref('mutantCounts'),
    score: number,
    survivors: list(
      record(
        { id: text('Target of a waiver.'), shown: text('The changed line.'), claims: list(text('Id.')) },
        { where: ref('position'), waived: text('Reason of the waiver.') },
      ),
    ),
  }),
  finding: record(
    {
      code: text('A code of docs/diagnostics.md.'),
      level: word('error', 'warning', 'note'),
      message: text('One sentence.'),
    },
    {
      claim: text('Id.'),
      subject: text('What it is about.'),
      where: ref('position'),
      related: list(record({ message: text('What is there.'), where: ref('position') })),
      waived: text('Reason of the waiver.'),
    },
  ),
  definition: record(
    { name, kind, module: name, statement: text('Type, as Lean prints it.'), uses: ref('names') },
    {
      doc: text('Docstring.'),
      range: ref('range'),
      counterpart: record({ module: text('Path.'), export: text('Name.'), accuracy: number }),
    },
  ),
  module: record(
    {
      name,
      file: text('Path.'),
      sourceHash: text('SHA-256.'),
      imports: ref('names'),
      status: word('built', 'failed', 'not-fetched', 'timeout', 'crashed', 'out-of-memory'),
      messages: list(
        record({
          severity: word('error', 'warning', 'information'),
          line: count,
          column: count,
          text: text('Shown, never parsed.'),
        }),
      ),
      recheck: kinds({ ok: {}, 'failed|not-run': { why: text('Why.') } }),
    },
    { dependency: text('The dependency that it belongs to; absent for the project’s own.') },
  ),
  toolchain,
  diagnostic: record(
    { code: text('A code.'), severity: word('error', 'warning', 'note'), message: text('What is wrong.') },
    { hint: text('What to write instead.'), where: ref('position'), frame: text('The source line.') },
  ),
};

/** JSON Schema of the report, format 1; docs/report.schema.json is generated from it. */
export const reportSchema: Shape = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'check-claims/report/1',
  title: 'Report of check-claims, format 1',
  description:
    'Equal inputs give equal `results`, byte for byte; what may differ between machines stands in `provenance`.',
  ...record({
    format: { const: 1 },
    results: record(
      {
        papers: list(ref('paper')),
        claims: list(ref('claimReport')),
        modules: list(ref('module')),
        definitions: list(ref('definition')),
        findings: list(ref('finding')),
        controls: record({ kind: word('passed', 'failed'), detail: text('What was planted.') }),
        seed: count,
        budget: count,
        exitCode: { enum: [0, 1, 2, 3, 4, 5, 130] },
      },
      { mutation: ref('mutationReport') },
    ),
    provenance,
    diagnostics: list(ref('diagnostic')),
  }),
  $defs: { ...registry, ...evidence, ...judged },
};
