'use strict';
// Moving bytes between files and Lean's memory. Node has no lseek, so positions are kept beside the descriptors.
const fs = require('node:fs');
const { hostOf } = require('./access.cjs');

const NEVER = new Int32Array(new SharedArrayBuffer(4));
const pause = (milliseconds) => Atomics.wait(NEVER, 0, 0, milliseconds);

exports.makeTransfers = (heap, state) => {
  const { u8, u32, i64 } = heap;
  const read = (fd, start, length, at) => {
    if (fd === 0) return 0;
    for (;;) {
      try {
        return fs.readSync(hostOf(fd), u8(), start, length, at);
      } catch (error) {
        if (error.code === 'EOF') return 0;
        if (error.code !== 'EAGAIN') throw error;
        pause(5);
      }
    }
  };
  const write = (fd, start, length, at) => {
    for (let done = 0; done < length; ) {
      try {
        done += fs.writeSync(hostOf(fd), u8(), start + done, length - done, at === null ? null : at + done);
      } catch (error) {
        if (['ENOSPC', 'EDQUOT', 'EIO', 'EROFS', 'EFBIG'].includes(error.code))
          heap.report('disk', error.message);
        if (error.code !== 'EAGAIN') throw error;
        pause(2);
      }
    }
    return length;
  };
  /** Calls `step` for each non-empty buffer of a list until one comes back short; answers the total. */
  const each = (list, count, at, step) => {
    let total = 0;
    for (let k = 0; k < count; k++) {
      const start = u32()[(list + 8 * k) >> 2];
      const length = u32()[(list + 8 * k + 4) >> 2];
      if (length === 0) continue;
      const done = step(start, length, at === null ? null : at + total);
      total += done;
      if (done < length) break;
    }
    return total;
  };
  const positionOf = (fd) => (fd <= 2 || state().positions[fd] < 0 ? null : state().positions[fd]);
  const moving = (transfer) => (fd, list, count, result) => {
    const at = positionOf(fd);
    const total = each(list, count, at, (start, length, from) => transfer(fd, start, length, from));
    if (at !== null) state().positions[fd] = at + total;
    u32()[result >> 2] = total;
  };
  const fixed = (transfer) => (fd, list, count, offset, result) => {
    u32()[result >> 2] = each(list, count, Number(offset), (start, length, from) =>
      transfer(fd, start, length, from),
    );
  };
  const putStat = (start, stat) => {
    const words = u32();
    const longs = i64();
    const numbers = [stat.dev & 0xffffffffn, stat.mode, stat.nlink, stat.uid, stat.gid, stat.rdev];
    for (const [k, value] of numbers.entries()) words[(start + 4 * k) >> 2] = Number(value);
    longs[(start + 24) >> 3] = stat.size;
    words[(start + 32) >> 2] = 4096;
    words[(start + 36) >> 2] = Number(stat.blocks);
    for (const [k, time] of [stat.atimeNs, stat.mtimeNs, stat.ctimeNs].entries()) {
      longs[(start + 40 + 16 * k) >> 3] = time / 1000000000n;
      words[(start + 48 + 16 * k) >> 2] = Number(time % 1000000000n);
    }
    longs[(start + 88) >> 3] = stat.ino;
    return 0;
  };
  return { fixed, moving, positionOf, putStat, read, write };
};
