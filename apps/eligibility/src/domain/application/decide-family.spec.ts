// The specification of what a family may do: one open application, sent in time, numbered once, given up.
import { describe, it } from '@jest/globals';
import { instant, localDate, zoneCode } from '@buono/kernel';
import { given } from '@buono/kernel/testing';
import {
  admitted,
  CHILD,
  MOTHER,
  received,
  refused,
  startDraft,
  started,
  STRANGER,
  submitApplication,
  submitted,
  withdrawn,
} from './application.examples.js';
import type { ChangeDraft, RecordReceipt, WithdrawApplication } from './commands.js';
import { applicationDecider } from './decider.js';
import type { ApplicationEvent } from './events.js';

const application = (...past: readonly ApplicationEvent[]) => given(applicationDecider, ...past);
const change: ChangeDraft = {
  type: 'ChangeDraft',
  by: MOTHER,
  action: 'A',
  relation: 'parent',
  zone: zoneCode('TC-02'),
  sealed: { identity: 'box-identity-2' },
  digest: 'cd'.repeat(32),
};
const number: RecordReceipt = {
  type: 'RecordReceipt',
  round: 1,
  receiptNumber: 41,
  registeredAt: instant('2026-03-31T10:00:01.050Z'),
};
const withdraw: WithdrawApplication = { type: 'WithdrawApplication', by: MOTHER, on: localDate('2026-03-20') };

describe('starting an application', () => {
  it('begins the first round', () => application().when(startDraft()).then(started()));
  it('is refused to a second sender while one is open', () => {
    application(started())
      .when(startDraft({ applicantId: STRANGER }))
      .thenRefused('application-already-open');
    application(started(), submitted()).when(startDraft()).thenRefused('application-already-open');
    application(started(), submitted(), received(), admitted())
      .when(startDraft())
      .thenRefused('application-already-open');
  });
  it('begins another round after a withdrawal or a refusal', () => {
    application(started(), withdrawn())
      .when(startDraft())
      .then(started({ round: 2 }));
    application(started(), submitted(), received(), refused())
      .when(startDraft())
      .then(started({ round: 2 }));
  });
  it('may be prepared before the window opens', () =>
    application()
      .when(startDraft({ arrivedAt: instant('2026-02-25T08:00:00.000Z'), on: localDate('2026-02-25') }))
      .then(started({ startedOn: localDate('2026-02-25') })));
  it('is useless after it closed', () =>
    application()
      .when(startDraft({ arrivedAt: instant('2026-03-31T10:00:01.000Z') }))
      .thenRefused('window-closed'));
  it('is for oneself only if it is oneself', () => {
    application()
      .when(startDraft({ relation: 'self' }))
      .thenRefused('relation-wrong');
    application()
      .when(startDraft({ applicantId: CHILD }))
      .thenRefused('relation-wrong');
  });
});

describe('changing a draft', () => {
  const { by: _, type: _type, ...content } = change;
  it('replaces what it says', () =>
    application(started())
      .when(change)
      .then({ type: 'DraftChanged', ...content }));
  it('keeps which declarations were accepted, also when they are accepted anew', () => {
    application()
      .when(startDraft({ declarations: '1' }))
      .then(started({ declarations: '1' }));
    application(started({ declarations: '1' }))
      .when({ ...change, declarations: '2' })
      .then({ type: 'DraftChanged', ...content, declarations: '2' });
  });
  it('is for the applicant and the recipient only', () => {
    application(started())
      .when({ ...change, by: CHILD })
      .then({ type: 'DraftChanged', ...content });
    application(started())
      .when({ ...change, by: STRANGER })
      .thenRefused('application-unknown');
  });
  it('is over once it is sent', () =>
    application(started(), submitted()).when(change).thenRefused('application-already-sent'));
});

describe('sending an application', () => {
  it('is in time in the last second of the window', () =>
    application(started()).when(submitApplication()).then(submitted()));
  it('is late one second later', () =>
    application(started())
      .when(submitApplication({ arrivedAt: instant('2026-03-31T10:00:01.000Z') }))
      .thenRefused('window-closed'));
  it('is early before the window opens', () =>
    application(started())
      .when(submitApplication({ arrivedAt: instant('2026-03-02T07:59:59.999Z') }))
      .thenRefused('window-not-open'));
  it('waits while an act excludes one of its people, who alone is told why', () => {
    application(started())
      .when(submitApplication({ excluded: 'own' }))
      .thenRefused('excluded-by-act');
    application(started())
      .when(submitApplication({ excluded: 'other' }))
      .thenRefused('application-not-possible');
    application(started(), submitted())
      .when(submitApplication({ excluded: 'own' }))
      .thenNothing();
  });
  it('commits to the draft as it was last written', () =>
    application(started(), { ...change, type: 'DraftChanged' })
      .when(submitApplication())
      .then(submitted({ digest: 'cd'.repeat(32) })));
  it('says nothing twice, even after the window', () =>
    application(started(), submitted(), received())
      .when(submitApplication({ arrivedAt: instant('2026-05-01T10:00:00.000Z') }))
      .thenNothing());
  it('is for the applicant and the recipient only', () =>
    application(started())
      .when(submitApplication({ by: STRANGER }))
      .thenRefused('application-unknown'));
  it('is not for what was given up', () =>
    application(started(), withdrawn()).when(submitApplication()).thenRefused('application-withdrawn'));
});

describe('a submission that another of the household came before', () => {
  const decline = { type: 'DeclineSubmission', round: 1 } as const;
  const declined = { type: 'SubmissionDeclined', round: 1 } as const;
  it('is a draft again, which may be sent again', () => {
    application(started(), submitted()).when(decline).then(declined);
    application(started(), submitted(), declined).when(submitApplication()).then(submitted());
  });
  it('is taken back once, and never after it has its number', () => {
    application(started(), submitted(), declined).when(decline).thenNothing();
    application(started(), submitted(), received()).when(decline).thenNothing();
  });
});

describe('the number of an application', () => {
  it('comes from the register', () => application(started(), submitted()).when(number).then(received()));
  it('comes once', () => application(started(), submitted(), received()).when(number).thenNothing());
  it('of an earlier round does not touch the present one', () =>
    application(started(), submitted(), withdrawn(), started({ round: 2 }), submitted({ round: 2 }))
      .when(number)
      .thenNothing());
  it('is for what was sent', () => application(started()).when(number).thenRefused('application-not-sent'));
});

describe('giving an application up', () => {
  it('is possible for a draft', () => application(started()).when(withdraw).then(withdrawn()));
  it('names the number once there is one', () =>
    application(started(), submitted(), received())
      .when(withdraw)
      .then(withdrawn({ receiptNumber: 41 })));
  it('says nothing twice', () => application(started(), withdrawn()).when(withdraw).thenNothing());
  it('is possible after an admission, and then there is no further round', () => {
    application(started(), submitted(), received(), admitted())
      .when(withdraw)
      .then(withdrawn({ receiptNumber: 41 }));
    application(started(), submitted(), received(), admitted(), withdrawn({ receiptNumber: 41 }))
      .when(startDraft())
      .thenRefused('already-decided');
  });
  it('is over after a refusal', () =>
    application(started(), submitted(), received(), refused()).when(withdraw).thenRefused('already-decided'));
  it('is nobody else’s business', () =>
    application(started())
      .when({ ...withdraw, by: STRANGER })
      .thenRefused('application-unknown'));
});
