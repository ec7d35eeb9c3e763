// The specification of a call's life: draft, publication, versions.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, localDate, type LocalDate } from '@buono/kernel';
import { given } from '@buono/kernel/testing';
import { approved, CALL, drafted, published, terms, WRITER } from './call.examples.js';
import { callDecider, lastVersion, versionInForce, versionNumbered, type Call } from './decider.js';
import type { AmendCall, DraftCall, PublishCall } from './commands.js';
import type { CallAmended, CallEvent } from './events.js';

const draft: DraftCall = { type: 'DraftCall', callId: CALL, terms: terms(), document: '{"v":1}', by: WRITER };
const publish: PublishCall = { type: 'PublishCall', actNumber: 'D.D. 1/2026', on: localDate('2026-02-20') };
const longer = terms({ title: 'Avviso prorogato' });
const amend: AmendCall = {
  type: 'AmendCall',
  actNumber: 'D.D. 2/2026',
  terms: longer,
  document: '{"v":2}',
  effectiveFrom: localDate('2026-03-10'),
  on: localDate('2026-03-05'),
};
const amended: CallAmended = {
  type: 'CallAmended',
  callId: CALL,
  version: 2,
  actNumber: 'D.D. 2/2026',
  terms: longer,
  document: '{"v":2}',
  effectiveFrom: localDate('2026-03-10'),
  publishedOn: localDate('2026-03-05'),
};
const call = (...past: readonly CallEvent[]) => given(callDecider, ...past);

describe('drafting a call', () => {
  it('keeps the document word for word', () => call().when(draft).then(drafted));
  it('says nothing twice', () => call(drafted).when(draft).thenNothing());
  it('does not give one code to two calls', () =>
    call(drafted)
      .when({ ...draft, document: '{"v":9}' })
      .thenRefused('call-code-taken'));
  it('may change while it is a draft', () =>
    call(drafted)
      .when({ type: 'AmendDraft', terms: longer, document: '{"v":2}', by: WRITER })
      .then({ type: 'DraftAmended', terms: longer, document: '{"v":2}', by: WRITER }));
  it('does not change its code', () =>
    call(drafted)
      .when({ type: 'AmendDraft', terms: terms({ code: 'ALTRO-2026' }), document: '{"v":2}', by: WRITER })
      .thenRefused('call-code-changed'));
  it('does not change once it is published', () =>
    call(drafted, approved, published)
      .when({ type: 'AmendDraft', terms: longer, document: '{"v":2}', by: WRITER })
      .thenRefused('call-already-published'));
});

describe('publishing a call', () => {
  it('puts the draft in force as its first version', () => call(drafted, approved).when(publish).then(published));
  it('says nothing when the same act comes again', () =>
    call(drafted, approved, published).when(publish).thenNothing());
  it('refuses another act', () =>
    call(drafted, approved, published)
      .when({ ...publish, actNumber: 'D.D. 7/2026' })
      .thenRefused('call-already-published'));
  it('refuses a call that nobody drafted', () => call().when(publish).thenRefused('call-unknown'));
});

describe('amending a call', () => {
  it('makes a new version from a date', () => call(drafted, approved, published).when(amend).then(amended));
  it('says nothing twice', () => call(drafted, approved, published, amended).when(amend).thenNothing());
  it('does not touch what already arrived', () =>
    call(drafted, approved, published)
      .when({ ...amend, effectiveFrom: localDate('2026-03-04') })
      .thenRefused('amendment-in-the-past'));
  it('does not come before the version it follows', () =>
    call(drafted, approved, published, amended)
      .when({ ...amend, actNumber: 'D.D. 3/2026', document: '{"v":3}', effectiveFrom: localDate('2026-03-09') })
      .thenRefused('amendment-before-current'));
  it('is for published calls', () => call(drafted).when(amend).thenRefused('call-not-published'));
  it('keeps the code', () =>
    call(drafted, approved, published)
      .when({ ...amend, terms: terms({ code: 'ALTRO-2026' }) })
      .thenRefused('call-code-changed'));
});

describe('the version in force', () => {
  const folded = [drafted, approved, published, amended].reduce(callDecider.evolve, callDecider.initial);
  const on = (date: string) => (folded.status === 'published' ? versionInForce(folded, localDate(date)).version : 0);

  it('is the first until the day before the second', () => expect(on('2026-03-09')).toBe(1));
  it('is the second from its first day', () => expect(on('2026-03-10')).toBe(2));

  it('never goes back as days go by, whatever amendments come', () => {
    const amendments = fc.array(fc.record({ ahead: fc.nat(30), wait: fc.nat(20) }), { maxLength: 12 });
    fc.assert(
      fc.property(amendments, (asked) => {
        let state: Call = [drafted, approved, published].reduce(callDecider.evolve, callDecider.initial);
        let today: LocalDate = localDate('2026-03-01');
        asked.forEach(({ ahead, wait }, index) => {
          today = addDays(today, wait);
          const command = { ...amend, actNumber: `D.D. ${index}`, document: `{"v":${index + 2}}`, on: today };
          const decision = callDecider.decide({ ...command, effectiveFrom: addDays(today, ahead) }, state);
          if (decision.accepted) state = decision.events.reduce(callDecider.evolve, state);
        });
        if (state.status !== 'published') throw new Error('a published call stays published');
        let before = 0;
        for (let day = 0; day < 300; day += 1) {
          const { version } = versionInForce(state, addDays(localDate('2026-02-20'), day));
          expect(version).toBeGreaterThanOrEqual(before);
          before = version;
        }
        expect(versionNumbered(state, before)).toBe(lastVersion(state));
      }),
    );
  });
});
