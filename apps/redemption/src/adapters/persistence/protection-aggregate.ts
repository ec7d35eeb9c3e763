// Where what was heard of protections stands in the log of redemption. Stored names are for ever.
import { codecFor, type Aggregate } from '@buono/event-store';
import {
  heardProtectionDecider,
  type HeardProtectionEvent,
  type HeardProtections,
  type HearOfProtection,
} from '../../domain/protection/heard-protections.js';

/** Stream `protections-all`. No snapshots: acts of this kind are few. */
export const heardProtectionAggregate: Aggregate<HeardProtections, HearOfProtection, HeardProtectionEvent, never> = {
  category: 'protections',
  decider: heardProtectionDecider,
  codec: codecFor<HeardProtectionEvent>({
    ProtectionHeard: [{ name: 'protection-heard.v1' }],
    ProtectionLiftHeard: [{ name: 'protection-lift-heard.v1' }],
  }),
};
