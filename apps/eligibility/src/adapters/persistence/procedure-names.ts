// The stored names of what happens in the procedure of an application. They are for ever.
import type { VersionTable } from '@buono/event-store';
import type { ProcedureEvent } from '../../domain/application/procedure/events.js';

export const procedureNames: VersionTable<ProcedureEvent> = {
  ProcedureStarted: [{ name: 'application-procedure-started.v1' }],
  OfficerChanged: [{ name: 'application-officer-changed.v1' }],
  ApplicationAssigned: [{ name: 'application-assigned.v1' }],
  SubstituteAsked: [{ name: 'application-substitute-asked.v1' }],
  IntegrationRequested: [{ name: 'application-integration-requested.v1' }],
  IntegrationReceived: [{ name: 'application-integration-received.v1' }],
  IntegrationExpired: [{ name: 'application-integration-expired.v1' }],
  RejectionNoticed: [{ name: 'application-rejection-noticed.v1' }],
  ObservationsReceived: [{ name: 'application-observations-received.v1' }],
  AppealOpened: [{ name: 'application-appeal-opened.v1' }],
  AppealUpheld: [{ name: 'application-appeal-upheld.v1' }],
  AppealRejected: [{ name: 'application-appeal-rejected.v1' }],
  AppealWithdrawn: [{ name: 'application-appeal-withdrawn.v1' }],
  AnnulmentStarted: [{ name: 'application-annulment-started.v1' }],
  AnnulmentHeard: [{ name: 'application-annulment-heard.v1' }],
  AnnulmentDecided: [{ name: 'application-annulment-decided.v1' }],
  TermNoticed: [{ name: 'application-term-noticed.v1' }],
  TermBegun: [{ name: 'application-term-begun.v1' }],
  ObservationsExpired: [{ name: 'application-observations-expired.v1' }],
};
