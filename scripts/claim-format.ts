// Makes docs/claim-format.md from the JSON Schemas of claims files and of the configuration.
import { claimsFileSchema } from '../src/claims/schema/claims-file.ts';
import { configFileSchema } from '../src/claims/schema/config-file.ts';

type Schema = {
  readonly title?: string;
  readonly description?: string;
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly examples?: readonly string[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly propertyNames?: Schema;
  readonly items?: Schema;
  readonly then?: Schema;
  readonly else?: Schema;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
};

function resolved(schema: Schema, root: Schema): Schema {
  const name = schema.$ref?.split('/').at(-1);
  if (name === undefined) return schema;
  const { $ref: _, ...own } = schema;
  return { ...root.$defs?.[name], ...own };
}

/** The allowed values at a place, in words. */
function typeOf(given: Schema, root: Schema): string {
  const schema = resolved(given, root);
  if (schema.enum) return schema.enum.map((word) => `\`${word}\``).join(', ');
  if (schema.else && schema.then) return `${typeOf(schema.else, root)}, or a list`;
  if (schema.type === 'array') return `list of: ${schema.items ? typeOf(schema.items, root) : 'anything'}`;
  if (schema.type === 'object') {
    const values = schema.additionalProperties;
    if (typeof values !== 'object') return 'mapping';
    const inner = resolved(values, root);
    return `mapping from names to ${inner.type === 'object' ? 'mappings' : typeOf(inner, root)}`;
  }
  const example = schema.examples?.[0];
  const name =
    schema.title ??
    (schema.type === 'integer' ? 'a whole number' : schema.type === 'number' ? 'a number' : 'text');
  return example === undefined ? name : `${name}, as \`${example}\``;
}

/** The mapping below a property, whether as value, as list item or under a name. */
function inner(given: Schema, root: Schema): Schema | undefined {
  const schema = resolved(given, root);
  if (schema.properties) return schema;
  if (schema.items) return inner(schema.items, root);
  return typeof schema.additionalProperties === 'object'
    ? inner(schema.additionalProperties, root)
    : undefined;
}

const cell = (text: string): string => text.replaceAll('|', '\\|');

function table(schema: Schema, root: Schema, path: string): string[] {
  const rows = Object.entries(schema.properties ?? {}).map(([key, property]) => {
    const must = schema.required?.includes(key) ? ' (required)' : '';
    const { description } = resolved(property, root);
    return `| \`${key}\`${must} | ${cell(typeOf(property, root))} | ${cell(description ?? '')} |`;
  });
  const head = [`## ${path}`, '', '| key | value | meaning |', '| --- | --- | --- |', ...rows, ''];
  const below = Object.entries(schema.properties ?? {}).flatMap(([key, property]) => {
    const next = inner(property, root);
    const item = resolved(property, root).type === 'array' ? `${key}[]` : key;
    const named = typeof resolved(property, root).additionalProperties === 'object' ? `${item}.<name>` : item;
    return next ? table(next, root, path === 'The file' ? named : `${path}.${named}`) : [];
  });
  return [...head, ...below];
}

/** The relations of a correspondence and their meanings, in the order in which to check them. */
const relations: readonly string[] = [
  '## Which relation',
  '',
  'Ask in this order; the first that fits is the relation. It is the same for all papers, and `check-claims audit` lists a claim that is',
  'called exact, a special case or weaker though it assumes what the paper does not say, or exact though it rests on the theorem or the',
  'hypotheses of a conditional one (`label-too-strong`). Of a theorem that follows from its definitions by unfolding and arithmetic alone it says so, whatever the relation',
  '(`holds-by-unfolding`): where the formula is given, `conditional` says on what, and that the rest is arithmetic stands in the audit.',
  '',
  '| ask | relation | example |',
  '| --- | --- | --- |',
  '| Does Lean prove the negation? | `refutes` | `lossExponent_lt_noiseless` says that the exponent is another one without noise |',
  '| Is the theorem closed once its definitions are unfolded, with numbers to work out at most? | `definitional` | the formula for α at β = 2 |',
  '| Does it assume a formula or model that the abstract does not state? | `conditional` | an optimal allocation, given a loss in two terms; monotony of a formula, where the prose speaks of a learning curve |',
  '| Does it add a hypothesis? | `conditional` | a bound for s ≤ 1, where the abstract sets s no limit; the hypothesis ends with `, which the abstract does not say` |',
  '| Does it speak of fewer objects than the prose? | `special-case` | ridge regression on a fixed design, where the prose says kernel regression |',
  '| Does it say less of the same objects? | `weaker` | an upper bound, where the prose says a power law |',
  '| None of these? | `exact` | the integral test for the tail of a power law |',
  '',
];

/** The text of docs/claim-format.md. */
export function claimFormatPage(): string {
  const claims: Schema = claimsFileSchema;
  const config: Schema = configFileSchema;
  return [
    '# The format of claims files and of the configuration',
    '',
    'Made from the schemas in `src/claims/schema/`, as are `claims/claim.schema.json` and `claims/config.schema.json`; `npx vitest run test/docs -u` writes it anew.',
    'Unknown keys are errors. Lean names are relative to `namespace:` unless they begin with `_root_.`.',
    '',
    `# Claims files`,
    '',
    claims.description ?? '',
    '',
    ...table(claims, claims, 'The file'),
    ...relations,
    '# check-claims.config.yaml',
    '',
    config.description ?? '',
    '',
    ...table(config, config, 'The file'),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n');
}
