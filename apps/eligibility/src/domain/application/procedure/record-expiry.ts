// What the ticker records: a family's term to answer is over. Early, late or double, it changes nothing but the record.
import { accept, dateInRome } from '@buono/kernel';
import type { ApplicationDecision } from '../decide-family.js';
import type { Application } from '../state.js';
import type { RecordExpiry } from './commands.js';
import { isUndelivered, type Integration, type RejectionNotice } from './procedure.js';
import { dated } from './standing.js';

export const recordExpiry = (c: RecordExpiry, application: Application): ApplicationDecision => {
  if (application.status !== 'received') return accept();
  const { procedure } = application;
  const on = dateInRome(c.at);
  const asked = procedure.integrations.at(-1);
  if (asked !== undefined && isOpen(asked) && on > asked.until)
    return accept(dated(procedure, { type: 'IntegrationExpired', until: asked.until }));
  const { notice } = procedure;
  if (notice !== undefined && isOpen(notice) && on > notice.observationsBy)
    return accept(dated(procedure, { type: 'ObservationsExpired', until: notice.observationsBy }));
  return accept();
};

const isOpen = (asked: Integration | RejectionNotice): boolean =>
  asked.answer === undefined && !asked.expired && !isUndelivered(asked);
