import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';

/** One place where a value violates its schema. */
export type SchemaProblem = {
  /** Keys and indices from the root to the offending value. */
  readonly path: readonly string[];
  /** The keyword that failed: `type`, `required`, `enum`, `pattern`, … */
  readonly keyword: string;
  readonly message: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly value: unknown;
  /** The schema that contains the failed keyword, for its title and examples. */
  readonly schema: Readonly<Record<string, unknown>>;
  /** Set if the problem is not the value at `path` but the name of one of its keys. */
  readonly key?: string;
};

/** Checks a value; an empty list means that it is valid. */
export type Validator = (value: unknown) => readonly SchemaProblem[];

const unescapeToken = (token: string): string => token.replaceAll('~1', '/').replaceAll('~0', '~');

function problem(error: ErrorObject): SchemaProblem {
  return {
    path: error.instancePath.split('/').slice(1).map(unescapeToken),
    keyword: error.keyword,
    message: error.message ?? error.keyword,
    params: error.params,
    value: error.data,
    schema: (error.parentSchema ?? {}) as Record<string, unknown>,
    ...(error.propertyName === undefined ? {} : { key: error.propertyName }),
  };
}

const compile = (schema: object): ValidateFunction => {
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    strict: true,
    strictRequired: false,
    // every command waits for this: a schema is used once or twice in a process, so that code which is made fast and
    // a check of our own schemas (done by the tests) take longer than they save
    code: { optimize: false },
    validateSchema: false,
  });
  // `x-code` names the diagnostic for a failed pattern; editors ignore it.
  ajv.addKeyword('x-code');
  return ajv.compile(schema);
};

/**
 * A validator for a JSON Schema (draft 2020-12). It is compiled once, when the first value is checked: compiling takes longer than many
 * commands that check none. All problems of a value are reported, not only the first.
 * The validator throws when the schema itself is wrong: that is a bug, not a user's mistake.
 */
export function compileSchema(schema: object): Validator {
  let validate: ValidateFunction | undefined;
  return (value) => {
    validate ??= compile(schema);
    return validate(value) ? [] : (validate.errors ?? []).map(problem);
  };
}
