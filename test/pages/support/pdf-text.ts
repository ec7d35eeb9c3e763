// What a PDF says to whoever reads it aloud or copies it: the text of its pages, through the maps that its fonts carry.
import { inflateSync } from 'node:zlib';

/** A PDF, as far as tests ask. */
export interface PdfRead {
  /** The text in the order of the file, a piece a line. */
  readonly text: string;
  readonly title: string;
  readonly language: string;
  /** Whether it carries a tree of tags. */
  readonly isTagged: boolean;
}

/** Reads a PDF as the portal writes them: one map for each font, glyphs of two bytes. */
export const readPdf = (bytes: Buffer): PdfRead => {
  const raw = bytes.toString('latin1');
  const objects = new Map<string, string>();
  for (const [, id = '', body = ''] of raw.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) objects.set(id, body);
  const stream = (id: string): string => {
    const [, packed = ''] = /stream\n([\s\S]*)\nendstream/.exec(objects.get(id) ?? '') ?? [];
    const isPacked = (objects.get(id) ?? '').includes('/FlateDecode');
    return isPacked ? inflateSync(Buffer.from(packed, 'latin1')).toString('latin1') : packed;
  };
  const fonts = new Map<string, ReadonlyMap<string, string>>();
  for (const body of objects.values())
    for (const [, name = '', id = ''] of body.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const [, map] = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id) ?? '') ?? [];
      if (map !== undefined) fonts.set(name, glyphsIn(stream(map)));
    }
  const pages = [...objects.values()].flatMap((body) => {
    const [, contents] = /\/Type \/Page\n[\s\S]*\/Contents (\d+) 0 R|\/Contents (\d+) 0 R/.exec(body) ?? [];
    const id = contents ?? /\/Contents (\d+) 0 R/.exec(body)?.[1];
    return id === undefined ? [] : [stream(id)];
  });
  return {
    text: pages.map((page) => textIn(page, fonts)).join('\n'),
    title: textOf(/\/Title (\d+) 0 R/, raw, objects),
    language: /\/Type \/Catalog\n[\s\S]*?\/Lang \(([^)]*)\)/.exec(raw)?.[1] ?? '',
    isTagged: raw.includes('/StructTreeRoot') && raw.includes('/Marked true'),
  };
};

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

const textOf = (named: RegExp, raw: string, objects: ReadonlyMap<string, string>): string => {
  const [, written = ''] = /\(([\s\S]*)\)/.exec(objects.get(named.exec(raw)?.[1] ?? '') ?? '') ?? [];
  const text = written.replace(/\\(n|r|t|b|f|[\s\S])/g, (_, sign: string) => ESCAPES[sign] ?? sign);
  return text.startsWith('\u00fe\u00ff') ? Buffer.from(text.slice(2), 'latin1').swap16().toString('utf16le') : text;
};

/** From glyphs, in hexadecimal, to text: ranges that name the text of each. */
const glyphsIn = (map: string): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  for (const [, first = '', , list = ''] of map.matchAll(/<([\da-f]+)> <([\da-f]+)> \[([^\]]*)\]/gi))
    [...list.matchAll(/<([\da-f ]*)>/gi)].forEach(([, text = ''], at) =>
      found.set((Number.parseInt(first, 16) + at).toString(16).padStart(4, '0'), textOfHex(text.replace(/ /g, ''))),
    );
  return found;
};

const textOfHex = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');

const textIn = (page: string, fonts: ReadonlyMap<string, ReadonlyMap<string, string>>): string => {
  const pieces: string[] = [];
  let glyphs: ReadonlyMap<string, string> = new Map();
  for (const [, font, shown] of page.matchAll(/\/(F\d+) [\d.]+ Tf|\[((?:<[\da-f]*>[ \d.-]*)+)\] TJ/gi))
    if (font !== undefined) glyphs = fonts.get(font) ?? new Map<string, string>();
    else {
      const hex = [...(shown ?? '').matchAll(/<([\da-f]*)>/gi)].map(([, part = '']) => part).join('');
      pieces.push((hex.match(/.{4}/g) ?? []).map((glyph) => glyphs.get(glyph) ?? '□').join(''));
    }
  return pieces.join('\n');
};
