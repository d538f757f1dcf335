// Runs the steps of a composite action as GitHub does, as far as action.yml needs it: `run` in bash, `uses` noted.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execa } from 'execa';
import { parse } from 'yaml';

type Step = {
  readonly id?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly run?: string;
  readonly shell?: string;
  readonly env?: Readonly<Record<string, string>>;
};

type Action = {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
};

/** What came of an action. */
export type ActionRun = {
  readonly failed: boolean;
  readonly outputs: Readonly<Record<string, string>>;
  /** Actions of others that would have run, with what they would have been given. */
  readonly used: readonly { readonly uses: string; readonly with: Readonly<Record<string, string>> }[];
  readonly log: string;
  readonly summary: string;
};

type Values = ReadonlyMap<string, string>;

const fill = (text: string, values: Values): string =>
  text.replace(/\$\{\{ *([\w.-]+) *\}\}/g, (_, name: string) => values.get(name) ?? '');

/** `always() && a == 'b' && c != ''`: the conditions that action.yml has, and no others. */
function isMet(condition: string | undefined, values: Values, failed: boolean): boolean {
  const parts = (condition ?? '').split('&&').map((part) => part.trim());
  if (failed && !parts.includes('always()')) return false;
  return parts
    .filter((part) => part !== '' && part !== 'always()')
    .every((part) => {
      const [, name, relation, text] = /^([\w.-]+) (==|!=) '([^']*)'$/.exec(part) ?? [];
      if (name === undefined) throw new Error(`no condition of this kind: ${part}`);
      return ((values.get(name) ?? '') === text) === (relation === '==');
    });
}

/** Runs `action.yml` in a checkout; `path` is the PATH of its steps. */
export async function runAction(
  checkout: string,
  given: Readonly<Record<string, string>>,
  temp: string,
  path: string,
): Promise<ActionRun> {
  const action = parse(readFileSync('action.yml', 'utf8')) as Action;
  const unknown = Object.keys(given).filter((name) => !(name in action.inputs));
  if (unknown.length > 0) throw new Error(`no inputs: ${unknown.join(', ')}`);
  const values = new Map<string, string>([
    ['github.action_path', process.cwd()],
    ['github.sha', '0123abc'],
    ['runner.temp', temp],
    ['runner.os', 'Linux'],
    ...Object.entries(action.inputs).map(
      ([name, { default: otherwise }]) => [`inputs.${name}`, given[name] ?? otherwise] as const,
    ),
  ]);
  mkdirSync(temp, { recursive: true });
  const summary = join(temp, 'step-summary');
  writeFileSync(summary, '');
  const used: { readonly uses: string; readonly with: Readonly<Record<string, string>> }[] = [];
  let [failed, log] = [false, ''];
  for (const [index, step] of action.runs.steps.entries()) {
    if (!isMet(step.if, values, failed)) continue;
    const filled = (table: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, string>> =>
      Object.fromEntries(Object.entries(table).map(([name, text]) => [name, fill(String(text), values)]));
    if (step.run === undefined) {
      used.push({ uses: step.uses ?? '', with: filled(step.with) });
      continue;
    }
    if (step.run.includes('${{')) throw new Error('an expression in a script: anyone could write code there');
    const output = join(temp, `output-${index}`);
    writeFileSync(output, '');
    const ran = await execa('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run], {
      cwd: checkout,
      extendEnv: false,
      env: {
        PATH: path,
        HOME: process.env['HOME'],
        ...filled(step.env),
        GITHUB_OUTPUT: output,
        GITHUB_STEP_SUMMARY: summary,
      },
      all: true,
      reject: false,
    });
    log += ran.all;
    failed ||= ran.exitCode !== 0;
    for (const line of readFileSync(output, 'utf8').split('\n').filter(Boolean)) {
      const [, name = '', text = ''] = /^([\w-]+)=(.*)$/.exec(line) ?? [];
      values.set(`steps.${step.id}.outputs.${name}`, text);
    }
  }
  const outputs = Object.fromEntries(
    Object.entries(action.outputs).map(([name, { value }]) => [name, fill(value, values)]),
  );
  return { failed, outputs, used, log, summary: readFileSync(summary, 'utf8') };
}
