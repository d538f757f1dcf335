// Compares two reports claim by claim and check by check; comparing totals could hide a loss behind a gain.
import type { Cell, ClaimReport, Report } from '../verdict/report.ts';
import type { Change, ChangeKind } from './change.ts';
import { compareGrounds } from './grounds.ts';

const order: readonly ChangeKind[] = ['lost', 'gained', 'changed'];

const keyOf = ({ check, theorem }: Cell): string => `${check} ${theorem ?? ''}`;

/** Whether a check was run and holds. A waiver is not evidence. */
const holds = (cell: Cell | undefined): boolean => cell?.state === 'holds';

const wordOf = (cell: Cell | undefined): string => {
  if (cell === undefined) return '–';
  return `${cell.word}${cell.waived === undefined ? '' : ', waived'}${cell.required ? '' : ', not required'}`;
};

/** Lost: what held and no longer does, and a check that was required and held and is no longer required. */
function kindOf(was: Cell | undefined, is: Cell | undefined): ChangeKind | undefined {
  if (holds(was) && (!holds(is) || (was?.required && !is?.required))) return 'lost';
  if (holds(is) && (!holds(was) || (is?.required && !was?.required))) return 'gained';
  return wordOf(was) === wordOf(is) ? undefined : 'changed';
}

const cellsByKey = (one: ClaimReport | undefined): ReadonlyMap<string, Cell> =>
  new Map((one?.cells ?? []).map((cell) => [keyOf(cell), cell]));

function changesOf(
  was: readonly [ClaimReport | undefined, Report],
  is: readonly [ClaimReport | undefined, Report],
): readonly Change[] {
  const [old, now] = [was[0], is[0]];
  const some = now ?? old;
  if (some === undefined) return [];
  const about = {
    claim: some.claim.id,
    differs: old && now ? compareGrounds([old, was[1]], [now, is[1]]) : [],
    where: some.claim.where,
  };
  const [before, after] = [cellsByKey(old), cellsByKey(now)];
  const cells = [...new Set([...before.keys(), ...after.keys()])].flatMap((key): readonly Change[] => {
    const [from, to] = [before.get(key), after.get(key)];
    const kind = kindOf(from, to);
    const cell = to ?? from;
    if (kind === undefined || cell === undefined) return [];
    const { check, theorem } = cell;
    return [
      {
        kind,
        ...about,
        check,
        ...(theorem === undefined ? {} : { theorem }),
        was: wordOf(from),
        is: wordOf(to),
      },
    ];
  });
  if (old === undefined || now === undefined || old.standing === now.standing) return cells;
  return [...cells, { kind: 'changed', ...about, check: 'claim', was: old.standing, is: now.standing }];
}

const claimsById = ({ results }: Report): ReadonlyMap<string, ClaimReport> =>
  new Map(results.claims.map((one) => [one.claim.id, one]));

/** Every difference in the evidence of two reports: losses first, then in the order of the claims. */
export function compareReports(old: Report, now: Report): readonly Change[] {
  const [before, after] = [claimsById(old), claimsById(now)];
  const ids = [...new Set([...after.keys(), ...before.keys()])];
  const all = ids.flatMap((id) => changesOf([before.get(id), old], [after.get(id), now]));
  return order.flatMap((kind) => all.filter((change) => change.kind === kind));
}
