'use strict';
// The host side of the embedded Lean. The rewritten glue (lean.js) loads this file in every thread.
const fs = require('node:fs');
const { isMainThread } = require('node:worker_threads');
const { exception, installInvokes } = require('./exceptions.cjs');
const { installFiles } = require('./files.cjs');
const { slotOf } = require('./slots.cjs');

/**
 * What every thread knows.
 * - positions: file offset by descriptor, -1 for a stream; Node has no lseek.
 * - writable: folders below which Lean may write. - channel: path that stands for the pipe of answers; with `-requests` after
 *   it, for that of requests.
 * - snapshot: its description when memory is restored. - bake: file to write a snapshot to.
 */
let shared;
/** Begins with the settings of one project; all that was known of another is forgotten. */
exports.begin = (settings) => {
  shared = { ...settings, positions: new Float64Array(new SharedArrayBuffer(8 * 65536)).fill(-1) };
};

exports.state = () => shared;
exports.adopt = (state) => {
  shared = state;
};
exports.slotOf = slotOf;
exports.exception = exception;
exports.installInvokes = installInvokes;
exports.installFiles = (imports, heap) => installFiles(imports, heap, exports.state, saveSnapshot);

let names;
exports.exportNames = (wasmExports) => {
  names ??= Object.keys(wasmExports);
  return names;
};

/** Tells the parent something about the process itself. */
exports.report = (what, detail = '') => {
  try {
    fs.writeSync(3, `${JSON.stringify({ host: what, detail })}\n`);
  } catch {
    // The parent is gone; nobody is left to tell.
  }
};

exports.restored = () => shared.snapshot !== undefined;

let memory;
/** The memory of Lean. It stays the same when Lean starts again in this process: its pages are at hand then. */
exports.memory = (initial) => {
  memory ??= new WebAssembly.Memory({
    initial: shared.snapshot ? shared.snapshot.bytes / 65536 : initial,
    maximum: shared.memoryPages,
    shared: true,
  });
  return memory;
};

let compiled;
/** Lean's code is compiled once for all starts in this process. */
exports.instantiate = async (read, imports) => {
  compiled ??= await WebAssembly.compile(await read());
  return { module: compiled, instance: await WebAssembly.instantiate(compiled, imports) };
};

let isFresh = true;
/** Reads the snapshot into memory, before instantiation; all other bytes are zero, as in fresh memory. */
exports.fill = (bytes) => {
  if (!isMainThread || !shared.snapshot) return;
  const file = fs.openSync(shared.snapshot.file, 'r');
  let end = 0;
  for (const [start, length] of shared.snapshot.runs) {
    if (!isFresh) bytes.fill(0, end, start);
    end = start + length;
    for (let done = 0; done < length; ) {
      const read = fs.readSync(file, bytes, start + done, length - done, null);
      if (read === 0) throw new Error('the snapshot is cut short');
      done += read;
    }
  }
  if (!isFresh) bytes.fill(0, end);
  isFresh = false;
  fs.closeSync(file);
};

const workers = new Set();
/** Notes a thread of Lean, to end it before Lean starts again. */
exports.track = (worker) => {
  workers.add(worker);
  return worker;
};

/** The next line of standard input, byte by byte: what follows it is for Lean. Empty at the end. */
const nextLine = async () => {
  const bytes = [];
  const byte = Buffer.alloc(1);
  for (;;) {
    const read = await new Promise((resolve, reject) => {
      fs.read(0, byte, 0, 1, null, (error, count) => (error ? reject(error) : resolve(count)));
    });
    if (read === 0) return '';
    if (byte[0] === 10) return Buffer.from(bytes).toString('utf8');
    bytes.push(byte[0]);
  }
};

/** Ends all threads, waits for the settings of the next project, and starts Lean anew, from the snapshot. */
exports.again = async () => {
  await Promise.all([...workers].map((worker) => worker.terminate()));
  workers.clear();
  exports.report('ready');
  const line = await nextLine();
  if (line === '') process.exit(0);
  globalThis.leanStart(JSON.parse(line));
};

const PAGE = 65536;

/** Writes all memory pages that are not zero, and where the closure to restart from lies; then ends the process. */
function saveSnapshot(memory, closure, exit) {
  const words = new BigUint64Array(memory.buffer);
  const isZero = (page) => {
    const end = ((page + 1) * PAGE) / 8;
    for (let at = (page * PAGE) / 8; at < end; at++) if (words[at]) return false;
    return true;
  };
  const file = fs.openSync(shared.bake, 'w');
  const runs = [];
  const pages = memory.length / PAGE;
  for (let page = 0; page < pages; ) {
    if (isZero(page)) {
      page++;
      continue;
    }
    let end = page;
    while (end < pages && end - page < 1024 && !isZero(end)) end++;
    const length = (end - page) * PAGE;
    for (let done = 0; done < length; ) done += fs.writeSync(file, memory, page * PAGE + done, length - done);
    runs.push([page * PAGE, length]);
    page = end;
  }
  fs.closeSync(file);
  fs.writeFileSync(`${shared.bake}.json`, JSON.stringify({ closure, bytes: memory.length, runs }));
  exit(0);
}

// Start routines that are no table slots: Lean's own main, and the restored closure.
const MAIN = 0x7fffffff;
const CLOSURE = 0x7ffffffe;
exports.isEntry = (routine) => routine === MAIN || routine === CLOSURE;

/** Starts the thread that runs Lean. The timer keeps the event loop alive. */
exports.start = ({ exports: lean, u32, u8 }, argc, argv) => {
  setInterval(() => {}, 1e6);
  const attributes = lean.calloc(64, 1);
  u32()[attributes >> 2] = 64 * 1024 * 1024;
  const thread = lean.calloc(4, 1);
  let routine = CLOSURE;
  let argument = shared.snapshot?.closure;
  if (!shared.snapshot) {
    routine = MAIN;
    argument = lean.calloc(8, 1);
    const copies = lean.calloc(4 * (argc + 1), 1);
    for (let k = 0; k < argc; k++) {
      const from = u32()[(argv >> 2) + k];
      const length = u8().indexOf(0, from) - from + 1;
      const copy = lean.malloc(length);
      u8().copyWithin(copy, from, from + length);
      u32()[(copies >> 2) + k] = copy;
    }
    u32()[argument >> 2] = argc;
    u32()[(argument + 4) >> 2] = copies;
  }
  const failed = lean.pthread_create(thread, attributes, routine, argument);
  if (failed) throw new Error(`pthread_create: ${failed}`);
  return 0;
};

/** What an exception means that Lean did not catch itself. */
exports.explain = (error) => {
  if (error instanceof RangeError) return 'the stack overflowed: some recursion is too deep';
  // That of another thread arrives as an object without any properties.
  if (error instanceof WebAssembly.Exception || (typeof error === 'object' && !(error instanceof Error)))
    return 'Lean threw an exception that nobody catches; deep recursion does that';
  return String(error?.stack ?? error);
};

/** Runs Lean on its thread. */
exports.enter = (routine, argument, { exports: lean, u32, u8, isExit, exit, again }) => {
  let code = 0;
  try {
    if (routine === MAIN) {
      code = lean.__main_argc_argv(u32()[argument >> 2], u32()[(argument + 4) >> 2]);
    } else {
      lean.lean_initialize_thread();
      lean.lean_init_task_manager_using(1);
      const channel = Buffer.from(`${shared.channel}\0`);
      const text = lean.malloc(channel.length);
      u8().set(channel, text);
      // lean_apply_2(closure, path of the channel, world); 1 is the boxed unit.
      lean.lean_apply_2(argument, lean.lean_mk_string(text), 1);
      // It comes back only when it was told that another project follows.
      lean.fflush(0);
      again();
    }
  } catch (error) {
    if (isExit(error)) code = error.status;
    else if (error === 'unwind') return;
    else {
      exports.report('fatal', exports.explain(error));
      code = 134;
    }
  }
  lean.fflush(0);
  exit(code);
};
