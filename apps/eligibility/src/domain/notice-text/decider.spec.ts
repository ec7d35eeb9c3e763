// The specification of the texts of notices: places are checked, two persons are needed, the last that was approved is in force.
import { describe, expect, it } from '@jest/globals';
import { instant, localDate, personId } from '@buono/kernel';
import { given } from '@buono/kernel/testing';
import { FIRST_TEXTS } from '../notice/first-texts.js';
import { NOTICE_KINDS, type NoticeKind } from '../notice/kinds.js';
import { LANGUAGES } from '../notice/texts.js';
import { faultsOf, inForceOf, noticeTextDecider, type ProposeText } from './decider.js';
import type { NoticeTextEvent, TextApproved, TextDismissed, TextProposed, TextWithdrawn } from './events.js';

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const [WRITER, OTHER] = [personId(id(1)), personId(id(2))];
const when = { at: instant('2026-06-01T10:00:00.000Z'), on: localDate('2026-06-01') };
const words = { title: 'È arrivata', text: '«{{call}}», numero {{number}}.\n{{body}}' };
const about = { body: 'Regione di prova', kind: 'receipt', language: 'it' } as const;

const propose = (over: Partial<ProposeText> = {}): ProposeText => ({
  ...{ type: 'ProposeText', ...about, ...words, by: WRITER, ...when, ...over },
});
const proposed = (version = 1): TextProposed => ({
  ...{ type: 'TextProposed', ...about, ...words, by: WRITER, ...when, version },
});
const approved = (version = 1): TextApproved => ({ type: 'TextApproved', version, by: OTHER, ...when });
const dismissed = (version = 1): TextDismissed => ({ type: 'TextDismissed', version, by: OTHER, ...when });
const withdrawn: TextWithdrawn = { type: 'TextWithdrawn', by: WRITER, ...when };
const approve = (version = 1, by = OTHER) => ({ type: 'ApproveText', version, by, ...when }) as const;
const dismiss = (version = 1, by = OTHER) => ({ type: 'DismissText', version, by, ...when }) as const;
const texts = (...past: readonly NoticeTextEvent[]) => given(noticeTextDecider, ...past);
const inForce = (...past: readonly NoticeTextEvent[]) =>
  inForceOf(past.reduce((state, event) => noticeTextDecider.evolve(state, event), noticeTextDecider.initial))?.version;

describe('a text that is proposed', () => {
  it('is a version, one after the other', () => {
    texts().when(propose()).then(proposed());
    texts(proposed(), approved()).when(propose()).then(proposed(2));
  });
  it('is refused while another waits', () => texts(proposed()).when(propose()).thenRefused('notice-text-under-way'));
  it.each([
    ['a place that the kind does not know', `${words.text} {{diagnosis}}`],
    ['a needed place that is not there', '«{{call}}»\n{{body}}'],
    ['braces that are no place', `${words.text} {{ Number }}`],
  ])('is refused for %s', (_, text) => texts().when(propose({ text })).thenRefused('notice-text-places-wrong'));
  it('has its wrong places told by name', () =>
    expect(faultsOf('receipt', { title: '{{diagnosis}}', text: '{{call}} {{body}} {{number' })).toEqual({
      ...{ unknown: ['diagnosis'], lacking: ['number'], broken: ['{{number'] },
    }));
  it.each(LANGUAGES)('may be what the platform comes with, of every kind, in %s', (language) => {
    for (const kind of Object.keys(NOTICE_KINDS) as NoticeKind[])
      expect([kind, faultsOf(kind, FIRST_TEXTS[language][kind])]).toEqual([
        ...[kind, { unknown: [], lacking: [], broken: [] }],
      ]);
  });
});

describe('a text that waits', () => {
  it('is approved by another person, once', () => {
    texts(proposed()).when(approve()).then(approved());
    texts(proposed()).when(approve(1, WRITER)).thenRefused('notice-text-approver-wrote');
    texts(proposed(), approved()).when(approve()).thenNothing();
  });
  it('is set aside by anybody of the staff, and not approved after that', () => {
    texts(proposed()).when(dismiss()).then(dismissed());
    texts(proposed(), dismissed()).when(approve()).thenRefused('notice-text-not-waiting');
    texts(proposed(), approved()).when(dismiss()).thenRefused('notice-text-not-waiting');
    texts(proposed(), dismissed()).when(dismiss()).thenNothing();
  });
  it('is one that was proposed', () => texts(proposed()).when(approve(2)).thenRefused('notice-text-unknown'));
});

describe('the words in force', () => {
  it('are those that the platform comes with until a version is approved', () => {
    expect(inForce()).toBeUndefined();
    expect(inForce(proposed())).toBeUndefined();
    expect(inForce(proposed(), dismissed())).toBeUndefined();
  });
  it('are those that were approved last', () => {
    expect(inForce(proposed(), approved())).toBe(1);
    expect(inForce(proposed(), approved(), proposed(2))).toBe(1);
    expect(inForce(proposed(), approved(), proposed(2), approved(2))).toBe(2);
  });
  it('are those of the platform again when the body withdraws its own', () => {
    texts(proposed(), approved())
      .when({ ...withdrawn, type: 'WithdrawText' })
      .then(withdrawn);
    texts()
      .when({ ...withdrawn, type: 'WithdrawText' })
      .thenNothing();
    expect(inForce(proposed(), approved(), withdrawn)).toBeUndefined();
  });
});
