// Claims as rows: one for each claim, one for each zone in it.
import type { StoredEvent } from '@buono/event-store';
import { rowFold } from '@buono/read-model';
import type { ClaimEvent } from '../../domain/claim/events.js';
import { signedOf } from '../../domain/claim/state.js';
import type { RedemptionFact } from '../persistence/aggregates.js';
import type { ClaimTableRow, ClaimZoneRow } from './tables.js';

/** The claim after an event of its own. */
export const claimRow = (row: ClaimTableRow | undefined, event: ClaimEvent): ClaimTableRow | undefined => {
  switch (event.type) {
    case 'ClaimOpened':
      return {
        claim_id: event.claimId,
        call_id: event.callId,
        payee_kind: event.payee.kind,
        payee_id: event.payee.id,
        payee_by: event.payee.kind === 'person' ? (event.payee.by ?? null) : null,
        month: event.month,
        status: 'open',
        submitted_on: null,
      };
    case 'ClaimSubmitted':
      return row && { ...row, status: 'submitted', submitted_on: event.submittedOn };
    case 'LinesAdded':
    case 'LineRemoved':
    case 'LineReversed':
    case 'SampleDrawn':
    case 'LinesExamined':
    case 'CheckWidened':
    case 'PapersAsked':
    case 'PapersGiven':
    case 'ZoneSettled':
    case 'PaymentNoted':
    case 'ClaimDeclared':
      return row;
  }
};

/** The zones that an event of a claim is about. */
const zonesIn = (event: ClaimEvent): readonly string[] => {
  switch (event.type) {
    case 'LinesAdded':
      return [...new Set(event.lines.map(({ zone }) => zone))];
    case 'LineRemoved':
      return [event.line.zone];
    case 'ZoneSettled':
    case 'PaymentNoted':
      return [event.zone];
    case 'ClaimOpened':
    case 'LineReversed':
    case 'ClaimSubmitted':
    case 'SampleDrawn':
    case 'LinesExamined':
    case 'CheckWidened':
    case 'PapersAsked':
    case 'PapersGiven':
    case 'ClaimDeclared':
      return [];
  }
};

/** A zone's part of a claim after an event about it. */
export const claimZoneRow = (row: ClaimZoneRow, event: ClaimEvent): ClaimZoneRow => {
  switch (event.type) {
    case 'LinesAdded': {
      const added = event.lines.filter(({ zone }) => zone === row.zone);
      const asked = added.reduce((sum, line) => sum + signedOf(line), 0);
      return { ...row, lines: row.lines + added.length, asked_cents: row.asked_cents + asked };
    }
    case 'LineRemoved':
      return { ...row, lines: row.lines - 1, asked_cents: row.asked_cents - signedOf(event.line) };
    case 'ZoneSettled':
      return { ...row, approved_cents: event.approvedCents };
    case 'PaymentNoted':
      return { ...row, paid_cents: event.paidCents };
    case 'ClaimOpened':
    case 'LineReversed':
    case 'ClaimSubmitted':
    case 'SampleDrawn':
    case 'LinesExamined':
    case 'CheckWidened':
    case 'PapersAsked':
    case 'PapersGiven':
    case 'ClaimDeclared':
      return row;
  }
};

const noLines = (claimId: string, zone: string): ClaimZoneRow => ({
  claim_id: claimId,
  zone,
  lines: 0,
  asked_cents: 0,
  approved_cents: 0,
  paid_cents: 0,
});

export const claims = rowFold<StoredEvent, RedemptionFact, ClaimTableRow>({
  table: 'claims',
  columns: {
    claim_id: 'text',
    call_id: 'text',
    payee_kind: 'text',
    payee_id: 'text',
    payee_by: 'text?',
    month: 'text',
    status: 'text',
    submitted_on: 'text?',
  },
  key: ['claim_id'],
  indexes: [['call_id', 'month'], ['payee_id']],
  touches: ({ of, id, event }) =>
    of === 'claim' && (event.type === 'ClaimOpened' || event.type === 'ClaimSubmitted') ? [id] : [],
  fold: (row, fact) => (fact.of === 'claim' ? claimRow(row, fact.event) : row),
});

export const claimZones = rowFold<StoredEvent, RedemptionFact, ClaimZoneRow>({
  table: 'claim_zones',
  columns: {
    claim_id: 'text',
    zone: 'text',
    lines: 'integer',
    asked_cents: 'integer',
    approved_cents: 'integer',
    paid_cents: 'integer',
  },
  key: ['claim_id', 'zone'],
  indexes: [['zone']],
  touches: (fact) => (fact.of === 'claim' ? zonesIn(fact.event).map((zone) => [fact.id, zone]) : []),
  fold: (row, fact, key) => {
    if (fact.of !== 'claim') return row;
    const [, zone = ''] = typeof key === 'string' ? [] : key;
    return claimZoneRow(row ?? noLines(fact.id, String(zone)), fact.event);
  },
});
