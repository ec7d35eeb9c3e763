// What is still to be handed in for services, as rows: one for each proof of each service.
import type { StoredEvent } from '@buono/event-store';
import { rowFold } from '@buono/read-model';
import type { RedemptionFact } from '../persistence/aggregates.js';
import type { MissingProofRow } from './tables.js';

export const missingProofs = rowFold<StoredEvent, RedemptionFact, MissingProofRow>({
  table: 'missing_proofs',
  columns: { proved_as: 'text', proof: 'text', redemption_id: 'text', payee_id: 'text' },
  key: ['proved_as', 'proof'],
  indexes: [['payee_id'], ['redemption_id']],
  touches: (fact) => {
    if (fact.of === 'proof') return [[fact.event.redemptionId, fact.event.proof]];
    if (fact.of !== 'wallet' || fact.event.type !== 'ServiceRedeemed') return [];
    const { redemptionId, provedAs = redemptionId, proofs = [] } = fact.event;
    return proofs.map((proof) => [provedAs, proof]);
  },
  fold: (row, fact, key) => {
    if (fact.of === 'proof') return undefined;
    if (fact.of !== 'wallet' || fact.event.type !== 'ServiceRedeemed') return row;
    const [, proof = ''] = typeof key === 'string' ? [] : key;
    const { redemptionId, provedAs, payee } = fact.event;
    // What proved the entry before a correction proves the corrected one.
    if (provedAs !== undefined) return row && { ...row, redemption_id: redemptionId };
    return { proved_as: redemptionId, proof: String(proof), redemption_id: redemptionId, payee_id: payee.id };
  },
});
