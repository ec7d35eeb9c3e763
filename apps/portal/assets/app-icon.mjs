// The icon of the portal on the home screen of a device: a white card with its line on blue, drawn here, of any size.
import { crc32, deflateSync } from 'node:zlib';

const BLUE = [0x00, 0x66, 0xcc];
const WHITE = [0xff, 0xff, 0xff];

/** Whether a point lies in a box with round corners; all in parts of the side. */
const isIn = (x, y, { left, top, right, bottom, round }) => {
  const [dx, dy] = [Math.max(left + round - x, x - right + round, 0), Math.max(top + round - y, y - bottom + round, 0)];
  return Math.hypot(dx, dy) <= round;
};

const CARD = { left: 0.22, top: 0.32, right: 0.78, bottom: 0.68, round: 0.05 };
const STRIPE = { left: 0.22, top: 0.4, right: 0.78, bottom: 0.47, round: 0 };
const LINE = { left: 0.29, top: 0.56, right: 0.5, bottom: 0.6, round: 0.02 };

const colourAt = (x, y) => (isIn(x, y, CARD) && !isIn(x, y, STRIPE) && !isIn(x, y, LINE) ? WHITE : BLUE);

// Sixteen points in each pixel: edges are soft.
const FOUR = [0.125, 0.375, 0.625, 0.875];
const pixelAt = (column, row, size) => {
  const points = FOUR.flatMap((dx) => FOUR.map((dy) => colourAt((column + dx) / size, (row + dy) / size)));
  return [0, 1, 2].map((part) => Math.round(points.reduce((sum, colour) => sum + colour[part], 0) / points.length));
};

const chunk = (type, data) => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
};

/** A square PNG of so many pixels. */
export const appIcon = (size) => {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  // Eight bits of red, green and blue.
  head.set([8, 2, 0, 0, 0], 8);
  const rows = Array.from({ length: size }, (_, row) =>
    Buffer.from([0, ...Array.from({ length: size }, (_, column) => pixelAt(column, row, size)).flat()]),
  );
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const pixels = deflateSync(Buffer.concat(rows), { level: 9 });
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))]);
};
