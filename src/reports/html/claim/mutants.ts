import type { TheoremEvidence } from '../../../verdict/report.ts';
import { sortMutants } from '../../mutants.ts';
import { renderTable } from '../table.ts';
import { tag, text } from '../tags.ts';

const showOutcome = (status: string, said: string): string =>
  status === 'survived' ? tag('span', { class: 'missing' }, said) : said;

/** The outcomes of mutating a theorem, its hypotheses and the code that it reaches. */
export const renderMutantTable = ({ test: { mutation } }: TheoremEvidence): string => {
  if (mutation === undefined) return '';
  const { mutants, sources, resolution } = mutation;
  const killed = mutants.filter(({ status }) => status === 'killed').length;
  return tag(
    'details',
    {},
    tag('summary', {}, `Mutants: ${killed} of ${mutants.length} killed`),
    tag(
      'p',
      {},
      `Of ${sources.mutants} changes of the code that its counterparts reach, its own samples notice ${sources.killed}. `,
      resolution === undefined ? '' : `The smallest relative error that is noticed is 2^${resolution}.`,
    ),
    renderTable(
      'Mutants',
      ['Mutant', 'Of', 'Status'],
      sortMutants(mutants).map(({ shown, of, status, necessity, because }) => [
        text(shown),
        text(of),
        showOutcome(
          status,
          text([status, ...(necessity ? [necessity] : []), ...(because ? [because] : [])].join(': ')),
        ),
      ]),
    ),
  );
};
