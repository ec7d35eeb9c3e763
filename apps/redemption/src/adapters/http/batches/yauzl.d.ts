// The part of yauzl that is used here; the package says no types of its own.
declare module 'yauzl' {
  import type { Readable } from 'node:stream';

  /** A file in the archive, as its directory says; `uncompressedSize` is held to when it is read. */
  export interface Entry {
    readonly fileName: string;
    readonly uncompressedSize: number;
  }
  export interface ZipFile {
    readonly entryCount: number;
    eachEntry(): AsyncIterable<Entry>;
    openReadStreamPromise(entry: Entry): Promise<Readable>;
  }
  export function fromBufferPromise(buffer: Buffer, options?: { readonly lazyEntries?: boolean }): Promise<ZipFile>;
}
