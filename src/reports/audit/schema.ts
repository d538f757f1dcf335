import { auditCodes } from '../../audit/codes.ts';
import { provenance, toolchain } from '../schema/provenance.ts';
import { count, list, record, ref, type Shape, text, word } from '../schema/shapes.ts';

const entry = record(
  {
    subject: text('What it is about: a claim, a Lean name, a symbol, the label of a figure.'),
    text: text('What was found.'),
    command: text('The command that shows the evidence again.'),
  },
  {
    code: {
      ...word(...Object.keys(auditCodes)),
      description: 'Present where the entry is a gap; docs/audit.md says what each means.',
    },
    claim: text('Id of the claim that it is about.'),
    where: record({
      file: text('Relative to the root.'),
      line: count,
      column: count,
    }),
  },
);

const section = record({
  title: text('The name of the part.'),
  about: text('What the part lists.'),
  entries: list(ref('entry')),
});

const paper = record({
  slug: text('Short name of the paper.'),
  title: text('Title of the paper.'),
  sections: list(ref('section')),
  gaps: { ...list(ref('entry')), description: 'The entries with a code, worst first.' },
});

/** JSON Schema of an audit, format 1; docs/audit.schema.json is generated from it. */
export const auditSchema: Shape = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'check-claims/audit/1',
  title: 'Audit of check-claims, format 1',
  description: 'What is proved, tested and only asserted of each paper, and its gaps, worst first.',
  ...record({ format: { const: 1 }, papers: list(ref('paper')), provenance }),
  $defs: { entry, section, paper, toolchain },
};
