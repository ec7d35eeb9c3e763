// Tells the other contexts what happened to a provider: its accreditations, the calls that it joins and leaves, who goes on with it.
import type { Announcement } from '@buono/messaging';
import type { ProviderEvent } from '../../domain/provider/events.js';

/** The contract that an event of a provider is told as; undefined for its own business. */
export const announceProvider = (event: ProviderEvent, subject: string): Announcement | undefined => {
  switch (event.type) {
    case 'ProviderRegistered': {
      const { providerId, category } = event;
      return { type: 'it.buono.redemption.provider-registered.v1', subject, data: { providerId, category } };
    }
    case 'ProviderAccredited': {
      const { providerId, category, zone, from, to, capacity } = event;
      const bounds = { ...(to !== undefined && { to }), ...(capacity !== undefined && { capacity }) };
      const data = { providerId, category, zone, from, ...bounds };
      return { type: 'it.buono.redemption.provider-accredited.v1', subject, data };
    }
    case 'AccreditationSuspended': {
      const { type: _, ...data } = event;
      return { type: 'it.buono.redemption.accreditation-suspended.v1', subject, data };
    }
    case 'AccreditationResumed': {
      const { providerId, category, zone, effectiveFrom } = event;
      const data = { providerId, category, zone, effectiveFrom };
      return { type: 'it.buono.redemption.accreditation-resumed.v1', subject, data };
    }
    case 'PredecessorSucceeded': {
      const { type: _, ...data } = event;
      return { type: 'it.buono.redemption.provider-succeeded.v1', subject, data };
    }
    case 'CallJoined': {
      const { providerId, callId, terms, from, part = {} } = event;
      const { services, sites, offers } = part;
      const some = {
        ...(services !== undefined && { services }),
        ...(sites !== undefined && { sites }),
        ...(offers !== undefined && { offers }),
      };
      return {
        type: 'it.buono.redemption.call-joined.v1',
        subject,
        data: { providerId, callId, terms, from, ...some },
      };
    }
    case 'CallLeft': {
      const { providerId, callId, effectiveFrom, reason } = event;
      return { type: 'it.buono.redemption.call-left.v1', subject, data: { providerId, callId, effectiveFrom, reason } };
    }
    case 'ProviderMerged':
    case 'IbanProposed':
    case 'IbanChanged':
      return undefined;
  }
};
