// Reads a QR code from the pixels of a picture, where the browser has no reader of its own. Fetched only when a camera is open.
import { decodeQR } from 'qr/decode.js';

/** The text of the code in a picture; undefined while there is none to be read. */
export const readQr = ({ width, height, data }: ImageData): string | undefined => {
  try {
    return decodeQR({ width, height, data });
  } catch {
    return undefined;
  }
};
