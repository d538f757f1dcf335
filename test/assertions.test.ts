// `!` and `as` tell the compiler what it cannot see, and what nothing checks. Their number only falls: who removes some lowers it here.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'oxc-parser';
import { expect, test } from 'vitest';

/**
 * Counts outside `theory` and `linalg`, whose loops over plain arrays stand apart. A count may not rise. Before arities were typed
 * there were 292 `!` and 412 `as`, 704 together, of which 201 are left: fewer than a third.
 */
const most = { nonNull: 33, as: 168 };

type Node = { readonly type: string; readonly [key: string]: unknown };
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** Every node of a file, in order. */
function* nodesIn(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const item of value) yield* nodesIn(item);
  else if (isNode(value)) {
    yield value;
    for (const [key, inner] of Object.entries(value))
      if (key !== 'parent' && typeof inner === 'object') yield* nodesIn(inner);
  }
}

const isConst = ({ typeAnnotation }: Node): boolean =>
  isNode(typeAnnotation) &&
  isNode(typeAnnotation['typeName']) &&
  typeAnnotation['typeName']['name'] === 'const';

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => ({ file, program: parseSync(file, readFileSync(join('src', file), 'utf8')).program }));

test('assertions grow no more', () => {
  const nodes = sources
    .filter(({ file }) => !/^(theory|linalg)\//.test(file))
    .flatMap(({ program }) => [...nodesIn(program)]);
  const count = {
    nonNull: nodes.filter(({ type }) => type === 'TSNonNullExpression').length,
    as: nodes.filter((node) => node.type === 'TSAsExpression' && !isConst(node)).length,
  };
  expect(nodes.length).toBeGreaterThan(100_000);
  expect(most.nonNull + most.as).toBeLessThan(704 / 3);
  expect(count.nonNull, 'non-null assertions').toBeLessThanOrEqual(most.nonNull);
  expect(count.as, 'type assertions').toBeLessThanOrEqual(most.as);
  expect(most.nonNull + most.as - count.nonNull - count.as, 'lower the numbers above').toBeLessThan(20);
});

/** What a file exports, by name: its values, or its types. */
const exportsOf = (program: unknown, kind: 'value' | 'type'): readonly string[] =>
  [...nodesIn(program)]
    .filter(({ type, exportKind }) => type === 'ExportNamedDeclaration' && exportKind === kind)
    .flatMap(({ declaration, specifiers }) => {
      const named = isNode(declaration) ? [declaration, ...[declaration['declarations']].flat()] : [];
      const ids = named.flatMap((one) => (isNode(one) && isNode(one['id']) ? [one['id']['name']] : []));
      const locals = [specifiers]
        .flat()
        .flatMap((one) => (isNode(one) && isNode(one['exported']) ? [one['exported']['name']] : []));
      return [...ids, ...locals].filter((name) => typeof name === 'string');
    });

/** Words of a name, cut to what their inflections share. */
const stems = (name: string): readonly string[] =>
  name
    .split(/[-_]|(?<=[a-z0-9])(?=[A-Z])/)
    .map((word) => word.toLowerCase().slice(0, 4))
    .filter((word) => word.length > 1);

const isAlike = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a);

/** What a file exports, and whether the name of the file shares a word with some of it. */
const named = sources
  .filter(({ file }) => !/^(theory|linalg)\//.test(file))
  .map(({ file, program }) => {
    const values = exportsOf(program, 'value');
    const words = stems((file.split('/').at(-1) ?? '').replace('.ts', ''));
    const stemsOfExports = [...values, ...exportsOf(program, 'type')].flatMap(stems);
    return {
      file,
      values,
      isNamed: stemsOfExports.some((stem) => words.some((word) => isAlike(stem, word))),
    };
  });

test('a file that exports one value is named after it, or after its type', () => {
  expect(sources.length).toBeGreaterThan(400);
  expect(named.filter(({ values, isNamed }) => values.length === 1 && !isNamed)).toEqual([]);
});

test('a file that is named after none of its exports says at its top what they have in common', () => {
  const astray = named
    .filter(({ values, isNamed }) => values.length > 1 && !isNamed)
    .filter(({ file }) => !/^\/[/*]/.test(readFileSync(join('src', file), 'utf8')));
  expect(astray).toEqual([]);
  // most files are named after what they export
  expect(named.filter(({ isNamed }) => isNamed).length / named.length).toBeGreaterThan(0.9);
});

/** The functions that a file exports, by name. */
const functionsOf = (program: unknown): readonly string[] =>
  [...nodesIn(program)]
    .filter(({ type }) => type === 'ExportNamedDeclaration')
    .flatMap(({ declaration }) => {
      if (!isNode(declaration)) return [];
      const isFunction = (value: unknown): boolean =>
        isNode(value) && ['ArrowFunctionExpression', 'FunctionExpression'].includes(value.type);
      const all =
        declaration.type === 'FunctionDeclaration'
          ? [declaration]
          : [declaration['declarations']].flat().filter((one) => isNode(one) && isFunction(one['init']));
      return all.flatMap((one) => (isNode(one) && isNode(one['id']) ? [one['id']['name']] : []));
    })
    .filter((name) => typeof name === 'string');

/** Participles that do not end in `ed`, and words that do and are none. */
const irregular =
  /^(?:shown|said|told|held|met|kept|made|built|written|known|drawn|thrown|given|taken|seen|found|chosen)(?![a-z])/;
const regular = /^(?!(?:need|embed|seed|feed|bed)(?![a-z]))[a-z]+ed(?![a-z])/;

test('a function is named by what it does or gives, never by a participle', () => {
  // `formatCount`, `isClosed` and `closureOf` say what a call is good for; `counted` and `shown` leave open who does what
  const astray = sources
    .filter(({ file }) => !/^(theory|linalg)\//.test(file))
    .flatMap(({ file, program }) =>
      functionsOf(program)
        .filter((name) => irregular.test(name) || regular.test(name))
        .map((name) => `${file} ${name}`),
    );
  expect(sources.flatMap(({ program }) => functionsOf(program)).length).toBeGreaterThan(1000);
  expect(astray).toEqual([]);
});

/** What functions do: `formatCount`. */
const verbs: ReadonlySet<string> = new Set(
  `
  accept add aim apply ask assemble attach attempt audit begin bind bound build call cast check choose climb collect
  combine compare compile conclude confirm contract count cut decide decode deliver deny describe disarm draw drop
  dump each elaborate emit enclose encode escape evaluate examine exclude expand explain find fit flip fold format
  fresh get give grade group guard hash highlight inspect instantiate intersect invoke join judge keep leave lift
  list load locate look make map mark match memo merge move multiply mutate name narrow negate note notice open pack
  parse perform pick place plan plant prepare print project propose prove push put quote raise read recall record
  refuse relax remember render replace replay resolve reveal review revive rewrite round run scale scan seal search
  seek select serve set settle share shorten show shrink skip solve sort specialise split start step strip
  substitute suggest survey sweep tag take talk test throw touch translate trust try turn unfold unpack unseal
  update validate view visit walk watch widen work wrap write
  `.match(/[a-z]+/g),
);
/** What a function tells of its argument: `isClosed`. */
const predicates =
  /^(?:is|are|has|can|does|needs|wants|holds|fails|looks|reaches|rests|repeats|occurs|contains|mentions|uses|says|restates|differs|leaves|asks|allows|exits|guards|unfolds|requires)(?![a-z])/;
/** What a function gives, and of what: `closureOf`, `toPlain`. */
const relations =
  /(?:Of|In|At|For|With|To|From|By|Over|On|Behind|Between|Around|Near|Below|Above|Beyond|Without|Than|Against|Through|Missing|As)(?![a-z])|^(?:to|of|as|with|without|in|at|from|above|below|beyond|by|on|over|around)(?![a-z])/;

/**
 * What the field calls a thing, which no verb would make plainer: `sum`, not `addUp`. A name may be made of these alone, as
 * `mulDown` is.
 */
const field: ReadonlySet<string> = new Set(
  Object.values({
    arithmetic:
      'sum plus times mul sub div quotient reciprocal inverse square power neg abs min max gcd determinant',
    'elementary functions': 'exp log sqrt rpow sine cosine sin cos arctan arc tangent',
    'directions of rounding, and values before it': 'down up raw',
    'interval arithmetic': 'point hull',
    logic: 'not and or both either every some all implies iff eq ne le lt',
    'terms of Lean': 'lam numeral complex',
    'JSON Schema': 'text word ref members kinds',
    'hash functions': 'sha',
  }).flatMap((words) => words.split(' ')),
);
const isOfTheField = (name: string): boolean =>
  (name.match(/[A-Z]?[a-z]+/g) ?? []).every((word) => field.has(word.toLowerCase()));

/** Whether a name begins with a verb; `betaApply` and `etaExpand` say what kind of step they do. */
const hasVerb = (name: string): boolean =>
  verbs.has(/^(?:beta|eta)?([A-Z]?[a-z]+)/.exec(name)?.[1]?.toLowerCase() ?? '');

test('a function is named by a verb, a predicate, what it gives of what, or the word of the field', () => {
  const all = sources
    .filter(({ file }) => !/^(theory|linalg)\//.test(file))
    .flatMap(({ file, program }) => functionsOf(program).map((name) => ({ file, name })));
  expect(all.length).toBeGreaterThan(1000);
  expect(
    all.filter(
      ({ name }) => !hasVerb(name) && !predicates.test(name) && !relations.test(name) && !isOfTheField(name),
    ),
  ).toEqual([]);
  // the words of the field are few: everything else is named by what it does or gives
  expect(all.filter(({ name }) => isOfTheField(name)).length / all.length).toBeLessThan(0.08);
});
