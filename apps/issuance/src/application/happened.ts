// What every follow-up of issuance starts from: an event of its own log, and the command that follows from it.
import { uuidV5, type CommandMeta, type EventMeta } from '@buono/event-store';
import { dateInRome, type LocalDate } from '@buono/kernel';

/** An event of issuance's own log: the id of its aggregate, and what stands beside it. */
export interface Happened<E> {
  readonly id: string;
  readonly eventId: string;
  readonly event: E;
  readonly meta: EventMeta;
}

/** A follow-up that its aggregate refused: a fault of the house, since nothing outside was asked. */
export class FollowUpRefused extends Error {
  override readonly name = 'FollowUpRefused';
  constructor(
    readonly step: string,
    readonly eventId: string,
    readonly refusal: string,
  ) {
    super(`${step} after event ${eventId} was refused: ${refusal}`);
  }
}

/** The day on which it was recorded. */
export const dayOf = ({ meta }: Happened<unknown>): LocalDate => dateInRome(meta.recordedAt);

/** The meta of a step that follows: its id follows from both. */
export const metaOf = (step: string, { eventId, meta }: Happened<unknown>): CommandMeta => ({
  commandId: uuidV5('issuance-follow-up', step, eventId),
  actor: 'process:issuance-follow-up',
  correlationId: meta.correlationId,
  causationId: eventId,
});

/** @throws FollowUpRefused */
export const done = (
  step: string,
  { eventId }: Happened<unknown>,
  outcome: { readonly accepted: true } | { readonly accepted: false; readonly refusal: string },
): void => {
  if (!outcome.accepted) throw new FollowUpRefused(step, eventId, outcome.refusal);
};
