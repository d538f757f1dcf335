import { expect, test } from 'vitest';
import { guardTerminal } from '../../src/cli/terminal/guard.ts';
import { makeFileUrl } from '../../src/reports/file-url.ts';
import { makePaint } from '../../src/typeset/paint.ts';
import { disarm, makeVisible, visibleIn } from '../../src/typeset/visible.ts';

const esc = '\u001b';

test('what acts on a terminal is shown as its code point; letters, accents and line feeds stay', () => {
  expect(makeVisible(`${esc}[31mred \u009b2J\u202eevil\u2066x\u2028y\rz\u0000`)).toBe(
    '\\u{1b}[31mred \\u{9b}2J\\u{202e}evil\\u{2066}x\\u{2028}y\\u{d}z\\u{0}',
  );
  expect(makeVisible('ρ ≤ größe\n\tназва 定理 👩‍🔬')).toBe('ρ ≤ größe\n\tназва 定理 👩‍🔬');
});

test('texts are made visible wherever they stand in a value, and nothing else is touched', () => {
  const value = { a: ['x\u0007', 1, null, undefined], m: new Map([['k\u0007', { n: Number.NaN }]]) };
  expect(visibleIn(value)).toEqual({
    a: ['x\\u{7}', 1, null, undefined],
    m: new Map([['k\\u{7}', { n: Number.NaN }]]),
  });
});

test('no line is a command of a service that reads the log', () => {
  const text = 'a\n::error::x\n  ::add-mask::y\n##[error]z and ##[group]\nA::B';
  expect(disarm(text)).toBe('a\n: :error::x\n  : :add-mask::y\n## [error]z and ## [group]\nA::B');
  expect(JSON.parse(disarm(JSON.stringify({ x: '##[error]' }), '\\u005b'))).toEqual({ x: '##[error]' });
});

test('a terminal takes colours and progress of this program, and nothing that acts from others', () => {
  let written = '';
  const write = (text: string): void => {
    written += text;
  };
  const { out, err } = guardTerminal({
    cwd: '.',
    env: {},
    out: write,
    err: write,
    columns: 80,
    rows: 24,
    live: true,
    signal: new AbortController().signal,
  });
  out(makePaint(true)('red', `bad ${esc}]0;title\u0007`));
  err(`\r${esc}[Kdone\n::error::x`);
  expect(written).toBe(`${esc}[31mbad \\u{1b}]0;title\\u{7}${esc}[39m\r${esc}[Kdone\n: :error::x`);
});

test.each([
  ["javascript:document.title='x'<!--.yaml", '', './javascript%3Adocument.title%3D%27x%27%3C!--.yaml#L3'],
  ['claims/a b#c?.yaml', '', './claims/a%20b%23c%3F.yaml#L3'],
  ['a.yaml', '../..', '../../a.yaml#L3'],
  ['data:text/html,x', 'reports', './reports/data%3Atext/html%2Cx#L3'],
])('the way to %s is a relative reference', (file, root, url) => {
  expect(makeFileUrl({ file, line: 3, column: 1 }, root)).toBe(url.replace('%3C!', '%3C%21'));
});
