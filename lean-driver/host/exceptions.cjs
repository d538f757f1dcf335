'use strict';
// C++ exceptions between Lean and its host. The functions that catch them are in invokes.wasm, written by
// src/toolchain/embedded/invokes.ts.
const fs = require('node:fs');
const path = require('node:path');
const { slotOf } = require('./slots.cjs');

let catching;

/** Calls a function that has another signature than the caller thinks: what is too much is dropped, what lacks is 0. */
const slow =
  (nothing) =>
  (index, ...args) => {
    const table = catching.__indirect_function_table;
    const pointer = table.get(slotOf('emscripten_stack_get_current'))();
    try {
      return table.get(index)(...args);
    } catch (error) {
      if (!(error instanceof WebAssembly.Exception)) throw error;
      table.get(slotOf('_emscripten_stack_restore'))(pointer);
      table.get(slotOf('setThrew'))(1, 0);
      return nothing;
    }
  };

/** Puts the functions of invokes.wasm in place of the glue's, and the table that both share. Each thread has its own. */
exports.installInvokes = (imports) => {
  const names = Object.keys(imports).filter((name) => name.startsWith('invoke_'));
  const module = new WebAssembly.Module(fs.readFileSync(path.join(__dirname, 'invokes.wasm')));
  const instead = names.map((name) => [name, slow(name.startsWith('invoke_j') ? 0n : 0)]);
  catching = new WebAssembly.Instance(module, { slow: Object.fromEntries(instead) }).exports;
  for (const [name, value] of Object.entries(catching)) imports[name] = value;
};

/** What a thrown C++ exception is for WebAssembly; `pointer` is where it lies. */
exports.exception = (pointer) => new WebAssembly.Exception(catching.cxx_exception, [pointer]);
