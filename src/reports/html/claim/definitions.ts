import type { DefinitionReport } from '../../../verdict/report.ts';
import type { Look } from '../../look.ts';
import { makeAnchor, renderDoc, renderFileLink, tag, text } from '../tags.ts';
import { highlight } from './highlight.ts';

/** The definitions that claimed statements depend on, each with its counterpart if it has one. */
export function renderDefinitionList(definitions: readonly DefinitionReport[], look: Look): string {
  if (definitions.length === 0) return '';
  const explained = new Set(definitions.map(({ name }) => name));
  const items = definitions.map(({ name, kind, statement, doc, uses, range, counterpart }) =>
    tag(
      'section',
      { class: 'theorem', id: makeAnchor('def', name) },
      tag('h3', {}, tag('code', {}, text(name))),
      doc === undefined ? '' : tag('p', { class: 'doc' }, renderDoc(doc)),
      highlight(statement, uses, explained),
      tag(
        'p',
        { class: 'links' },
        tag('span', {}, text(kind), range === undefined ? '' : ` ${renderFileLink(range, look)}`),
        counterpart === undefined
          ? tag('span', {}, 'no counterpart')
          : tag(
              'span',
              {},
              text(
                `counterpart ${counterpart.export} in ${counterpart.module}, promised accuracy ${counterpart.accuracy}`,
              ),
            ),
      ),
    ),
  );
  return tag(
    'section',
    { class: 'paper', id: 'definitions' },
    tag('h2', {}, 'Definitions the claims rest on'),
    ...items,
  );
}
