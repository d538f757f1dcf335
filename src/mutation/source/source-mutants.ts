import type { Changed, Modules } from './modules.ts';
import { closing, type Reached, reachable } from './reach.ts';
import { endsValue, type Token } from './scan.ts';

/** One operator or constant changed in a function that a counterpart reaches, and where. */
export type SourceMutant = {
  /** `path function: before → after`, numbered where a function has several; it outlives changes elsewhere in the file. */
  readonly id: string;
  /** The changed line. */
  readonly shown: string;
  readonly line: number;
  readonly changed: Changed;
};

const replacements: Readonly<Record<string, readonly string[]>> = {
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '**': ['*'],
  '%': ['*'],
  '+=': ['-='],
  '-=': ['+='],
  '*=': ['/='],
  '/=': ['*='],
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '===': ['!=='],
  '!==': ['==='],
  '&&': ['||'],
  '||': ['&&'],
};

const calls: Readonly<Record<string, string>> = { max: 'min', min: 'max', floor: 'ceil', ceil: 'floor' };

/** Token positions inside `throw …;` and the conditions that only lead to one: they reject arguments and compute nothing. */
const guards = (tokens: readonly Token[]): ReadonlySet<number> => {
  const out = new Set<number>();
  const mark = (from: number, to: number): void => {
    for (let i = from; i <= to; i++) out.add(i);
  };
  tokens.forEach((token, i) => {
    if (token.kind !== 'word') return;
    if (token.text === 'throw') {
      let end = i;
      while (end < tokens.length && tokens[end]?.text !== ';' && tokens[end]?.text !== '}') {
        end = '([{'.includes(tokens[end]?.text ?? ' ') ? closing(tokens, end) + 1 : end + 1;
      }
      mark(i, end);
    }
    if (token.text === 'if' && tokens[i + 1]?.text === '(') {
      const close = closing(tokens, i + 1);
      const then = tokens[close + 1]?.text === '{' ? tokens[close + 2] : tokens[close + 1];
      if (then?.text === 'throw') mark(i, close);
    }
  });
  return out;
};

const numberMutants = (text: string): readonly string[] => {
  if (text.endsWith('n')) return [`${BigInt(text.slice(0, -1)) + 1n}n`];
  const value = Number(text.replaceAll('_', ''));
  if (!Number.isFinite(value)) return [];
  return [Number.isInteger(value) && Math.abs(value) < 2 ** 31 ? String(value + 1) : `(${text} * 1.125)`];
};

/** The `0` of `(0, module.f)(x)`, which a call of an imported function is written as. */
const isCallMark = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.text === '0' &&
  tokens[i - 1]?.text === '(' &&
  tokens[i + 1]?.text === ',' &&
  tokens[i + 3]?.text === '.';

const changesAt = (tokens: readonly Token[], i: number): readonly string[] => {
  const token = tokens[i] as Token;
  const [before, after] = [tokens[i - 1], tokens[i + 1]];
  if (token.kind === 'number') return isCallMark(tokens, i) ? [] : numberMutants(token.text);
  if (token.kind === 'word' && before?.text === '.' && tokens[i - 2]?.text === 'Math') {
    const other = calls[token.text];
    return other === undefined ? [] : [other];
  }
  if (token.kind !== 'operator' || before?.kind === 'string' || after?.kind === 'string') return [];
  if ((token.text === '-' || token.text === '+') && !endsValue(before))
    return token.text === '-' ? ['+'] : [];
  return replacements[token.text] ?? [];
};

// Loading turns a call of an imported function into `(0, _module.name)(…)`; people wrote `name(…)`.
const asWritten = (line: string): string => line.replace(/\(0, _\w+\.(\w+)\)/g, '$1');

const lineOf = (text: string, at: number): number => text.slice(0, at).split('\n').length;

const mutantsOf = ({ path, name, tokens, span }: Reached, source: string): readonly SourceMutant[] => {
  const skipped = guards(tokens);
  const seen = new Map<string, number>();
  const found: SourceMutant[] = [];
  for (let i = span.from; i < span.to; i++) {
    const token = tokens[i] as Token;
    if (skipped.has(i)) continue;
    for (const after of changesAt(tokens, i)) {
      const change = `${token.text} → ${after}`;
      const nth = (seen.get(change) ?? 0) + 1;
      seen.set(change, nth);
      const text = source.slice(0, token.from) + after + source.slice(token.from + token.text.length);
      const line = lineOf(source, token.from);
      found.push({
        id: `${path} ${name}: ${change}${nth === 1 ? '' : ` (${nth})`}`,
        shown: asWritten((text.split('\n')[line - 1] ?? '').trim()),
        line,
        changed: { path, source: text },
      });
    }
  }
  return found;
};

/** Every mutant of the function `name` of a module and of all that it reaches in the project. */
export const sourceMutants = (modules: Modules, path: string, name: string): readonly SourceMutant[] =>
  reachable(modules, path, name).flatMap((reached) =>
    mutantsOf(reached, modules.get(reached.path)?.source ?? ''),
  );
