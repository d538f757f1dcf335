/** A token of JavaScript source that matters to mutation, with its place. */
export type Token = {
  readonly kind: 'word' | 'number' | 'string' | 'operator' | 'regex';
  readonly text: string;
  readonly from: number;
};

const operators: readonly string[] = [
  ...['>>>=', '...', '===', '!==', '**=', '<<=', '>>=', '>>>', '&&=', '||=', '??='],
  ...[
    '=>',
    '==',
    '!=',
    '<=',
    '>=',
    '&&',
    '||',
    '??',
    '?.',
    '++',
    '--',
    '+=',
    '-=',
    '*=',
    '/=',
    '%=',
    '**',
    '<<',
    '>>',
  ],
];

const skipString = (text: string, start: number): number => {
  const quote = text[start];
  let i = start + 1;
  while (i < text.length && text[i] !== quote) i += text[i] === '\\' ? 2 : 1;
  return i + 1;
};

/** The end of a template literal, with the templates inside its `${…}`. */
const skipTemplate = (text: string, start: number): number => {
  let i = start + 1;
  let depth = 0;
  while (i < text.length) {
    const c = text[i];
    if (c === '\\') i += 1;
    else if (depth === 0 && c === '`') return i + 1;
    else if (depth === 0 && c === '$' && text[i + 1] === '{') depth = 1;
    else if (depth > 0 && c === '{') depth += 1;
    else if (depth > 0 && c === '}') depth -= 1;
    else if (depth > 0 && c === '`') i = skipTemplate(text, i) - 1;
    i += 1;
  }
  return i;
};

const skipRegex = (text: string, start: number): number => {
  let i = start + 1;
  let inClass = false;
  while (i < text.length && (inClass || text[i] !== '/')) {
    if (text[i] === '\\') i += 1;
    else if (text[i] === '[') inClass = true;
    else if (text[i] === ']') inClass = false;
    i += 1;
  }
  return i + 1;
};

/** Can a value end with this token, so that a following `/` divides and a following `-` subtracts? */
export const endsValue = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.kind === 'number' ||
    token.kind === 'string' ||
    (token.kind === 'word' &&
      !['return', 'typeof', 'case', 'in', 'of', 'throw', 'void'].includes(token.text)) ||
    [')', ']', '}'].includes(token.text));

/** Splits JavaScript source (types already stripped) into tokens; comments and white space are dropped. */
export const scan = (text: string): readonly Token[] => {
  const tokens: Token[] = [];
  let i = 0;
  const take = (kind: Token['kind'], end: number): void => {
    tokens.push({ kind, text: text.slice(i, end), from: i });
    i = end;
  };
  while (i < text.length) {
    const c = text[i] as string;
    const rest = text.slice(i, i + 2);
    if (/\s/.test(c)) i += 1;
    else if (rest === '//') i = text.indexOf('\n', i) < 0 ? text.length : text.indexOf('\n', i);
    else if (rest === '/*') i = text.indexOf('*/', i + 2) + 2;
    else if (c === '"' || c === "'") take('string', skipString(text, i));
    else if (c === '`') take('string', skipTemplate(text, i));
    else if (/[0-9]/.test(c) || (c === '.' && /[0-9]/.test(text[i + 1] ?? ''))) {
      const match = /^(0[xob][\da-f_]+n?|(\d[\d_]*)?(\.\d[\d_]*)?(e[+-]?\d+)?n?\.?)/i.exec(
        text.slice(i, i + 64),
      );
      take('number', i + Math.max(1, match?.[0].length ?? 1));
    } else if (/[\p{L}_$#]/u.test(c)) {
      let end = i + 1;
      while (end < text.length && /[\p{L}\p{N}_$]/u.test(text[end] as string)) end += 1;
      take('word', end);
    } else if (c === '/' && !endsValue(tokens.at(-1))) take('regex', skipRegex(text, i));
    else take('operator', i + (operators.find((op) => text.startsWith(op, i))?.length ?? 1));
  }
  return tokens;
};
