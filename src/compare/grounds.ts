// The inputs of a claim's checks, as far as a report contains them; they explain why a verdict changed.
import type { ClaimReport, Report } from '../verdict/report.ts';
import type { Ground } from './change.ts';

const groundsOf = ({ claim, theorems, links }: ClaimReport, { provenance, results }: Report) => ({
  prose: [claim.says, claim.quote, claim.correspondence, [...claim.hypotheses]],
  statement: theorems.map(({ theorem, statement }) => [theorem, statement]),
  binding: links.counterparts.map(({ constant, file, export: name }) => [constant, file, name]),
  axioms: theorems.map(({ axioms, hidden }) => [axioms, hidden]),
  toolchain: [provenance.toolchain.kind, provenance.toolchain.version],
  tool: provenance.tool,
  'seed or budget': [results.seed, results.budget],
});

/** The inputs of a claim that differ between two reports. */
export function compareGrounds(
  was: readonly [ClaimReport, Report],
  is: readonly [ClaimReport, Report],
): readonly Ground[] {
  const [old, now] = [groundsOf(...was), groundsOf(...is)];
  const named = (Object.keys(old) as (keyof typeof old)[]).filter(
    (ground) => JSON.stringify(old[ground]) !== JSON.stringify(now[ground]),
  );
  const meaning = ({ theorems }: ClaimReport) => JSON.stringify(theorems.map((one) => one.fingerprint));
  // Same text, different meaning: a definition that it unfolds to has changed.
  const isRedefined = !named.includes('statement') && meaning(was[0]) !== meaning(is[0]);
  return isRedefined ? ['definitions', ...named] : named;
}
