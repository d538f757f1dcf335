import type { Cell, ClaimReport } from '../../../verdict/report.ts';
import { markNames, openTag, raiseExponents, tag, text } from '../tags.ts';
import { marks, type Tone, toneOfCell } from '../tones.ts';

const asked = { proof: "Lean's kernel", test: 'Testing', run: 'Simulation' } as const;

const card = (cell: Cell): string => {
  const tone = toneOfCell(cell);
  return openTag(
    'li',
    { class: `cell ${tone}` },
    tag('span', { class: 'who' }, text(`${asked[cell.check]}${cell.required ? '' : ', not required'}`)),
    tag('strong', {}, `${marks[tone]} ${text(raiseExponents(cell.word))}`),
    tag('span', { class: 'why' }, text(cell.why)),
    cell.theorem === undefined ? '' : tag('code', { class: 'subject' }, text(cell.theorem)),
    cell.waived === undefined ? '' : tag('span', { class: 'why' }, `Waived: ${text(cell.waived)}`),
  );
};

/** The evidence: one card per check. */
export const renderEvidenceVector = ({ cells }: ClaimReport): string =>
  cells.length === 0 ? '' : tag('ul', { class: 'vector', 'aria-label': 'Evidence' }, ...cells.map(card));

const worst = (cells: readonly Cell[]): Tone => {
  const tones = cells.map(toneOfCell);
  return (['bad', 'open', 'waived', 'good'] as const).find((tone) => tones.includes(tone)) ?? 'quiet';
};

/** The transfer argument as three steps, each coloured by its evidence. */
export function renderTransferSteps({ transfer, cells }: ClaimReport): string {
  const proof = worst(cells.filter(({ check }) => check === 'proof'));
  const test = worst(cells.filter(({ check }) => check === 'test'));
  const drawn = transfer[2].startsWith('Conclusion: the code');
  const tones: readonly Tone[] = [proof, test, drawn ? 'good' : 'quiet'];
  const steps = transfer.map((line, index) => {
    const [head, ...rest] = line.split(': ');
    return openTag(
      'li',
      { class: tones[index] },
      tag('strong', {}, text(head as string)),
      ' ',
      markNames(rest.join(': ')),
    );
  });
  return tag('ol', { class: 'transfer', 'aria-label': 'Transfer argument' }, ...steps);
}
