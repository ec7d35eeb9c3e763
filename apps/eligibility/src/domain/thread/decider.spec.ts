// The specification of a thread: both sides write, one person of the office sees to it, it waits, is answered or settled, and is read.
import { describe, expect, it } from '@jest/globals';
import { instant, localDate, personId, zoneCode } from '@buono/kernel';
import { given } from '@buono/kernel/testing';
import { idOf } from '../call/call.examples.js';
import { MOST_A_DAY, threadDecider, type WriteMessage } from './decider.js';
import type { MessagesRead, MessageWritten, ThreadAssigned, ThreadEvent, ThreadSettled } from './events.js';

const applicationId = idOf(2);
const [mother, clerk, colleague] = [personId(idOf(5)), personId(idOf(6)), personId(idOf(7))];
const at = instant('2026-06-01T08:00:00.000Z');
const later = instant('2026-06-02T08:00:00.000Z');
const write: WriteMessage = {
  ...{ type: 'WriteMessage', messageId: idOf(1), applicationId, callId: idOf(3), zone: zoneCode('TC-01') },
  ...{ from: 'family', documents: [], sealed: { health: 'box' }, by: mother, at, on: localDate('2026-06-01') },
};
const written: MessageWritten = { ...write, type: 'MessageWritten' };
const reply: WriteMessage = { ...write, messageId: idOf(8), from: 'office', by: clerk, at: later };
const replied: MessageWritten = { ...reply, type: 'MessageWritten' };
const held: ThreadAssigned = { type: 'ThreadAssigned', applicationId, holder: clerk, by: clerk, at: later };
const settled: ThreadSettled = { type: 'ThreadSettled', applicationId, by: clerk, at: later };
const read: MessagesRead = { type: 'MessagesRead', applicationId, side: 'office', count: 1, by: clerk, at: later };
const after = (...events: readonly ThreadEvent[]) => events.reduce(threadDecider.evolve, threadDecider.initial);

describe('a thread', () => {
  it('begins with what either side writes, each message once', () => {
    given(threadDecider).when(write).then(written);
    given(threadDecider, written).when(write).thenNothing();
    expect(after(written)).toMatchObject({ status: 'waiting' });
  });
  it('is seen to by who answers first, and stays theirs when another answers', () => {
    given(threadDecider, written).when(reply).then(replied, held);
    given(threadDecider, written, replied, held)
      .when({ ...reply, messageId: idOf(9), by: colleague })
      .then({ ...replied, messageId: idOf(9), by: colleague });
    expect(after(written, replied, held)).toMatchObject({ status: 'answered', holder: clerk });
    expect(after(written, replied, held, { ...written, messageId: idOf(9) })).toMatchObject({ status: 'waiting' });
  });
  it('is handed over to somebody of the office', () => {
    const assign = { ...held, type: 'AssignThread', holder: colleague, ofTheOffice: true } as const;
    given(threadDecider, written, replied, held)
      .when(assign)
      .then({ ...held, holder: colleague });
    given(threadDecider, written, replied, held)
      .when({ ...assign, holder: clerk })
      .thenNothing();
    given(threadDecider, written)
      .when({ ...assign, ofTheOffice: false })
      .thenRefused('thread-holder-wrong');
    given(threadDecider).when(assign).thenRefused('thread-unknown');
  });
  it('waits no more for what wants no answer', () => {
    const settle = { ...settled, type: 'SettleThread' } as const;
    given(threadDecider, written).when(settle).then(settled);
    given(threadDecider, written, settled).when(settle).thenNothing();
  });
  it('is read by the other side, once', () => {
    const look = { type: 'ReadMessages', applicationId, side: 'office', by: clerk, at: later } as const;
    given(threadDecider, written).when(look).then(read);
    given(threadDecider, written, read).when(look).thenNothing();
    given(threadDecider, written)
      .when({ ...look, side: 'family' })
      .thenNothing();
    expect(after(written, read)).toMatchObject({ messages: [{ readAt: later }] });
    const both = after(written, replied, held, { ...read, count: 2 });
    // Its own words are not read by who wrote them.
    expect(both).toMatchObject({ messages: [{ readAt: later }, {}] });
    expect(both).not.toHaveProperty('messages[1].readAt');
  });
  it('takes so many words of a family on a day, and of the office any', () => {
    const day = Array.from({ length: MOST_A_DAY }, (_, n) => ({ ...written, messageId: idOf(100 + n) }));
    given(threadDecider, ...day)
      .when(write)
      .thenRefused('messages-too-many');
    given(threadDecider, ...day)
      .when({ ...write, on: localDate('2026-06-02') })
      .then({ ...written, on: localDate('2026-06-02') });
    given(threadDecider, ...day)
      .when(reply)
      .then(replied, held);
  });
});
