import type { Diagnostic } from '../../diagnostic.ts';
import type { Paint } from '../../typeset/paint.ts';
import { visibleIn } from '../../typeset/visible.ts';
import type { Terminal } from './terminal.ts';

const colour = { error: 'red', warning: 'yellow', note: 'cyan' } as const;

/** Formats diagnostics for people: place, what is wrong, the line with a caret, what to write instead. */
function showDiagnostics(diagnostics: readonly Diagnostic[], paint: Paint): string {
  const shown = visibleIn(diagnostics).map(({ code, severity, message, hint, where, frame }) => {
    const place = where ? `${paint('bold', `${where.file}:${where.line}:${where.column}`)}: ` : '';
    const lines = [`${place}${paint(colour[severity], severity)} ${paint('dim', code)}: ${message}`];
    if (frame) lines.push(...frame.split('\n').map((line) => `  ${paint('dim', '|')} ${line}`));
    if (hint) lines.push(`  = ${hint}`);
    return `${lines.join('\n')}\n`;
  });
  return shown.join('');
}

/** The number of problems as a phrase. */
function countProblems(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  return `${errors} ${errors === 1 ? 'problem' : 'problems'}`;
}

/** Exit code: usage or registry is wrong. */
export const usage: number = 2;
/** Exit code: toolchain or environment. */
export const environment: number = 4;

/** Prints notes about a run that continues. */
export function note(diagnostics: readonly Diagnostic[], { err, paint }: Terminal): void {
  err(showDiagnostics(diagnostics, paint));
}

/** Prints diagnostics and the number of problems. */
export function showProblems(diagnostics: readonly Diagnostic[], { err, paint }: Terminal): void {
  const isProblem = diagnostics.some(({ severity }) => severity === 'error');
  const count = isProblem ? `${countProblems(diagnostics)}\n` : '';
  err(`${showDiagnostics(diagnostics, paint)}${count}`);
}

/** Prints why a command ends, and returns its exit code. */
export function refuse(diagnostics: readonly Diagnostic[], code: number, terminal: Terminal): number {
  showProblems(diagnostics, terminal);
  return code;
}
