import type { Slack } from '../testing/result.ts';
import { countOf } from '../typeset/count-of.ts';

/** Lines about how far the inequalities of a conclusion are from equality, one each. */
export const formatSlackLines = (slack: readonly Slack[] | undefined): readonly string[] =>
  (slack ?? []).map(({ inequality, measure, samples, smallest, median, at, isLoose }) => {
    const of = measure === 'ratio' ? 'larger side by smaller' : 'distance from 0';
    const where = at.values.map(({ name, value }) => `${name} = ${value}`).join(', ');
    const loose = isLoose ? '; never within a factor of ten of equality' : '';
    return `slack of ${inequality}, ${of}: smallest ${smallest} at ${where === '' ? at.address : where}, median ${median}, on ${countOf(samples, 'sample')}${loose}`;
  });
