// Where the decider of shadows stands in the log of eligibility. Stored names are for ever.
import { codecFor, type Aggregate } from '@buono/event-store';
import { shadowDecider, type Shadow, type ShadowCommand, type ShadowRefusal } from '../../domain/shadow/decider.js';
import type { ShadowEvent } from '../../domain/shadow/events.js';

export const shadowAggregate: Aggregate<Shadow, ShadowCommand, ShadowEvent, ShadowRefusal> = {
  category: 'shadow',
  decider: shadowDecider,
  codec: codecFor<ShadowEvent>({
    ShadowSwitchedOn: [{ name: 'shadow-switched-on.v1' }],
    ShadowDiffered: [{ name: 'shadow-differed.v1' }],
    ShadowSwitchedOff: [{ name: 'shadow-switched-off.v1' }],
  }),
};
