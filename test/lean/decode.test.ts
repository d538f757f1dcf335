import { expect, test } from 'vitest';
import { decodeDump } from '../../src/lean/decode.ts';

const lines = [
  '{"meta":{"format":1,"export":"3.1.0","lean":{"version":"4","githash":"x"},"module":"M"}}',
  '{"in":1,"str":{"pre":0,"str":"M"}}',
  '{"in":2,"str":{"pre":1,"str":"a b"}}',
  '{"in":3,"num":{"pre":2,"i":7}}',
  '{"in":4,"str":{"pre":0,"str":"x"}}',
  '{"in":5,"str":{"pre":4,"str":"_@"}}',
  '{"in":6,"str":{"pre":5,"str":"_hyg"}}',
  '{"il":1,"succ":0}',
  '{"il":2,"param":4}',
  '{"il":3,"imax":[1,2]}',
  '{"ie":0,"sort":3}',
  '{"ie":1,"natVal":"123456789012345678901234567890"}',
  '{"ie":2,"strVal":"a\\nb"}',
  '{"ie":3,"bvar":0}',
  '{"ie":4,"proj":{"typeName":1,"idx":1,"struct":3}}',
  '{"ie":5,"letE":{"name":4,"type":0,"value":1,"body":4,"nondep":false}}',
  '{"ie":6,"lam":{"name":6,"type":0,"body":5,"binderInfo":"instImplicit"}}',
  '{"ie":7,"const":{"name":3,"us":[2]}}',
  '{"ie":8,"app":{"fn":7,"arg":2}}',
  '{"declaration":{"name":3,"module":1,"kind":"definition","levelParams":[4],"type":0,"value":6,"typeUses":[],"valueUses":[1],"attributes":["private"],"statement":"s","range":[1,2,3,4]}}',
  '{"library":{"name":1,"module":1,"kind":"theorem","type":8,"axioms":"hidden"}}',
  '{"end":{"declarations":1,"library":1}}',
];
const decode = (text: readonly string[]) => decodeDump(`${text.join('\n')}\n`, 'M.lean');

test('every tag is decoded', () => {
  const x = { kind: 'param', name: 'x' };
  expect(decode(lines)).toEqual({
    kind: 'dump',
    module: 'M',
    judged: false,
    declarations: [
      {
        name: 'M.«a b».7',
        kind: 'definition',
        module: 'M',
        levelParams: ['x'],
        type: {
          kind: 'sort',
          level: { kind: 'imax', left: { kind: 'succ', of: { kind: 'zero' } }, right: x },
        },
        value: {
          kind: 'lam',
          name: 'x✝',
          info: 'instImplicit',
          type: {
            kind: 'sort',
            level: { kind: 'imax', left: { kind: 'succ', of: { kind: 'zero' } }, right: x },
          },
          body: {
            kind: 'letE',
            name: 'x',
            type: {
              kind: 'sort',
              level: { kind: 'imax', left: { kind: 'succ', of: { kind: 'zero' } }, right: x },
            },
            value: { kind: 'natLit', value: 123456789012345678901234567890n },
            body: { kind: 'proj', struct: 'M', index: 1, of: { kind: 'bvar', index: 0 } },
          },
        },
        typeUses: [],
        valueUses: ['M'],
        attributes: ['private'],
        statement: 's',
        range: { file: 'M.lean', line: 1, column: 2, endLine: 3, endColumn: 4 },
      },
    ],
    library: [
      {
        name: 'M',
        module: 'M',
        kind: 'theorem',
        type: {
          kind: 'app',
          fn: { kind: 'const', name: 'M.«a b».7', levels: [x] },
          arg: { kind: 'strLit', value: 'a\nb' },
        },
        axioms: 'hidden',
      },
    ],
  });
});

test.each([
  ['cut short', lines.slice(0, -1), 22, 'the dump is cut short'],
  ['cut inside a line', [...lines.slice(0, -1), '{"end":{"decl'], 22, 'not a JSON value'],
  [
    'a declaration is missing',
    lines.filter((line) => !line.includes('declaration":{')),
    21,
    'fewer records than announced',
  ],
  [
    'a missing reference',
    lines.filter((line) => !line.startsWith('{"il":1')),
    9,
    'refers to 1, which is not there',
  ],
  ['something foreign', [...lines.slice(0, 5), '{"hello":1}', ...lines.slice(5)], 6, 'an unknown record'],
  [
    'something after the end',
    [...lines, '{"in":9,"str":{"pre":0,"str":"y"}}'],
    23,
    'something follows the end',
  ],
  [
    'another format',
    ['{"meta":{"format":3,"module":"M"}}', ...lines.slice(1)],
    1,
    'format 3 instead of 1 or 2',
  ],
  ['nothing', [], 1, 'the dump is cut short'],
])('damaged: %s', (_, text, line, why) => {
  expect(decode(text)).toEqual({ kind: 'damaged', line, why });
});

const judgement = (entry: string): readonly string[] =>
  lines.map((line) => line.replace('"attributes":', `"instances":[${entry}],"attributes":`));

test('judgements on instances stand beside the expression that they are about', () => {
  const decoded = decode(judgement('[8,"standard"],[4,"other",1]'));
  if (decoded.kind === 'damaged') throw new Error(decoded.why);
  expect(decoded.judged).toBe(true);
  const [first, second] = decoded.declarations[0]?.instances ?? [];
  expect(first).toMatchObject({ verdict: 'standard', instance: { kind: 'app' } });
  expect(second).toMatchObject({ verdict: 'other', by: 'M', instance: { kind: 'proj' } });
});

test('a dump of format 2 is judged although nothing in it has an instance', () => {
  expect(decode([lines[0]!.replace('"format":1', '"format":2'), ...lines.slice(1)])).toMatchObject({
    judged: true,
  });
});

test('a judgement that nobody knows is refused', () => {
  expect(decode(judgement('[8,"fine"]'))).toMatchObject({
    kind: 'damaged',
    why: 'fine is no judgement on an instance',
  });
});
