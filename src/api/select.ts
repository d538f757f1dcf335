import type { Claim, Registry } from '../claims/registry.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { suggestWord } from '../typeset/nearest.ts';

/** Whether an id, reference or paper selects a claim. */
export const isNamed = (claim: Claim, name: string): boolean =>
  [claim.id, claim.ref, claim.paper].includes(name);

/** The claims that the arguments select by id, reference or paper, in registry order; all claims if there are no arguments. */
export function selectClaims(
  registry: Registry,
  names: readonly string[],
): { readonly claims: readonly Claim[]; readonly diagnostics: readonly Diagnostic[] } {
  if (names.length === 0) return { claims: registry.claims, diagnostics: [] };
  const claims = registry.claims.filter((claim) => names.some((name) => isNamed(claim, name)));
  const unknown = names.filter((name) => !registry.claims.some((claim) => isNamed(claim, name)));
  const known = [
    ...registry.papers.map(({ slug }) => slug),
    ...registry.claims.flatMap(({ id, ref }) => [id, ref]),
  ];
  const diagnostics = unknown.map(
    (name): Diagnostic => ({
      code: 'unknown-claim',
      severity: 'error',
      message: `no claim, reference or paper \`${name}\``,
      hint: suggestWord(name, [...new Set(known)]),
    }),
  );
  return { claims, diagnostics };
}
