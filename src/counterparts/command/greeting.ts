// The first line of a program: protocol version, names that it answers for, and files that its answers depend on.

/** What a program reports about itself. */
export type Greeting = {
  readonly exports: readonly string[];
  /** Files that its answers depend on, relative to its working folder. */
  readonly files: readonly string[];
};

/** Version of the protocol, as programs write it. */
const protocol = 'check-claims/1';

const texts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

/** Parses a line of JSON; `undefined` if it is not JSON. */
export function parseJson(line: string): { readonly json: unknown } | undefined {
  try {
    return { json: JSON.parse(line) };
  } catch {
    return undefined;
  }
}

/** Reads the first line, or says what is wrong with it. */
export function readGreeting(line: string): Greeting | string {
  const said = parseJson(line)?.json;
  const example = `{"protocol": "${protocol}", "exports": ["…"], "files": ["…"]}`;
  if (typeof said !== 'object' || said === null || !('protocol' in said))
    return `begins with \`${shorten(line)}\`, but its first line should be \`${example}\`; anything else that it prints belongs on standard error`;
  if (said.protocol !== protocol)
    return `speaks the protocol ${JSON.stringify(said.protocol)}, and this version knows "${protocol}"`;
  const exports = 'exports' in said ? said.exports : undefined;
  if (!texts(exports))
    return 'does not say in its first line which functions it answers for: `"exports"` should be a list of names';
  const files = 'files' in said ? said.files : undefined;
  if (!texts(files))
    return 'does not say in its first line which files its answers depend on: `"files"` should be a list of paths, those of the code and the data that it reads; without it an outdated result could be kept';
  return { exports, files };
}

/** A line, shortened for messages. */
export const shorten = (line: string): string => (line.length > 80 ? `${line.slice(0, 79)}…` : line);
