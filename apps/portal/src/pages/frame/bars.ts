// A chart of bars: an image with its sense in words; the same figures stand in a table behind it.
import { html, type Html } from './html.js';

/** A bar: what it stands for, its length, and what is written beside it. */
export interface Bar {
  readonly label: string;
  readonly value: number;
  readonly said: string;
}

const ROW = 34;
const [LEFT, WIDTH, RIGHT] = [190, 560, 150];

/** The bars under one another, the longest as wide as the chart. */
export const bars = (name: string, all: readonly Bar[]): Html => {
  const most = Math.max(1, ...all.map(({ value }) => value));
  const height = all.length * ROW;
  return html`<svg class="bars" viewBox="0 0 ${LEFT + WIDTH + RIGHT} ${height}" role="img" aria-label="${name}">
    ${all.map(({ label, value, said }, at) => {
      const length = Math.max(value > 0 ? 2 : 0, Math.round((Math.max(0, value) / most) * WIDTH));
      const middle = at * ROW + 22;
      return html`<text x="${LEFT - 12}" y="${middle}" text-anchor="end">${label}</text
        ><rect x="${LEFT}" y="${at * ROW + 6}" width="${length}" height="${ROW - 12}"></rect
        ><text x="${LEFT + length + 10}" y="${middle}">${said}</text>`;
    })}
  </svg>`;
};
