// The promise to old events: each stored version has a golden file, and today's code reads it.
import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import type { Codec } from '../codec.js';

/** What is wrong with the golden file of a stored name; undefined when nothing is. */
export const goldenFault = <E>(codec: Codec<E>, directory: string, name: string): string | undefined => {
  const path = join(directory, `${name}.json`);
  if (!existsSync(path)) return 'there is no golden file';
  const data = JSON.parse(readFileSync(path, 'utf8')) as unknown;
  const event = codec.decode(name, JSON.stringify(data));
  const written = codec.encode(event);
  if (!isDeepStrictEqual(codec.decode(written.type, written.data), event)) return 'what it reads as is not read back';
  // Of the version written today the file also says how it is written, member by member.
  const isCurrent = written.type === name;
  return isCurrent && !isDeepStrictEqual(JSON.parse(written.data), data) ? 'today it is written otherwise' : undefined;
};

/**
 * A suite over `<dir>/<name>.json`, one file per stored name of the codec, holding the data as it was stored.
 * It fails when a file is missing, does not decode, or decodes to an event that today's code writes or reads otherwise.
 */
export const goldenContract = <E>(codec: Codec<E>, dir: string | URL): void => {
  const directory = typeof dir === 'string' ? dir : fileURLToPath(dir);
  describe('golden files', () => {
    it.each(codec.names)('%s is kept and read', (name) => expect(goldenFault(codec, directory, name)).toBeUndefined());
  });
};
