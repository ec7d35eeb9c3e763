// What a document is, told by its first bytes: the name and the type that somebody says prove nothing.

/** The kinds of document that are taken. */
export const MEDIA_TYPES = [
  'application/pdf',
  'image/jpeg',
  'image/png',
  'image/heic',
  'application/pkcs7-mime',
] as const;

export type MediaType = (typeof MEDIA_TYPES)[number];

/** Whether the text names a kind of document that is taken. */
export const isMediaType = (text: string): text is MediaType => (MEDIA_TYPES as readonly string[]).includes(text);

/** Enough of a document to tell its kind. */
export const TELLING_BYTES = 64;

/** The kind of a document by its first bytes (at least 64, or all of it); undefined for any other kind. */
export const mediaTypeOf = (head: Uint8Array): MediaType | undefined =>
  MEDIA_TYPES.find((type) => SIGNATURES[type](Buffer.from(head.subarray(0, TELLING_BYTES))));

const startsWith =
  (...bytes: readonly number[]) =>
  (head: Buffer): boolean =>
    head.subarray(0, bytes.length).equals(Buffer.from(bytes));

const HEIF_BRANDS: readonly string[] = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'];

// ISO/IEC 14496-12: a box 'ftyp' comes first and names the brand.
const isHeif = (head: Buffer): boolean =>
  head.toString('latin1', 4, 8) === 'ftyp' && HEIF_BRANDS.includes(head.toString('latin1', 8, 12));

// A sequence of DER or BER whose first member is id-signedData, 1.2.840.113549.1.7.2 (RFC 5652 §5.1).
const SIGNED_DATA = Buffer.from('06092a864886f70d010702', 'hex');
const isSignedData = (head: Buffer): boolean => {
  if (head[0] !== 0x30) return false;
  const at = head.indexOf(SIGNED_DATA);
  return at >= 2 && at <= 6;
};

const SIGNATURES: Readonly<Record<MediaType, (head: Buffer) => boolean>> = {
  'application/pdf': startsWith(0x25, 0x50, 0x44, 0x46, 0x2d),
  'image/jpeg': startsWith(0xff, 0xd8, 0xff),
  'image/png': startsWith(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
  'image/heic': isHeif,
  'application/pkcs7-mime': isSignedData,
};
