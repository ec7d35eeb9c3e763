// How far the clock of a demonstration was set, told from the front door to the services with each request.
import type { FastifyInstance } from 'fastify';
import type { DemonstrationClock } from '../clock/demonstration-clock.js';

/** Milliseconds by which the clock is at least ahead of the machine's. Only services of a demonstration look at it. */
export const AHEAD_HEADER = 'buono-demonstration-ahead';

// Ten years, as the clock may be set; and what is negative shows the past.
const MILLIS = /^-?\d{1,12}$/;

/** Lets the clock take over what the front door knows already: whoever set it sees it in the next request, anywhere. */
export const takeAheadFrom = (server: FastifyInstance, clock: DemonstrationClock): void => {
  server.addHook('onRequest', (request, _reply, done) => {
    const told = request.headers[AHEAD_HEADER];
    if (typeof told === 'string' && MILLIS.test(told)) clock.atLeast(Number(told));
    done();
  });
};
