// A square code (QR) as a picture in the page.
import encodeQR from 'qr';
import { html, Html } from './html.js';

/** One path of dark squares: an image without colours of its own, so that print and contrast modes keep it. */
export const qrOf = (text: string, label: string): Html => {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 4 });
  const path = rows.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  const size = rows.length;
  return html`<svg viewBox="0 0 ${size} ${size}" role="img" aria-label="${label}" shape-rendering="crispEdges">
    <rect width="${size}" height="${size}" fill="#fff"></rect>
    ${new Html(`<path d="${path}" fill="#000"></path>`)}
  </svg>`;
};
