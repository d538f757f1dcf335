'use strict';
const fs = require('node:fs');
const path = require('node:path');

let words;

/** Table slot of an exported function by its symbol name, 0 when there is none. Written by src/toolchain/embedded/slots.ts. */
exports.slotOf = (name) => {
  if (!words) {
    const bytes = fs.readFileSync(path.join(__dirname, 'slots.bin'));
    words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  }
  let first = 0x811c9dc5;
  let second = 0x9747b28c;
  for (const byte of Buffer.from(name)) {
    first = Math.imul(first ^ byte, 0x01000193);
    second = Math.imul(second ^ byte, 0x5bd1e995);
    second ^= second >>> 13;
  }
  first = Math.imul(first ^ (first >>> 15), 0x2c1b3c6d);
  first = (first ^ (first >>> 12)) >>> 0;
  second >>>= 0;
  const mask = words[0] - 1;
  for (let cell = first & mask; words[3 + 3 * cell] !== 0; cell = (cell + 1) & mask) {
    if (words[1 + 3 * cell] === first && words[2 + 3 * cell] === second) return words[3 + 3 * cell];
  }
  return 0;
};
