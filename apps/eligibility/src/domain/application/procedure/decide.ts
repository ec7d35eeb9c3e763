// Which decision each command of the procedure asks for.
import type { ApplicationDecision } from '../decide-family.js';
import type { Application } from '../state.js';
import type { ProcedureCommand } from './commands.js';
import { decideAnnulment, hearAnnulment, startAnnulment } from './annulment.js';
import { decideAppeal, openAppeal, withdrawAppeal } from './appeal.js';
import { assignApplication } from './holder.js';
import { answerIntegration, requestIntegration } from './integration.js';
import { beginTerm, noticeTerm } from './noticed-terms.js';
import { recordExpiry } from './record-expiry.js';
import { giveRejectionNotice, sendObservations } from './rejection-notice.js';
import { askSubstitute, changeOfficer, startProcedure } from './start-procedure.js';

export const decideProcedure = (command: ProcedureCommand, application: Application): ApplicationDecision => {
  switch (command.type) {
    case 'StartProcedure':
      return startProcedure(command, application);
    case 'ChangeOfficer':
      return changeOfficer(command, application);
    case 'AssignApplication':
      return assignApplication(command, application);
    case 'AskSubstitute':
      return askSubstitute(command, application);
    case 'RequestIntegration':
      return requestIntegration(command, application);
    case 'AnswerIntegration':
      return answerIntegration(command, application);
    case 'GiveRejectionNotice':
      return giveRejectionNotice(command, application);
    case 'SendObservations':
      return sendObservations(command, application);
    case 'OpenAppeal':
      return openAppeal(command, application);
    case 'WithdrawAppeal':
      return withdrawAppeal(command, application);
    case 'DecideAppeal':
      return decideAppeal(command, application);
    case 'StartAnnulment':
      return startAnnulment(command, application);
    case 'HearAnnulment':
      return hearAnnulment(command, application);
    case 'DecideAnnulment':
      return decideAnnulment(command, application);
    case 'RecordExpiry':
      return recordExpiry(command, application);
    case 'NoticeTerm':
      return noticeTerm(command, application);
    case 'BeginTerm':
      return beginTerm(command, application);
  }
};
