// A paper as a PDF: tagged for screen readers (PDF/UA), in the house's type, the same bytes each time it is asked for.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectDirectory } from '@buono/process';
import { Drawing } from './drawing.js';
import type { Sheet } from './sheet.js';

/** The weights of Titillium Web (OFL) that papers use. */
export const WEIGHTS = ['regular', '600', '700'] as const;

const fonts = new Map<string, Buffer>();

const fontOf = (weight: (typeof WEIGHTS)[number]): Buffer => {
  const known = fonts.get(weight);
  if (known !== undefined) return known;
  const font = readFileSync(join(projectDirectory(), `dist/portal-fonts/titillium-${weight}.ttf`));
  fonts.set(weight, font);
  return font;
};

const MARGIN = 56;

/** The document; what is not in the type's alphabet shows as a box, and is read out all the same. */
export const pdfOf = async (sheet: Sheet): Promise<Uint8Array> => {
  // Only who asks for a paper waits for what draws it.
  const { default: Document } = await import('pdfkit');
  const doc = new Document({
    size: 'A4',
    margins: { top: MARGIN, bottom: MARGIN + 24, left: MARGIN, right: MARGIN },
    pdfVersion: '1.7',
    // Its types know the archive's kinds only.
    subset: 'PDF/UA' as 'PDF/A-1',
    tagged: true,
    lang: localeOf(sheet.language),
    displayTitle: true,
    bufferPages: true,
    // Typed as a path only, taken as bytes too: without it the first font would be one that is not embedded.
    font: fontOf('regular') as unknown as string,
    info: { Title: sheet.title, Author: sheet.organisation, CreationDate: new Date(sheet.datedAt) },
  });
  for (const weight of WEIGHTS) doc.registerFont(weight, fontOf(weight));
  const whole = collected(doc);
  new Drawing(doc).draw(sheet);
  doc.end();
  return whole;
};

const localeOf = (language: string): string => (language === 'en' ? 'en-GB' : `${language}-${language.toUpperCase()}`);

const collected = (doc: PDFKit.PDFDocument): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });
