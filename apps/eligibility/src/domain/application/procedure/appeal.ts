// A refused family asks to be looked at again (riesame): within its term, on its own clock, by somebody who did not decide.
import { accept, dateInRome, dueDate, refuse } from '@buono/kernel';
import type { ApplicationDecision } from '../decide-family.js';
import { actingOf, belongsTo, mayAct, type Application } from '../state.js';
import type { DecideAppeal, OpenAppeal, WithdrawAppeal } from './commands.js';
import { toldOnOf } from './noticed-terms.js';
import { remediesFrom } from './remedies.js';
import { inTime } from './terms.js';

export const openAppeal = (c: OpenAppeal, application: Application): ApplicationDecision => {
  if (application.status === 'none' || !mayAct(application, c)) return refuse('application-unknown');
  if (application.status !== 'refused') return refuse('nothing-to-appeal');
  const { procedure, decidedOn } = application;
  if (procedure.appeal !== undefined) return refuse('appeal-already-made');
  const toldOn = toldOnOf(procedure, decidedOn);
  if (toldOn !== undefined && !inTime(remediesFrom(toldOn, procedure.terms).appealBy, c.at))
    return refuse('appeal-late');
  const { by, sealed, at: arrivedAt } = c;
  const on = dateInRome(arrivedAt);
  const dueOn = dueDate(on, procedure.terms.decisionDays);
  return accept({ type: 'AppealOpened', sealed, arrivedAt, ...actingOf(c), dueOn, by, on });
};

export const withdrawAppeal = (c: WithdrawAppeal, application: Application): ApplicationDecision => {
  if (application.status === 'none' || !mayAct(application, c)) return refuse('application-unknown');
  const appeal = 'procedure' in application ? application.procedure.appeal : undefined;
  if (appeal === undefined) return refuse('appeal-not-made');
  if (appeal.decided !== undefined) return refuse('appeal-already-decided');
  if (appeal.withdrawnOn !== undefined) return accept();
  return accept({ type: 'AppealWithdrawn', ...actingOf(c), by: c.by, on: dateInRome(c.at) });
};

export const decideAppeal = (c: DecideAppeal, application: Application): ApplicationDecision => {
  if (application.status === 'none') return refuse('application-unknown');
  const appeal = 'procedure' in application ? application.procedure.appeal : undefined;
  if (appeal === undefined) return refuse('appeal-not-made');
  // Once more the same answer says nothing; after an upheld appeal the application is open again.
  if (appeal.decided !== undefined)
    return appeal.decided.outcome === c.outcome && appeal.decided.actNumber === c.actNumber
      ? accept()
      : refuse('appeal-already-decided');
  if (application.status !== 'refused' || appeal.withdrawnOn !== undefined) return refuse('appeal-not-made');
  if (belongsTo(application, c.by)) return refuse('own-application');
  if (application.decidedBy === c.by) return refuse('decided-by-the-same');
  const { actNumber, sealed, by, at } = c;
  const on = dateInRome(at);
  if (c.outcome === 'rejected') return accept({ type: 'AppealRejected', actNumber, sealed, by, on });
  const dueOn = dueDate(on, application.procedure.terms.decisionDays);
  return accept({ type: 'AppealUpheld', against: application.decidedBy, actNumber, sealed, dueOn, by, on });
};
