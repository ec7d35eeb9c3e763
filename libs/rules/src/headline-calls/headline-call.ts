// Loads a headline call from its YAML file; dates may be moved for demonstrations and tests, nothing else.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { callsFolder } from '../calls-folder.js';
import { parseCallDocument } from '../document/parse-call-document.js';
import type { CallDocument } from '../model/call-document.js';

/** The headline calls, by file name. */
export const HEADLINE_CALLS = ['infanzia', 'domiciliarita', 'autonomie', 'mobilita-stato', 'mobilita-liguria'] as const;

/** The name of a headline call. */
export type HeadlineCall = (typeof HEADLINE_CALLS)[number];

/** Dates to put in place of the document's: civil times 'YYYY-MM-DDTHH:mm' and dates 'YYYY-MM-DD', Europe/Rome. */
export interface CallDates {
  readonly opensAt?: string;
  readonly closesAt?: string;
  readonly useFrom?: string;
  readonly useTo?: string;
  readonly actDate?: string;
}

/** A checked headline call, with its dates moved if asked. Throws if the document is not good: a fault of ours. */
export const headlineCall = (name: HeadlineCall, at: CallDates = {}): CallDocument => {
  const parsed = parseCallDocument(headlineCallText(name));
  if (!parsed.ok) throw new Error(`headline call ${name} is not good: ${JSON.stringify(parsed.problems)}`);
  const { window, use, act } = parsed.document;
  if (window === undefined || use === undefined) throw new Error(`headline call ${name} has more than one window`);
  const moved = parseCallDocument({
    ...parsed.document,
    window: { opensAt: at.opensAt ?? window.opensAt, closesAt: at.closesAt ?? window.closesAt },
    use: { from: at.useFrom ?? use.from, to: at.useTo ?? use.to },
    act: { number: act.number, date: at.actDate ?? act.date },
  });
  if (!moved.ok) throw new Error(`headline call ${name} cannot have these dates: ${JSON.stringify(moved.problems)}`);
  return moved.document;
};

/** The text of a headline call, as a region would send it. */
export const headlineCallText = (name: HeadlineCall): string =>
  readFileSync(join(callsFolder(), `${name}.yaml`), 'utf8');
