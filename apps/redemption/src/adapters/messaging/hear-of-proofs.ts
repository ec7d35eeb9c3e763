// Hears from eligibility that a document which proves a service can be read.
import { localDate, personId, redemptionId } from '@buono/kernel';
import { consumed, metaForMessage, subscribeTo, type MessageBus, type MessageSubscription } from '@buono/messaging';
import type { HearOfProofs } from '../../application/service/hear-of-proofs.js';

/** Its name, and its group on the bus. */
export const HEAR_OF_PROOFS = 'hear-of-proofs';

const TYPES = ['it.buono.eligibility.service-proved.v1'] as const;

/** Keeps what is told of proofs, by service. */
export const hearOfProofs = (bus: MessageBus, proofs: HearOfProofs): MessageSubscription =>
  subscribeTo(bus, HEAR_OF_PROOFS, TYPES, async (message) => {
    const { callId, recipientId, redemptionId: service, proof, documentId, provedOn } = message.data;
    const heard = {
      type: 'ProofHeard',
      ...{ redemptionId: redemptionId(service), proof, documentId, provedOn: localDate(provedOn) },
    } as const;
    const told = { heard, callId, recipientId: personId(recipientId) };
    await proofs.hear(told, metaForMessage(HEAR_OF_PROOFS, message));
    return consumed;
  });
