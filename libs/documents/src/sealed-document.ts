// A document on its way into the vault and out of it: in pieces, so that no process ever holds a whole one.
import { createHash } from 'node:crypto';
import { newPieceKey, openPiece, sealPiece } from '@buono/privacy';
import type { DocumentVault, VaultEntry } from './document-vault.js';
import { mediaTypeOf, type MediaType } from './media-type.js';

/** Bytes of a piece, the last one excepted. */
export const PIECE_BYTES = 524_288;

/** A document in the vault, not named by any event yet. `key` opens it: it belongs in a box. */
export interface KeptDocument {
  readonly documentId: string;
  readonly mediaType: MediaType;
  readonly bytes: number;
  /** SHA-256 of the document, in hex. */
  readonly digest: string;
  readonly key: string;
}

/** Why a document was not taken; of what arrived, nothing is kept. */
export type DocumentFault = 'document-empty' | 'document-too-large' | 'document-type-wrong' | 'document-cut-short';

/** What is said of a document before it arrives. */
export interface Arriving extends Pick<VaultEntry, 'person' | 'purposeClass' | 'holder' | 'startedAt'> {
  readonly declared: MediaType;
  /** The largest size that is taken, in bytes. */
  readonly most: number;
}

/** Takes a document in: sealed piece by piece under a key of its own, its kind told by its bytes, its digest worked out. */
export const keepDocument = async (
  vault: DocumentVault,
  source: AsyncIterable<Uint8Array>,
  { declared, most, ...whose }: Arriving,
): Promise<KeptDocument | DocumentFault> => {
  const documentId = vault.newId();
  const key = newPieceKey();
  const hash = createHash('sha256');
  await vault.begin({ documentId, standing: 'arriving', ...whose });
  const refuse = async (fault: DocumentFault): Promise<DocumentFault> => {
    await vault.remove(documentId);
    return fault;
  };
  let [bytes, number] = [0, 0];
  try {
    for await (const piece of piecesOf(source)) {
      bytes += piece.length;
      if (bytes > most) return await refuse('document-too-large');
      if (number === 0 && mediaTypeOf(piece) !== declared) return await refuse('document-type-wrong');
      hash.update(piece);
      await vault.keep(documentId, number, sealPiece(key, placeOf(documentId, number), piece));
      number += 1;
    }
  } catch (error) {
    if (isCutShort(error)) return refuse('document-cut-short');
    await vault.remove(documentId);
    throw error;
  }
  if (bytes === 0) return refuse('document-empty');
  return { documentId, mediaType: declared, bytes, digest: hash.digest('hex'), key };
};

/** A document that is not whole: its pieces are missing, or are not those that its event tells of. */
export class DocumentDamaged extends Error {
  override readonly name = 'DocumentDamaged';
  constructor(readonly documentId: string) {
    super(`the bytes of document ${documentId} are not those that were kept`);
  }
}

/** The document, piece by piece. @throws DocumentDamaged at its end when it is not the one that was kept, BoxTampered */
export async function* openDocument(
  vault: Pick<DocumentVault, 'piece'>,
  { documentId, key, bytes, digest }: Pick<KeptDocument, 'documentId' | 'key' | 'bytes' | 'digest'>,
): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  let seen = 0;
  for (let number = 0; seen < bytes; number += 1) {
    const sealed = await vault.piece(documentId, number);
    if (sealed === undefined) throw new DocumentDamaged(documentId);
    const piece = openPiece(key, placeOf(documentId, number), sealed);
    hash.update(piece);
    seen += piece.length;
    yield piece;
  }
  if (seen !== bytes || hash.digest('hex') !== digest) throw new DocumentDamaged(documentId);
}

const placeOf = (documentId: string, number: number): string => `document ${documentId} ${number}`;

// Chunks come as the network cuts them; pieces are of one size.
async function* piecesOf(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let held: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of source) {
    for (let rest = chunk; rest.length > 0;) {
      const part = rest.subarray(0, PIECE_BYTES - size);
      held.push(part);
      size += part.length;
      rest = rest.subarray(part.length);
      if (size < PIECE_BYTES) continue;
      yield Buffer.concat(held);
      [held, size] = [[], 0];
    }
  }
  if (size > 0) yield Buffer.concat(held);
}

const CUT_SHORT: readonly unknown[] = ['ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE', 'ABORT_ERR'];

const isCutShort = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && CUT_SHORT.includes(error.code);
