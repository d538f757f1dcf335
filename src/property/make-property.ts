import { makeBatch } from '../batch/make-batch.ts';
import { makePrecise } from '../batch/precise.ts';
import type { Statement } from '../language/ast.ts';
import type {
  Batches,
  CodeRemark,
  Counterpart,
  Property,
  Sample,
  SampleOutcome,
} from '../language/property.ts';
import { rowsOf } from '../language/rows.ts';
import { makeAgreement } from './agreements.ts';
import { isSameAnswer, type Notice } from './answer.ts';
import { isCalledOnce } from './called-once.ts';
import { buildCounterpartLadder, buildLadder, climb, reaches } from './ladder.ts';
import { keyOf, printResult } from './printed.ts';
import { makeRooms } from './room.ts';
import { findUntouched, hasFraction } from './untouched.ts';
import type { CallLog } from './with-counterparts.ts';

/** The fast path for each layout of rows, compiled on first use. */
function batches(
  statement: Statement,
  counterparts: readonly Counterpart[],
  isExact: boolean,
): Property['batch'] {
  const known = new Map<string, Batches | undefined>();
  // the fast path knows only the parts that the statement names, but a counterpart's record is compared as a whole
  const isWhole = !reaches(
    statement,
    (part) =>
      part.kind === 'call' &&
      part.others !== undefined &&
      counterparts.some(({ constant }) => constant === part.constant),
  );
  const write = (lengths: readonly number[]): Batches | undefined => {
    if (!isWhole) return undefined;
    const reference = makeBatch(statement, [], lengths);
    const counterpart = reference && makeBatch(statement, counterparts, lengths);
    const bound = counterparts
      .map(({ constant }) => constant)
      .filter((name) => statement.calls.includes(name));
    const precise = isExact ? makePrecise(statement) : undefined;
    const rows = rowsOf(statement, lengths);
    const callsOnce = isCalledOnce(statement, new Set(bound));
    return reference && counterpart && { rows, reference, counterpart, precise, bound, callsOnce };
  };
  return (lengths) => {
    const key = lengths.join();
    if (!known.has(key)) known.set(key, write(lengths));
    return known.get(key);
  };
}

/** The parts of records that are not compared, by definition. */
function unreadParts(statement: Statement): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  reaches(statement, (part) => {
    if (part.kind === 'call' && part.unread !== undefined) found.set(part.constant, part.unread);
    return false;
  });
  return found;
}

/**
 * Makes a compiled statement executable: with Lean's definitions, with counterparts in their place, and each counterpart against
 * its definition. MPFR must be loaded (`loadMpfr`) before a sample needs it.
 */
export function makeProperty(statement: Statement, counterparts: readonly Counterpart[]): Property {
  const remarks = new Map<string, CodeRemark>();
  const notice: Notice = (kind, constant, detail) => {
    const key = `${kind} ${constant}`;
    if (!remarks.has(key)) remarks.set(key, { kind, constant, detail });
  };
  const watched = counterparts.map(
    (counterpart): Counterpart => ({
      ...counterpart,
      twice: (first, second) => {
        if (!isSameAnswer(first, second))
          notice('impure', counterpart.constant, `${printResult(first)}, then ${printResult(second)}`);
      },
    }),
  );
  for (const { constant, accuracy } of counterparts) {
    if (accuracy < 2 ** -20 || !statement.calls.includes(constant)) continue;
    notice(
      'coarse-promise',
      constant,
      `its promised accuracy of 2^${Math.log2(accuracy)} lets a relative fault of 2^-20 pass; write another \`accuracy:\` under \`counterparts:\``,
    );
  }
  for (const [constant, parts] of unreadParts(statement))
    if (counterparts.some((one) => one.constant === constant))
      notice(
        'compared-in-part',
        constant,
        `its value was compared but for ${parts.map((part) => `\`${part}\``).join(', ')}, whose type the language does not read`,
      );
  // a different answer on the same sample is reported, whichever arithmetic asked for it
  const answers = new Map<string, unknown>();
  const remembered = watched.map((counterpart): Counterpart => {
    const call = (...args: never[]): unknown => {
      const asked = args.some((arg) => typeof arg === 'function')
        ? undefined
        : `${counterpart.constant} ${keyOf(args)}`;
      const value = counterpart.call(...args);
      if (asked === undefined) return value;
      if (answers.has(asked)) counterpart.twice?.(answers.get(asked), value);
      else answers.set(asked, value);
      return value;
    };
    return { ...counterpart, call };
  });
  const byName = new Map(remembered.map((counterpart) => [counterpart.constant, counterpart]));
  const log: CallLog = { counts: new Map(), notice };
  const none: CallLog = { counts: new Map(), notice };
  const rooms = makeRooms(statement);
  const reference = buildLadder(statement);
  const above = reference.rungs.slice(1);
  const narrow = buildCounterpartLadder(statement, byName, log, undefined);
  const wide = buildCounterpartLadder(statement, byName, log, rooms);
  const apart = findUntouched(statement, byName);
  const referenceOf = (sample: Sample, isScreened?: boolean): SampleOutcome =>
    climb(isScreened && reference.isScreened ? above : reference.rungs, sample, none);
  /** Hypotheses that exact arithmetic has decided for a sample with fractions on which enclosures cannot decide. */
  const knownOf = (sample: Sample): ReadonlySet<number> | undefined =>
    hasFraction(sample) && referenceOf(sample).conclusion !== undefined ? apart : undefined;
  const run = (
    rungs: typeof narrow,
    sample: Sample,
    known: ReadonlySet<number> | undefined,
  ): SampleOutcome => {
    log.counts.clear();
    delete log.fault;
    return climb(rungs, sample, log, known);
  };
  return {
    statement,
    bound: statement.calls.filter((constant) => byName.has(constant)),
    reference: referenceOf,
    counterpart: (sample) => {
      answers.clear();
      // if the first term of the promise decides, no tolerance for rounding is needed
      const known = knownOf(sample);
      const found = run(narrow, sample, known);
      return found.conclusion === 'true' ? found : run(wide, sample, known);
    },
    agreement: makeAgreement(statement, byName, { rooms, notice, knownOf }),
    remarks: () => [...remarks.values()],
    batch: batches(statement, watched, !reference.isScreened),
  };
}
