// What looks for viruses in documents, as a port.

/** What a scanner says; `finding` is its name for what it found. */
export type ScanVerdict = { readonly clean: true } | { readonly clean: false; readonly finding: string };

/** The scanner gave no verdict: the document waits and is shown to it again. */
export class NotScanned extends Error {
  override readonly name = 'NotScanned';
  constructor(readonly why: string) {
    super(`the virus scanner gave no verdict: ${why}`);
  }
}

export abstract class VirusScanner {
  /** Whether it can be asked now; until then no document is opened for it. */
  abstract ready(): Promise<boolean>;
  /** @throws NotScanned */
  abstract scan(document: AsyncIterable<Uint8Array>): Promise<ScanVerdict>;
}

/** No scanner is connected: documents wait, and none is served. */
export class NoScanner extends VirusScanner {
  override ready(): Promise<boolean> {
    return Promise.resolve(false);
  }

  override scan(): Promise<ScanVerdict> {
    return Promise.reject(new NotScanned('none is connected'));
  }
}

/** The test text of the European Institute for Computer Antivirus Research, in two parts so that this file is not one. */
export const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

/** An invented scanner, for demonstrations and specifications: it knows the test file of EICAR and nothing else. */
export class MockScanner extends VirusScanner {
  override ready(): Promise<boolean> {
    return Promise.resolve(true);
  }

  override async scan(document: AsyncIterable<Uint8Array>): Promise<ScanVerdict> {
    let found = false;
    let tail = '';
    for await (const piece of document) {
      const text = tail + Buffer.from(piece).toString('latin1');
      found ||= text.includes(EICAR);
      tail = text.slice(1 - EICAR.length);
    }
    return found ? { clean: false, finding: 'Eicar-Test-Signature' } : { clean: true };
  }
}
