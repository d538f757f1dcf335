import { itemAt } from '../../present.ts';

/** Where a value stands in a table: names of fields, and numbers of entries counted from 0. */
export type Path = readonly (string | number)[];

/** A line and a column, counted from 1. */
export type Spot = { readonly line: number; readonly column: number };

/** Where the name of a field begins and where its value does; of a table with a header both are the header's place. */
type Place = { readonly name: Spot; readonly value: Spot };

/** Finds places by path. */
export type Places = { readonly find: (path: Path) => Place | undefined };

/** A part of a dotted name, as far as names of fields need it: `"a\u0062"` is a name that nothing asks for. */
const partOf = (text: string): string => (/^["']/.test(text) ? text.slice(1, -1) : text);

/** Reads through a text from left to right. */
const makeReader = (source: string) => {
  let at = 0;
  const take = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    const found = pattern.exec(source)?.[0] ?? '';
    at += found.length;
    return found;
  };
  return {
    isAtEnd: () => at >= source.length,
    starts: (text: string) => source.startsWith(text, at),
    take,
    /** Blanks, line ends and comments. */
    skip: () => take(/(?:[ \t\r\n]|#[^\n]*)*/y),
    /** Takes one character, whatever it is. */
    step: () => take(/[\s\S]/y),
    spot: (): Spot => {
      const before = source.slice(0, at);
      const start = before.lastIndexOf('\n') + 1;
      return { line: before.split('\n').length, column: at - start + 1 };
    },
  };
};

/** A string of any of the four kinds, with its quotes. */
const string = /"""(?:\\[\s\S]|[^\\])*?"{3,5}(?!")|'''[\s\S]*?'{3,5}(?!')|"(?:\\.|[^"\\\n])*"|'[^'\n]*'|/y;
const dottedName =
  /(?:"(?:\\.|[^"\\\n])*"|'[^'\n]*'|[^\s"'.=[\]{},#]+)(?:[ \t]*\.[ \t]*(?:"(?:\\.|[^"\\\n])*"|'[^'\n]*'|[^\s"'.=[\]{},#]+))*|/y;
const partPattern = /"(?:\\.|[^"\\\n])*"|'[^'\n]*'|[^\s"'.]+/g;

const splitDotted = (text: string): readonly string[] => (text.match(partPattern) ?? []).map(partOf);

/**
 * Where everything stands in a TOML text. The text has been parsed before: nothing is checked here, and what a text that is no TOML
 * has is found somewhere.
 */
export function locateValues(source: string): Places {
  const places = new Map<string, Place>();
  const reader = makeReader(source);
  /** How many tables each list of tables has so far. */
  const counts = new Map<string, number>();
  const record = (path: Path, place: Place): void => {
    const key = JSON.stringify(path);
    if (!places.has(key)) places.set(key, place);
  };

  const readEntries = (close: string, read: (k: number) => void): void => {
    reader.step();
    for (let k = 0; ; k++) {
      reader.skip();
      if (reader.isAtEnd() || reader.starts(close)) break;
      read(k);
      reader.skip();
      if (reader.starts(',')) reader.step();
    }
    reader.step();
  };

  const readValue = (path: Path, name?: Spot): void => {
    const value = reader.spot();
    record(path, { name: name ?? value, value });
    if (reader.starts('[')) readEntries(']', (k) => readValue([...path, k]));
    else if (reader.starts('{')) readEntries('}', () => readField(path));
    else if (reader.take(string) === '' && reader.take(/[^,\]}\n#]+/y) === '') reader.step();
  };

  const readField = (table: Path): void => {
    const name = reader.spot();
    const parts = splitDotted(reader.take(dottedName));
    reader.take(/[ \t]*=?[ \t]*/y);
    for (let k = 1; k < parts.length; k++) record([...table, ...parts.slice(0, k)], { name, value: name });
    readValue([...table, ...parts], name);
  };

  const readHeader = (): Path => {
    const spot = reader.spot();
    const isList = reader.take(/\[\[?[ \t]*/y).startsWith('[[');
    const parts = splitDotted(reader.take(dottedName));
    reader.take(/[ \t]*\]{1,2}/y);
    let path: Path = [];
    for (let k = 0; k < parts.length; k++) {
      path = [...path, itemAt(parts, k)];
      record(path, { name: spot, value: spot });
      const key = JSON.stringify(path);
      const count = counts.get(key);
      const isNew = isList && k === parts.length - 1;
      if (isNew) counts.set(key, (count ?? 0) + 1);
      if (isNew || count !== undefined) path = [...path, isNew ? (count ?? 0) : Number(count) - 1];
      record(path, { name: spot, value: spot });
    }
    return path;
  };

  let table: Path = [];
  for (reader.skip(); !reader.isAtEnd(); reader.skip())
    if (reader.starts('[')) table = readHeader();
    else readField(table);
  return { find: (path) => places.get(JSON.stringify(path)) };
}
