/** Where a command reads its surroundings and writes its text; the only way out of the program. */
export type Terminal = {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Width in columns; `undefined` where output goes to a file or pipe. */
  readonly columns: number | undefined;
  /** Lines that a summary may take; a small window's where output goes to a file or pipe. */
  readonly rows: number;
  /** Whether stderr is a terminal: progress is shown only there. */
  readonly live: boolean;
  /** Set when the user interrupts. */
  readonly signal: AbortSignal;
};

/** Paints text for a terminal, or leaves it alone. */
export type Paint = (style: 'bold' | 'dim' | 'red' | 'yellow' | 'green' | 'cyan', text: string) => string;

const codes = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  yellow: [33, 39],
  green: [32, 39],
  cyan: [36, 39],
};

/** Colours only on a terminal; `NO_COLOR` (any value but empty) turns them off, `FORCE_COLOR` on. */
export function painter({ columns, env }: Terminal): Paint {
  const forced = env['FORCE_COLOR'] !== undefined && env['FORCE_COLOR'] !== '' && env['FORCE_COLOR'] !== '0';
  const wanted = !env['NO_COLOR'] && env['TERM'] !== 'dumb' && (columns !== undefined || forced);
  return (style, text) => (wanted ? `\u001b[${codes[style][0]}m${text}\u001b[${codes[style][1]}m` : text);
}

/** Breaks text at blanks so that no line is wider than `width`, except for words that are. */
export function wrap(text: string, width: number, indent: string = ''): string {
  const room = Math.max(20, width - indent.length);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line !== '' && line.length + 1 + word.length > room) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].map((part) => indent + part).join('\n');
}
