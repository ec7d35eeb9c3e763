// What is still to be handed in for services, as rows: one for each proof of each service.
import type { StoredEvent } from '@buono/event-store';
import { rowFold } from '@buono/read-model';
import type { RedemptionFact } from '../persistence/aggregates.js';
import type { MissingProofRow } from './tables.js';

export const missingProofs = rowFold<StoredEvent, RedemptionFact, MissingProofRow>({
  table: 'missing_proofs',
  columns: { redemption_id: 'text', proof: 'text', payee_id: 'text' },
  key: ['redemption_id', 'proof'],
  indexes: [['payee_id']],
  touches: (fact) => {
    if (fact.of === 'proof') return [[fact.event.redemptionId, fact.event.proof]];
    if (fact.of !== 'wallet' || fact.event.type !== 'ServiceRedeemed') return [];
    const { redemptionId, proofs = [] } = fact.event;
    return proofs.map((proof) => [redemptionId, proof]);
  },
  fold: (row, fact, key) => {
    if (fact.of === 'proof') return undefined;
    if (fact.of !== 'wallet' || fact.event.type !== 'ServiceRedeemed') return row;
    const [, proof = ''] = typeof key === 'string' ? [] : key;
    const { redemptionId, payee } = fact.event;
    return { redemption_id: redemptionId, proof: String(proof), payee_id: payee.id };
  },
});
