// The text of a first claims file: every theorem of a Lean project, for its author to judge.
import type { Declaration, Inventory } from '../../lean/inventory.ts';

/** Theorems that a person wrote and others may use, in the order of the sources. */
export function listed({ declarations }: Inventory): readonly Declaration[] {
  const generated = new Set(
    [...declarations.values()].flatMap(({ name, equations, fields }) => [
      ...(equations ?? []),
      // The laws of a structure are assumed by who builds one; nobody proved them.
      ...(fields ?? []).map((field) => `${name}.${field.name.slice(field.name.lastIndexOf('.') + 1)}`),
    ]),
  );
  const written = [...declarations.values()].filter(
    ({ name, kind, range, attributes }) =>
      kind === 'theorem' &&
      range !== undefined &&
      !generated.has(name) &&
      !attributes.includes('private') &&
      !attributes.includes('internal'),
  );
  const place = ({ range }: Declaration): readonly [file: string, line: number] => [
    range?.file ?? '',
    range?.line ?? 0,
  ];
  return written.sort((one, other) => {
    const [[file, line], [otherFile, otherLine]] = [place(one), place(other)];
    return file === otherFile ? line - otherLine : file < otherFile ? -1 : 1;
  });
}

/** The namespace that all theorems share, or nothing. */
function commonNamespace(theorems: readonly Declaration[]): string {
  // A name in guillemets may hold dots of its own.
  if (theorems.some(({ name }) => name.includes('«'))) return '';
  const [first = [], ...others] = theorems.map(({ name }) => name.split('.').slice(0, -1));
  const differs = first.findIndex((part, i) => others.some((parts) => parts[i] !== part));
  return (differs === -1 ? first : first.slice(0, differs)).join('.');
}

/** A claim id for a theorem: its name, dots and marks that ids do not have replaced, made unique. */
function idsOf(names: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const plain = name.replace(/[^A-Za-z0-9_'-]+/g, '-').replace(/^[^A-Za-z]+/, '') || 'theorem';
    const count = (seen.get(plain) ?? 0) + 1;
    seen.set(plain, count);
    return count === 1 ? plain : `${plain}-${count}`;
  });
}

const sentence = ({ doc, statement }: Declaration): string => {
  const first = doc?.trim().split(/(?<=\.)\s|\n\n/)[0];
  return JSON.stringify((first || statement).replace(/\s+/g, ' ').slice(0, 300));
};

const nextSteps = `# Every theorem of the project, with its proof required. For each claim of the paper:
#   says            the claim in one sentence, and quote: the paper's own words
#   correspondence  how the theorem relates to it: exact, special-case, weaker, conditional, refutes, …, and why
#   requires        [proof, test] once module: names the TypeScript functions that stand for Lean's definitions
# Delete what is no claim. All keys: docs/claim-format.md of check-claims.
`;

/** A claims file for the paper `slug` that lists all theorems and judges none. */
export function firstClaims(slug: string, theorems: readonly Declaration[]): string {
  const namespace = commonNamespace(theorems);
  const names = theorems.map(({ name }) => (namespace === '' ? name : name.slice(namespace.length + 1)));
  const ids = idsOf(names);
  const claims = theorems.map((theorem, i) => {
    const name = ids[i] === names[i] ? '' : `    theorem: ${JSON.stringify(names[i])}\n`;
    return `  - id: ${ids[i]}
    ref: T-${String(i + 1).padStart(3, '0')}
    says: ${sentence(theorem)}
${name}    correspondence: { relation: none, why: not judged yet }
    requires: [proof]
`;
  });
  const head = `paper: ${slug}\ntitle: ${slug}\n${namespace === '' ? '' : `namespace: ${namespace}\n`}`;
  return `${nextSteps}${head}# module: ../src/${slug}.ts\nclaims:\n${claims.join('')}`;
}
