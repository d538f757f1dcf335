// Remarks for the reader of a claimed theorem: the statement may be true and still say less than it seems to.
import type { Expr, Name } from '../../expr/expr.ts';
import { occurs } from '../../expr/occurs.ts';
import { headConstantOf, instantiate, isSameExpr, spineOf, subtermsOf } from '../../expr/spine.ts';
import type { Declaration, Inventory } from '../../lean/inventory.ts';
import { formatBinderName, splitName } from '../../lean/names.ts';
import type { Remember } from '../../lean/watched.ts';
import { compileStatement } from '../../read/compile.ts';
import { planSampling } from '../../sampling/address/plan.ts';
import { findConventionsOnly } from '../../testing/conclude/conventions.ts';
import { makeFinding } from '../findings/finding.ts';
import type { FindingCode } from '../findings/finding-code.ts';
import { placeOfTheorem } from '../findings/mutant-findings.ts';
import type { ClaimReport, Finding, TheoremEvidence } from '../report.ts';
import { findAssumedValues, formatFixed } from './assumed-values.ts';
import { isPositive } from './elements.ts';
import { fareOf } from './fare.ts';
import { hollowOf } from './hollow.ts';
import { findInhabitants } from './inhabitants.ts';
import { lawsOf, makeFreshConstant, openStatement, restatesDefinition, unfoldHead } from './opened.ts';

type Subject = {
  readonly claim: ClaimReport['claim'];
  readonly theorem: TheoremEvidence;
  readonly declaration: Declaration;
  readonly inventory: Inventory;
  readonly remember: Remember;
};

/** One remark: its code, its other subjects, and the text after the theorem's name. */
type Remark = {
  readonly code: FindingCode;
  readonly about?: Name;
  readonly text: string;
  /** The level, if it differs from the table of codes. */
  readonly level?: Finding['level'];
};

// Constants of pure logic: a proof that uses only these would prove the same about any other definitions.
const logic: ReadonlySet<Name> = new Set(
  'And.left And.right And.intro And.casesOn Or.inl Or.inr Or.elim Or.casesOn Iff.mp Iff.mpr Iff.intro Iff.rfl Iff.refl Iff.symm id trivial True.intro absurd False.elim False.casesOn Exists.intro Exists.elim Exists.casesOn Classical.em Eq.symm Ne.symm Not And Or Iff Exists True False Eq letFun'.split(
    ' ',
  ),
);
const reflexivity: ReadonlySet<Name> = new Set(['rfl', 'Eq.refl', 'Iff.rfl', 'Iff.refl', 'HEq.refl', 'id']);

const hasValue = ({ binders }: TheoremEvidence): boolean => binders.some(({ isHypothesis }) => !isHypothesis);

/** A theorem that shows nothing, if the registry does not say that it is the claim; otherwise the proof's cell says so. */
function showsNothing({ claim, declaration, inventory, remember }: Subject): readonly Remark[] {
  const found =
    claim.correspondence.relation === 'none' ? hollowOf(inventory, declaration.name, remember) : undefined;
  return found === undefined
    ? []
    : [{ code: found.code, text: `it shows nothing: ${found.why}`, level: 'warning' }];
}

function byDefinition({ claim, declaration, theorem, inventory, remember }: Subject): readonly Remark[] {
  const { relation } = claim.correspondence;
  if (relation === 'definitional' || relation === 'none' || !hasValue(theorem)) return [];
  const statement = new Set(declaration.typeUses);
  const beyond = declaration.valueUses.filter((name) => !statement.has(name));
  const byReflexivity = beyond.length > 0 && beyond.every((name) => reflexivity.has(name));
  if (byReflexivity || restatesDefinition(inventory, declaration.name))
    return [
      {
        code: 'holds-by-definition',
        text: `${byReflexivity ? 'the proof is rfl' : 'the conclusion sets a definition equal to its own body'}, so it says what the definitions say and nothing more; write "relation: definitional" if that is meant`,
      },
    ];
  const logicOnly = beyond.length > 0 && beyond.every((name) => logic.has(name));
  const fare = logicOnly
    ? undefined
    : remember('fare', declaration.name, (seen) => fareOf(seen, declaration.type));
  if (fare?.kind === 'all hypotheses')
    return [
      {
        code: 'follows-by-logic',
        text: `it holds whatever ${fare.of.join(', ')} ${fare.of.length === 1 ? 'is' : 'are'}: the hypotheses give it by logic and arithmetic alone`,
      },
    ];
  return logicOnly
    ? [
        {
          code: 'follows-by-logic',
          text: 'the proof uses logic alone, no lemma and no property of a definition: the hypotheses already say it',
        },
      ]
    : [];
}

function existsImplication({ declaration, inventory }: Subject): readonly Remark[] {
  const { conclusion } = openStatement(inventory, declaration.type);
  const body = spineOf(conclusion).args[1];
  if (headConstantOf(conclusion) !== 'Exists' || body?.kind !== 'lam') return [];
  const inner = unfoldHead(inventory, instantiate(body.body, makeFreshConstant(30_000)));
  const implies =
    inner.kind === 'forallE' && headConstantOf(inner.body) !== 'False' && isCondition(inner.type);
  return implies
    ? [
        {
          code: 'exists-implication',
          text: `it asks for some ${formatBinderName(body.name)} with an implication, which any ${formatBinderName(body.name)} that fails the premise satisfies; ∧ may be meant`,
        },
      ]
    : [];
}

const comparisons: ReadonlySet<Name> = new Set('LT.lt LE.le GT.gt GE.ge Eq Ne And Or Not Iff'.split(' '));
const isCondition = (type: Expr): boolean => comparisons.has(headConstantOf(type) ?? '');

function uninhabited({ declaration, inventory }: Subject): readonly Remark[] {
  return openStatement(inventory, declaration.type).binders.flatMap(
    ({ type, variable }): readonly Remark[] => {
      const whole = unfoldHead(inventory, type);
      const name = headConstantOf(whole);
      // an index below a positive number always exists
      const laws = lawsOf(inventory, whole, variable).filter(
        ({ by, proposition }) => by !== 'the type Fin' || !isPositive(spineOf(proposition).args.at(-1)),
      );
      const isOwn = name !== undefined && inventory.declarations.has(name);
      if (!isOwn || laws.length === 0 || findInhabitants(inventory, name).length > 0) return [];
      const text = `it is about every ${name}, which assumes ${laws.map(({ by }) => by.replace('the field ', '')).join(', ')}; nothing in the project is shown to satisfy that: give an instance, or the theorem may speak of nothing`;
      return [{ code: 'class-uninhabited', about: name, text }];
    },
  );
}

/** Variables to which the hypotheses leave one value; if they leave a single case and do not say so, the proof's cell says it. */
function oneValue({ declaration: { name, type }, inventory, remember }: Subject): readonly Remark[] {
  if (headConstantOf(openStatement(inventory, type).conclusion) === 'False') return [];
  const fixed = remember('one value', name, (seen) => {
    const declaration = seen.declarations.get(name);
    const left = declaration && findAssumedValues(seen, declaration);
    return left?.kind !== 'some' || left.fixed.length === 0 ? undefined : formatFixed(left.fixed);
  });
  return fixed === undefined
    ? []
    : [
        {
          code: 'variable-fixed',
          text: `the hypotheses leave one value only: ${fixed}`,
          level: 'warning',
        },
      ];
}

/** Operations that no sample gives their usual value; where a test is run, it finds them itself. */
function byConvention({ declaration: { name }, theorem, remember }: Subject): readonly Remark[] {
  if (theorem.test.accepted > 0) return [];
  const found = remember('convention-only', name, (inventory) => {
    const statement = compileStatement(inventory, name, { numbers: [] });
    return 'kind' in statement
      ? []
      : findConventionsOnly(statement, planSampling(statement, new Map(), new Map()));
  });
  return found.map((text) => ({ code: 'convention-only', text }));
}

const autoBound = ({ declaration }: Subject): readonly Remark[] => {
  const found: Remark[] = [];
  for (let rest = declaration.type; rest.kind === 'forallE'; rest = rest.body) {
    const { info, type, name } = rest;
    // `autoImplicit` gives an unknown name a universe of its own; an author who means "any type" usually writes Type.
    if (info !== 'implicit' || type.kind !== 'sort' || type.level.kind !== 'param') continue;
    const text = `${formatBinderName(name)} is any type at all here: if it should be a type of the library or the project, it is misspelt and autoImplicit has quantified over it`;
    found.push({ code: 'binder-auto-bound', about: name, text });
  }
  return found;
};

/** Variables that a reader takes for a definition, since they have its name and its type where the theorem stands. */
function shadowing({ declaration: { name: theorem, type }, inventory }: Subject): readonly Remark[] {
  const scopes = splitName(theorem).map((_, depth, parts) => parts.slice(0, depth));
  const found = new Set<Name>();
  for (const one of subtermsOf(type)) {
    if (one.kind !== 'lam' && one.kind !== 'forallE' && one.kind !== 'letE') continue;
    for (const scope of scopes) {
      const meant = inventory.declarations.get([...scope, one.name].join('.'));
      if (meant?.kind !== 'definition' || !isSameExpr(meant.type, one.type)) continue;
      if (occurs(one.body, 0)) found.add(meant.name);
    }
  }
  return [...found].map((about) => ({
    code: 'binder-shadows-definition',
    about,
    text: `a variable of the statement has the name of ${about}: what reads as the definition is the variable`,
  }));
}

const remarks: readonly ((subject: Subject) => readonly Remark[])[] = [
  showsNothing,
  byDefinition,
  existsImplication,
  uninhabited,
  oneValue,
  byConvention,
  autoBound,
  shadowing,
];

/** Remarks on the theorems of a claim that Lean proves and that are not entirely hollow. */
export const collectRemarkFindings = (
  { claim, theorems }: ClaimReport,
  inventory: Inventory,
  remember: Remember,
): readonly Finding[] =>
  theorems.flatMap((theorem) => {
    const declaration = inventory.declarations.get(theorem.theorem);
    if (declaration?.kind !== 'theorem') return [];
    // for a theorem that says nothing, only the cause is of interest
    return (theorem.proof.kind === 'hollow' ? [existsImplication] : remarks)
      .flatMap((remark) => remark({ claim, theorem, declaration, inventory, remember }))
      .map(({ code, about, text, level }) => ({
        ...makeFinding(code, {
          claim: claim.id,
          subject: about === undefined ? theorem.theorem : `${theorem.theorem} ${about}`,
          message: `${theorem.theorem}: ${text}`,
          ...placeOfTheorem(claim, theorem),
          related: [{ message: 'the claim', where: claim.where }],
        }),
        ...(level === undefined ? {} : { level }),
      }));
  });
