// The check before an offer: answered once; what would take a voucher away on an evaluation is left to a person.
import { describe, it } from '@jest/globals';
import { applicationId, callId, localDate, personId, voucherId, zoneCode } from '@buono/kernel';
import { given } from '@buono/kernel/testing';
import { offerDecider, type CheckOffer, type RefuseOffer } from './decider.js';
import type { OfferChecked, OfferFinding, OfferRefused } from './events.js';

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const on = localDate('2026-09-10');
const whose = {
  voucherId: voucherId(id(1)),
  applicationId: applicationId(id(2)),
  callId: callId(id(3)),
  zone: zoneCode('TC-01'),
};
const check = (finding: OfferFinding, missing: readonly string[] = []): CheckOffer => ({
  ...{ type: 'CheckOffer', ...whose, finding, criteria: [], missing, on },
});
const checked = (
  finding: OfferFinding,
  outcome: OfferChecked['outcome'],
  missing: readonly string[] = [],
): OfferChecked => ({ ...check(finding, missing), type: 'OfferChecked', outcome });
const refusal: RefuseOffer = { type: 'RefuseOffer', actNumber: 'D.D. 5/2026', sealed: {}, by: personId(id(9)), on };
const refused: OfferRefused = { ...whose, ...refusal, type: 'OfferRefused' };

describe('checking the conditions of an offer again', () => {
  it.each<[OfferFinding, OfferChecked['outcome']]>([
    ['holds', 'admitted'],
    ['withdrawn', 'no-longer'],
    ['call-annulled', 'no-longer'],
    ['use-over', 'no-longer'],
    ['does-not-qualify', 'cannot-check-yet'],
    ['cannot-check-yet', 'cannot-check-yet'],
    ['needs-officer', 'cannot-check-yet'],
    ['data-erased', 'cannot-check-yet'],
    ['excluded', 'cannot-check-yet'],
  ])('%s: %s', (finding, outcome) => given(offerDecider).when(check(finding)).then(checked(finding, outcome)));

  it('keeps the first yes and the first no', () => {
    given(offerDecider, checked('holds', 'admitted')).when(check('withdrawn')).thenNothing();
    given(offerDecider, checked('withdrawn', 'no-longer')).when(check('holds')).thenNothing();
  });

  it('looks at a held offer again, and says only what is new', () => {
    const held = checked('cannot-check-yet', 'cannot-check-yet', ['isee']);
    given(offerDecider, held)
      .when(check('cannot-check-yet', ['isee']))
      .thenNothing();
    given(offerDecider, held).when(check('holds')).then(checked('holds', 'admitted'));
  });
});

describe('refusing an offer', () => {
  it('ends one that is held, once', () => {
    const held = checked('does-not-qualify', 'cannot-check-yet');
    given(offerDecider, held).when(refusal).then(refused);
    given(offerDecider, held, refused).when(refusal).thenNothing();
    given(offerDecider, held, refused).when(check('holds')).thenNothing();
  });

  it('is refused where the machine had its answer, or was never asked', () => {
    given(offerDecider, checked('holds', 'admitted')).when(refusal).thenRefused('offer-not-held');
    given(offerDecider).when(refusal).thenRefused('offer-unknown');
  });
});
