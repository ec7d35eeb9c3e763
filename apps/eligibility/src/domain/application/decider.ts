// The application: one open round per recipient and call, because the stream is named after both.
import type { Decider } from '@buono/kernel';
import type { ApplicationCommand, ApplicationRefusal } from './commands.js';
import { change, recordReceipt, start, submit, withdraw } from './decide-family.js';
import { admit, assess, evaluate, refuseApplication } from './decide-office.js';
import type { ApplicationEvent } from './events.js';
import { evolve } from './evolve.js';
import type { Application } from './state.js';

/** One application (domanda) per recipient and call, round after round: `application-{uuid5(call, recipient)}`. */
export const applicationDecider: Decider<Application, ApplicationCommand, ApplicationEvent, ApplicationRefusal> = {
  initial: { status: 'none' },
  evolve,
  decide: (command, application) => {
    switch (command.type) {
      case 'StartDraft':
        return start(command, application);
      case 'ChangeDraft':
        return change(command, application);
      case 'SubmitApplication':
        return submit(command, application);
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
    }
  },
};
