// A Lean that answers otherwise than our evaluator: the command line gives no verdict and exits with 5.
import { expect, test, vi } from 'vitest';
import type * as Questions from '../../src/toolchain/embedded/questions/ask.ts';
import type { RunAnswer } from '../../src/toolchain/toolchain.ts';
import { runIn } from '../cli/terminal-fixture.ts';
import { leanProject } from '../toolchain/temporary.ts';

const stand = vi.hoisted(() => ({ liesAt: -1 }));

/** One of Lean's values is one larger than it is. */
const turned = (answer: RunAnswer): RunAnswer =>
  answer.kind === 'values'
    ? {
        ...answer,
        outputs: answer.outputs.map((one, i) => (i === stand.liesAt ? `${BigInt(one) + 1n}` : one)),
      }
    : answer;

vi.mock('../../src/toolchain/embedded/questions/ask.ts', async (original) => {
  const right = await original<typeof Questions>();
  const run: typeof right.run = (ready, requests, onAnswer) =>
    right.run(ready, requests, (index, answer) => onAnswer(index, turned(answer)));
  return { ...right, run };
});

const source = `namespace Twice
def twice (n : Nat) : Nat := n + n
theorem twice_even (n : Nat) : twice n % 2 = 0 := by unfold twice; omega
end Twice
`;

test('a value that is not Lean’s ends the run with 5, before any verdict', { timeout: 600_000 }, async () => {
  const root = leanProject('Twice', {
    'Twice.lean': source,
    'twice.ts': 'export const twice = (n: number): number => 2 * n;\n',
  });
  const run = (...argv: string[]) => runIn(root, [...argv, '--toolchain', 'embedded'], { env: process.env });
  expect(await run('init')).toMatchObject({ code: 0 });
  // nothing of a Lean that lies is kept for other runs
  const check = () => run('--no-cache', '--budget', '128');
  const honest = await check();
  expect(honest.out + honest.err).not.toContain('our evaluator and Lean differ');
  expect(honest.code).not.toBe(5);

  stand.liesAt = 3;
  const differing = await check();
  expect(differing.code).toBe(5);
  expect(differing.err + differing.out).toMatch(
    /our evaluator and Lean differ: Twice\.twice at \(\d+\) is \d*[02468] to us and \d*[13579] to Lean; no verdict is given/,
  );
});
