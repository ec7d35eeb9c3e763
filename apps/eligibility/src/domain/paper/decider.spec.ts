// The specification of papers: filed once, one number for ever, posted only when it is numbered and signed.
import { describe, expect, it } from '@jest/globals';
import { instant, localDate, personId } from '@buono/kernel';
import { given } from '@buono/kernel/testing';
import {
  paperDecider,
  type DeferPaper,
  type FilePaper,
  type NumberPaper,
  type PostPaper,
  type SignPaper,
} from './decider.js';
import type { PaperDeferred, PaperFiled, PaperNumbered, PaperPosted, PaperSigned, PaperStep } from './events.js';
import { dueAt, PAPER_KINDS, type PaperKind } from './kinds.js';

const paperId = '6a1d2c3b-4a59-5687-9f00-0a1b2c3d4e01';
const officer = personId('2a3b4c5d-6e7f-4801-9a2b-3c4d5e6f7a8b');
const at = instant('2026-06-01T08:00:00.000Z');

const file = (...due: PaperStep[]): FilePaper => ({
  type: 'FilePaper',
  paperId,
  kind: 'final-ranking',
  callId: '1c2d3e4f-5061-4273-8495-a6b7c8d9e0f1',
  body: 'Zona di prova',
  subject: 'Graduatoria definitiva',
  content: 'Graduatoria definitiva',
  digest: 'ab'.repeat(32),
  due,
  signer: officer,
  postingDays: 15,
  at,
  on: localDate('2026-06-01'),
});
const filed = (due: readonly PaperStep[], opens: readonly PaperStep[]): PaperFiled => ({
  ...file(...due),
  type: 'PaperFiled',
  opens,
});
const all = ['number', 'signature', 'posting'] as const;
const whole = filed(all, ['number', 'signature']);
const number: NumberPaper = { type: 'NumberPaper', paperId, number: '0000007/2026', registeredAt: at };
const numbered = (...opens: PaperStep[]): PaperNumbered => ({ ...number, type: 'PaperNumbered', opens });
const sign: SignPaper = { type: 'SignPaper', paperId, signature: 'a..b', signer: officer, signedAt: at, keyId: 'k' };
const signed = (...opens: PaperStep[]): PaperSigned => ({ ...sign, type: 'PaperSigned', opens });
const days = { from: localDate('2026-06-01'), to: localDate('2026-06-15') };
const post: PostPaper = { type: 'PostPaper', paperId, number: '12/2026', ...days };
const posted: PaperPosted = { ...post, type: 'PaperPosted' };
const defer: DeferPaper = {
  ...{ type: 'DeferPaper', paperId, step: 'number', reason: 'unreachable' },
  ...{ at, retryAt: instant('2026-06-01T08:05:00.000Z') },
};
const deferred: PaperDeferred = { ...defer, type: 'PaperDeferred' };

describe('a paper', () => {
  it('is filed with what may be done at once: number and signature', () =>
    given(paperDecider)
      .when(file(...all))
      .then(whole));
  it('opens its posting at once where nothing else is due', () =>
    given(paperDecider)
      .when(file('posting'))
      .then(filed(['posting'], ['posting'])));
  it('is filed once', () =>
    given(paperDecider, whole)
      .when(file(...all))
      .thenNothing());
  it('is numbered once: a second number is not taken', () =>
    given(paperDecider, whole, numbered())
      .when({ ...number, number: '0000008/2026' })
      .thenNothing());
  it('has no number that is not due', () =>
    given(paperDecider, filed(['signature'], ['signature']))
      .when(number)
      .thenRefused('paper-step-not-due'));
  it('has no number before it is filed', () => given(paperDecider).when(number).thenRefused('paper-unknown'));
  it('is not posted before it is numbered and signed', () =>
    given(paperDecider, whole, numbered()).when(post).thenRefused('paper-step-not-due'));
  it('opens its posting with the last of the two, whichever', () => {
    given(paperDecider, whole, numbered()).when(sign).then(signed('posting'));
    given(paperDecider, whole, signed()).when(number).then(numbered('posting'));
  });
  it('is posted once', () => {
    given(paperDecider, whole, numbered(), signed('posting')).when(post).then(posted);
    given(paperDecider, whole, numbered(), signed('posting'), posted).when(post).thenNothing();
  });
  it('waits for an office that is silent, and counts how often it asked', () => {
    given(paperDecider, whole).when(defer).then(deferred);
    const twice = [whole, deferred, deferred].reduce(paperDecider.evolve, paperDecider.initial);
    expect(twice).toMatchObject({ waiting: { number: { attempts: 2, reason: 'unreachable' } } });
  });
  it('does not wait for a number that it has', () => given(paperDecider, whole, numbered()).when(defer).thenNothing());
});

describe('what is due of a paper', () => {
  const everything = { number: true, signature: true, posting: true };
  it('is the number of each; the signature of decisions; the posting of rankings and acts on calls', () => {
    const due = (kind: PaperKind) => dueAt(kind, everything).join(' ');
    expect(due('application')).toBe('number');
    expect(due('rejection-notice')).toBe('number');
    expect(due('refusal')).toBe('number signature');
    expect(due('final-ranking')).toBe('number signature posting');
    expect(due('call-suspension')).toBe('number signature posting');
    expect(Object.keys(PAPER_KINDS)).toHaveLength(28);
  });
  it('is only what the body has an office for', () => {
    expect(dueAt('final-ranking', { number: false, signature: false, posting: true })).toEqual(['posting']);
    expect(dueAt('application', { number: false, signature: true, posting: true })).toEqual([]);
  });
});
