import { closing, reachable } from './reach.ts';
import { endsValue, scan, type Token } from './scan.ts';

/** A module's source with one operator or constant changed in a function, and where. */
export type SourceMutant = {
  readonly id: string;
  readonly shown: string;
  readonly source: string;
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

const changesAt = (tokens: readonly Token[], i: number): readonly string[] => {
  const token = tokens[i] as Token;
  const [before, after] = [tokens[i - 1], tokens[i + 1]];
  if (token.kind === 'number') return numberMutants(token.text);
  if (token.kind === 'word' && before?.text === '.' && tokens[i - 2]?.text === 'Math') {
    const other = calls[token.text];
    return other === undefined ? [] : [other];
  }
  if (token.kind !== 'operator' || before?.kind === 'string' || after?.kind === 'string') return [];
  if ((token.text === '-' || token.text === '+') && !endsValue(before))
    return token.text === '-' ? ['+'] : [];
  return replacements[token.text] ?? [];
};

const lineOf = (text: string, at: number): number => text.slice(0, at).split('\n').length;

/** Steps that the loops of one mutant may take in all before it counts as one that does not end. */
const mostSteps = 20_000_000;

/** Adds a counter to every loop, so that a mutant that loops forever throws instead. */
const withCounters = (source: string): string => {
  const tokens = scan(source);
  const inserts: { readonly at: number; readonly text: string }[] = [];
  tokens.forEach((token, i) => {
    const open = tokens[i + 1];
    if (token.kind !== 'word' || open?.text !== '(' || tokens[i - 1]?.text === '.') return;
    if (token.text === 'while') inserts.push({ at: open.from + 1, text: '__step(), ' });
    if (token.text !== 'for') return;
    const close = closing(tokens, i + 1);
    let depth = 0;
    for (let j = i + 2; j < close; j++) {
      const text = tokens[j]?.text ?? '';
      if (tokens[j]?.kind === 'operator' && '([{'.includes(text)) depth += 1;
      if (tokens[j]?.kind === 'operator' && ')]}'.includes(text)) depth -= 1;
      if (depth === 0 && text === ';') {
        const empty = tokens[j + 1]?.text === ';';
        inserts.push({ at: (tokens[j] as Token).from + 1, text: empty ? ' __step()' : ' __step(),' });
        break;
      }
    }
  });
  let out = source;
  for (const { at, text } of [...inserts].reverse()) out = out.slice(0, at) + text + out.slice(at);
  return `${out}\nvar __steps;\nfunction __step() { __steps = (__steps || 0) + 1; if (__steps > ${mostSteps}) throw new RangeError('the loop does not end'); return true; }\n`;
};

/** The unchanged module with its loops counted, to see that instrumenting it changes nothing. */
export const unchanged = (source: string): string => withCounters(source);

/** Every mutant of the function `name` and of what it reaches in its module; `source` is JavaScript without types. */
export const sourceMutants = (source: string, name: string): readonly SourceMutant[] => {
  const tokens = scan(source);
  const skipped = guards(tokens);
  return reachable(tokens, name).flatMap((span) => {
    const found: SourceMutant[] = [];
    for (let i = span.from; i < span.to; i++) {
      const token = tokens[i] as Token;
      if (skipped.has(i)) continue;
      for (const change of changesAt(tokens, i)) {
        const line = lineOf(source, token.from);
        const text = source.slice(0, token.from) + change + source.slice(token.from + token.text.length);
        const column = token.from - source.lastIndexOf('\n', token.from - 1);
        found.push({
          id: `${name}:${line}:${column}: ${token.text} → ${change}`,
          shown: (text.split('\n')[line - 1] ?? '').trim(),
          source: withCounters(text),
        });
      }
    }
    return found;
  });
};
