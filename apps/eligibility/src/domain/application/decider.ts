// The application: one open round per recipient and call, because the stream is named after both.
import type { Decider } from '@buono/kernel';
import { askChecks, hearOfCheck } from './checks.js';
import type { ApplicationCommand, ApplicationRefusal } from './commands.js';
import { decideCorrection } from './decide-correction.js';
import { change, decline, recordReceipt, start, submit, withdraw } from './decide-family.js';
import { admit, assess, evaluate, refuseApplication, takeOver } from './decide-office.js';
import { changeApplicant, fileApplication } from './decide-people.js';
import { decideOverride } from './decide-override.js';
import { decideProposal } from './decide-proposal.js';
import { resolveReserve } from './decide-reserve.js';
import { decideDocument } from './documents/documents.js';
import type { ApplicationEvent } from './events.js';
import { evolve } from './evolve.js';
import { correctFacts } from './findings.js';
import { isProcedureCommand } from './procedure/commands.js';
import { decideProcedure } from './procedure/decide.js';
import type { Application } from './state.js';

/** One application (domanda) per recipient and call, round after round: `application-{uuid5(call, recipient)}`. */
export const applicationDecider: Decider<Application, ApplicationCommand, ApplicationEvent, ApplicationRefusal> = {
  initial: { status: 'none' },
  evolve,
  decide: (command, application) => {
    if (isProcedureCommand(command)) return decideProcedure(command, application);
    switch (command.type) {
      case 'TakeOverApplication':
        return takeOver(command, application);
      case 'StartDraft':
        return start(command, application);
      case 'ChangeDraft':
        return change(command, application);
      case 'SubmitApplication':
        return submit(command, application);
      case 'DeclineSubmission':
        return decline(command, application);
      case 'RecordReceipt':
        return recordReceipt(command, application);
      case 'RecordAssessment':
        return assess(command, application);
      case 'EvaluateApplication':
        return evaluate(command, application);
      case 'AdmitApplication':
        return admit(command, application);
      case 'RefuseApplication':
        return refuseApplication(command, application);
      case 'WithdrawApplication':
        return withdraw(command, application);
      case 'CorrectFacts':
        return correctFacts(command, application);
      case 'AskChecks':
        return askChecks(command, application);
      case 'AnswerCheck':
      case 'DeferCheck':
        return hearOfCheck(command, application);
      case 'FileApplication':
        return fileApplication(command, application);
      case 'ProposeCorrection':
      case 'ResolveCorrection':
      case 'CorrectByPlan':
        return decideCorrection(command, application);
      case 'ResolveReserve':
        return resolveReserve(command, application);
      case 'ProposeOverride':
      case 'ApproveOverride':
      case 'DismissOverride':
        return decideOverride(command, application);
      case 'ProposeDecision':
      case 'SignDecision':
      case 'DismissDecision':
        return decideProposal(command, application);
      case 'ChangeApplicant':
        return changeApplicant(command, application);
      case 'AttachDocument':
      case 'RemoveDocument':
        return decideDocument(command, application);
    }
  },
};
