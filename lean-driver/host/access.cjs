'use strict';
// What Lean may do with files, and in which numbers it speaks of them.
const fs = require('node:fs');
const path = require('node:path');

/** Error numbers of WASI that our calls answer themselves. */
exports.numbers = {
  EACCES: 2,
  EINVAL: 28,
  EIO: 29,
  ENOMEM: 48,
  ENOTDIR: 54,
  ENOTTY: 59,
  ERANGE: 68,
  ESPIPE: 70,
};

/** A call that is refused with an error number. */
class Refused extends Error {
  constructor(number) {
    super();
    this.number = number;
  }
}
exports.Refused = Refused;

// Numbers that stand for the pipes of the parent inside Lean. Standard input itself is empty there, so that what a file
// reads is never a request.
const REQUESTS = 60000;
exports.REQUESTS = REQUESTS;

/** The host's number of a descriptor. */
exports.hostOf = (fd) => (fd === REQUESTS ? 0 : fd === REQUESTS + 1 ? 3 : fd);

const { O_CREAT, O_EXCL, O_TRUNC, O_APPEND } = fs.constants;

/** Linux open flags of musl to those of the host. */
exports.openFlags = (flags) => {
  if (process.platform === 'linux') return flags & ~(0o100000 | 0o2000000);
  const mapped = [
    [0o100, O_CREAT],
    [0o200, O_EXCL],
    [0o1000, O_TRUNC],
    [0o2000, O_APPEND],
  ];
  return mapped.reduce((all, [theirs, ours]) => all | (flags & theirs ? ours : 0), flags & 3);
};

/** Refuses reading where a file that is being checked could find out about its own process. */
exports.readable = (file) => {
  if (/^\/(proc|sys|dev)(\/|$)/.test(file) && file !== '/dev/null' && file !== '/dev/urandom') {
    throw new Refused(exports.numbers.EACCES);
  }
  return file;
};

/** Refuses writing outside the given folders. */
exports.writable = (file, folders) => {
  if (
    file !== '/dev/null' &&
    !folders.some((folder) => file === folder || file.startsWith(folder + path.sep))
  ) {
    throw new Refused(exports.numbers.EACCES);
  }
  return file;
};

/**
 * Tells the parent, over its pipe, which file of the project is opened for reading, or missed, while a module is elaborated: what was
 * compiled depends on it. Everything below `own` belongs to the tool.
 */
exports.tellRead = (file, own) => {
  if (own === undefined || file === own || file.startsWith(own + path.sep) || file.startsWith('/dev/'))
    return;
  fs.writeSync(3, `${JSON.stringify({ read: file })}\n`);
};
