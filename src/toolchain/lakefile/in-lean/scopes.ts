import type { Cursor, Known, Value } from './values.ts';

/** The definitions of a lakefile and the namespaces that are open. */
export type Scopes = {
  /** Takes note of `namespace`, `section`, `mutual`, `open` and `end`, whose word has just been read. */
  readonly enter: (word: string, cursor: Cursor) => void;
  readonly define: (name: string, value: Value) => void;
  /** What names stand for here. */
  readonly see: () => Known;
};

const joined = (outer: string, inner: string): string => (outer === '' ? inner : `${outer}.${inner}`);

/** No definitions and no open namespace. */
export function makeScopes(): Scopes {
  const defined = new Map<string, Value>();
  // a section has the namespace around it
  const scopes: { readonly namespace: string; readonly opened: string[] }[] = [{ namespace: '', opened: [] }];
  const here = (): string => scopes.at(-1)?.namespace ?? '';
  return {
    enter: (word, cursor) => {
      const name = cursor.peek()?.kind === 'name' ? (cursor.peek()?.text ?? '') : '';
      if (word === 'namespace') scopes.push({ namespace: joined(here(), name), opened: [] });
      else if (word === 'section' || word === 'mutual') scopes.push({ namespace: here(), opened: [] });
      else if (word === 'end' && scopes.length > 1) scopes.pop();
      else if (word === 'open')
        for (let k = 0; cursor.peek(k)?.kind === 'name'; k++) {
          const opened = cursor.peek(k)?.text ?? '';
          scopes.at(-1)?.opened.push(opened, joined(here(), opened));
        }
    },
    define: (name, value) => {
      defined.set(joined(here(), name), value);
    },
    see: () => {
      const seen = new Map(defined);
      const bare = (namespace: string): void => {
        for (const [name, value] of defined)
          if (name.startsWith(`${namespace}.`)) seen.set(name.slice(namespace.length + 1), value);
      };
      for (const { opened } of scopes) for (const namespace of opened) bare(namespace);
      const parts = here() === '' ? [] : here().split('.');
      parts.forEach((_, k) => {
        bare(parts.slice(0, k + 1).join('.'));
      });
      return seen;
    },
  };
}
