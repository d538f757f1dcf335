// Markdown sources: pandoc's `::: {.theorem #thm:main lean="P.main"}`, and paragraphs that begin with **Theorem 1.**
import type { Block, BlockKind, Document, Mentions } from './document.ts';
import { Environments } from './environments.ts';
import { type DocumentText, problemAt } from './text.ts';

const fence = /^\s*(`{3,}|~{3,})/;
/** With attributes in braces, or with one class; colons may follow. */
const div = /^\s*:{3,}\s*(?:\{([^}]*)\}|([\p{L}][\p{L}\p{N}*_-]*))\s*:*\s*$/u;
const unclosed = /^\s*:{3,}\s*\{[^}]*$/;
const divEnd = /^\s*:{3,}\s*$/;
const bold =
  /^\s*(?:#{1,6}\s*)?\*\*(\p{L}+)(?:\s+[\d.]+)?\s*(?:\(([^)]*)\))?[.:]?\*\*(?:\s*\{#([^}\s]+)\})?\s*/u;
const anchor = /\{#([^}\s]+)\}/;

type Draft = {
  readonly environment: string;
  readonly kind: BlockKind;
  readonly title?: string;
  readonly labels: Mentions;
  readonly lean: Mentions;
  readonly line: number;
  readonly column: number;
  readonly isDiv: boolean;
  readonly lines: string[];
};

/** Reads Markdown. Code blocks are skipped. */
export function readMarkdown({ file, text }: DocumentText): Document {
  const environments = new Environments();
  const [blocks, problems]: [Block[], Document['problems'][number][]] = [[], []];
  let open: Draft | undefined;
  let code: string | undefined;
  // divs of another kind inside the open one
  let inner = 0;
  const finish = (line: number): void => {
    if (open === undefined) return;
    const { lines, line: first, column, isDiv: _, ...block } = open;
    const words = lines.join(' ').replace(anchor, '').replace(/\s+/g, ' ').trim().slice(0, 300);
    blocks.push({ ...block, uses: [], text: words, where: { file, line: first, column }, lastLine: line });
    open = undefined;
  };
  const lines = text.split('\n');
  for (const [i, line] of lines.entries()) {
    const at = (part: string) => ({ file, line: i + 1, column: Math.max(line.indexOf(part), 0) + 1 });
    const ticks = fence.exec(line)?.[1];
    if (ticks !== undefined)
      code = code === undefined ? ticks : line.trim().startsWith(code) ? undefined : code;
    if (code !== undefined || ticks !== undefined) continue;
    if (unclosed.test(line))
      problems.push(
        problemAt(at('{'), 'error', [
          'environment-not-closed',
          'the attributes of this div are not closed by } on their line',
          'write ::: {.theorem #label} on one line',
        ]),
      );
    const [, written, only] = div.exec(line) ?? [];
    const attributes = written ?? (only === undefined ? undefined : `.${only}`);
    const [, word = '', title, label] = bold.exec(line) ?? [];
    const named = attributes?.match(/\.([\p{L}*]+)/u)?.[1] ?? word;
    const kind = environments.kindOf(named.toLowerCase());
    if (kind !== undefined && (attributes !== undefined || open?.isDiv !== true)) {
      if (open?.isDiv === true) {
        const where = { file, line: open.line, column: open.column };
        problems.push(
          problemAt(where, 'error', [
            'environment-not-closed',
            `this ${open.environment} is not closed by :::`,
            'end it with :::',
          ]),
        );
      }
      finish(i);
      inner = 0;
      const its = label ?? attributes?.match(/#([^\s}]+)/)?.[1];
      const lean = attributes?.match(/lean="?([^"\s}]+)"?/)?.[1];
      open = {
        environment: named.toLowerCase(),
        kind,
        ...(title === undefined ? {} : { title }),
        labels: its === undefined ? [] : [{ name: its, where: at(its) }],
        lean: (lean?.split(',') ?? []).map((name) => ({ name: name.trim(), where: at(name) })),
        line: i + 1,
        column: 1,
        isDiv: attributes !== undefined,
        lines: [line.replace(div, '').replace(bold, '')],
      };
    } else if (open !== undefined) {
      if (open.isDiv && attributes !== undefined) inner++;
      const ends = open.isDiv ? divEnd.test(line) && inner === 0 : line.trim() === '';
      if (open.isDiv && inner > 0 && divEnd.test(line)) inner--;
      if (ends) finish(i + 1);
      else open.lines.push(line);
    }
  }
  if (open?.isDiv === true) {
    const where = { file, line: open.line, column: open.column };
    problems.push(
      problemAt(where, 'error', [
        'environment-not-closed',
        `this ${open.environment} is never closed by :::`,
        'end it with :::',
      ]),
    );
  }
  finish(lines.length);
  return { blocks, labels: blocks.flatMap(({ labels }) => labels), problems };
}
