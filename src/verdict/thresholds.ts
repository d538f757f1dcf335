// Shares below which a run fails: `thresholds:` of the configuration.
import type { Diagnostic } from '../diagnostic.ts';
import { countOf } from '../typeset/count-of.ts';
import type { ClaimReport, Report } from './report.ts';

/** Minimum shares from 0 to 1; a share that is left out has no minimum. */
export type Thresholds = {
  /** Of the claims about theorems, those whose every proof holds. */
  readonly proved?: number;
  /** Of the claims about theorems, those whose every test holds. */
  readonly tested?: number;
  /** Of the changes of the code, those that testing notices. */
  readonly mutationScore?: number;
};

type Measured = { readonly name: keyof Thresholds; readonly share: number; readonly told: string };

const allHold = ({ cells }: ClaimReport, check: 'proof' | 'test'): boolean => {
  const asked = cells.filter((cell) => cell.check === check);
  return asked.length > 0 && asked.every(({ state }) => state === 'holds');
};

function measure({ results }: Report): readonly Measured[] {
  const theorems = results.claims.filter(({ claim }) => claim.kind === 'theorem');
  const share = (name: 'proved' | 'tested', check: 'proof' | 'test'): readonly Measured[] => {
    const held = theorems.filter((one) => allHold(one, check)).length;
    return theorems.length === 0
      ? []
      : [
          {
            name,
            share: held / theorems.length,
            told: `${held} of ${countOf(theorems.length, 'claim')} about theorems ${theorems.length === 1 ? 'is' : 'are'} ${name}`,
          },
        ];
  };
  const { mutation } = results;
  const noticed: readonly Measured[] =
    mutation === undefined
      ? []
      : [
          {
            name: 'mutationScore',
            share: mutation.score,
            told: `testing notices ${mutation.source.killed} of ${countOf(mutation.source.mutants, 'change')} of the code`,
          },
        ];
  return [...share('proved', 'proof'), ...share('tested', 'test'), ...noticed];
}

/** The shares below their thresholds, and the shares that could not be measured: these do not pass either. */
export function belowThresholds(report: Report, thresholds: Thresholds): readonly Diagnostic[] {
  const measured = measure(report);
  return (Object.keys(thresholds) as (keyof Thresholds)[]).flatMap((name): readonly Diagnostic[] => {
    const least = thresholds[name] ?? 0;
    const one = measured.find((each) => each.name === name);
    if (one === undefined) {
      const what = name === 'mutationScore' ? 'no mutants were made' : 'no claim is about a theorem';
      const hint =
        name === 'mutationScore' ? 'run with --mutants, or take the threshold out' : 'take the threshold out';
      return [
        {
          code: 'threshold-not-measured',
          severity: 'error',
          message: `${name} must be at least ${least}: ${what}`,
          hint,
        },
      ];
    }
    if (one.share >= least) return [];
    const message = `${name} is ${one.share.toFixed(3)}, below ${least}: ${one.told}`;
    const hint = '`check-claims list` and the report name the rest; lower the threshold only with a reason';
    return [{ code: 'below-threshold', severity: 'error', message, hint }];
  });
}
