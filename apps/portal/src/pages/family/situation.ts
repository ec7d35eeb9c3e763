// Where an application or a voucher stands, in a word and a sentence: what happens now, and by when.
import type { Tone } from '../frame/parts.js';
import { fill, wordFor } from '../language/language.js';
import type { Visit } from '../visit.js';
import type { ApplicationLine, VoucherLine } from './shapes.js';

/** A word with its tone, and what it means for the family. */
export interface Situation {
  readonly tone: Tone | 'plain';
  readonly word: string;
  readonly text: string;
}

const TONES: Readonly<Record<string, Tone | 'plain'>> = {
  draft: 'warning',
  submitted: 'info',
  received: 'info',
  admitted: 'good',
  refused: 'bad',
  withdrawn: 'plain',
  offered: 'warning',
  active: 'good',
  suspended: 'warning',
  closing: 'info',
  closed: 'plain',
  lapsed: 'bad',
  renounced: 'plain',
  revoked: 'bad',
};

type Waiting = Pick<ApplicationLine, 'dueOn' | 'late' | 'status' | 'waitsFor' | 'waitsUntil'>;

/** The situation of an application. */
export const applicationSituation = ({ t, as }: Visit, line: Waiting): Situation => {
  const { status, waitsFor, waitsUntil, dueOn, late } = line;
  const asked = waitsFor === undefined ? undefined : wordFor(t.file.waits, waitsFor);
  if (asked !== undefined && waitsFor !== 'appeal') {
    const text = waitsUntil === undefined ? t.file.onItsWay : fill(asked, { day: as.day(waitsUntil) });
    return { tone: 'warning', word: t.file.yourTurn, text };
  }
  const word = wordFor(t.file.status, status) ?? status;
  const meaning = wordFor(t.file.meaning, status) ?? '';
  const due =
    dueOn === undefined ? '' : ` ${fill(late === true ? t.file.lateSince : t.file.answerBy, { day: as.day(dueOn) })}`;
  return { tone: TONES[status] ?? 'plain', word, text: `${meaning}${due}`.trim() };
};

/** The situation of a voucher. */
export const voucherSituation = (
  { t, as }: Visit,
  { status, acceptBy }: Pick<VoucherLine, 'acceptBy' | 'status'>,
): Situation => ({
  tone: TONES[status] ?? 'plain',
  word: wordFor(t.voucher.status, status) ?? status,
  text:
    acceptBy === undefined
      ? t.voucher.onItsWay
      : fill(wordFor(t.voucher.meaning, status) ?? '', { day: as.day(acceptBy) }),
});
