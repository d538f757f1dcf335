'use strict';
// Starts Lean: node run.cjs SETTINGS [arguments of lean]. SETTINGS is JSON, see host.cjs.
const path = require('node:path');
const v8 = require('node:v8');

// Code is compiled when first called, by the baseline compiler. Only what has run very often, mostly the kernel's and the
// allocator's inner loops, is compiled once more by the optimising one: with V8's own budget that costs more than it returns.
for (const flag of ['--wasm-lazy-validation', '--wasm-lazy-compilation', '--wasm-tiering-budget=100000000']) {
  v8.setFlagsFromString(flag);
}
const settings = JSON.parse(process.argv[2]);
const runtime = path.join(__dirname, 'lean.js');
process.argv = [process.argv[0], runtime, ...process.argv.slice(3)];
const { begin, explain, report } = require('./host.cjs');
const fatal = (error) => {
  report('fatal', explain(error));
  process.exit(134);
};
process.on('uncaughtException', fatal);
process.on('unhandledRejection', fatal);
// When the parent is gone nobody wants the answer; a file in an endless loop would run on for ever.
const parent = process.ppid;
setInterval(() => process.ppid === parent || process.exit(1), 1000).unref();
/** Starts Lean for one project: everything but the compiled code is new. */
globalThis.leanStart = (given) => {
  begin(given);
  process.chdir(given.folder);
  // The glue hands this one variable on to Lean.
  process.env.LEAN_PATH = given.library;
  delete require.cache[runtime];
  require(runtime);
};
globalThis.leanStart(settings);
