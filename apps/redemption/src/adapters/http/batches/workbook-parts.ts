// The parts of a workbook (XLSX, ECMA-376) that a table needs, read as streams within limits: an archive that unfolds beyond is refused.
/// <reference path="./yauzl.d.ts" />
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { SaxesParser, type SaxesTagPlain } from 'saxes';

/** What an archive may hold: files, and bytes of each part once it is unfolded. */
const MOST_FILES = 2_000;
const MOST_BYTES = 268_435_456;

/** The file is no workbook, or one that unfolds beyond what is read. */
export class UnreadableWorkbook extends Error {
  override readonly name = 'UnreadableWorkbook';
}

/** What is told of a part's XML, in its order; false stops the reading. */
export interface Told {
  readonly open?: (tag: SaxesTagPlain) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => boolean | undefined;
}

export class WorkbookParts {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  /** @throws UnreadableWorkbook where it is no archive, or has too many files */
  static async open(file: Buffer): Promise<WorkbookParts> {
    try {
      const zip = await fromBufferPromise(file, { lazyEntries: true });
      if (zip.entryCount > MOST_FILES) throw new UnreadableWorkbook('too many files');
      const entries = new Map<string, Entry>();
      for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
      return new WorkbookParts(zip, entries);
    } catch (error) {
      throw error instanceof UnreadableWorkbook ? error : new UnreadableWorkbook('no archive', { cause: error });
    }
  }

  has = (name: string): boolean => this.entries.has(name);

  /** Reads a part. No entity but those of XML itself is known, and nothing outside of it is looked up. */
  async read(name: string, told: Told): Promise<void> {
    const entry = this.entries.get(name);
    if (entry === undefined || entry.uncompressedSize > MOST_BYTES) throw new UnreadableWorkbook(name);
    const parser = new SaxesParser();
    const reading: { goesOn: boolean; fault?: Error } = { goesOn: true };
    parser.on('error', (error) => (reading.fault ??= error));
    parser.on('opentag', (tag) => reading.goesOn && told.open?.(tag));
    parser.on('text', (text) => reading.goesOn && told.text?.(text));
    parser.on('closetag', ({ name: tag }) => {
      if (reading.goesOn && told.close?.(localName(tag)) === false) reading.goesOn = false;
    });
    try {
      const decoder = new TextDecoder('utf-8', { fatal: true });
      // The archive's own reader ends a part that is longer than its directory says.
      for await (const chunk of await this.zip.openReadStreamPromise(entry)) {
        parser.write(decoder.decode(chunk as Buffer, { stream: true }));
        if (reading.fault !== undefined) throw reading.fault;
        if (!reading.goesOn) return;
      }
      parser.close();
    } catch (error) {
      throw error instanceof UnreadableWorkbook ? error : new UnreadableWorkbook(name, { cause: error });
    }
    if (reading.fault !== undefined) throw new UnreadableWorkbook(name, { cause: reading.fault });
  }
}

/** A name without its prefix: some writers give the main namespace one. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1);
