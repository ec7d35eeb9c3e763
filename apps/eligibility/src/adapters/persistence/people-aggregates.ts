// Where the deciders about persons stand in the log of eligibility: categories and stored names, which are for ever.
import { codecFor, type Aggregate } from '@buono/event-store';
import type { MandateCommand, MandateRefusal } from '../../domain/mandate/commands.js';
import { mandateDecider } from '../../domain/mandate/decider.js';
import type { MandateEvent } from '../../domain/mandate/events.js';
import type { Mandates } from '../../domain/mandate/state.js';

/** Stream `mandates-{person}`: all mandates of the person who is represented. */
export const mandateAggregate: Aggregate<Mandates, MandateCommand, MandateEvent, MandateRefusal> = {
  category: 'mandates',
  decider: mandateDecider,
  codec: codecFor<MandateEvent>({
    MandateRecorded: [{ name: 'mandate-recorded.v1' }],
    MandateEnded: [{ name: 'mandate-ended.v1' }],
  }),
};
