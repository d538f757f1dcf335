// Detects side effects of the author's code. Runs in the process that loads the author's modules.
import { setImmediate, setTimeout } from 'node:timers';

/** The state that is compared before and after. */
type State = {
  readonly exitCode: typeof process.exitCode;
  readonly folder: string;
  readonly resources: ReadonlyMap<string, number>;
};

/** Names that Node uses for what keeps a process alive, in plain words, without the process's own channels. */
const kinds: Readonly<Record<string, string>> = {
  Timeout: 'a timer',
  Immediate: 'a timer',
  TCPSocketWrap: 'a connection',
  TCPServerWrap: 'a server',
  MessagePort: 'a worker thread',
  ProcessWrap: 'a child process',
  FSEventWrap: 'a file watcher',
  StatWatcher: 'a file watcher',
};

function prototypeOf(of: object): object {
  return Reflect.getPrototypeOf(of) ?? of;
}

const builtIn: readonly (readonly [string, object])[] = [
  ['Math', Math],
  ['JSON', JSON],
  ['Reflect', Reflect],
  ...[
    Object,
    Function,
    Array,
    Number,
    BigInt,
    Boolean,
    String,
    Symbol,
    Map,
    Set,
    WeakMap,
    Promise,
    RegExp,
    Date,
  ].flatMap((one): (readonly [string, object])[] => [
    [one.name, one],
    [`${one.name}.prototype`, one.prototype],
  ]),
  ...[Float64Array, Int32Array, Uint32Array, Uint8Array, DataView, Error].flatMap(
    (one): (readonly [string, object])[] => [[`${one.name}.prototype`, one.prototype]],
  ),
  // what has no name of its own: loops, spreads and all typed arrays rest on these
  ['TypedArray.prototype', prototypeOf(Uint8Array.prototype)],
  ['Array iterator', prototypeOf([].values())],
  ['Map iterator', prototypeOf(new Map().values())],
  ['Set iterator', prototypeOf(new Set().values())],
  ['String iterator', prototypeOf(''[Symbol.iterator]())],
  ['RegExp iterator', prototypeOf(''.matchAll(/a/g))],
  ['Generator.prototype', prototypeOf(prototypeOf((function* () {})()))],
];

/** Global functions of JavaScript itself; Node defines many of its own only when they are first used. */
const globals = [
  ...'isNaN isFinite parseFloat parseInt setTimeout setInterval setImmediate queueMicrotask'.split(' '),
  ...builtIn.map(([name]) => name),
];

type Member = { readonly name: string; readonly of: object; readonly key: PropertyKey; readonly is: unknown };

/** Describes a property: its value, or its getter and setter. */
function memberOf(of: object, key: PropertyKey): unknown {
  const descriptor = Object.getOwnPropertyDescriptor(of, key);
  return descriptor?.get ?? descriptor?.value;
}

/** The members of the built-in objects, before any module is loaded. */
const members: readonly Member[] = [
  ...builtIn.flatMap(([name, of]) =>
    Reflect.ownKeys(of)
      .filter((key) => typeof memberOf(of, key) === 'function')
      .map((key) => ({ name: `${name}.${String(key)}`, of, key, is: memberOf(of, key) })),
  ),
  ...globals
    .filter((name) => name in globalThis)
    .map((key) => ({ name: key, of: globalThis, key, is: memberOf(globalThis, key) })),
];

/** What every object has, before any module is loaded. */
const inherited: ReadonlySet<PropertyKey> = new Set(Reflect.ownKeys(Object.prototype));

/**
 * Members of built-in objects that have changed, and those that every object has got besides; evaluation and judgement depend
 * on them.
 */
export function findReplacedBuiltIns(): readonly string[] {
  const more = Reflect.ownKeys(Object.prototype).filter((key) => !inherited.has(key));
  return [
    ...members.filter(({ of, key, is }) => memberOf(of, key) !== is).map(({ name }) => name),
    ...more.map((key) => `Object.prototype.${String(key)}`),
  ];
}

const findFrozen = (): readonly string[] =>
  builtIn.filter(([, of]) => !Reflect.isExtensible(of)).map(([name]) => name);

/** Unhandled rejections and errors since the last call. */
let late: string[] = [];

/** Starts recording errors that would otherwise end the process. */
export function noticeLateErrors(): void {
  const note = (what: string) => (error: unknown) => {
    const message = error instanceof Error ? `${error.name}: ${error.message.split('\n')[0]}` : String(error);
    late.push(`${what}: ${message}`);
  };
  process.on('unhandledRejection', note('rejects a promise that nobody handles'));
  process.on('uncaughtException', note('throws in a timer or listener'));
}

/** The errors recorded since the last call. */
function takeLateErrors(): readonly string[] {
  const taken = [...new Set(late)];
  late = [];
  return taken;
}

function stateNow(): State {
  const resources = new Map<string, number>();
  for (const name of process.getActiveResourcesInfo()) {
    const kind = kinds[name];
    if (kind !== undefined) resources.set(kind, (resources.get(kind) ?? 0) + 1);
  }
  return { exitCode: process.exitCode, folder: process.cwd(), resources };
}

/** Waits until due timers and unhandled rejections have been reported. */
const turns = async (): Promise<void> => {
  await new Promise((resume) => setTimeout(resume, 2));
  await new Promise((resume) => setImmediate(resume));
};

/** Runs something, undoes its effects on the process, and reports them. */
export async function withEffects<T>(
  run: () => Promise<T>,
): Promise<{ readonly value: T; readonly effects: readonly string[] }> {
  const before = stateNow();
  const replaced = new Set(findReplacedBuiltIns());
  const frozen = new Set(findFrozen());
  const value = await run();
  await turns();
  const after = stateNow();
  const effects = [
    ...(after.exitCode === before.exitCode ? [] : [`sets the exit code to ${after.exitCode}`]),
    ...(after.folder === before.folder ? [] : ['changes the working folder']),
    ...[...after.resources].flatMap(([kind, count]) =>
      count > (before.resources.get(kind) ?? 0) ? [`keeps ${kind}`] : [],
    ),
    ...findReplacedBuiltIns().flatMap((name) => (replaced.has(name) ? [] : [`replaces ${name}`])),
    ...findFrozen()
      .filter((name) => !frozen.has(name))
      .slice(0, 3)
      .map((name) => `freezes ${name}`),
    ...takeLateErrors(),
  ];
  process.exitCode = before.exitCode;
  process.chdir(before.folder);
  return { value, effects };
}
