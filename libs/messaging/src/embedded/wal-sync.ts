// Durability without stalling the event loop: commits go to SQLite's log unsynced, and the file is synced off the loop.
import { open, type FileHandle } from 'node:fs/promises';

/**
 * Makes what was committed durable. With `synchronous = NORMAL` a commit writes the write-ahead log without syncing it;
 * syncing that file afterwards gives what FULL would have given (frames are checksummed in order: a prefix survives),
 * in the thread pool, and one sync serves everybody who waits. Closing a handle on the log drops no lock of SQLite's:
 * those are on the other two files.
 */
export class WalSync {
  private running: Promise<void> = Promise.resolve();
  private next: Promise<void> | undefined;

  private constructor(private readonly file: FileHandle) {}

  /** Of the database at this path, which must be open in WAL mode and have been written to. */
  static async of(path: string): Promise<WalSync> {
    return new WalSync(await open(`${path}-wal`, 'r'));
  }

  /** Resolves when all that was committed before the call is on disk. */
  sync(): Promise<void> {
    this.next ??= this.running.then(() => {
      this.next = undefined;
      // A failed sync is never tried again: the system may have dropped the pages, and the next one would lie.
      this.running = this.file.datasync();
      return this.running;
    });
    return this.next;
  }

  async close(): Promise<void> {
    await this.running.catch(() => undefined);
    await this.file.close();
  }
}
