import type { Name } from '../expr/expr.ts';
import { axiomsOf, closureOf, sorriesOf } from '../lean/closure.ts';
import type { Attribute, Declaration, Inventory } from '../lean/inventory.ts';
import { countOf } from '../typeset/count-of.ts';
import { findInhabitants } from '../verdict/hollow/inhabitants.ts';
import { standardAxioms } from '../verdict/proof/proof.ts';
import type { AuditCode } from './codes.ts';
import { dropRepeats, type Entry, type PaperInput } from './entry.ts';
import { listAddedHypotheses } from './hypotheses.ts';

const about = (
  subject: Name,
  text: string,
  code: AuditCode | undefined,
  one: Declaration | undefined,
): Entry => ({
  ...(code === undefined ? {} : { code }),
  subject,
  text,
  command: `check-claims show ${subject}`,
  ...(one?.range === undefined
    ? {}
    : { where: { file: one.range.file, line: one.range.line, column: one.range.column } }),
});

const theoremsOf = ({ claims }: PaperInput): readonly Name[] =>
  dropRepeats(claims.flatMap(({ theorems }) => theorems.map(({ theorem }) => theorem)));

const declarationsOf = (input: PaperInput): readonly Declaration[] =>
  closureOf(input.inventory, theoremsOf(input), 'statement').project.flatMap(
    (name) => input.inventory.declarations.get(name) ?? [],
  );

/** Axioms of the paper's proofs; those beyond Lean's own are gaps. */
const axioms = ({ paper, claims, report }: PaperInput): readonly Entry[] => {
  const all = claims.flatMap(({ claim, theorems }) => theorems.map((one) => ({ ...one, claim: claim.id })));
  const names = dropRepeats(all.flatMap((one) => one.axioms)).toSorted();
  const listed = names.map((axiom): Entry => {
    const users = all.filter((one) => one.axioms.includes(axiom));
    if (standardAxioms.includes(axiom))
      return {
        subject: axiom,
        text: `an axiom of Lean's logic, used by ${countOf(users.length, 'theorem')}`,
        command: `check-claims audit ${paper.slug}`,
      };
    return {
      code: 'axiom-assumed',
      subject: axiom,
      text: `an axiom that ${users.map(({ theorem }) => theorem).join(', ')} rest on`,
      command: `check-claims show ${dropRepeats(users.map(({ claim }) => claim)).join(' ')}`,
    };
  });
  const hidden = Math.max(0, ...all.map((one) => one.hidden));
  if (hidden === 0) return listed;
  const { version, kind } = report.provenance.toolchain;
  return [
    ...listed,
    {
      subject: 'library',
      text: `up to ${hidden} library lemmas a theorem, whose axioms Lean ${version} (${kind}) does not show`,
      command: `check-claims audit ${paper.slug} --toolchain lake`,
    },
  ];
};

const instancesOf = (inventory: Inventory, name: Name): readonly Declaration[] =>
  [...inventory.declarations.values()].filter(({ instanceOf }) => instanceOf === name);

/** Classes and structures in claimed statements that assume laws: which laws, and whether an instance is known. */
const assumedLaws = (input: PaperInput): readonly Entry[] =>
  declarationsOf(input).flatMap((one) => {
    const laws = (one.fields ?? []).filter(({ isProp }) => isProp);
    if (laws.length === 0) return [];
    const names = laws.map(({ name }) => name.split('.').at(-1)).join(', ');
    if (!one.attributes.includes('class')) {
      const none = findInhabitants(input.inventory, one.name).length === 0;
      const text = `assumes as fields: ${names}${none ? '; nothing is shown to satisfy them' : ''}`;
      return [about(one.name, text, 'law-assumed', one)];
    }
    const instances = instancesOf(input.inventory, one.name);
    if (instances.length === 0)
      return [
        about(
          one.name,
          `assumes ${names}, and has no instance: nothing is known to satisfy it`,
          'class-uninhabited',
          one,
        ),
      ];
    return [
      about(
        one.name,
        `assumes ${names}; satisfied by ${instances.map(({ name }) => name).join(', ')}`,
        undefined,
        one,
      ),
    ];
  });

/** The theorems that let a project's own number type be read as the reals: each must be proved. */
const numberLaws = ({ numbers, inventory }: PaperInput): readonly Entry[] =>
  numbers.flatMap(({ type, operations }) =>
    operations.flatMap(({ name, is, by }) =>
      by.map((law) => {
        const declaration = inventory.declarations.get(law);
        const extra = axiomsOf(inventory, law).axioms.filter((axiom) => !standardAxioms.includes(axiom));
        const sound =
          declaration?.kind === 'theorem' && extra.length === 0 && sorriesOf(inventory, law).length === 0;
        return about(
          law,
          `characterises ${name} as ${is} on ${type}${sound ? '' : ', but is not proved'}`,
          sound ? undefined : 'number-law-unproved',
          declaration,
        );
      }),
    ),
  );

const untied: readonly Attribute[] = [
  'implemented_by',
  'extern',
  'csimp',
  'partial',
  'unsafe',
  'noncomputable',
];

/** Definitions in claimed statements without a counterpart, or whose compiled code differs from the term that the proof is about. */
const definitions = (input: PaperInput): readonly Entry[] => {
  const bound = new Set(
    input.report.results.papers.flatMap(({ counterparts }) => counterparts.map(({ lean }) => lean)),
  );
  const called = new Set(
    input.claims.flatMap(({ theorems }) =>
      theorems.flatMap(({ test }) => test.calls.map(({ constant }) => constant)),
    ),
  );
  return declarationsOf(input)
    .filter(
      ({ kind, range, attributes, instanceOf }) =>
        kind === 'definition' &&
        range !== undefined &&
        instanceOf === undefined &&
        !attributes.includes('internal'),
    )
    .flatMap((one) => {
      const marks = one.attributes.filter((mark) => untied.includes(mark) && mark !== 'noncomputable');
      const ownName = one.name.startsWith(`${input.paper.namespace}.`);
      return [
        ...(marks.length === 0
          ? []
          : [about(one.name, `marked ${marks.join(', ')}`, 'execution-differs' as const, one)]),
        ...(ownName && !bound.has(one.name) && !called.has(one.name) && !givesProp(one)
          ? [about(one.name, 'no counterpart stands for it', 'definition-untested' as const, one)]
          : []),
      ];
    });
};

const givesProp = ({ type }: Declaration): boolean => {
  let result = type;
  while (result.kind === 'forallE') result = result.body;
  return result.kind === 'sort';
};

/** Lists the axioms, classes and definitions that the paper's evidence rests on, transitively. */
export const restsOn = (input: PaperInput): readonly Entry[] => [
  ...axioms(input),
  ...assumedLaws(input),
  ...numberLaws(input),
  ...listAddedHypotheses(input),
  ...definitions(input),
];
