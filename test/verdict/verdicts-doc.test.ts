import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  type Judged,
  join,
  proofRows,
  runRows,
  standings,
  testRows,
  weakest,
} from '../../src/verdict/cells.ts';
import { exitMeanings, outputLost, precedence } from '../../src/verdict/exits.ts';
import { codes } from '../../src/verdict/findings/codes.ts';
import type { Cell, CellState } from '../../src/verdict/report.ts';

const exitOf = (state: CellState) => weakest.find((row) => row.state === state)?.exit;
const states = (head: string, rows: Readonly<Record<string, Pick<Judged, 'state'> | Judged>>) => [
  [head, 'cell', 'exit code if required', 'finding'],
  ...Object.entries(rows).map(([verdict, row]) => [
    verdict,
    row.state,
    String(exitOf(row.state)),
    'code' in row ? row.code : row.state === 'holds' ? '–' : 'its own',
  ]),
];
const cell = (check: 'proof' | 'test', state: CellState): Cell => ({
  check,
  required: true,
  state,
  word: '',
  why: '',
});
const joined = (proof: CellState, test: CellState) => {
  const { headline, exit, standing } = join([cell('proof', proof), cell('test', test)], 'exact', 'supported');
  return `${headline}, ${standing}, ${exit}`;
};
const proofCells: readonly CellState[] = ['holds', 'open', 'broken'];
const testCells: readonly CellState[] = ['holds', 'open', 'broken', 'self-check'];

const tables: Readonly<Record<string, readonly (readonly string[])[]>> = {
  proof: states('proof', proofRows),
  test: states('test', testRows),
  run: states('experiment', runRows),
  headline: [
    ['cell', 'headline', 'exit code'],
    ...weakest.map(({ state, headline, exit }) => [state, headline, String(exit)]),
  ],
  joined: [
    ['proof ↓ test →', ...testCells],
    ...proofCells.map((proof) => [proof, ...testCells.map((one) => joined(proof, one))]),
  ],
  standing: [
    ['correspondence ↓ outcome →', 'supported', 'refuted', 'unverifiable'],
    ...Object.entries(standings).map(([relation, row]) => [
      relation,
      row.supported,
      row.refuted,
      row.unverifiable,
    ]),
  ],
  codes: [
    ['code', 'level', 'asks', 'means', 'cure'],
    ...Object.entries(codes).map(([code, { level, ask, means, cure }]) => [code, level, ask, means, cure]),
  ],
  exit: [
    ['exit code', 'meaning'],
    [String(outputLost), 'standard output is full or closed: whatever was found is not told'],
    ...precedence.map((code) => [String(code), exitMeanings[code]]),
  ],
};

function print(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] as readonly string[]).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] as string).length)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((text, i) => text.padEnd(widths[i] as number)).join(' | ')} |`;
  const [head, ...rest] = rows as readonly [readonly string[], ...(readonly string[])[]];
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rest.map(line)].join('\n');
}

test('docs/verdicts.md shows the tables of cells.ts', async () => {
  const doc = readFileSync('docs/verdicts.md', 'utf8');
  const filled = doc.replace(
    /<!-- table: (\w+) -->[\s\S]*?<!-- end -->/g,
    (_, name: string) => `<!-- table: ${name} -->\n\n${print(tables[name] ?? [])}\n\n<!-- end -->`,
  );
  const named = [...doc.matchAll(/<!-- table: (\w+) -->/g)].map(([, name]) => name);
  expect(named.sort()).toEqual(Object.keys(tables).sort());
  await expect(filled).toMatchFileSnapshot('../../docs/verdicts.md');
});
