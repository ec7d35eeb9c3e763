// The ride of a sound history, held before this or that step of its money; for the specification of the audit.
import { watchAggregate } from '../../../../redemption/src/adapters/persistence/aggregates.js';
import { id, order, orderPlace, ride, sound, tell, type Told } from './money-audit.examples.js';

/** An event of a watch. */
const ofWatch = (event: Record<string, unknown>): Told => {
  const { type, data } = watchAggregate.codec.encode(event as never);
  return { log: 'redemption', stream: `watch-${id(60)}`, type, data: JSON.parse(data) as Record<string, unknown> };
};

const key = `served-during-absence ${ride}`;
const rule = 'served-during-absence';
const entries = [{ redemptionId: ride }];

/** Held on the ride until a day. */
export const heldRide = (until: string): Told =>
  ofWatch({ type: 'HoldRaised', key, rule, entries, raisedOn: '2026-03-11', until });

/** An office lets the ride be. */
export const heldNoMore: Told = ofWatch({
  ...{ type: 'HoldReleased', key, rule, entries, by: id(61), reason: 'x', on: '2026-03-12' },
});

/** The order of the sound history is signed by another person. */
const signed = tell('payment-order', order, {
  ...{ type: 'PaymentOrdered', ...orderPlace, orderedBy: id(10), orderedOn: '2026-04-04' },
});

/** The sound history with the signature, in which these are told before the first event of a type. */
export const heldBefore = (type: string, ...told: readonly Told[]): readonly Told[] => {
  const whole = sound.flatMap((one) => (one.type === 'payment-executed.v1' ? [signed, one] : [one]));
  const at = whole.findIndex((one) => one.type === type);
  return [...whole.slice(0, at), ...told, ...whole.slice(at)];
};
