import type { Audit } from '../../audit/entry.ts';
import type { Look } from '../look.ts';
import { renderAuditHtml } from './html.ts';
import { renderAuditMarkdown } from './markdown.ts';

/** The formats of an audit. */
export type AuditFormat = 'markdown' | 'html' | 'json';

const formats: Readonly<Record<AuditFormat, (audit: Audit, look: Look) => string>> = {
  markdown: renderAuditMarkdown,
  html: renderAuditHtml,
  json: (audit) => `${JSON.stringify(audit, undefined, 2)}\n`,
};

/** All formats of an audit. */
export const auditFormatNames: readonly AuditFormat[] = Object.keys(formats) as AuditFormat[];

/** The audit in one format. Pure: the same audit gives the same bytes. */
export function renderAudit(audit: Audit, format: AuditFormat, look: Look): string {
  return formats[format](audit, look);
}
