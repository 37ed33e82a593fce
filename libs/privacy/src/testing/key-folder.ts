import { chmodSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Keyring } from '../keyring';
import type { KeyringOptions } from '../keyring-options';
import type { KeyFiles } from '../master-key/find-master-key';
import { MasterKey } from '../master-key/master-key';

/** A folder with the files of keys, as in a data folder, for one test. */
export class KeyFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'awr-keys-'));
  readonly files: KeyFiles = { keys: join(this.path, 'keys.db'), masterKey: join(this.path, 'master.key') };
  private readonly opened: { close(): void }[] = [];

  open(options: Partial<KeyringOptions> = {}): Keyring {
    return this.closedLater(Keyring.open(this.files, { environment: {}, ...options }));
  }

  closedLater<Opened extends { close(): void }>(opened: Opened): Opened {
    this.opened.push(opened);
    return opened;
  }

  /** Puts a master key of one's own in its file. */
  putMasterKey(text: string, mode = 0o600): void {
    writeFileSync(this.files.masterKey, text);
    chmodSync(this.files.masterKey, mode);
  }

  masterKey(): MasterKey {
    return MasterKey.read(readFileSync(this.files.masterKey, 'utf8'), 'the test');
  }

  /** The names of the files that hold these bytes, in any usual way of writing them. */
  filesHolding(bytes: Uint8Array): string[] {
    const written = [Buffer.from(bytes), ...(['base64', 'base64url', 'hex'] as const).map((as) => text(bytes, as))];
    return readdirSync(this.path).filter((name) => {
      const content = readFileSync(join(this.path, name));
      return written.some((form) => content.includes(form));
    });
  }

  /** How many transactions were written to the file of keys: SQLite's own count of them, at byte 24 of its header. */
  writes(): number {
    return readFileSync(this.files.keys).readUInt32BE(24);
  }

  remove(): void {
    for (const opened of this.opened) opened.close();
    rmSync(this.path, { recursive: true, force: true });
  }
}

function text(bytes: Uint8Array, encoding: BufferEncoding): Buffer {
  return Buffer.from(Buffer.from(bytes).toString(encoding).replace(/=+$/, ''));
}
