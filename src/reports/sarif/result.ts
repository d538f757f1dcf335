import { createHash } from 'node:crypto';
import type { Position } from '../../diagnostic.ts';
import { lookUpCode } from '../../verdict/findings/codes.ts';
import type { Cell, ClaimReport, ShownFinding } from '../../verdict/report.ts';

/** A result of a SARIF log; only the properties that we write. */
export type SarifResult = {
  readonly ruleId: string;
  readonly kind: 'pass' | 'fail' | 'open' | 'review';
  readonly level: 'error' | 'warning' | 'note' | 'none';
  readonly message: { readonly text: string };
  readonly locations: readonly object[];
  readonly relatedLocations?: readonly object[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly suppressions?: readonly object[];
};

// Stable under edits elsewhere in the file: it depends on the finding and its subject, never on line numbers.
const fingerprint = (...parts: readonly string[]): Readonly<Record<string, string>> => ({
  'checkClaims/v1': createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 32),
});

const physical = ({ file, line, column }: Position): object => ({
  physicalLocation: {
    artifactLocation: { uri: encodeURI(file), uriBaseId: '%SRCROOT%' },
    region: { startLine: Math.max(1, line), startColumn: Math.max(1, column) },
  },
});

/** A finding as a result. The standard wants level `none` for every kind but `fail` (SARIF 2.1.0, 3.27.10). */
export function makeFindingResult(
  finding: ShownFinding,
  claims: ReadonlyMap<string, ClaimReport>,
): SarifResult {
  const { code, claim = '', subject = '', message, where, related, waived, level } = finding;
  const ask = lookUpCode(code).ask;
  const kind = level === 'error' ? 'fail' : ask;
  // An undecided finding has its own place; a finding on the whole registry gets the place of the first paper's first claim, if any.
  const place = where ?? claims.get(claim)?.claim.where;
  return {
    ruleId: code,
    kind,
    level: kind === 'fail' ? level : 'none',
    message: { text: message },
    locations: place === undefined ? [] : [physical(place)],
    ...(related === undefined
      ? {}
      : {
          relatedLocations: related.map((one, index) => ({
            id: index + 1,
            message: { text: one.message },
            ...physical(one.where),
          })),
        }),
    partialFingerprints: fingerprint(code, claim, subject),
    ...(waived === undefined
      ? {}
      : { suppressions: [{ kind: 'external', status: 'accepted', justification: waived }] }),
  };
}

/** A required check that holds, as a result. */
export function makeCellResult({ claim, theorems }: ClaimReport, cell: Cell): SarifResult {
  const range = theorems.find(({ theorem }) => theorem === cell.theorem)?.range;
  return {
    ruleId: `holds-${cell.check}`,
    kind: 'pass',
    level: 'none',
    message: { text: `${claim.id}: ${cell.word}: ${cell.why}` },
    locations: [physical(range ?? claim.where)],
    partialFingerprints: fingerprint('holds', cell.check, claim.id, cell.theorem ?? ''),
  };
}
