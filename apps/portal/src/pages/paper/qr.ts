// A QR code on paper: one dark path on its own white ground.
import encodeQR from 'qr';

/** Draws a text as a QR code in a square of `side` points, its quiet zone included. */
export const drawQr = (
  doc: PDFKit.PDFDocument,
  content: string,
  { x, y, side }: { readonly x: number; readonly y: number; readonly side: number },
): void => {
  const rows = encodeQR(content, 'raw', { ecc: 'medium', border: 4 });
  const step = side / rows.length;
  doc.rect(x, y, side, side).fill('#ffffff');
  rows.forEach((row, down) =>
    row.forEach((isDark, along) => {
      // A hair wider than its place: readers see no seams between them.
      if (isDark) doc.rect(x + along * step, y + down * step, step + 0.05, step + 0.05);
    }),
  );
  doc.fill('#000000');
};
