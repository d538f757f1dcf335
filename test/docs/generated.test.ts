import { expect, test } from 'vitest';
import { claimFormatPage } from '../../scripts/claim-format.ts';
import { diagnosticsPage } from '../../scripts/diagnostics.ts';

test('docs/claim-format.md is what the schemas say', async () => {
  await expect(claimFormatPage()).toMatchFileSnapshot('../../docs/claim-format.md');
});

test('docs/diagnostics.md is what the message tables say', async () => {
  await expect(diagnosticsPage()).toMatchFileSnapshot('../../docs/diagnostics.md');
});
