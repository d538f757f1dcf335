import type { Diagnostic } from '../diagnostic.ts';
import type { Paint } from './terminal.ts';

const colour = { error: 'red', warning: 'yellow', note: 'cyan' } as const;

/** Diagnostics as people read them: place, what is wrong, the line with a caret, what to write instead. */
export function showDiagnostics(diagnostics: readonly Diagnostic[], paint: Paint): string {
  const shown = diagnostics.map(({ code, severity, message, hint, where, frame }) => {
    const place = where ? `${paint('bold', `${where.file}:${where.line}:${where.column}`)}: ` : '';
    const lines = [`${place}${paint(colour[severity], severity)} ${paint('dim', code)}: ${message}`];
    if (frame) lines.push(...frame.split('\n').map((line) => `  ${paint('dim', '|')} ${line}`));
    if (hint) lines.push(`  = ${hint}`);
    return `${lines.join('\n')}\n`;
  });
  return shown.join('');
}

/** How many problems there are, in words. */
export function countProblems(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  return `${errors} ${errors === 1 ? 'problem' : 'problems'}`;
}
