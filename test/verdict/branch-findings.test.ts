import { expect, test } from 'vitest';
import type { BranchCoverage } from '../../src/testing/result.ts';
import { collectBranchFindings } from '../../src/verdict/findings/branch-findings.ts';
import { judge } from '../../src/verdict/judge.ts';
import { claim, declaration, evidence, facts, inventory, tested } from './evidence.ts';

const low = { definition: 'P.f', shown: 'x < 1' };
const high = { definition: 'P.f', shown: 'not x < 1' };
const range = { file: 'P/Defs.lean', line: 4, column: 1, endLine: 6, endColumn: 1 };
const f = declaration('P.f', 4, { kind: 'definition', range });

const theorem = (id: string, coverage: Partial<BranchCoverage>, calls = 5) => {
  const branches = { entered: [], unentered: [], ruledOut: [], ...coverage };
  const test = tested(`P.${id}`, undefined, { branches, calls: [{ constant: 'P.f', count: calls }] });
  return judge(evidence(claim(id, 1), facts(declaration(`P.${id}`, 9)), test), undefined);
};
const found = (...theorems: readonly ReturnType<typeof theorem>[]) =>
  collectBranchFindings(theorems, inventory([f])).map(({ code, subject, where }) => [
    code,
    subject,
    where?.line,
  ]);

test('a branch that no theorem enters is a finding at its definition, once', () => {
  const missed = { entered: [low], unentered: [high] };
  expect(found(theorem('a', missed), theorem('b', missed))).toEqual([
    ['branch-not-entered', 'P.f not x < 1', 4],
  ]);
});

test('what another theorem enters, or its order, makes no difference', () => {
  const missed = theorem('a', { entered: [low], unentered: [high] });
  const whole = theorem('b', { entered: [low, high] });
  expect([found(missed, whole), found(whole, missed)]).toEqual([[], []]);
});

test('what hypotheses rule out, and code that is not called, is none', () => {
  expect(found(theorem('a', { entered: [low], ruledOut: [high] }))).toEqual([]);
  expect(found(theorem('a', { unentered: [high] }, 0))).toEqual([]);
});
