// Who of the office holds a file: taken by oneself, given by who coordinates the office, handed over with a reason.
import { accept, dateInRome, refuse } from '@buono/kernel';
import type { ApplicationRefusal } from '../commands.js';
import type { ApplicationDecision } from '../decide-family.js';
import { examined } from '../examined.js';
import { belongsTo, type Application } from '../state.js';
import type { AssignApplication } from './commands.js';
import { appealIsOpen, holderOf, type Procedure } from './procedure.js';

export const assignApplication = (c: AssignApplication, application: Application): ApplicationDecision => {
  const work = atWork(application, c);
  if ('refusal' in work) return refuse(work.refusal);
  if (c.office === 'another-zone') return refuse('holder-of-another-zone');
  if (c.office === 'none') return refuse('holder-not-an-officer');
  const present = holderOf(work.procedure);
  if (present === c.holder) return refuse('already-held-by-them');
  if (present === undefined && c.holder !== c.by && !c.byCoordinator) return refuse('assigned-by-coordinator');
  if (present !== undefined && present !== c.by && !c.byCoordinator) return refuse('held-by-another');
  if (present !== undefined && Object.keys(c.sealed).length === 0) return refuse('handover-without-reason');
  const { holder, sealed, by, at } = c;
  return accept({ type: 'ApplicationAssigned', holder, sealed, by, on: dateInRome(at) });
};

type AtWork = { readonly procedure: Procedure } | { readonly refusal: ApplicationRefusal };

// What is decided is worked on no more, but for an appeal against it, or what it was admitted with reserve of.
const atWork = (application: Application, { by, holder }: AssignApplication): AtWork => {
  const isOpen =
    application.status === 'received' ||
    (application.status === 'refused' && appealIsOpen(application.procedure)) ||
    (application.status === 'admitted' &&
      application.reserve !== undefined &&
      application.reserve.resolved === undefined);
  if (!isOpen) {
    const work = examined(application, by);
    return 'refusal' in work ? work : { procedure: work.received.procedure };
  }
  const isTheirs = belongsTo(application, by) || belongsTo(application, holder);
  return isTheirs ? { refusal: 'own-application' } : { procedure: application.procedure };
};
