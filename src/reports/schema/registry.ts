import { count, list, map, number, record, ref, type Shape, text, word } from './shapes.ts';

const name = text('A Lean name.');

/** The parts of the report that come from the registry. */
export const registry: Readonly<Record<string, Shape>> = {
  position: record({ file: text('Relative to the root of the project.'), line: count, column: count }),
  command: record({
    name: text('As it is told.'),
    argv: list(text('The program, or an argument.')),
    folder: text('Where it runs.'),
  }),
  claim: record(
    {
      id: text('Unique over the registry.'),
      paper: text('Slug.'),
      ref: text('Reference within the paper.'),
      kind: word('theorem', 'experiment', 'artifact', 'editorial'),
      says: text('The claim in prose.'),
      theorems: list(name),
      correspondence: record({
        relation: word('exact', 'special-case', 'weaker', 'conditional', 'definitional', 'refutes', 'none'),
        why: text('A human judgement.'),
      }),
      hypotheses: map(text('Prose of a binder.')),
      requires: list(word('proof', 'test', 'run')),
      outcome: word('supported', 'refuted', 'unverifiable'),
      sample: map(record({}, { min: number, max: number, maxLength: count, reach: count })),
      relations: list(
        record({
          kind: word(
            'contradicts',
            'supports',
            'evidence-against',
            'repairs',
            'refines',
            'duplicates',
            'depends-on',
          ),
          claim: text('Id.'),
          why: text('Reason.'),
        }),
      ),
      waivers: list(
        record({
          target: text('A check, code or mutant.'),
          because: text('Reason.'),
          where: ref('position'),
        }),
      ),
      where: ref('position'),
    },
    {
      tests: map(text('Theorem that is tested for the one of the key.')),
      quote: text('Words of the paper.'),
      place: text('Where in the paper.'),
      reading: text('What the words are taken to mean.'),
      about: list(text('Slug of another paper.')),
      hits: word('authors-words', 'stronger-reading', 'secondary-text'),
      run: text('Name of the experiment.'),
      expect: record({ value: number, bias: number, because: text('Derivation.') }),
      because: text('Why nothing is tested or proved.'),
      accepted: list(text('Fingerprint of an accepted statement.')),
      reviewed: record({
        by: text('Reader.'),
        on: text('Day.'),
        prints: map(text('Fingerprint of a part.')),
        where: ref('position'),
      }),
    },
  ),
  paper: record(
    {
      slug: text('Short name.'),
      title: text('Title.'),
      namespace: name,
      counterparts: list(
        record(
          {
            lean: name,
            module: text('Path.'),
            export: text('Name of the export.'),
            accuracy: number,
            where: ref('position'),
          },
          {
            arity: count,
            command: ref('command'),
            forms: list({ description: 'How the numbers of an argument are written for a program.' }),
          },
        ),
      ),
      symbols: map(text('Meaning.')),
      reported: list(
        record(
          {
            label: text('What is counted.'),
            figure: number,
            status: word('checked', 'unverifiable'),
            rule: text('How it is counted, or why it cannot be.'),
            where: ref('position'),
          },
          { elsewhere: list(record({ figure: number, place: text('Another text of the same authors.') })) },
        ),
      ),
      where: ref('position'),
    },
    {
      source: text('Path of the source text.'),
      module: text('Path of the counterparts.'),
      command: ref('command'),
      experiments: list(text('Path of experiments.')),
    },
  ),
};
