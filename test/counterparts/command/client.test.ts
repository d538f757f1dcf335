// What programs answer, and what they do instead: none of it is ever taken for an answer.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inBlocks } from '../../../src/counterparts/command/blocks.ts';
import { type CommandClient, makeCommandClient } from '../../../src/counterparts/command/client.ts';
import { surveyCommand } from '../../../src/counterparts/command/clients.ts';
import { has, programsIn, written } from './programs.ts';

const greeting = '{"protocol":"check-claims/1","exports":["scale"],"files":[]}';
/** Values of the four calls that are asked below, and of the second of them again. */
const right = '0.5,1,1.5,2,1';
const answer = (values: string, id = 1): string => `echo '{"id":${id},"values":[${values}]}'`;
const quarter = '{"$number":"nan"}';

/** What programs do after their first line, in the words of a shell, which starts quickly. */
const liars = {
  few: `read line; ${answer('0.5,1,1.5,2')}`,
  many: `read line; ${answer(`${right},3`)}`,
  garbage: 'read line; echo "Traceback (most recent call last):"; sleep 9',
  other: `read line; ${answer(right, 7)}`,
  reversed: `read line; ${answer('1,2,1.5,1,0.5')}`,
  random: `read line; ${answer('0.1,0.2,0.3,0.4,0.5')}`,
  hangs: 'read line; exec sleep 9',
  late: `read line; sleep 6; ${answer(right)}; read line`,
  crashes: 'read line; echo "segmentation fault" >&2; exit 3',
  killed: 'read line; kill -9 $$',
  chatty: `echo hello; read line; ${answer(right)}; read line`,
  twice: `read line; ${answer(right)}; ${answer('')}; read line`,
  unnamed: `read line; ${answer([quarter, quarter, quarter, quarter, quarter].join())}; read line`,
} as const;

const beginners = {
  mute: 'exec sleep 9',
  greets: 'echo ready; read line',
  old: 'echo \'{"protocol":"check-claims/0","exports":[],"files":[]}\'; read line',
  files: 'echo \'{"protocol":"check-claims/1","exports":["scale"]}\'; read line',
  exits: 'echo "no module named numpy" >&2; exit 1',
} as const;

const { root, command } = programsIn({
  'honest.mjs': written('greet(); each((r) => say({ id: r.id, values: values(r) }));'),
  ...Object.fromEntries(Object.entries(liars).map(([name, body]) => [name, `echo '${greeting}'\n${body}\n`])),
  ...beginners,
});

const scale = (client: CommandClient, n: number, x: number): unknown =>
  client.call('scale', [n, x], ['integer', 'number']);

/** Those that are waited for in vain. */
const isSlow = new Set(['hangs', 'late', 'mute']);

/** What comes of some calls in one message, and the fault after them. */
const asked = (
  ...argv: readonly string[]
): { readonly values: readonly unknown[]; readonly fault: string | undefined } => {
  const client = makeCommandClient(command(...argv), root, isSlow.has(argv[1] ?? '') ? 3 : 20);
  let values: readonly unknown[] = [];
  try {
    inBlocks([client], () => {
      values = [1, 2, 3, 4].map((n) => scale(client, n, 0.5));
    });
  } catch {
    values = [];
  }
  const fault = client.fault();
  client.close();
  return { values, fault };
};

test('a program that answers is at no fault', () => {
  expect(asked('node', 'honest.mjs')).toEqual({ values: [0.5, 1, 1.5, 2], fault: undefined });
});

const calls = 'scale(1, 0.5) and 3 other calls';
const belongs = 'only answers go to standard output, anything else to standard error';
test.each<[keyof typeof liars | keyof typeof beginners, string | RegExp]>([
  ['few', `gives 4 values for 5 calls, ${calls}`],
  ['many', `gives 6 values for 5 calls, ${calls}`],
  [
    'garbage',
    `answers ${calls} with \`Traceback (most recent call last):\`, which is not an answer of the protocol: ${belongs}`,
  ],
  ['other', `answers request 7 when it was asked request 1, for ${calls}`],
  ['reversed', 'answers scale(2, 0.5) with 2, and with 0.5 in the same message: values are not in the order'],
  ['random', 'values are not in the order of the calls, or depend on more than the arguments'],
  ['hangs', `has not answered within 3 s when it was asked for ${calls}: it loops, or does not flush`],
  ['late', `has not answered within 3 s when it was asked for ${calls}`],
  ['crashes', `ended (exit code 3) when it was asked for ${calls}: segmentation fault`],
  ['killed', `ended (ended by SIGKILL) when it was asked for ${calls}`],
  // a line too many comes before the next request or after it, as the machine has it: unasked, or taken for an answer
  [
    'chatty',
    /wrote a line without being asked, `hello`: only|with `hello`, which is not an answer of the protocol: only/,
  ],
  [
    'twice',
    /wrote a line without being asked, `\{"id":1,"values":\[\]\}`|answers request 1 when it was asked request 2/,
  ],
  ['unnamed', 'answers scale(1, 0.5) with {"$number":"nan"}, which names no value'],
  ['mute', 'has not written its first line within 3 s: it loops, or does not flush its output'],
  ['greets', 'begins with `ready`, but its first line should be'],
  ['old', 'speaks the protocol "check-claims/0", and this version knows "check-claims/1"'],
  ['files', 'which files its answers depend on'],
  ['exits', 'ended (exit code 1) before its first line: no module named numpy'],
])('%s is at fault, and what it was asked for stays unanswered', (file, why) => {
  const { values, fault } = asked('sh', file);
  expect(fault).toContain(`\`sh ${file}\` `);
  if (typeof why === 'string') expect(fault).toContain(why);
  else expect(fault).toMatch(why);
  // lines after an answer are noticed after it; the fault counts all the same
  if (file !== 'twice') expect(values).toEqual([]);
});

test('a program that is not there is told so, and a fault is forgotten by the next task', () => {
  const absent = makeCommandClient(command('no-such-program-here'), root);
  expect(surveyCommand(absent)).toEqual({
    kind: 'failed',
    code: 'command-failed',
    why: '`no-such-program-here` does not start: there is no such program',
  });
  const client = makeCommandClient(command('node', 'honest.mjs'), root);
  expect(() => client.call('scale', [(x: number) => x], [])).toThrow('its arguments hold a function');
  expect(() => scale(client, 1, 1)).toThrow('its arguments hold a function');
  client.begin();
  expect(scale(client, 3, 0.5)).toBe(1.5);
  client.close();
});

test('calls that rest on answers are asked for in rounds', () => {
  const client = makeCommandClient(command('node', 'honest.mjs'), root);
  let rounds = 0;
  let found: unknown;
  inBlocks([client], () => {
    rounds += 1;
    found = [1, 2].map((n) => scale(client, 3, Number(scale(client, n, 0.25))));
  });
  expect(found).toEqual([0.75, 1.5]);
  expect(rounds).toBe(3);
  expect(client.fault()).toBeUndefined();
  client.close();
});

/** Doubles of every kind: named ones, the ends of their range, and bit patterns all over it. */
const doubles = [
  0,
  -0,
  Number.NaN,
  Infinity,
  -Infinity,
  5e-324,
  -2.2250738585072014e-308,
  Number.MAX_VALUE,
  0.1,
];
const patterns = Array.from({ length: 500 }, (_, i) => {
  const bits = new BigUint64Array([(BigInt(i + 1) * 0x9e3779b97f4a7c15n) & 0xffffffffffffffffn]);
  return new Float64Array(bits.buffer)[0] as number;
}).filter(Number.isFinite);

const echo = [
  'from check_claims import counterpart, serve',
  '@counterpart',
  'def same(x):',
  '    return x',
  '@counterpart',
  'def power(n):',
  '    print("not an answer")',
  '    return 3 ** n',
  '@counterpart',
  'def kind(x):',
  '    return type(x).__name__',
  '@counterpart',
  'def inverse(x):',
  '    return 1 / x',
  'serve(["data.txt"])',
].join('\n');

test.skipIf(!has('python3'))('Python keeps every double, and integers of any size', () => {
  writeFileSync(join(root, 'echo.py'), echo);
  writeFileSync(join(root, 'data.txt'), '1');
  const client = makeCommandClient(command('python3', 'echo.py'), root);
  expect(client.greeting().exports).toEqual(['same', 'power', 'kind', 'inverse']);
  expect(client.files().map((path) => path.slice(root.length + 1))).toEqual(
    expect.arrayContaining(['check_claims.py', 'echo.py', 'data.txt']),
  );
  const all = [...doubles, ...patterns];
  expect(all.map((x) => client.call('same', [x], ['number']))).toEqual(all);
  expect(client.call('same', [[true, null, 'ü', { a: [1n, -0.5] }]], [])).toEqual([
    true,
    null,
    'ü',
    { a: [1, -0.5] },
  ]);
  expect(client.call('power', [100], ['integer'])).toBe(3n ** 100n);
  // 3 and 3.0 are two things in Python
  expect(client.call('kind', [3], ['integer'])).toBe('int');
  expect(client.call('kind', [3], ['number'])).toBe('float');
  expect(() => client.call('inverse', [0], ['number'])).toThrow('ZeroDivisionError: float division by zero');
  expect(client.fault()).toBeUndefined();
  client.close();
});

const compiles = has('cc');
test.skipIf(!compiles)(
  `the example in C answers${compiles ? '' : ' (skipped: there is no `cc` here)'}`,
  () => {
    const built = spawnSync(
      'cc',
      ['-O2', '-Wall', '-Werror', '-o', 'counterparts', 'counterparts.c', '-lm'],
      {
        cwd: root,
        encoding: 'utf8',
      },
    );
    expect(built.stderr).toBe('');
    const client = makeCommandClient(command('./counterparts'), root);
    expect(client.greeting().exports).toEqual(['scale', 'hypotenuse']);
    const all = [...doubles, ...patterns];
    expect(all.map((x) => client.call('scale', [1, x], ['integer', 'number']))).toEqual(all);
    expect(client.call('hypotenuse', [3, 4], ['number', 'number'])).toBe(5);
    expect(() => client.call('scale', [1], ['integer'])).toThrow('no scale of 1 numbers');
    expect(client.fault()).toBeUndefined();
    client.close();
  },
);
