import type { NumberType, Paper } from '../claims/registry.ts';
import type { Position } from '../diagnostic.ts';
import type { Inventory } from '../lean/inventory.ts';
import type { ClaimReport, Report } from '../verdict/report.ts';
import type { AuditCode } from './codes.ts';

/** The inputs of an audit. */
export type AuditInput = {
  readonly report: Report;
  readonly inventory: Inventory;
  readonly numbers: readonly NumberType[];
};

/** One paper with its claims, and the whole input for checks across papers. */
export type PaperInput = AuditInput & { readonly paper: Paper; readonly claims: readonly ClaimReport[] };

/** One line of an audit: a fact, or a gap if it has a code. */
export type Entry = {
  readonly code?: AuditCode;
  readonly claim?: string;
  /** The subject: a claim, theorem, class, symbol or figure. */
  readonly subject: string;
  readonly text: string;
  /** The command that shows the evidence. */
  readonly command: string;
  readonly where?: Position;
};

/** One section of an audit, and what it lists. */
export type Section = { readonly title: string; readonly about: string; readonly entries: readonly Entry[] };

/** The audit of one paper: all sections in fixed order, and its gaps, worst first. */
export type PaperAudit = {
  readonly slug: string;
  readonly title: string;
  readonly sections: readonly Section[];
  readonly gaps: readonly Entry[];
};

/** Counts: proved, tested, only in prose; and the gaps. */
export type Audit = {
  readonly format: 1;
  readonly papers: readonly PaperAudit[];
  readonly provenance: Report['provenance'];
};

/** An entry about a claim; the command shows all of its evidence. */
export const makeClaimEntry = ({ claim }: ClaimReport, text: string, code?: AuditCode): Entry => ({
  ...(code === undefined ? {} : { code }),
  claim: claim.id,
  subject: claim.id,
  text,
  command: `check-claims show ${claim.id}`,
  where: claim.where,
});

/** Whether a required or given cell of the check holds for every theorem of the claim. */
export const holds = ({ cells }: ClaimReport, check: 'proof' | 'test' | 'run'): boolean => {
  const own = cells.filter((cell) => cell.check === check);
  return own.length > 0 && own.every(({ state }) => state === 'holds');
};

/** Each value once, in order of first appearance. */
export const dropRepeats = <T>(values: readonly T[]): readonly T[] => [...new Set(values)];
