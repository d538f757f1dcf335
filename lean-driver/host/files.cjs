'use strict';
// File calls of the embedded Lean, served in the calling thread. Descriptors of the host are shared by all threads.
const fs = require('node:fs');
const path = require('node:path');

const {
  hostOf,
  numbers,
  openFlags,
  readable,
  REQUESTS,
  Refused,
  tellRead,
  writable: writableIn,
} = require('./access.cjs');

const { makeTransfers } = require('./transfer.cjs');

const AT_FDCWD = -100;
const { EACCES, EINVAL, EIO, ENOMEM, ENOTDIR, ENOTTY, ERANGE, ESPIPE } = numbers;
/**
 * Puts our file calls in place of the glue's in `imports`. `heap` gives fresh views of the memory.
 * Writing is refused outside `state().writable`, reading in /proc, /sys and /dev.
 */
exports.installFiles = (imports, heap, state, saveSnapshot) => {
  const { u8, i16, i32, u32, i64, codes } = heap;
  const folders = new Map();
  const listings = new Map();
  const errorNumber = (error) => {
    if (error instanceof Refused) return error.number;
    const number = error?.code && codes[error.code];
    if (number !== undefined) return number;
    if (error?.code) return EIO;
    throw error;
  };
  // System calls answer errors as negative numbers, WASI calls as positive ones.
  const system =
    (call) =>
    (...args) => {
      try {
        return call(...args);
      } catch (error) {
        return -errorNumber(error);
      }
    };
  const wasi =
    (call) =>
    (...args) => {
      try {
        return call(...args) ?? 0;
      } catch (error) {
        return errorNumber(error);
      }
    };
  const text = (start) => Buffer.from(u8().slice(start, u8().indexOf(0, start))).toString('utf8');
  const resolve = (folder, start) => {
    const file = path.resolve(
      folder === AT_FDCWD ? process.cwd() : (folders.get(folder) ?? process.cwd()),
      text(start),
    );
    // While the snapshot is made, the driver says by this path where its closure lies.
    const snapshot = state().bake && /^\/snapshot-at-(\d+)$/.exec(file);
    if (snapshot) saveSnapshot(u8(), Number(snapshot[1]), heap.exit);
    return file;
  };
  const writable = (file) => writableIn(file, state().writable);
  const exact = { bigint: true };
  /** Looks a file up. What is made of a file that is missing depends on it, too: it may be there the next time. */
  const look = (file, at) => {
    // By this path the driver asks how much memory Lean has taken.
    if (file === '/memory-taken')
      return Object.assign(fs.statSync('/', exact), { size: BigInt(u8().length) });
    try {
      return at(readable(file));
    } catch (error) {
      if (error?.code === 'ENOENT') tellRead(file, state().own);
      throw error;
    }
  };
  const { fixed, moving, positionOf, putStat, read, write } = makeTransfers(heap, state);
  // Nothing of the host's environment: a run must not depend on it.
  const environment = [Buffer.from('LLVM_PROFILE_FILE=/dev/null\0')];

  const calls = {
    __syscall_openat: system((folder, start, flags, rest) => {
      const file = resolve(folder, start);
      const pipe = [`${state().channel}-requests`, state().channel].indexOf(file);
      if (pipe >= 0) {
        state().positions[REQUESTS + pipe] = -1;
        return REQUESTS + pipe;
      }
      readable(file);
      if (flags & (3 | 0o100 | 0o1000)) writable(file);
      else tellRead(file, state().own);
      const fd = fs.openSync(file, openFlags(flags), rest ? u32()[rest >> 2] : 0o666);
      if ((flags & 3) === 0 && flags & 0o200000) folders.set(fd, file);
      state().positions[fd] = 0;
      return fd;
    }),
    fd_close: wasi((fd) => {
      if (fd <= 3 || fd >= REQUESTS) return;
      folders.delete(fd);
      listings.delete(fd);
      fs.closeSync(fd);
    }),
    fd_read: wasi(moving(read)),
    fd_write: wasi(moving(write)),
    fd_pread: wasi(fixed(read)),
    fd_pwrite: wasi(fixed(write)),
    fd_seek: wasi((fd, offset, whence, result) => {
      const at = positionOf(fd);
      if (at === null) throw new Refused(ESPIPE);
      const to = (whence === 0 ? 0 : whence === 1 ? at : fs.fstatSync(fd).size) + Number(offset);
      if (!(to >= 0)) throw new Refused(EINVAL);
      state().positions[fd] = to;
      i64()[result >> 3] = BigInt(to);
    }),
    fd_sync: wasi((fd) => fs.fsyncSync(fd)),
    fd_fdstat_get: wasi((fd, start) => {
      const stat = fs.fstatSync(hostOf(fd));
      u8()[start] = stat.isDirectory() ? 3 : stat.isCharacterDevice() ? 2 : 4;
      i16()[(start + 2) >> 1] = 0;
      i64().fill(0n, (start + 8) >> 3, (start + 24) >> 3);
    }),
    __syscall_fstat64: system((fd, start) => putStat(start, fs.fstatSync(fd, exact))),
    __syscall_stat64: system((file, start) =>
      putStat(
        start,
        look(resolve(AT_FDCWD, file), (found) => fs.statSync(found, exact)),
      ),
    ),
    __syscall_lstat64: system((file, start) =>
      putStat(
        start,
        look(resolve(AT_FDCWD, file), (found) => fs.lstatSync(found, exact)),
      ),
    ),
    __syscall_newfstatat: system((folder, file, start, flags) => {
      if (flags & 0o10000 && text(file) === '' && folder !== AT_FDCWD) {
        return putStat(start, fs.fstatSync(folder, exact));
      }
      const stat = flags & 0o400 ? fs.lstatSync : fs.statSync;
      return putStat(
        start,
        look(resolve(folder, file), (found) => stat(found, exact)),
      );
    }),
    __syscall_faccessat: system((folder, start, mode) => {
      look(resolve(folder, start), (found) => fs.accessSync(found, mode & 7));
      return 0;
    }),
    __syscall_getcwd: system((start, size) => {
      const folder = Buffer.from(`${process.cwd()}\0`);
      if (size < folder.length) throw new Refused(ERANGE);
      u8().set(folder, start);
      return folder.length;
    }),
    __syscall_readlinkat: system((folder, file, start, size) => {
      const target = Buffer.from(fs.readlinkSync(readable(resolve(folder, file)))).subarray(0, size);
      u8().set(target, start);
      return target.length;
    }),
    __syscall_unlinkat: system((folder, file, flags) => {
      const target = writable(resolve(folder, file));
      if (flags & 0o1000) fs.rmdirSync(target);
      else fs.unlinkSync(target);
      return 0;
    }),
    __syscall_rmdir: system((file) => fs.rmdirSync(writable(resolve(AT_FDCWD, file))) ?? 0),
    __syscall_mkdirat: system(
      (folder, file, mode) => fs.mkdirSync(writable(resolve(folder, file)), mode) ?? 0,
    ),
    __syscall_renameat: system(
      (fromFolder, from, toFolder, to) =>
        fs.renameSync(writable(resolve(fromFolder, from)), writable(resolve(toFolder, to))) ?? 0,
    ),
    __syscall_ftruncate64: system((fd, length) => fs.ftruncateSync(fd, Number(length)) ?? 0),
    __syscall_truncate64: system(
      (file, length) => fs.truncateSync(writable(resolve(AT_FDCWD, file)), Number(length)) ?? 0,
    ),
    __syscall_fcntl64: system((_fd, command, rest) => {
      if ([1, 2, 4, 13, 14].includes(command)) return 0;
      if (command === 3) return 2;
      if (command !== 12) throw new Refused(EINVAL);
      i16()[u32()[rest >> 2] >> 1] = 2;
      return 0;
    }),
    __syscall_ioctl: () => -ENOTTY,
    __syscall_getdents64: system((fd, start, size) => {
      const folder = folders.get(fd);
      if (folder === undefined) throw new Refused(ENOTDIR);
      if (state().positions[fd] === 0) {
        const kind = (entry) =>
          entry.isDirectory() ? 4 : entry.isSymbolicLink() ? 10 : entry.isFile() ? 8 : 2;
        const inside = fs
          .readdirSync(folder, { withFileTypes: true })
          .map((entry) => [entry.name, kind(entry)]);
        listings.set(fd, [['.', 4], ['..', 4], ...inside]);
      }
      const list = listings.get(fd);
      let k = state().positions[fd];
      let used = 0;
      for (; k < list.length && used + 280 <= size; k++, used += 280) {
        const at = start + used;
        i64().fill(BigInt(k + 1), at >> 3, (at + 16) >> 3);
        i16()[(at + 16) >> 1] = 280;
        u8()[at + 18] = list[k][1];
        const name = Buffer.from(list[k][0]).subarray(0, 255);
        u8().set(name, at + 19);
        u8()[at + 19 + name.length] = 0;
      }
      state().positions[fd] = k;
      return used;
    }),
    _mmap_js: system((length, _protection, _flags, fd, offset, allocated, address) => {
      const size = Math.ceil(length / 65536) * 65536;
      const start = heap.align(65536, size);
      if (start === 0) throw new Refused(ENOMEM);
      let done = 0;
      while (done < length) {
        const more = read(fd, start + done, length - done, Number(offset) + done);
        if (more === 0) break;
        done += more;
      }
      u8().fill(0, start + done, start + size);
      i32()[allocated >> 2] = 1;
      u32()[address >> 2] = start;
      return 0;
    }),
    _munmap_js: () => 0,
    _msync_js: () => 0,
    environ_sizes_get: wasi((count, size) => {
      u32()[count >> 2] = environment.length;
      u32()[size >> 2] = environment.reduce((sum, entry) => sum + entry.length, 0);
    }),
    environ_get: wasi((pointers, start) => {
      let at = start;
      for (const [k, entry] of environment.entries()) {
        u32()[(pointers + 4 * k) >> 2] = at;
        u8().set(entry, at);
        at += entry.length;
      }
    }),
  };
  for (const name of [
    'chdir',
    'fchdir',
    'chmod',
    'fchmodat2',
    'symlinkat',
    'utimensat',
    'mknodat',
    'fchmod',
    'fchownat',
  ]) {
    calls[`__syscall_${name}`] = () => -EACCES;
  }
  for (const [name, call] of Object.entries(calls)) {
    if (!(name in imports)) throw new Error(`Lean does not import ${name}`);
    imports[name] = call;
  }
};
