// The services that a family was asked to confirm, and what became of each.
import type { LocalDate } from '@buono/kernel';
import type { ConfirmationAsked, ConfirmationEvent, DisputeDecided, ServiceDisputed } from './confirmation-events.js';

export type ConfirmationStatus = 'asked' | 'confirmed' | 'silent' | 'disputed' | 'upheld' | 'rejected';

export interface Confirmation {
  readonly asked: ConfirmationAsked;
  readonly status: ConfirmationStatus;
  readonly dispute?: ServiceDisputed;
  readonly decision?: DisputeDecided;
}

/** As it is on a day: over, whether or not that was written down. */
export const statusOn = ({ status, asked }: Confirmation, on: LocalDate): ConfirmationStatus =>
  status === 'asked' && on > asked.until ? 'silent' : status;

/** The confirmation of a service after an event about it; undefined where it was never asked. */
export const confirmationAfter = (
  before: Confirmation | undefined,
  event: ConfirmationEvent,
): Confirmation | undefined => {
  switch (event.type) {
    case 'ConfirmationAsked':
      return { asked: event, status: 'asked' };
    case 'ServiceConfirmed':
      return before && { ...before, status: 'confirmed' };
    case 'ConfirmationLapsed':
      return before && { ...before, status: 'silent' };
    case 'ServiceDisputed':
      return before && { ...before, status: 'disputed', dispute: event };
    case 'DisputeDecided':
      return before && { ...before, status: event.upheld ? 'upheld' : 'rejected', decision: event };
  }
};
