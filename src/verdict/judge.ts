import type { Claim } from '../claims/registry.ts';
import type { Inventory } from '../lean/inventory.ts';
import { printStatement } from '../lean/print/print.ts';
import { renderTypeset } from '../lean/print/typeset.ts';
import { cellsOf, join } from './cells.ts';
import type { ClaimEvidence } from './evidence.ts';
import { summaryOf } from './findings/sentences.ts';
import { transferOf } from './findings/transfer.ts';
import { applyWaivers } from './mutation.ts';
import { bindersOf, type TypeOf } from './proof/binders.ts';
import { judgeEvidence } from './proof/proof.ts';
import type { ClaimReport, TheoremEvidence } from './report.ts';
import { roundTest } from './round.ts';
import { countReading, readingOf } from './shown/reading.ts';

const typesOf =
  (inventory: Inventory | undefined): TypeOf =>
  (name) =>
    inventory?.declarations.get(name)?.type ?? inventory?.library.get(name)?.type;

function theoremEvidence(
  claim: Claim,
  { theorem, instead, proof, test: given }: ClaimEvidence['theorems'][number],
  inventory: Inventory | undefined,
): TheoremEvidence {
  const test = applyWaivers(roundTest(given), claim.waivers);
  const { declaration } = proof;
  const verdict = judgeEvidence(theorem, proof, claim.correspondence.relation);
  if (declaration === undefined)
    return {
      theorem,
      ...(instead && { instead }),
      uses: [],
      axioms: [],
      hidden: 0,
      proof: verdict,
      test,
      binders: [],
    };
  const { statement, doc, range, module, typeUses } = declaration;
  return {
    theorem,
    ...(instead && { instead }),
    statement,
    ...(inventory === undefined
      ? {}
      : {
          term: printStatement(inventory, declaration),
          math: renderTypeset(inventory, declaration),
        }),
    ...(doc === undefined ? {} : { doc }),
    ...(range === undefined ? {} : { range }),
    module,
    ...(proof.fingerprint === undefined ? {} : { fingerprint: proof.fingerprint }),
    uses: typeUses,
    axioms: [...proof.axioms].sort(),
    hidden: proof.hidden,
    proof: verdict,
    test,
    binders: bindersOf(declaration, claim.hypotheses, typesOf(inventory)),
  };
}

/** Judges one claim: the evidence vector, the headline and the sentences that say what carries it. */
export function judge(evidence: ClaimEvidence, inventory: Inventory | undefined): ClaimReport {
  const { claim, experiment, counterparts, tests } = evidence;
  const theorems = evidence.theorems.map((one) => theoremEvidence(claim, one, inventory));
  const cells = cellsOf(claim, theorems, experiment);
  const { headline, standing } = join(cells, claim.correspondence.relation, claim.outcome);
  return {
    claim,
    theorems,
    ...(experiment === undefined ? {} : { experiment }),
    cells,
    headline,
    standing,
    summary: summaryOf(claim, cells, headline),
    transfer: transferOf(claim, theorems, headline),
    ...(inventory === undefined || claim.theorems.length === 0
      ? {}
      : { reading: countReading(readingOf(inventory, claim.theorems)) }),
    links: {
      claim: claim.where,
      theorems: theorems.flatMap(({ range }) => (range === undefined ? [] : [range])),
      counterparts,
      tests,
    },
  };
}
