// The specification of complaints: a term to answer, one holder at a time, an answer of who holds it, open again when it is not enough.
import { describe, expect, it } from '@jest/globals';
import { localDate, personId, zoneCode } from '@buono/kernel';
import { given } from '@buono/kernel/testing';
import { idOf } from '../call/call.examples.js';
import { complaintDecider, isLate, type AssignComplaint, type OpenComplaint } from './decider.js';
import type {
  ComplaintAnswered,
  ComplaintAssigned,
  ComplaintClosed,
  ComplaintOpened,
  ComplaintReopened,
} from './events.js';

const complaintId = idOf(1);
const [mother, clerk, colleague] = [personId(idOf(5)), personId(idOf(6)), personId(idOf(7))];
const on = localDate('2026-06-01');
const open: OpenComplaint = {
  ...{ type: 'OpenComplaint', complaintId, applicationId: idOf(2), callId: idOf(3), zone: zoneCode('TC-01') },
  ...{ kind: 'delay', sealed: { health: 'box' }, days: 30, by: mother, on },
};
const { days: _, ...about } = open;
// Thirty days after 1 June 2026.
const opened: ComplaintOpened = { ...about, type: 'ComplaintOpened', dueOn: localDate('2026-07-01') };
const assign: AssignComplaint = {
  type: 'AssignComplaint',
  complaintId,
  holder: clerk,
  ofTheOffice: true,
  by: clerk,
  on,
};
const assigned = (holder = clerk): ComplaintAssigned => ({
  type: 'ComplaintAssigned',
  complaintId,
  holder,
  by: clerk,
  on,
});
const said = { complaintId, outcome: 'founded', sealed: { health: 'box' }, by: clerk, on } as const;
const answered: ComplaintAnswered = { type: 'ComplaintAnswered', ...said };
const closed: ComplaintClosed = { type: 'ComplaintClosed', complaintId, by: clerk, on };
const later = localDate('2026-09-10');
const again = { complaintId, sealed: { health: 'box' }, by: mother, on: later };
// Thirty days after 10 September end on Saturday 10 October: a working day of this calendar.
const reopened: ComplaintReopened = { type: 'ComplaintReopened', ...again, dueOn: localDate('2026-10-10') };

describe('a complaint', () => {
  it('is opened with its term', () => given(complaintDecider).when(open).then(opened));
  it('is opened once', () => given(complaintDecider, opened).when(open).thenNothing());
  it('is nothing before that', () => given(complaintDecider).when(assign).thenRefused('complaint-unknown'));
  it('is held by somebody of the office', () => {
    given(complaintDecider, opened).when(assign).then(assigned());
    given(complaintDecider, opened)
      .when({ ...assign, ofTheOffice: false })
      .thenRefused('complaint-holder-wrong');
    given(complaintDecider, opened, assigned()).when(assign).thenNothing();
  });
  it('is handed over', () =>
    given(complaintDecider, opened, assigned())
      .when({ ...assign, holder: colleague })
      .then(assigned(colleague)));
  it('is answered by who holds it, and nobody else', () => {
    const answer = { type: 'AnswerComplaint', ...said } as const;
    given(complaintDecider, opened).when(answer).thenRefused('complaint-not-assigned');
    given(complaintDecider, opened, assigned(colleague)).when(answer).thenRefused('complaint-held-by-another');
    given(complaintDecider, opened, assigned()).when(answer).then(answered);
    given(complaintDecider, opened, assigned(), answered).when(answer).thenRefused('complaint-already-answered');
    given(complaintDecider, opened, assigned(), answered, closed).when(answer).thenRefused('complaint-closed');
  });
  it('is closed once it is answered', () => {
    const close = { type: 'CloseComplaint', complaintId, by: clerk, on } as const;
    given(complaintDecider, opened, assigned()).when(close).thenRefused('complaint-not-answered');
    given(complaintDecider, opened, assigned(), answered).when(close).then(closed);
    given(complaintDecider, opened, assigned(), answered, closed).when(close).thenNothing();
  });
  it('is open again with a new term, and the same holder', () => {
    const reopen = { type: 'ReopenComplaint', ...again, days: 30 } as const;
    given(complaintDecider, opened, assigned()).when(reopen).thenRefused('complaint-still-open');
    given(complaintDecider, opened, assigned(), answered).when(reopen).then(reopened);
    given(complaintDecider, opened, assigned(), answered, closed).when(reopen).then(reopened);
    const state = [opened, assigned(), answered, closed, reopened].reduce(
      complaintDecider.evolve,
      complaintDecider.initial,
    );
    expect(state).toMatchObject({
      status: 'open',
      dueOn: '2026-10-10',
      holders: [{ holder: clerk }],
      answers: [{ on }],
    });
    expect(state).not.toHaveProperty('closedOn');
  });
  it('is not handed over when it is closed', () =>
    given(complaintDecider, opened, assigned(), answered, closed)
      .when({ ...assign, holder: colleague })
      .thenRefused('complaint-closed'));
  it('is late from the day after the last, while nobody answered', () => {
    const dueOn = localDate('2026-07-01');
    expect(isLate({ status: 'open', dueOn }, dueOn)).toBe(false);
    expect(isLate({ status: 'open', dueOn }, localDate('2026-07-02'))).toBe(true);
    expect(isLate({ status: 'answered', dueOn }, localDate('2026-07-02'))).toBe(false);
  });
});
