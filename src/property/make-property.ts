import { makeBatch } from '../batch/make-batch.ts';
import type { Statement } from '../language/ast.ts';
import type { Batch, Batches, Counterpart, Property } from '../language/property.ts';
import { rowsOf } from '../language/rows.ts';
import type { CallLog } from './ball.ts';
import { agreements } from './calls-met.ts';
import { climb, counterpartLadder, ladder } from './ladder.ts';

/** The fast path for each layout of rows, written when it is first asked for. */
function batches(statement: Statement, counterparts: readonly Counterpart[]): Property['batch'] {
  const known = new Map<string, Batches | undefined>();
  const write = (lengths: readonly number[]): Batches | undefined => {
    const reference = makeBatch(statement, [], lengths);
    const counterpart = reference && makeBatch(statement, counterparts, lengths);
    const bound = counterparts
      .map(({ constant }) => constant)
      .filter((name) => statement.calls.includes(name));
    return (
      counterpart && { rows: rowsOf(statement, lengths), reference: reference as Batch, counterpart, bound }
    );
  };
  return (lengths) => {
    const key = lengths.join();
    if (!known.has(key)) known.set(key, write(lengths));
    return known.get(key);
  };
}

/**
 * Makes a compiled statement executable: with Lean's definitions, with counterparts in their place, and each counterpart against
 * its definition. MPFR must be loaded (`loadMpfr`) before a sample needs it.
 */
export function makeProperty(statement: Statement, counterparts: readonly Counterpart[]): Property {
  const byName = new Map(counterparts.map((counterpart) => [counterpart.constant, counterpart]));
  const log: CallLog = { counts: new Map() };
  const none: CallLog = { counts: new Map() };
  const reference = ladder(statement);
  const above = reference.rungs.slice(1);
  const tested = counterpartLadder(statement, byName, log);
  return {
    statement,
    bound: statement.calls.filter((constant) => byName.has(constant)),
    reference: (sample, isScreened) =>
      climb(isScreened && reference.isScreened ? above : reference.rungs, sample, none),
    counterpart: (sample) => {
      log.counts.clear();
      delete log.fault;
      return climb(tested, sample, log);
    },
    agreement: agreements(statement, byName),
    batch: batches(statement, [...byName.values()]),
  };
}
