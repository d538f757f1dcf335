import { spawn } from 'node:child_process';
import {
  appendFileSync,
  constants,
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { findCacheFolder } from '../../../src/toolchain/cache.ts';
import { locatePackage } from '../../../src/toolchain/embedded/package.ts';
import { listBuilt, makePlan, type Plan, pendingOf } from '../../../src/toolchain/embedded/plan.ts';
import {
  driverFolder,
  makeElaborationKey,
  makeInspectionKey,
  openRuntime,
} from '../../../src/toolchain/embedded/runtime.ts';
import { startLean } from '../../../src/toolchain/embedded/start-lean.ts';
import {
  closureOf,
  modulesOf,
  type Project,
  readModules,
  readProject,
  type SourceModule,
} from '../../../src/toolchain/project.ts';
import { openStore, type Store, sha256 } from '../../../src/toolchain/store.ts';
import { elaborated } from '../elaborated.ts';

const cache = findCacheFolder(process.env);
const signal = new AbortController().signal;
/** Where lake would print. */
type Streams = { readonly out: (text: string) => void; readonly error: (text: string) => void };
const own: Streams = {
  out: (text) => void process.stdout.write(text),
  error: (text) => void process.stderr.write(text),
};
let streams = own;
const say = (text: string): void => streams.out(`${text}\n`);
const fault = process.env['STAND_IN_FAULT'];

/** What lake would find by evaluating the lakefile, given beside it. */
const translation = (): string => resolve('translated.toml');

/** The project's folder; one with the same files where the embedded Lean could not read the lakefile. */
const root = (): string => {
  if (!existsSync(translation())) return process.cwd();
  const shadow = mkdtempSync(join(tmpdir(), 'check-claims-'));
  for (const name of readdirSync('.').filter((entry) => entry !== 'lakefile.lean'))
    symlinkSync(resolve(name), join(shadow, name));
  copyFileSync(translation(), join(shadow, 'lakefile.toml'));
  return shadow;
};

const project = (): Project => {
  const found = readProject(root());
  if ('severity' in found) throw new Error(found.message);
  return found;
};

/** The state of each module after a build of the targets; `+Module` is a module. */
const buildTargets = (targets: readonly string[]) =>
  elaborated({ root: root(), targets: targets.map((target) => target.replace(/^\+/, '')), cache });

const build = async (args: readonly string[]): Promise<number> => {
  const isAsking = args[0] === '--no-build';
  const targets = isAsking ? args.slice(1) : args.length > 0 ? args : project().defaultTargets;
  const modules = await buildTargets(targets);
  // What a project prints must not matter.
  say('Build completed successfully.');
  if (isAsking) {
    const name = targets[0]?.replace(/^\+/, '');
    return modules.find((module) => module.name === name)?.status === 'built' ? 0 : 3;
  }
  return modules.every(({ status }) => status === 'built') ? 0 : 1;
};

const showMessages = async (file: string): Promise<number> => {
  const modules = await buildTargets(project().defaultTargets);
  const module = modules.find((candidate) => candidate.file === file);
  say('not JSON at all');
  for (const { severity, line, column, text } of module?.messages ?? []) {
    say(JSON.stringify({ severity, pos: { line, column: column - 1 }, data: text, fileName: file }));
  }
  return module?.status === 'built' ? 0 : 1;
};

let latest: { readonly of: string; readonly plan: Plan } | undefined;

/** What is built; a server that is asked about the same sources once more does not look into the store again. */
const planOf = (modules: readonly SourceModule[], store: Store): Plan => {
  const of = sha256(JSON.stringify(modules.map(({ name, file, sourceHash }) => [name, file, sourceHash])));
  if (latest?.of !== of) {
    const plan = makePlan(modules, store, makeElaborationKey(), makeInspectionKey());
    latest = pendingOf(plan).length === 0 ? { of, plan } : undefined;
    return plan;
  }
  return latest.plan;
};

/** Runs a command of the shipped program; the program's own text is checked by another test. */
const runProgram = async (out: string, request: Record<string, unknown>): Promise<number> => {
  const found = locatePackage(driverFolder);
  if (typeof found !== 'string') throw new Error(found.message);
  const all = project();
  const modules = readModules(
    all,
    all.defaultTargets.flatMap((target) => modulesOf(all, target)),
  );
  if ('severity' in modules) throw new Error(modules.message);
  const store = openStore(cache);
  const dumped = (request['dump'] ?? []) as readonly string[];
  const plan = planOf(modules, store);
  const asks = modules.filter(({ name }) => dumped.includes(name));
  const needed = asks.length > 0 ? closureOf(asks, plan.byName) : new Set(plan.byName.keys());
  const known = listBuilt(plan)
    .filter(({ name }) => needed.has(name))
    .map(({ name, key }) => ({ name, olean: store.olean(key), dump: dumped.includes(name) }));
  const runtime = await openRuntime(found, cache, () => {});
  const { step, ...asked } = request;
  const question = { ...asked, modules: known };
  // the embedded Lean answers both steps at once, each of lake's processes writes one: the second finds what the first was told
  const told = join(tmpdir(), `check-claims-stand-in-${sha256(JSON.stringify([runtime.folder, question]))}`);
  const lines: string[] =
    step !== undefined && existsSync(told) ? JSON.parse(readFileSync(told, 'utf8')) : [];
  let failed = false;
  if (lines.length === 0) {
    const lean = startLean(
      runtime,
      { seconds: 300, memory: 2048, signal },
      // whoever is a server is asked about one project only, so that the same Lean may go on
      streams === own ? {} : { session: 'stand-in' },
    );
    failed =
      (await lean.ask('stand-in', question, (line) => {
        lines.push(line);
        // its answers are read even if it has to be ended
        if (asked['kind'] === 'run') appendFileSync(out, `${line}\n`);
        return undefined;
      })) !== undefined;
    lean.leave();
    if (!failed) {
      // whole or not at all, whenever this process is killed
      writeFileSync(`${told}-${process.pid}`, JSON.stringify(lines));
      renameSync(`${told}-${process.pid}`, told);
    }
  }
  if (step === 'dump')
    lines.forEach((line, k) => {
      if (line.startsWith('{"bytes":'))
        lines[k] = JSON.stringify({ ...JSON.parse(line), recheck: 'not asked for' });
    });
  if (step === 'recheck')
    lines.splice(0, Infinity, JSON.stringify({ recheck: JSON.parse(lines[0] ?? '{}').recheck }));
  const end = fault === 'truncated' ? [] : ['{"end":true}', ''];
  if (asked['kind'] === 'run') {
    appendFileSync(out, end.join('\n'));
    return failed ? 1 : 0;
  }
  writeFileSync(out, [...lines, ...end].join('\n'), { flag: 'wx' });
  return failed ? 1 : 0;
};

/** Answers a command line of lake with an exit code. */
export async function main(args: readonly string[], to: Streams = own): Promise<number> {
  streams = to;
  const log = process.env['STAND_IN_LOG'];
  if (log) appendFileSync(log, `${JSON.stringify({ args, cwd: process.cwd() })}\n`);
  // `hang +Module` and `killed +Module`: what happens as soon as that module is to be built.
  const [what, module] = (fault ?? '').split(' ');
  if (module !== undefined && args[0] === 'build' && args.includes(module)) {
    if (what === 'killed') process.kill(process.pid, 'SIGKILL');
    // As lake starts Lean; it must go when lake is made to.
    const { pid } = spawn('sleep', ['600'], { stdio: 'ignore' });
    if (log) appendFileSync(log, `${JSON.stringify({ args: ['started', pid], cwd: process.cwd() })}\n`);
    await new Promise((resolve) => setTimeout(resolve, 600_000));
  }
  if (args[0] === 'translate-config') {
    const [, language, out] = args;
    if (language !== 'toml' || out === undefined) throw new Error('lake would replace the lakefile');
    if (existsSync(translation())) {
      copyFileSync(translation(), out, constants.COPYFILE_EXCL);
      return 0;
    }
    streams.error('error: lakefile.lean: package configuration has errors\n');
    return 1;
  }
  if (fault === 'no-network' && args[0] !== 'env') {
    streams.error("error: mathlib: external command 'git' exited with code 128\n");
    return 1;
  }
  if (fault === 'no-mathlib' && args[1] === '--no-build') return 3;
  if (args.join(' ') === 'exe cache get') {
    if (fault === 'no-mathlib') streams.error('error: no cache for this commit\n');
    return fault === 'no-mathlib' ? 1 : 0;
  }
  if (args[0] === 'build') return build(args.slice(1));
  if (args[0] === 'lean') return showMessages(args[1] as string);
  const [, lean, flag, file, command, out, ...rest] = args;
  if (args[0] !== 'env' || (lean !== 'lean' && lean !== 'leanchecker'))
    throw new Error(`unknown command line: ${args.join(' ')}`);
  if (lean === 'leanchecker') {
    // a name stands for all modules below it too
    const culprit = /^refuses (.*)$/.exec(fault ?? '')?.[1];
    const isAsked = args.slice(2).some((name) => culprit === name || culprit?.startsWith(`${name}.`));
    const refused = culprit !== undefined && isAsked ? [culprit] : [];
    for (const name of refused) streams.error(`uncaught exception: ${name}: (kernel) type mismatch\n`);
    return refused.length > 0 ? 1 : 0;
  }
  if (flag === '--print-prefix') {
    say(process.env['STAND_IN_PREFIX'] ?? '/nowhere');
    return 0;
  }
  if (flag === '--version') {
    if (fault === 'no-toolchain') {
      streams.error("error: could not download file from 'https://releases.lean-lang.org'\n");
      return 1;
    }
    say(
      'Lean (version 4.28.0, x86_64-unknown-linux-gnu, commit 7e01a1bf5c70fc6167d49c345d3bfd9d9b4d2d0c, Release)',
    );
    return 0;
  }
  if (fault === 'new-lean') {
    say(`${file}:26:52: error: Unknown identifier \`wasOriginallyTheorem\``);
    return 1;
  }
  if (command === 'dump' || command === 'recheck')
    return runProgram(out as string, { kind: 'inspect', dump: rest.slice(0, 1), step: command });
  const questions = JSON.parse(readFileSync(rest[0] as string, 'utf8')) as unknown;
  return runProgram(out as string, { kind: command, questions });
}
