// Where a log can be put for a measurement: each time new and empty, and gone afterwards.
import { temporaryDatabase } from '@buono/sql/testing';
import { built, startChild } from '../measure/child.js';
import { newDirectory, removeDirectory } from '../measure/directory.js';

/** A place in use. */
export interface Place {
  /** A directory, or a URL. */
  readonly at: string;
  leave(): Promise<void>;
}

/** A kind of place. */
export interface Engine {
  readonly name: 'SQLite' | 'PostgreSQL' | 'KurrentDB';
  /** What a reader must know of it. */
  readonly notes: readonly string[];
  open(): Promise<Place>;
}

export const SQLITE: Engine = {
  name: 'SQLite',
  notes: [],
  open: async () => {
    const at = newDirectory();
    return { at, leave: async () => removeDirectory(at) };
  },
};

const POSTGRES: Engine = {
  name: 'PostgreSQL',
  notes: ['The server works beside the process, on the same cores: its CPU is not counted.'],
  open: async () => {
    const { url, drop } = await temporaryDatabase();
    return { at: url, leave: drop };
  },
};

const kurrentAt = (url: string): Engine => ({
  name: 'KurrentDB',
  notes: ['One server for all rounds: what earlier ones wrote is still there.'],
  open: async () => ({ at: url, leave: async () => undefined }),
});

const PROTOCOL_ONLY: Engine = {
  name: 'KurrentDB',
  notes: [
    'Not a KurrentDB: the server of its protocol that the tests use, in a process of its own, keeping all in memory. It tells what the client costs, nothing of the database; KURRENTDB_TEST_URL names a real one.',
  ],
  open: async () => {
    const server = startChild(built('test/bench/src/servers/kurrent.ts'));
    const { url } = (await server.said) as { readonly url: string };
    return { at: url, leave: () => server.end() };
  },
};

/** The engines of logs; only the embedded one unless all are asked for. @throws without POSTGRES_TEST_URL. */
export const enginesOf = ({ engines }: { readonly engines: boolean }): readonly Engine[] => {
  if (!engines) return [SQLITE];
  const kurrent = process.env['KURRENTDB_TEST_URL'];
  return [SQLITE, POSTGRES, kurrent === undefined ? PROTOCOL_ONLY : kurrentAt(kurrent)];
};
