import { expect, test } from 'vitest';
import { besideClaims, folderWith, paperWith, soundClaim } from '../claims/registry-fixture.ts';
import { runIn } from './terminal-fixture.ts';

const sound = (): string => folderWith({ ...besideClaims, 'claims/bi2025.yaml': paperWith(soundClaim) });

test('list shows every claim under its paper', async () => {
  const { code, out } = await runIn(sound(), ['list']);
  expect(code).toBe(0);
  expect(out).toBe(`bi2025  Redundancy
  P3-02  steeper  proof+test  Steeper spectra accelerate returns.

1 claim
`);
});

test('an unknown claim exits 2 and names the nearest', async () => {
  const { code, out, err } = await runIn(sound(), ['show', 'steepr']);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain('did you mean `steeper`?');
});

test('a broken registry exits 2 with every problem', async () => {
  const root = folderWith({
    ...besideClaims,
    'claims/bi2025.yaml': paperWith(`${soundClaim}    readng: x\n    waive: []\n`),
  });
  const { code, err } = await runIn(root, ['list']);
  expect(code).toBe(2);
  expect(err).toContain(
    'claims/bi2025.yaml:14:5: error unknown-key: unknown key `readng`\n  |     readng: x\n  |     ^\n',
  );
  expect(err).toContain('2 problems');
});

test('an unknown option exits 2, help exits 0, nothing to check exits 2', async () => {
  expect((await runIn(sound(), ['list', '--bogus'])).code).toBe(2);
  expect((await runIn(sound(), ['--help'])).code).toBe(0);
  expect((await runIn(folderWith({}), ['list'])).err).toContain('no-claims-files');
});

test('lines fit a narrow terminal, with colour only there and not under NO_COLOR', async () => {
  const narrow = await runIn(sound(), ['list'], { columns: 60 });
  const plain = await runIn(sound(), ['list'], { columns: 60, env: { NO_COLOR: '1' } });
  expect(narrow.out).toContain('\u001b[1m');
  expect(plain.out).not.toContain('\u001b');
  expect(Math.max(...plain.out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(60);
});

test('schema prints the schema of claims files', async () => {
  const { out } = await runIn(sound(), ['schema']);
  expect(JSON.parse(out).properties.claims.minItems).toBe(1);
});
