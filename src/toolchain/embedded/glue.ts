import { findUniqueIndex } from './unique-index.ts';

type Edit = readonly [why: string, find: string, put: string];

/**
 * The changes to the JavaScript glue of the package; each must match exactly once. What the glue calls is in
 * `lean-driver/host/`.
 */
const edits: readonly Edit[] = [
  [
    'load the host side',
    'var Module=typeof Module!="undefined"?Module:{};',
    'var leanHost=require("./host.cjs");var Module={};',
  ],
  [
    'resolve only symbols that are asked for, not all exports',
    'updateGOT=(exports,replace)=>{for(var symName in exports){if(isInternalSym(symName)){continue}',
    'updateGOT=(exports,replace)=>{for(var symName in GOT){if(!(symName in exports)||isInternalSym(symName)){continue}',
  ],
  [
    'leave exports where they are',
    'var origExports=wasmExports;mergeLibSymbols(wasmExports,"main");',
    'var origExports=wasmExports;',
  ],
  [
    'find own exports when a symbol is not imported',
    'resolveGlobalSymbol=(symName,direct=false)=>{var sym;',
    'resolveGlobalSymbol=(symName,direct=false)=>{var sym;if(!isSymbolDefined(symName)){var own=wasmExports[symName=="main"?"__main_argc_argv":symName];if(own!==undefined)return{sym:own,name:symName}}',
  ],
  [
    'look symbols up by number in the export list',
    'var lib=LDSO.loadedLibsByHandle[handle];var symDict=lib.exports;var symName=Object.keys(symDict)[symbolIndex];',
    'var symDict=wasmExports;var symName=leanHost.exportNames(wasmExports)[symbolIndex];',
  ],
  [
    'look compiled Lean functions up in the slot table',
    'symbol=UTF8ToString(symbol);var result;var newSymIndex;var lib=LDSO.loadedLibsByHandle[handle];newSymIndex=Object.keys(lib.exports).indexOf(symbol);',
    'symbol=UTF8ToString(symbol);var slot=leanHost.slotOf(symbol);if(slot)return slot;var result;var newSymIndex;var lib={exports:wasmExports,name:"main"};newSymIndex=leanHost.exportNames(wasmExports).indexOf(symbol);',
  ],
  [
    'do not walk the whole table',
    'functionsInTableMap=new WeakMap;updateTableMap(0,wasmTable.length)',
    'functionsInTableMap=new WeakMap',
  ],
  [
    'serve file calls in the calling thread, and catch exceptions in WebAssembly',
    'function getWasmImports(){assignWasmImports();',
    'function getWasmImports(){assignWasmImports();leanHost.installInvokes(wasmImports);leanHost.installFiles(wasmImports,{u8:()=>(growMemViews(),HEAPU8),i16:()=>(growMemViews(),HEAP16),i32:()=>(growMemViews(),HEAP32),u32:()=>(growMemViews(),HEAPU32),i64:()=>(growMemViews(),HEAP64),align:(a,n)=>_emscripten_builtin_memalign(a,n),codes:ERRNO_CODES,exit:leanExit,report:leanHost.report});',
  ],
  [
    'throw C++ exceptions as WebAssembly knows them, which invokes.wasm catches',
    'exceptionLast=ptr;uncaughtExceptionCount++;throw exceptionLast};',
    'exceptionLast=ptr;uncaughtExceptionCount++;throw leanHost.exception(exceptionLast)};',
  ],
  [
    'the same when one is thrown again',
    'uncaughtExceptionCount++}exceptionLast=ptr;throw exceptionLast};',
    'uncaughtExceptionCount++}exceptionLast=ptr;throw leanHost.exception(exceptionLast)};',
  ],
  [
    'the same after cleaning up',
    'if(!exceptionLast){exceptionLast=ptr}throw exceptionLast};',
    'if(!exceptionLast){exceptionLast=ptr}throw leanHost.exception(exceptionLast)};',
  ],
  [
    'the same for longjmp',
    '__emscripten_throw_longjmp=()=>{throw Infinity}',
    '__emscripten_throw_longjmp=()=>{throw leanHost.exception(0)}',
  ],
  [
    'hand the host state to workers',
    'worker.postMessage({cmd:"load",handlers',
    'worker.postMessage({cmd:"load",host:leanHost.state(),handlers',
  ],
  [
    'adopt the host state in workers',
    'wasmMemory=msgData.wasmMemory;updateMemoryViews();',
    'wasmMemory=msgData.wasmMemory;leanHost.adopt(msgData.host);updateMemoryViews();',
  ],
  [
    'no mounts: paths are those of the host',
    'FS.mount(NODEFS,{root:"/home"},"/home");FS.mount(NODEFS,{root:"/tmp"},"/tmp");var cwd=process.cwd();if(cwd.startsWith("/private/tmp/")){cwd=cwd.replace("/private/tmp/","/tmp/")}else if(cwd==="/private/tmp"){cwd="/tmp"}FS.chdir(cwd)}else{',
    '}else{',
  ],
  [
    'memory: the size of the snapshot, and a limit',
    'wasmMemory=new WebAssembly.Memory({initial:INITIAL_MEMORY/65536,maximum:32768,shared:true})}updateMemoryViews()}',
    'wasmMemory=leanHost.memory(INITIAL_MEMORY/65536)}updateMemoryViews();leanHost.fill(HEAPU8)}',
  ],
  [
    'compile once, however often Lean starts in one process',
    'var binary=await getWasmBinary(binaryFile);var instance=await WebAssembly.instantiate(binary,imports);return instance',
    'return await leanHost.instantiate(()=>getWasmBinary(binaryFile),imports)',
  ],
  [
    'say when memory runs out',
    'if(replacement){return true}}return false};_emscripten_resize_heap.sig="ip";',
    'if(replacement){return true}}leanHost.report("out-of-memory");return false};_emscripten_resize_heap.sig="ip";',
  ],
  [
    'skip relocation when memory comes from a snapshot',
    'callRuntimeCallbacks(__RELOC_FUNCS__);callRuntimeCallbacks(onInits);',
    'if(leanHost.restored())__RELOC_FUNCS__.length=0;callRuntimeCallbacks(__RELOC_FUNCS__);callRuntimeCallbacks(onInits);',
  ],
  [
    'skip constructors when memory comes from a snapshot; the numbers are the stack limits that __wasm_call_ctors sets',
    'wasmExports["__wasm_call_ctors"]();callRuntimeCallbacks(onPostCtors);',
    'if(leanHost.restored()){wasmExports.emscripten_stack_set_limits(1676992,1611456);wasmExports._emscripten_init_main_thread()}else wasmExports["__wasm_call_ctors"]();callRuntimeCallbacks(onPostCtors);',
  ],
  [
    'run Lean on a thread of its own, so that the event loop stays free to start others',
    'try{var ret=entryFunction(argc,argv);exitJS(ret,true);return ret}catch(e){return handleException(e)}}function run(',
    'return leanHost.start({exports:wasmExports,u32:()=>(growMemViews(),HEAPU32),u8:()=>(growMemViews(),HEAPU8)},argc,argv)}function run(',
  ],
  [
    'recognise that thread',
    '__emscripten_dlsync_self();var result=getWasmTableEntry(ptr)(arg);',
    '__emscripten_dlsync_self();if(leanHost.isEntry(ptr)){leanHost.enter(ptr,arg,{exports:wasmExports,u32:()=>(growMemViews(),HEAPU32),u8:()=>(growMemViews(),HEAPU8),isExit:e=>e instanceof ExitStatus,exit:leanExit,again:leanAgain});return}var result=getWasmTableEntry(ptr)(arg);',
  ],
  [
    'end the process from any thread',
    'function _proc_exit(code){',
    'function leanAgain(){postMessage({cmd:"leanAgain"});Atomics.wait(new Int32Array(new SharedArrayBuffer(4)),0,0)}function leanExit(code){if(ENVIRONMENT_IS_PTHREAD){postMessage({cmd:"leanExit",code});Atomics.wait(new Int32Array(new SharedArrayBuffer(4)),0,0)}else process.exit(code)}function _proc_exit(code){return leanExit(code);',
  ],
  [
    'hear that a thread ends the process, or waits for the next project',
    'if(cmd==="checkMailbox"){checkMailbox()}else if(cmd==="spawnThread")',
    'if(cmd==="leanExit"){process.exit(d.code)}else if(cmd==="leanAgain"){ABORT=true;leanHost.again()}else if(cmd==="checkMailbox"){checkMailbox()}else if(cmd==="spawnThread")',
  ],
  ['two workers at first', 'var pthreadPoolSize=4;', 'var pthreadPoolSize=2;'],
  [
    'deep stacks',
    'worker=new Worker(pthreadMainJs,{workerData:"em-pthread",name:"em-pthread"});',
    'worker=leanHost.track(new Worker(pthreadMainJs,{workerData:"em-pthread",name:"em-pthread",resourceLimits:{stackSizeMb:64}}));',
  ],
  [
    'the main thread does not end the process',
    'var maybeExit=()=>{',
    'var maybeExit=()=>{if(!ENVIRONMENT_IS_PTHREAD)return;',
  ],
];

const assignment =
  /([A-Za-z_$][\w$]*)=Module\["([^"]+)"\]=(wasmTable=)?wasmExports\["([^"]+)"\](\.value)?;?/g;

/** Keeps, of the 190 000 assignments of exports to variables, those whose variable is used. */
const keepUsedExports = (glue: string): string => {
  const declared = findUniqueIndex(glue, 'var _main,', 'declarations of exports');
  const assigned = findUniqueIndex(glue, 'function assignWasmExports', 'assignments of exports');
  const tail = findUniqueIndex(glue, 'var wasmImports;function assignWasmImports', 'end of assignments');
  if (!(declared < assigned && assigned < tail)) throw new Error('the glue is laid out differently');
  const rest = glue.slice(0, declared) + glue.slice(tail);
  const used = new Set(rest.match(/[A-Za-z_$][\w$]*/g));
  const kept = [...glue.slice(assigned, tail).matchAll(assignment)].filter(
    ([, variable, , table]) => table !== undefined || used.has(variable as string),
  );
  if (kept.length === 0) throw new Error('no export is used by the glue');
  const variables = [...new Set([...kept.map(([, variable]) => variable as string), 'wasmTable'])];
  const body = kept.map(([text]) => (text.endsWith(';') ? text : `${text};`)).join('');
  return `${glue.slice(0, declared)}var ${variables.join(',')};function assignWasmExports(wasmExports){${body}}${glue.slice(tail)}`;
};

/** Silences the debugging output in the start-up callbacks of the package. */
const silence = (glue: string): string => {
  const start = findUniqueIndex(glue, 'var ASM_CONSTS={', 'start-up callbacks');
  const end = findUniqueIndex(glue, '943294:($0,$1,$2)=>', 'end of start-up callbacks');
  const quiet = glue.slice(start, end).replaceAll('console.log(', 'void(');
  return glue.slice(0, start) + quiet + glue.slice(end);
};

/**
 * The package's JavaScript glue (read as latin1, so that every byte survives) with the table of edits applied.
 *
 * @throws when an edit does not match exactly once: another package than the known one.
 */
export function rewriteGlue(glue: string): string {
  let text = silence(keepUsedExports(glue));
  for (const [why, find, put] of edits) {
    const at = findUniqueIndex(text, find, why);
    text = text.slice(0, at) + put + text.slice(at + find.length);
  }
  return text;
}
