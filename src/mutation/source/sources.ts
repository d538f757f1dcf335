import type { Name } from '../../expr/expr.ts';
import type { Counterpart } from '../../language/property.ts';
import type { SourceOutcome } from '../../testing/result.ts';
import { type Judge, plantFault } from './judge.ts';
import type { CounterpartSource } from './modules.ts';
import { makeSourceMutants, type SourceMutant } from './source-mutants.ts';

type Reaching = { readonly mutant: SourceMutant; readonly from: CounterpartSource[] };

/** The mutants of all sources, each once, with the counterparts that reach them. */
const byMutant = (sources: readonly CounterpartSource[]): readonly Reaching[] => {
  const found = new Map<string, Reaching>();
  for (const source of sources) {
    for (const mutant of makeSourceMutants(source.modules, source.module, source.name)) {
      const known = found.get(mutant.id);
      if (known === undefined) found.set(mutant.id, { mutant, from: [source] });
      else known.from.push(source);
    }
  }
  return [...found.values()];
};

/**
 * Whether a test detects the change of a module through a counterpart that uses it. A module that does not load counts as
 * detected.
 */
const isKilled = ({ mutant, from }: Reaching, judge: Judge): boolean =>
  from.some(({ constant, load }) => {
    const call = load(mutant.changed);
    return call === undefined || judge(constant, call);
  });

/** Sources with an unchanged copy that behaves as the original does on the samples; others cannot be mutated as text. */
const sound = (sources: readonly CounterpartSource[], judge: Judge): readonly CounterpartSource[] =>
  sources.filter(({ constant, load }) => {
    const call = load();
    return call !== undefined && !judge(constant, call);
  });

/** Changes every operator and constant that the counterparts use, and plants one fault in each; `noticed` ones are left out. */
export const mutateSources = (
  counterparts: readonly Counterpart[],
  sources: readonly CounterpartSource[],
  judge: Judge,
  noticed: ReadonlySet<string> = new Set(),
): readonly SourceOutcome[] => {
  const usable = sound(sources, judge);
  const outcomes = byMutant(usable).flatMap((reaching): SourceOutcome[] => {
    const { id, shown, line, changed } = reaching.mutant;
    if (noticed.has(id)) return [];
    const status = isKilled(reaching, judge) ? 'killed' : 'survived';
    return [{ id, shown, status, place: { file: changed.path, line } }];
  });
  const constants = new Set<Name>(sources.map(({ constant }) => constant));
  const faults = counterparts
    .filter(({ constant }) => constants.has(constant))
    .map((counterpart): SourceOutcome => {
      const { constant } = counterpart;
      const status = judge(constant, plantFault(counterpart)) ? 'killed' : 'survived';
      return { id: `${constant}: value·(1 + 2^-30)`, shown: 'a relative error of 2^-30', status };
    });
  return [...outcomes, ...faults];
};
