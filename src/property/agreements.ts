import { interval } from '../domains/interval.ts';
import { declined } from '../evaluate/code.ts';
import { compileTier } from '../evaluate/tier.ts';
import type { Statement, Term } from '../language/ast.ts';
import type { Agreement, Counterpart, Property, Sample } from '../language/property.ts';
import { entryOf } from '../present.ts';
import type { Notice } from './answer.ts';
import { isRational } from './ladder.ts';
import { makeJudge } from './make-judge.ts';
import { type Plain, toPlain } from './plain.ts';
import { keyOf } from './printed.ts';
import type { Rooms } from './room.ts';

type Met = { readonly call: Extract<Term, { kind: 'call' }>; readonly args: readonly Plain[] };

/** One call per part of its value, because a counterpart's record is compared as a whole. */
const partsMet = ({ call, args }: Met): readonly Met[] => [
  { call, args },
  ...(call.others ?? []).map((part) => ({ call: { ...call, ...part }, args })),
];

/** Records every call that the statement makes on a sample, then judges each once. */
export function makeAgreement(
  statement: Statement,
  counterparts: ReadonlyMap<string, Counterpart>,
  {
    rooms,
    notice,
    knownOf,
  }: {
    readonly rooms: Rooms;
    readonly notice: Notice;
    readonly knownOf: (sample: Sample) => ReadonlySet<number> | undefined;
  },
): Property['agreement'] {
  const judge = makeJudge(statement, isRational(statement), rooms, notice);
  const met: Met[] = [];
  const collector = compileTier(interval, 0, statement, {
    handle: () => (call, args) => {
      if (counterparts.has(call.constant)) {
        const plain = call.args.map((arg, index) =>
          toPlain(interval, arg.sort, args[index], { exact: true }),
        );
        if (plain.every((x) => typeof x !== 'number' || Number.isFinite(x))) met.push({ call, args: plain });
      }
      return declined;
    },
    release: () => {},
  });
  return (sample) => {
    met.length = 0;
    collector.begin();
    collector.run(collector.environment(sample), knownOf(sample));
    const seen = new Set<string>();
    const found: Agreement[] = [];
    for (const { call, args } of met.flatMap(partsMet)) {
      const key = args.some((arg) => typeof arg === 'function')
        ? undefined
        : `${call.definition ?? call.constant} ${(call.component ?? []).join('.')} ${keyOf(args)}`;
      if (key !== undefined && seen.has(key)) continue;
      if (key !== undefined) seen.add(key);
      found.push(judge(call, entryOf(counterparts, call.constant), args));
    }
    return found;
  };
}
