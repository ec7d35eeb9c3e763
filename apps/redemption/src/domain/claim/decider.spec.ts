// What a claim is: lines that come and go until it is presented, then one check per zone.
import { describe, it } from '@jest/globals';
import { cents, localDate, paymentOrderId } from '@buono/kernel';
import { given } from '@buono/kernel/testing';
import type { LineApproval, SettleZone } from './commands.js';
import { claimDecider } from './decider.js';
import type { ClaimEvent, ZoneSettled } from './events.js';
import {
  CLERK,
  OFFICER,
  addLines,
  claimOpened,
  correction,
  line,
  place,
  reversed,
  submitted,
  withLines,
} from './claim.examples.js';

const claim = (...past: ClaimEvent[]) => given(claimDecider, ...past);
const added = (...lines: number[]): ClaimEvent => ({ type: 'LinesAdded', lines: lines.map((n) => line(n)) });
const zoneSettled = (over: Partial<ZoneSettled>): ZoneSettled => ({
  type: 'ZoneSettled',
  ...place,
  zone: 'TC-01',
  askedCents: 0,
  approvedCents: 0,
  cuts: [],
  settledBy: OFFICER,
  settledOn: localDate('2026-10-05'),
  ...over,
});
const removal = { lineId: line(1).lineId, reversalId: correction(1).lineId };
const removed: ClaimEvent = { type: 'LineRemoved', line: line(1), reversalId: correction(1).lineId };

describe('the lines of a claim', () => {
  it('open it with the first', () =>
    claim()
      .when(addLines(line(1)))
      .then(claimOpened, added(1)));
  it('are added while it is open', () =>
    claim(...withLines(line(1)))
      .when(addLines(line(2)))
      .then(added(2)));
  it('are added together, those that are new', () =>
    claim(...withLines(line(1)))
      .when(addLines(line(1), line(2), line(3)))
      .then(added(2, 3)));
  it('are there once', () =>
    claim(...withLines(line(1)))
      .when(addLines(line(1)))
      .thenNothing());
  it('are refused once it is presented', () =>
    claim(...withLines(line(1)), submitted(1_000, 1))
      .when(addLines(line(2)))
      .thenRefused('claim-submitted'));
  it('go away when the redemption is reversed', () =>
    claim(...withLines(line(1)))
      .when({ type: 'RemoveLine', ...removal })
      .then(removed));
  it('do not come back', () =>
    claim(...withLines(line(1)), removed)
      .when(addLines(line(1)))
      .thenNothing());
  it('stay once it is presented, for nothing', () =>
    claim(...withLines(line(1)), submitted(1_000, 1))
      .when({ type: 'RemoveLine', ...removal })
      .then(reversed(1)));
  it('are reversed once', () =>
    claim(...withLines(line(1)), submitted(1_000, 1), reversed(1))
      .when({ type: 'RemoveLine', ...removal })
      .thenNothing());
  it('are as they were settled', () =>
    claim(...withLines(line(1)), submitted(1_000, 1), zoneSettled({ askedCents: 1_000, approvedCents: 1_000 }))
      .when({ type: 'RemoveLine', ...removal })
      .thenRefused('zone-already-settled'));
  it('cannot go if they never came', () =>
    claim(claimOpened)
      .when({ type: 'RemoveLine', ...removal })
      .thenRefused('line-unknown'));
});

describe('presenting a claim', () => {
  const submit = { type: 'SubmitClaim', by: CLERK, on: localDate('2026-10-02') } as const;
  it('fixes what is asked', () =>
    claim(...withLines(line(1), line(2)))
      .when(submit)
      .then(submitted(2_000, 2)));
  it('takes corrections off', () =>
    claim(...withLines(line(1), line(2), correction(3, 300)))
      .when(submit)
      .then(submitted(1_700, 3)));
  it('takes off what a correction is worth, which may be less than it asks back', () =>
    claim(...withLines(line(1), correction(3, 1_200, 900)))
      .when(submit)
      .then(submitted(-200, 2)));
  it('refuses a claim without lines', () =>
    claim(...withLines(line(1)), removed)
      .when(submit)
      .thenRefused('claim-empty'));
  it('may ask for less than nothing: what is owed back is recovered', () =>
    claim(...withLines(correction(1)))
      .when(submit)
      .then(submitted(-1_000, 1)));
  it('refuses it twice', () =>
    claim(...withLines(line(1)), submitted(1_000, 1))
      .when(submit)
      .thenRefused('claim-submitted'));
  it('refuses a claim that does not exist', () => claim().when(submit).thenRefused('claim-unknown'));
});

describe('checking the lines of a zone', () => {
  const past = [...withLines(line(1), line(2), line(3, { zone: 'TC-02' }), correction(4, 100)), submitted(2_900, 4)];
  const settle = (...lines: LineApproval[]): SettleZone => ({
    type: 'SettleZone',
    zone: 'TC-01',
    lines,
    by: OFFICER,
    on: localDate('2026-10-05'),
  });
  const settled = (over: Partial<ZoneSettled> = {}) =>
    zoneSettled({ askedCents: 1_900, approvedCents: 1_900, ...over });
  const cut = { lineId: line(1).lineId, approvedCents: cents(600), reason: 'not-documented' };

  it('approves in full what is not listed', () =>
    claim(...past)
      .when(settle())
      .then(settled()));
  it('cuts what is listed', () =>
    claim(...past)
      .when(settle(cut))
      .then(settled({ approvedCents: 1_500, cuts: [cut] })));
  it('does not call it a cut when all is approved', () =>
    claim(...past)
      .when(settle({ lineId: line(1).lineId, approvedCents: cents(1_000) }))
      .then(settled()));
  it('refuses a cut without a reason', () =>
    claim(...past)
      .when(settle({ lineId: cut.lineId, approvedCents: cut.approvedCents }))
      .thenRefused('cut-without-reason'));
  it('refuses more than was asked', () =>
    claim(...past)
      .when(settle({ ...cut, approvedCents: cents(1_001) }))
      .thenRefused('approved-above-asked'));
  it('refuses a line of another zone', () =>
    claim(...past)
      .when(settle({ ...cut, lineId: line(3).lineId }))
      .thenRefused('line-unknown'));
  it('refuses a line twice', () =>
    claim(...past)
      .when(settle(cut, cut))
      .thenRefused('line-twice'));
  it('refuses to cut a correction', () =>
    claim(...past)
      .when(settle({ ...cut, lineId: correction(4).lineId, approvedCents: cents(0) }))
      .thenRefused('line-not-cuttable'));
  it('approves nothing of a reversed line, whatever is said of it', () => {
    const nothing = settled({ approvedCents: 900 });
    const words = { lineId: line(1).lineId, approvedCents: cents(1_000) };
    claim(...past, reversed(1))
      .when(settle())
      .then(nothing);
    claim(...past, reversed(1))
      .when(settle(words))
      .then(nothing);
    claim(...past, reversed(1))
      .when(settle(cut))
      .then(nothing);
  });
  it('approves a correction for what it corrects: 20.00 asked back, 15.00 approved', () =>
    // 25.00 asked and 20.00 asked back are 5.00; 25.00 approved and 15.00 approved back are 10.00.
    claim(...withLines(line(1, { amountCents: cents(2_500) }), correction(2, 2_000, 1_500)), submitted(500, 2))
      .when(settle())
      .then(settled({ askedCents: 500, approvedCents: 1_000 })));
  it('refuses who is to be paid', () =>
    claim(...past)
      .when({ ...settle(), byPayee: true })
      .thenRefused('own-claim'));
  it('waits for what is held: unless nothing is approved of it, or it was undone meanwhile', () => {
    const held = [line(1).lineId];
    claim(...past)
      .when({ ...settle(), held })
      .thenRefused('line-held');
    // What another zone is to decide is no matter of this one.
    claim(...past)
      .when({ ...settle(), held: [line(3).lineId, line(77).lineId] })
      .then(settled());
    const nothing = { lineId: line(1).lineId, approvedCents: cents(0), reason: 'not-delivered' };
    claim(...past)
      .when({ ...settle(nothing), held })
      .then(settled({ approvedCents: 900, cuts: [nothing] }));
    claim(...past, reversed(1))
      .when({ ...settle(), held })
      .then(settled({ approvedCents: 900 }));
  });
  it('waits for the proofs of a service in the same way, and says so', () => {
    const unproved = [line(1).lineId];
    const nothing = { lineId: line(1).lineId, approvedCents: cents(0), reason: 'not-delivered' };
    claim(...past)
      .when({ ...settle(), unproved })
      .thenRefused('line-unproved');
    claim(...past)
      .when({ ...settle(), unproved, held: unproved })
      .thenRefused('line-held');
    claim(...past)
      .when({ ...settle(nothing), unproved })
      .then(settled({ approvedCents: 900, cuts: [nothing] }));
  });
  it('refuses a zone without lines', () =>
    claim(...past)
      .when({ ...settle(), zone: 'TC-09' })
      .thenRefused('zone-not-in-claim'));
  it('refuses a claim not yet presented', () =>
    claim(...withLines(line(1)))
      .when(settle())
      .thenRefused('claim-not-submitted'));
  it('is done once', () =>
    claim(...past, settled())
      .when(settle(cut))
      .thenRefused('zone-already-settled'));
  it('takes note of what was paid', () => {
    const payment = { zone: 'TC-01', paymentOrderId: paymentOrderId(place.claimId), paidCents: cents(1_900) };
    claim(...past, settled())
      .when({ type: 'NotePayment', ...payment })
      .then({ type: 'PaymentNoted', ...payment });
    claim(...past)
      .when({ type: 'NotePayment', ...payment })
      .thenRefused('zone-not-settled');
  });
});

describe('a declared claim', () => {
  const note = { type: 'NoteDeclared', statementId: line(9).lineId, declaredOn: localDate('2027-01-20') } as const;
  const declared = { ...note, type: 'ClaimDeclared' } as const;
  it('is noted with the first statement, once', () => {
    claim(...withLines(line(1)), submitted(1_000, 1))
      .when(note)
      .then(declared);
    claim(...withLines(line(1)), submitted(1_000, 1), declared)
      .when({ ...note, statementId: line(8).lineId })
      .thenNothing();
    claim().when(note).thenRefused('claim-unknown');
  });
});
