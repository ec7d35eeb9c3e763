// A document on its way in and out: whole, sealed, and refused without a trace.
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { instant, personId } from '@buono/kernel';
import fc from 'fast-check';
import { InMemoryVault } from './in-memory-vault.js';
import { keepDocument, openDocument, PIECE_BYTES, type DocumentFault, type KeptDocument } from './sealed-document.js';
import { pdfOf } from './testing/invented-documents.js';

const arriving = {
  person: personId('00000000-0000-4000-8000-000000000001'),
  purposeClass: 'health',
  holder: 'application-1',
  startedAt: instant('2026-06-01T10:00:00.000Z'),
  declared: 'application/pdf',
  most: 2_000_000,
} as const;

let vault: InMemoryVault;
beforeEach(() => {
  vault = new InMemoryVault();
});

const cut = (document: Buffer, size: number): AsyncIterable<Uint8Array> =>
  Readable.from(
    Array.from({ length: Math.ceil(document.length / size) }, (_, at) => document.subarray(at * size, (at + 1) * size)),
  );
const kept = (outcome: KeptDocument | DocumentFault): KeptDocument => {
  if (typeof outcome === 'string') throw new Error(outcome);
  return outcome;
};
const read = async (document: KeptDocument): Promise<Buffer> => {
  const pieces: Uint8Array[] = [];
  for await (const piece of openDocument(vault, document)) pieces.push(piece);
  return Buffer.concat(pieces);
};

describe('a document in the vault', () => {
  it('comes out as it went in, however the network cut it', () =>
    fc.assert(
      fc.asyncProperty(fc.nat({ max: 1_400_000 }), fc.integer({ min: 1_000, max: 900_000 }), async (size, chunk) => {
        const document = pdfOf('a page', size);
        const outcome = kept(await keepDocument(vault, cut(document, chunk), arriving));
        expect(outcome).toMatchObject({ bytes: document.length, mediaType: 'application/pdf' });
        expect(outcome.digest).toBe(createHash('sha256').update(document).digest('hex'));
        expect((await read(outcome)).equals(document)).toBe(true);
      }),
      { numRuns: 20 },
    ));

  it('stands there sealed, in pieces of one size', async () => {
    const outcome = kept(await keepDocument(vault, cut(pdfOf('Rossi Maria', PIECE_BYTES + 1), 65_536), arriving));
    const pieces = [await vault.piece(outcome.documentId, 0), await vault.piece(outcome.documentId, 1)];
    expect(pieces.map((piece) => piece?.length)).toEqual([PIECE_BYTES + 28, 29]);
    expect(Buffer.from(pieces[0] ?? []).includes('Rossi')).toBe(false);
    expect(await vault.entries({ standing: 'arriving' }, 2)).toMatchObject([{ holder: 'application-1' }]);
  });

  it.each([
    ['document-empty', Buffer.alloc(0)],
    ['document-type-wrong', Buffer.from('MZ a program that calls itself a PDF')],
    ['document-too-large', pdfOf('a page', 2_000_001)],
  ])('is refused, and nothing of it is kept: %s', async (fault, document) => {
    expect(await keepDocument(vault, cut(document, 300_000), arriving)).toBe(fault);
    expect(await vault.entries({}, 1)).toEqual([]);
  });

  it('takes one of exactly the largest size', async () =>
    expect(await keepDocument(vault, cut(pdfOf('a page', 2_000_000), 300_000), arriving)).toMatchObject({
      bytes: 2_000_000,
    }));

  it('is refused when the caller hangs up in the middle', async () => {
    const hangUp = async function* (): AsyncGenerator<Uint8Array> {
      yield pdfOf('a page', PIECE_BYTES);
      await Promise.resolve();
      throw Object.assign(new Error('aborted'), { code: 'ECONNRESET' });
    };
    expect(await keepDocument(vault, hangUp(), arriving)).toBe('document-cut-short');
    expect(await vault.entries({}, 1)).toEqual([]);
  });

  it('does not open when a piece is missing, changed, or in another place', async () => {
    const outcome = kept(await keepDocument(vault, cut(pdfOf('a page', PIECE_BYTES * 2), 300_000), arriving));
    const [first, second] = [await vault.piece(outcome.documentId, 0), await vault.piece(outcome.documentId, 1)];
    await vault.keep(outcome.documentId, 0, second ?? new Uint8Array());
    await expect(read(outcome)).rejects.toThrow('changed');
    await vault.keep(outcome.documentId, 0, (first ?? new Uint8Array()).with(40, ((first?.[40] ?? 0) + 1) % 256));
    await expect(read(outcome)).rejects.toThrow('changed');
    await vault.keep(outcome.documentId, 0, first ?? new Uint8Array());
    await expect(read({ ...outcome, digest: 'another' })).rejects.toThrow('not those that were kept');
    await expect(read({ ...outcome, bytes: outcome.bytes + 1 })).rejects.toThrow('not those that were kept');
  });
});
