import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { renderJunit } from '../../src/reports/junit.ts';
import type { Report } from '../../src/verdict/report.ts';
import { sample } from './sample.ts';

const parser = new XMLParser({
  ignoreAttributes: false,
  isArray: (name) => ['testsuite', 'testcase'].includes(name),
});
const parse = (report: Report) => {
  const text = renderJunit(report);
  expect(XMLValidator.validate(text)).toBe(true);
  return parser.parse(text).testsuites;
};

test('one case for each claim and required check, plus the self-check', () => {
  const { testsuite, ...totals } = parse(sample());
  const required = sample().results.claims.flatMap(({ claim }) => claim.requires);
  expect(Number(totals['@_tests'])).toBe(required.length + 1);
  expect(testsuite[1].testcase).toHaveLength(required.length);
});

test('a case of several theorems is its weakest, and tells which', () => {
  const report = sample();
  const [one] = report.results.claims;
  const cells = one?.cells.flatMap((cell) => [
    cell,
    { ...cell, theorem: 'P.second', state: 'open' as const, word: 'untestable', why: 'deriv' },
  ]);
  const claims = [{ ...one, cells }] as Report['results']['claims'];
  const [, suite] = parse({ ...report, results: { ...report.results, claims } }).testsuite;
  expect(suite['@_tests']).toBe('2');
  expect(suite.testcase[0].skipped['@_message']).toBe('inconclusive: P.second: untestable: deriv');
});

test('counts are those of the elements', () => {
  for (const suite of parse(sample()).testsuite)
    for (const [count, element] of [
      ['failures', 'failure'],
      ['errors', 'error'],
      ['skipped', 'skipped'],
    ] as const)
      expect(suite.testcase.filter((one: object) => element in one)).toHaveLength(
        Number(suite[`@_${count}`]),
      );
});

test('what is undecided or waived is skipped with its reason, never passed', () => {
  const text = renderJunit(sample());
  expect(text).toContain('<skipped message="inconclusive: P.outside: untestable: uses deriv');
  expect(text).toContain(
    '<skipped message="P.leaning: waived (proved with axioms): computed by compiled code on purpose"/>',
  );
});

test('no line of a message is a command to a CI', () => {
  const report = sample();
  const said = 'threw\n::error::x\n  ::set-output name=x::y\n##[error]z\n##vso[task.setvariable]\n# a # b :c';
  const controls = { kind: 'failed' as const, detail: said };
  const text = renderJunit({ ...report, results: { ...report.results, controls } });
  expect(text).toContain('&#58;:error::x');
  expect(text).not.toMatch(/^\s*(?:::|##\[|##vso\[)/m);
  // read as XML, it says what was said
  const { error } = new XMLParser({
    ignoreAttributes: false,
    isArray: () => false,
    htmlEntities: true,
  }).parse(text).testsuites.testsuite[0].testcase;
  expect(error['#text'] ?? error['@_message'] ?? error).toContain('::error::x');
});

test('a failed control is an error', () => {
  const report = sample();
  const failed = {
    ...report,
    results: { ...report.results, controls: { kind: 'failed' as const, detail: 'not found' } },
  };
  expect(parse(failed).testsuite[0].testcase[0].error['@_message']).toBe('not found');
  expect(parse(failed)['@_errors']).toBe('1');
});

test('hostile text stays text', () => {
  const report = sample();
  const hostile = `]]> <b a="1">&amp;\u0000\u0007\n"'`;
  const claims = report.results.claims.map((one) => ({
    ...one,
    cells: one.cells.map((cell) => ({ ...cell, word: hostile, why: hostile })),
  }));
  const suites = parse({ ...report, results: { ...report.results, claims } }).testsuite;
  expect(JSON.stringify(suites)).toContain(']]>');
  expect(JSON.stringify(suites)).not.toContain('\\u0007');
});
