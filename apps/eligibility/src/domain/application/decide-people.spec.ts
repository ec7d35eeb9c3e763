// The specification of other hands: an office files for a family, and an application goes on under another applicant.
import { describe, it } from '@jest/globals';
import { instant, localDate } from '@buono/kernel';
import { given } from '@buono/kernel/testing';
import { CHILD, MOTHER, OFFICER, startDraft, started, STRANGER, submitted, withdrawn } from './application.examples.js';
import type { FileApplication } from './commands.js';
import type { ChangeApplicant } from './people-commands.js';
import { applicationDecider } from './decider.js';
import type { ApplicationEvent } from './events.js';
import { LAW_TERMS } from './procedure/terms.js';
import type { ApplicantChanged, Filing } from './people-events.js';

const application = (...past: readonly ApplicationEvent[]) => given(applicationDecider, ...past);

const paper: Filing = {
  by: OFFICER,
  source: 'paper',
  consent: 'signed',
  presentedAt: instant('2026-03-31T10:00:59.999Z'),
};
const file = (over: Partial<FileApplication> = {}): FileApplication => ({
  ...startDraft(),
  type: 'FileApplication',
  filing: paper,
  related: false,
  callVersion: 1,
  terms: LAW_TERMS,
  arrivedAt: instant('2026-04-02T07:30:00.000Z'),
  on: localDate('2026-03-31'),
  ...over,
});
const inTime: Partial<Filing> = { presentedAt: instant('2026-03-31T10:00:00.999Z') };

describe('filing for a family', () => {
  it('is in time by when it was handed in; both times are kept', () =>
    application()
      .when(file({ filing: { ...paper, ...inTime } }))
      .then(
        started({ startedOn: localDate('2026-03-31'), filing: { ...paper, ...inTime } }),
        submitted({ arrivedAt: instant('2026-04-02T07:30:00.000Z') }),
      ));
  it('is late one second after the window', () =>
    application()
      .when(file({ filing: { ...paper, presentedAt: instant('2026-03-31T10:00:01.000Z') } }))
      .thenRefused('window-closed'));
  it('waits while an act excludes one of its people', () =>
    application()
      .when(file({ excluded: true }))
      .thenRefused('excluded-by-act'));
  it('is never dated after it is filed', () =>
    application()
      .when(file({ arrivedAt: instant('2026-03-31T09:00:00.000Z') }))
      .thenRefused('paper-date-wrong'));
  it('is refused while another application is open', () =>
    application(started()).when(file()).thenRefused('application-already-open'));
  it('is not for the officer to do for themself or their own', () => {
    application()
      .when(file({ filing: { ...paper, by: MOTHER } }))
      .thenRefused('own-application');
    application()
      .when(file({ filing: { ...paper, by: CHILD } }))
      .thenRefused('own-application');
    application()
      .when(file({ related: true }))
      .thenRefused('own-application');
  });
});

const change = (over: Partial<ChangeApplicant> = {}): ChangeApplicant => ({
  type: 'ChangeApplicant',
  applicantId: STRANGER,
  relation: 'tutor',
  cause: 'new-guardian',
  title: { identity: 'box-title' },
  office: true,
  by: OFFICER,
  on: localDate('2026-04-03'),
  ...over,
});
const changed = (over: Partial<ApplicantChanged> = {}): ApplicantChanged => {
  const { type: _, office: _office, ...hands } = change();
  const { applicationId, callId, recipientId } = started();
  return { type: 'ApplicantChanged', applicationId, callId, recipientId, ...hands, ...over };
};

describe('other hands', () => {
  it('take an application over on an act, and the old ones let go', () => {
    application(started()).when(change()).then(changed());
    application(started(), changed())
      .when({ type: 'WithdrawApplication', by: MOTHER, on: localDate('2026-04-04') })
      .thenRefused('application-unknown');
    application(started(), changed())
      .when({ type: 'WithdrawApplication', by: STRANGER, on: localDate('2026-04-04') })
      .then(withdrawn({ withdrawnOn: localDate('2026-04-04') }));
  });
  it("are the recipient's own when they ask", () => {
    const own = { applicantId: CHILD, relation: 'self', cause: 'majority', office: false, by: CHILD } as const;
    application(started(), submitted())
      .when(change(own))
      .then(changed({ applicantId: CHILD, relation: 'self', cause: 'majority', by: CHILD }));
    application(started())
      .when(change({ ...own, by: MOTHER }))
      .thenRefused('application-unknown');
    application(started())
      .when(change({ office: false, by: CHILD }))
      .thenRefused('application-unknown');
  });
  it('are given by an officer whom it is not about, by a title that fits', () => {
    application(started())
      .when(change({ applicantId: OFFICER }))
      .thenRefused('own-application');
    application(started())
      .when(change({ by: MOTHER }))
      .thenRefused('own-application');
    application(started())
      .when(change({ relation: 'self' }))
      .thenRefused('relation-wrong');
  });
  it('have nothing to take of what was given up', () =>
    application(started(), withdrawn()).when(change()).thenRefused('application-withdrawn'));
});
