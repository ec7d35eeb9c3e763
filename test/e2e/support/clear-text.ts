// Looks for people's data in bytes: as they are written, in other cases, in UTF-16, base64, hexadecimal and in addresses.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseCodiceFiscale, parseIban } from '@buono/kernel';

/** Something that must stand nowhere; `what` names it in a failure, so that the failure does not repeat it. */
export interface Secret {
  readonly what: string;
  readonly text: string;
}

/** Where a secret was found, and written how. */
export interface Found {
  readonly what: string;
  readonly where: string;
  readonly as: string;
  readonly at: number;
}

interface Needle {
  readonly what: string;
  readonly as: string;
  readonly bytes: Buffer;
  /** Found only where it is not part of a longer word. */
  readonly alone: boolean;
}

/** Shorter texts cannot be looked for. */
const SHORTEST = 4;

// Sealed boxes are base64url: in some megabytes of it a word of fewer characters than this turns up by chance.
const BY_CHANCE = 8;
const IN_A_WORD = /[A-Za-z0-9_-]/;

// The characters of base64 that the text alone decides, when 0, 1 or 2 bytes stand before it in its group of three.
const inBase64 = (bytes: Buffer): readonly string[] =>
  [0, 1, 2].map((before) => {
    const encoded = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
    return encoded.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6));
  });

const spellings = (text: string): readonly (readonly [as: string, bytes: Buffer])[] => {
  const utf8 = Buffer.from(text);
  const utf16 = Buffer.from(text, 'utf16le');
  const written: (readonly [string, Buffer])[] = [
    ['as it is', utf8],
    ['in capitals', Buffer.from(text.toUpperCase())],
    ['in small letters', Buffer.from(text.toLowerCase())],
    ['UTF-16 LE', utf16],
    ['UTF-16 BE', Buffer.from(utf16).swap16()],
    ['hexadecimal', Buffer.from(utf8.toString('hex'))],
    ['in an address', Buffer.from(encodeURIComponent(text))],
    ['in a form', Buffer.from(text.replaceAll(' ', '+'))],
  ];
  const closed = inBase64(utf8).flatMap((encoded): (readonly [string, Buffer])[] => [
    ['base64', Buffer.from(encoded)],
    ['base64url', Buffer.from(encoded.replaceAll('+', '-').replaceAll('/', '_'))],
  ]);
  return [...written, ...closed];
};

/** Every spelling of the secrets, each once. */
const needlesOf = (secrets: readonly Secret[]): readonly Needle[] => {
  const needles = new Map<string, Needle>();
  for (const { what, text } of secrets) {
    if (text.length < SHORTEST) throw new RangeError(`${what} is too short to be looked for`);
    for (const [as, bytes] of spellings(text)) {
      const key = bytes.toString('latin1');
      const alone = bytes.length < BY_CHANCE;
      if (alone && as.startsWith('base64')) continue;
      if (!needles.has(key)) needles.set(key, { what, as, bytes, alone });
    }
  }
  return [...needles.values()];
};

/** Finds secrets in bytes, many at once. */
export class ClearTextScanner {
  private readonly byPrefix = new Map<number, Needle[]>();
  // Most places end at their first two bytes.
  private readonly beginnings = new Uint8Array(65_536);

  constructor(secrets: readonly Secret[]) {
    for (const needle of needlesOf(secrets)) {
      const prefix = needle.bytes.readUInt32BE(0);
      this.byPrefix.set(prefix, [...(this.byPrefix.get(prefix) ?? []), needle]);
      this.beginnings[needle.bytes.readUInt16BE(0)] = 1;
    }
  }

  /** Each secret found, at its first place in these bytes for each spelling. */
  scan(bytes: Buffer, where: string): readonly Found[] {
    const found = new Map<Needle, Found>();
    for (let at = 0; at + SHORTEST <= bytes.length; at += 1) {
      if (this.beginnings[((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)] === 0) continue;
      for (const needle of this.byPrefix.get(bytes.readUInt32BE(at)) ?? []) {
        const { what, as, bytes: wanted, alone } = needle;
        if (found.has(needle) || !bytes.subarray(at, at + wanted.length).equals(wanted)) continue;
        if (alone && isInAWord(bytes, at, wanted.length)) continue;
        found.set(needle, { what, where, as, at });
      }
    }
    return [...found.values(), ...codesIn(bytes, where)];
  }

  /** Every file of a directory, whatever it is, write-ahead logs too. */
  scanDirectory(directory: string): readonly Found[] {
    return filesOf(directory).flatMap((file) => this.scan(readFileSync(file), relative(directory, file)));
  }
}

const isInAWord = (bytes: Buffer, at: number, length: number): boolean =>
  [at - 1, at + length].some((place) => IN_A_WORD.test(String.fromCharCode(bytes[place] ?? 0)));

/** All files below a directory. */
export const filesOf = (directory: string): readonly string[] =>
  readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

// Whoever's they are: nobody needs to be on a list to be found.
const CODE = /[A-Z]{6}\d{2}[A-EHLMPRST]\d{2}[A-Z]\d{3}[A-Z]|(?:STP|ENI)\d{13}/g;
const ACCOUNT = /IT\d{2}[A-Z]\d{10}[0-9A-Z]{12}/g;

/** Anybody's codice fiscale or Italian IBAN, by its form and its check characters. */
const codesIn = (bytes: Buffer, where: string): readonly Found[] => {
  const text = bytes.toString('latin1');
  const anybodys = (pattern: RegExp, isOne: (code: string) => boolean, what: string): Found[] =>
    [...text.matchAll(pattern)]
      .filter(([code]) => isOne(code))
      .map(({ index }) => ({ what, where, as: 'as it is', at: index }));
  return [
    ...anybodys(CODE, (code) => parseCodiceFiscale(code).ok, 'somebody’s codice fiscale'),
    ...anybodys(ACCOUNT, (account) => parseIban(account).ok, 'somebody’s IBAN'),
  ];
};
