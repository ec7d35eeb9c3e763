// The specification of acts on a call: approval by another person, suspension, annulment, stages, versions for pending applications.
import { describe, expect, it } from '@jest/globals';
import { instant, instantInRome, localDate, personId, type Instant } from '@buono/kernel';
import { given } from '@buono/kernel/testing';
import { approved, CALL, drafted, idOf, published, terms, WRITER } from './call.examples.js';
import type { AdvanceCall, AnnulCall, ApproveDraft, ResumeCall, SuspendCall } from './commands.js';
import { callDecider, governingVersion } from './decider.js';
import type { CallAmended, CallAnnulled, CallEvent, CallSuspended } from './events.js';
import { stageOf } from './stage.js';

const call = (...past: readonly CallEvent[]) => given(callDecider, ...past);
const folded = (...past: readonly CallEvent[]) => past.reduce(callDecider.evolve, callDecider.initial);
const at = (date: string, time = '10:00'): Instant => instantInRome(localDate(date), time);

const approve: ApproveDraft = { type: 'ApproveDraft', by: personId(idOf(8)), on: localDate('2026-02-18') };

describe('approving a draft', () => {
  it('is for another person than who wrote it', () => {
    call(drafted).when(approve).then(approved);
    call(drafted)
      .when({ ...approve, by: WRITER })
      .thenRefused('call-approver-wrote');
  });
  it('is not for who changed the text later', () =>
    call(drafted, { type: 'DraftAmended', terms: terms(), document: '{"v":2}', by: personId(idOf(8)) })
      .when(approve)
      .thenRefused('call-approver-wrote'));
  it('says nothing twice', () => call(drafted, approved).when(approve).thenNothing());
  it('falls when the text changes', () =>
    call(drafted, approved, { type: 'DraftAmended', terms: terms(), document: '{"v":2}', by: WRITER })
      .when({ type: 'PublishCall', actNumber: 'D.D. 1/2026', on: localDate('2026-02-20') })
      .thenRefused('call-not-approved'));
  it('is not asked of a published call', () =>
    call(drafted, approved, published).when(approve).thenRefused('call-already-published'));
});

const suspend: SuspendCall = {
  type: 'SuspendCall',
  actNumber: 'D.D. 3/2026',
  reason: 'Verifica tecnica.',
  at: at('2026-03-10'),
};
const suspended: CallSuspended = { ...suspend, type: 'CallSuspended', callId: CALL };
const resume: ResumeCall = {
  type: 'ResumeCall',
  actNumber: 'D.D. 4/2026',
  at: at('2026-03-12'),
  on: localDate('2026-03-12'),
};

describe('suspending a call', () => {
  it('halts it', () => call(drafted, approved, published).when(suspend).then(suspended));
  it('says nothing twice', () => call(drafted, approved, published, suspended).when(suspend).thenNothing());
  it('is not done to a suspended one', () =>
    call(drafted, approved, published, suspended)
      .when({ ...suspend, actNumber: 'D.D. 9/2026' })
      .thenRefused('call-suspended'));
  it('is not done to a draft', () => call(drafted).when(suspend).thenRefused('call-not-published'));
  it('ends with a resumption', () =>
    call(drafted, approved, published, suspended)
      .when(resume)
      .then({ type: 'CallResumed', callId: CALL, actNumber: 'D.D. 4/2026', at: resume.at }));
  it('gives time back by the same act, as a new version', () =>
    call(drafted, approved, published, suspended)
      .when({ ...resume, givesBack: { terms: terms({ title: 'Più tempo' }), document: '{"v":2}' } })
      .then(
        { type: 'CallResumed', callId: CALL, actNumber: 'D.D. 4/2026', at: resume.at },
        {
          type: 'CallAmended',
          callId: CALL,
          version: 2,
          actNumber: 'D.D. 4/2026',
          terms: terms({ title: 'Più tempo' }),
          document: '{"v":2}',
          effectiveFrom: localDate('2026-03-12'),
          publishedOn: localDate('2026-03-12'),
          kind: 'extension',
        },
      ));
  it('is what a resumption needs', () =>
    call(drafted, approved, published).when(resume).thenRefused('call-not-suspended'));
});

const annul: AnnulCall = {
  type: 'AnnulCall',
  actNumber: 'D.D. 5/2026',
  reason: 'Fondi revocati.',
  on: localDate('2026-03-20'),
};
const annulled: CallAnnulled = { ...annul, type: 'CallAnnulled', callId: CALL };
const advance: AdvanceCall = {
  type: 'AdvanceCall',
  stage: 'in-examination',
  actNumber: 'D.D. 6/2026',
  at: at('2026-04-01'),
  on: localDate('2026-04-01'),
};

describe('an act', () => {
  it('annuls, once and for ever', () => {
    call(drafted, approved, published).when(annul).then(annulled);
    call(drafted, approved, published, annulled).when(annul).thenNothing();
    call(drafted, approved, published, annulled).when(suspend).thenRefused('call-annulled');
  });
  it('has a number that no other act on the call has', () => {
    call(drafted, approved, published, suspended)
      .when({ ...annul, actNumber: suspend.actNumber })
      .thenRefused('act-number-used');
    call(drafted, approved, published)
      .when({ ...suspend, actNumber: published.actNumber })
      .thenRefused('act-number-used');
  });
  it('takes a closed call on, never back', () => {
    const examined = {
      type: 'CallAdvanced',
      callId: CALL,
      stage: 'in-examination',
      actNumber: 'D.D. 6/2026',
      on: advance.on,
    } as const;
    call(drafted, approved, published).when(advance).then(examined);
    call(drafted, approved, published)
      .when({ ...advance, at: at('2026-03-31', '12:00') })
      .thenRefused('call-still-open');
    call(drafted, approved, published, { ...examined, stage: 'final-ranking' })
      .when({ ...advance, actNumber: 'D.D. 7/2026' })
      .thenRefused('call-stage-past');
    call(drafted, approved, published, { ...examined, stage: 'concluded' })
      .when({ ...advance, actNumber: 'D.D. 7/2026' })
      .thenRefused('call-concluded');
  });
});

describe('the stage of a call', () => {
  const stage = (when: Instant, ...past: readonly CallEvent[]) => {
    const state = folded(...past);
    return state.status === 'none' ? 'none' : stageOf(state, when);
  };
  const open = at('2026-03-15');

  it.each([
    ['draft', open, [drafted]],
    ['approved', open, [drafted, approved]],
    ['published', at('2026-03-02', '08:59:59'), [drafted, approved, published]],
    ['open', at('2026-03-02', '09:00'), [drafted, approved, published]],
    ['open', instant('2026-03-31T10:00:00.999Z'), [drafted, approved, published]],
    ['closed', instant('2026-03-31T10:00:01.000Z'), [drafted, approved, published]],
    ['suspended', open, [drafted, approved, published, suspended]],
    ['annulled', open, [drafted, approved, published, annulled]],
  ] as const)('is %s', (expected, when, past) => expect(stage(when, ...past)).toBe(expected));
});

describe('the version that governs a pending application', () => {
  const amendment = (version: number, over: Partial<CallAmended> = {}): CallAmended => ({
    type: 'CallAmended',
    callId: CALL,
    version,
    actNumber: `D.D. ${version}0/2026`,
    terms: terms(),
    document: `{"v":${version}}`,
    effectiveFrom: localDate('2026-03-10'),
    publishedOn: localDate('2026-03-05'),
    ...over,
  });
  const governing = (received: number, on: string, ...amendments: readonly CallAmended[]) => {
    const state = folded(drafted, approved, published, ...amendments);
    return state.status === 'published' ? governingVersion(state, received, localDate(on))?.version : undefined;
  };

  it('is that of its receipt, whatever comes after', () =>
    expect(governing(1, '2026-03-20', amendment(2), amendment(3))).toBe(1));
  it('is the later one whose act says so, from its day on', () => {
    const amendments = [amendment(2, { appliesTo: 'pending' }), amendment(3)];
    expect(governing(1, '2026-03-09', ...amendments)).toBe(1);
    expect(governing(1, '2026-03-10', ...amendments)).toBe(2);
    expect(governing(3, '2026-03-10', ...amendments)).toBe(3);
  });
});
