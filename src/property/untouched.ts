import type { Formula, Statement, Term } from '../language/ast.ts';
import { partsOf } from '../language/levels.ts';
import type { Sample } from '../language/property.ts';

/** Whether a value of a sample is a fraction that is not a double; enclosures decide no equation there. */
export const hasFraction = (sample: Sample): boolean =>
  sample.some((value) => value.kind === 'number' && value.fraction !== undefined);

/** Positions of the hypotheses without counterparts: what exact arithmetic decides about them also holds with counterparts. */
export function findUntouched(
  statement: Statement,
  counterparts: ReadonlyMap<string, unknown>,
): ReadonlySet<number> {
  const seen = new Map<string, boolean>();
  const reaches = (part: Term | Formula): boolean => {
    if (part.kind === 'call') {
      if (counterparts.has(part.constant)) return true;
      const key = part.definition ?? part.constant;
      if (!seen.has(key)) {
        seen.set(key, false);
        const equations = statement.definitions?.get(key)?.equations ?? [];
        seen.set(
          key,
          equations.some(({ body }) => reaches(body)),
        );
      }
      if (seen.get(key) === true) return true;
    }
    return partsOf(part).some(reaches);
  };
  const hypotheses = statement.binders.flatMap((binder) =>
    binder.kind === 'hypothesis' ? [binder.formula] : [],
  );
  return new Set(hypotheses.flatMap((formula, i) => (reaches(formula) ? [] : [i])));
}
