// The shape that the journeys run in: one process over files, or a process for each service over real servers.
import { describe, it } from '@jest/globals';

/** `BUONO_SHAPE=services`, or nothing for the shape of `npm start`. */
export const SHAPE: 'embedded' | 'services' = process.env['BUONO_SHAPE'] === 'services' ? 'services' : 'embedded';

/** What is about the one process and the files of its data directory belongs to the embedded shape. */
export const describeEmbedded = SHAPE === 'embedded' ? describe : describe.skip;

/** The same, for one sentence. */
export const itEmbedded = SHAPE === 'embedded' ? it : it.skip;
