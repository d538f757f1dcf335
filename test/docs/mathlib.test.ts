import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadMpfr } from '../../src/domains/mpfr.ts';
import { called, expectedOf, isThere, recorded, tested, verdictOf } from '../read/mathlib/real.ts';

beforeAll(loadMpfr);

const page = 'docs/mathlib.md';
const marks = ['<!-- measured -->', '<!-- /measured -->'] as const;

/** How many of the statements that are no limits are tested, and what stands in the way of the others, the most frequent first. */
function measured(): string {
  const inventory = recorded('shapes');
  const due = Object.entries(expectedOf('shapes')).filter(([, want]) => want === 'tested');
  const reasons = new Map<string, string[]>();
  for (const [name] of due) {
    const verdict = verdictOf(tested(inventory, name, 64));
    if (verdict !== 'statement-only' && verdict !== 'agrees')
      reasons.set(verdict, [...(reasons.get(verdict) ?? []), name.replace(/^sh_/, '')]);
  }
  const ranked = [...reasons].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1));
  const open = ranked.flatMap(([, names]) => names).length;
  return [
    `Of ${due.length} statements over real Mathlib, one a shape, ${due.length - open} are tested. The others:`,
    '',
    ...ranked.map(
      ([why, names]) => `- ${names.length}, ${why}: ${names.map((name) => `\`${name}\``).join(', ')}`,
    ),
  ].join('\n');
}

describe.skipIf(!isThere)(called('the page about Mathlib'), () => {
  test('the ranked list of what is still untestable is what is measured', { timeout: 120_000 }, async () => {
    const text = readFileSync(page, 'utf8');
    const [before, rest = ''] = text.split(marks[0]) as [string, string?];
    const after = rest.split(marks[1])[1] ?? '';
    const now = `${before}${marks[0]}\n\n${measured()}\n\n${marks[1]}${after}`;
    await expect(now).toMatchFileSnapshot(`../../${page}`);
  });
});
