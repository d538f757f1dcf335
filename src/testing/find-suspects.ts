import type { Name } from '../expr/expr.ts';
import type { Inventory } from '../lean/inventory.ts';
import { compileStatement } from '../read/compile.ts';
import type { Reading } from '../read/reader.ts';
import type { Toolchain } from '../toolchain/toolchain.ts';
import type { TestResult, TestVerdict } from './result.ts';
import { findRowsToBlame, listRowQuestions } from './suspects.ts';

type Disagrees = Extract<TestVerdict, { kind: 'disagrees' }>;

/** Answers that are expected of Lean, and their opposites, in turn. */
const refutedBy = (answers: readonly { readonly kind: string }[], index: number): boolean =>
  answers[2 * index]?.kind === 'not-shown' && answers[2 * index + 1]?.kind === 'holds';

/** The rows whose reading Lean refutes at some values; none where it cannot decide. */
async function refutedRows(
  test: TestResult,
  { counterexample }: Disagrees,
  inventory: Inventory,
  evaluate: Toolchain['evaluate'],
): Promise<readonly Name[]> {
  const readings: Reading[] = [];
  const statement = compileStatement(inventory, test.theorem, { numbers: [], readings });
  if ('kind' in statement) return [];
  const questions = listRowQuestions(statement, readings, counterexample.shrunk);
  const imports = [inventory.declarations.get(test.theorem)?.module ?? ''];
  if (questions.length === 0) return [];
  const answer = await evaluate(
    questions.flatMap(({ expected, opposite }) =>
      [expected, opposite].map((proposition) => ({ imports, proposition })),
    ),
  );
  if (answer.kind !== 'ok') return [];
  const refuted = questions.filter((_, i) => refutedBy(answer.value, i)).map(({ reading }) => reading);
  return findRowsToBlame(readings, new Set(refuted));
}

/** Rows that few of the statements without a fault use come first: what many use is right more likely. */
function rarestFirst(rows: readonly Name[], inventory: Inventory, sound: readonly Name[]): readonly Name[] {
  const uses = new Map<Name, number>();
  for (const theorem of sound) {
    const statement = compileStatement(inventory, theorem, { numbers: [] });
    if ('kind' in statement) continue;
    for (const row of statement.rows ?? []) uses.set(row, (uses.get(row) ?? 0) + 1);
  }
  return [...rows].sort((a, b) => (uses.get(a) ?? 0) - (uses.get(b) ?? 0) || (a < b ? -1 : 1));
}

/**
 * Narrows the rows that are suspected where a proved statement fails with its own definitions: to those from which Lean's values
 * differ, if Lean can evaluate them. If not, all stay, ordered by how few of the statements in `sound` use them.
 */
export async function findSuspects(
  test: TestResult,
  inventory: Inventory,
  sound: readonly Name[],
  evaluate: Toolchain['evaluate'],
): Promise<TestResult> {
  const { verdict } = test;
  if (verdict.kind !== 'disagrees' || verdict.fault !== 'translation') return test;
  const refuted = await refutedRows(test, verdict, inventory, evaluate);
  return {
    ...test,
    verdict:
      refuted.length > 0
        ? { ...verdict, suspects: refuted, isIsolated: true }
        : { ...verdict, suspects: rarestFirst(verdict.suspects ?? [], inventory, sound) },
  };
}
