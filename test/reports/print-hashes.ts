// Prints a hash of every format of report and audit, for a test that runs it in other surroundings.
import { createHash } from 'node:crypto';
import { audit } from '../../src/audit/audit.ts';
import { auditFormatNames, renderAudit } from '../../src/reports/audit/render.ts';
import { formatNames, render } from '../../src/reports/render.ts';
import { declaration, inventory } from '../verdict/evidence.ts';
import { sample } from './sample.ts';

const look = { colour: false, width: 100, height: 60 };
const print = (name: string, text: string): void =>
  void process.stdout.write(`${name} ${createHash('sha256').update(text).digest('hex')}\n`);
const lean = inventory([declaration('P.sound', 10), declaration('P.lonely', 60)]);
const found = audit({ report: sample(), inventory: lean, numbers: [] }, undefined);
for (const format of formatNames) print(format, render(sample(), format, look));
for (const format of auditFormatNames) print(`audit ${format}`, renderAudit(found, format, look));
