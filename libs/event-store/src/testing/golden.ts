// The promise to old events: each stored version has a golden file, and today's code reads it.
import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Codec } from '../codec.js';

/**
 * A suite over `<dir>/<name>.json`, one file per stored name of the codec, holding the data as it was stored.
 * It fails when a file is missing, does not decode, or decodes to an event that today's code writes and reads otherwise.
 */
export const goldenContract = <E extends { readonly type: string }>(codec: Codec<E>, dir: string | URL): void => {
  const directory = typeof dir === 'string' ? dir : fileURLToPath(dir);
  describe('golden files', () => {
    it.each(codec.names)('%s is kept and read', (name) => {
      const file = `${name}.json`;
      expect(readdirSync(directory)).toContain(file);
      const data = JSON.parse(readFileSync(join(directory, file), 'utf8')) as unknown;
      const event = codec.decode(name, JSON.stringify(data));
      const written = codec.encode(event);
      expect(codec.decode(written.type, written.data)).toEqual(event);
      // What is written today must be written as the file says, member by member.
      if (written.type === name) expect(JSON.parse(written.data)).toEqual(data);
    });
  });
};
