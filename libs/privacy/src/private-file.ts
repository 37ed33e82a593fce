import { closeSync, fstatSync, fsyncSync, linkSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { newId } from '@awr/kernel';

/** A file's text and whether anybody but its owner may read it; undefined where there is no file. */
export function readPrivateFile(path: string): { text: string; othersMayRead: boolean } | undefined {
  const file = openIfThere(path);
  if (file === undefined) return undefined;
  try {
    // Asked of the open file, so that what was looked at is what is read. Windows keeps its rights elsewhere.
    const othersMayRead = process.platform !== 'win32' && (fstatSync(file).mode & 0o077) !== 0;
    return { text: readFileSync(file, 'utf8'), othersMayRead };
  } finally {
    closeSync(file);
  }
}

/**
 * Makes a file that only its owner may read: whole and on disk, or not at all. If two do it at once, the first one's
 * file stays. Whether it was made by this call is the answer.
 */
export function makePrivateFile(path: string, text: string): boolean {
  const draft = `${path}.${newId()}`;
  try {
    writeDurably(draft, text);
    linkSync(draft, path);
    syncFolder(dirname(path));
    return true;
  } catch (reason) {
    if (isFileError(reason, 'EEXIST')) return false;
    throw reason;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Makes an empty file that only its owner may read; leaves one that is there as it is. */
export function ensurePrivateFile(path: string): void {
  closeSync(openSync(path, 'a', 0o600));
}

/** Makes a file's content and name last through a power cut. */
export function syncFile(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  syncFolder(dirname(path));
}

/** Makes what happened to the names in a folder last through a power cut. */
export function syncFolder(path: string): void {
  // Windows can't open a folder, and keeps names by its own journal.
  if (process.platform === 'win32') return;
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

function writeDurably(path: string, text: string): void {
  const file = openSync(path, 'wx', 0o600);
  try {
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function openIfThere(path: string): number | undefined {
  try {
    return openSync(path, 'r');
  } catch (reason) {
    if (isFileError(reason, 'ENOENT')) return undefined;
    throw reason;
  }
}

function isFileError(reason: unknown, code: string): boolean {
  return (reason as NodeJS.ErrnoException | undefined)?.code === code;
}
