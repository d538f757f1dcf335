import { expect, test } from 'vitest';
import { renderPretty } from '../../src/reports/pretty.ts';
import { unchecked } from '../../src/toolchain/embedded/fetched/unchecked.ts';
import { sample } from './sample.ts';

const esc = String.fromCharCode(27);

test.each([40, 60, 80, 120])('fits %d columns and 24 lines', (width) => {
  const lines = renderPretty(sample(), { colour: false, width, height: 24 }).split('\n');
  expect(lines.filter((line) => line.length > width)).toEqual([]);
  expect(lines.length).toBeLessThanOrEqual(24);
});

test('what does not fit is counted, and the broken claims come first', () => {
  const text = renderPretty(sample(), { colour: false, width: 80, height: 17 });
  expect(text).toMatch(/and \d+ more/);
  expect(text.indexOf('✘ wrong')).toBeGreaterThan(0);
  expect(text).toContain('Exit 1');
});

test('no claim is left out for the line that would count it', () => {
  const { results, ...rest } = sample();
  const bad = results.claims.filter(({ headline }) => headline !== 'agrees');
  for (const claims of [results.claims, bad]) {
    const report = { ...rest, results: { ...results, claims, findings: [] } };
    const heights = Array.from({ length: 40 }, (_, k) => k + 10);
    const texts = heights.map((height) => renderPretty(report, { colour: false, width: 80, height }));
    expect(texts.filter((text) => text.includes('and 1 more claim'))).toEqual([]);
    expect(texts.filter((text, at) => text.split('\n').length > Math.max(16, heights[at] ?? 0))).toEqual([]);
    expect(texts.some((text) => text.includes('--verbose prints'))).toBe(true);
  }
});

test('dependencies that were not checked are told', () => {
  const { provenance, ...rest } = sample();
  const { toolchain } = provenance;
  const limits = [
    ...toolchain.limits,
    `${unchecked.atTheirWord}, built here: dep for Lean 4.27.0 (4 modules)`,
  ];
  const report = { ...rest, provenance: { ...provenance, toolchain: { ...toolchain, limits } } };
  const look = { colour: false, width: 120, height: 30 };
  const said = '\nDependencies are taken at their word, built here: dep for Lean 4.27.0 (4 modules).\n';
  expect(renderPretty(report, look)).toContain(said);
  expect(renderPretty(sample(), look)).not.toContain('at their word');
});

test('a waived warning is counted, and printed where everything is', () => {
  const report = sample();
  const waived = {
    code: 'mutant-survived',
    level: 'warning',
    message: 'seen before',
    waived: 'known',
  } as const;
  const more = {
    ...report,
    results: { ...report.results, findings: [...report.results.findings, waived, waived] },
  };
  const brief = renderPretty(more, { colour: false, width: 80, height: 200 });
  expect(brief).toContain('  2 waived warnings: --verbose prints them');
  expect(brief).not.toContain('seen before');
  const whole = renderPretty(more, { colour: false, width: 80, height: Number.POSITIVE_INFINITY });
  expect(whole).toContain('seen before (waived: known)');
  expect(whole).not.toContain('--verbose');
});

test('colour is added only when asked for and changes no text', () => {
  const plain = renderPretty(sample(), { colour: false, width: 80, height: 50 });
  const coloured = renderPretty(sample(), { colour: true, width: 80, height: 50 });
  expect(plain).not.toContain(esc);
  expect(coloured.replaceAll(new RegExp(`${esc}\\[\\d+m`, 'g'), '')).toBe(plain);
  expect(coloured).not.toBe(plain);
});
