// Calls as the public pages tell of them.
import type { components } from '@buono/client';
import { needed, read } from '../api.js';
import { fill } from '../language/language.js';
import type { Visit } from '../visit.js';

export type CallLine = components['schemas']['CallLineView'];
export type CallView = components['schemas']['CallView'];

/** Where a call stands for who wants to apply. */
export type Standing = 'open' | 'not-yet' | 'over' | 'suspended' | 'annulled';

/** Now, as the API has it: a demonstration's clock may be elsewhere than the machine's. */
export const apiNow = async ({ api, isDemonstration, nowMillis }: Visit): Promise<number> => {
  if (!isDemonstration) return nowMillis;
  const { now } = needed(await api.send<{ readonly now: string }>('GET', '/demonstration/clock'));
  return Date.parse(now);
};

/** By its window alone, as a line of the list has it. */
export const standingOf = ({ opensAt, closesAt }: Pick<CallLine, 'closesAt' | 'opensAt'>, now: number): Standing => {
  if (now < Date.parse(opensAt)) return 'not-yet';
  return now <= Date.parse(closesAt) ? 'open' : 'over';
};

/** With what acts have done to it. */
export const standingOfCall = (call: CallView, now: number): Standing => {
  if (call.stage === 'annulled' || call.stage === 'suspended') return call.stage;
  return standingOf(call, now);
};

/** A call that the public may see, or the page that says there is none. */
export const callOf = async ({ api, params: { callId = '' } }: Visit): Promise<CallView> =>
  needed(await api.get('/calls/{callId}', { params: { path: { callId } } }));

/** What a person needs to know first. */
export const standingText = ({ t, as }: Visit, call: CallView, now: number): string => {
  const texts: Readonly<Record<Standing, string>> = {
    open: fill(t.call.openUntil, { moment: as.moment(call.closesAt) }),
    'not-yet': fill(t.call.notYet, { moment: as.moment(call.opensAt) }),
    over: fill(t.call.over, { moment: as.moment(call.closesAt) }),
    suspended: t.call.suspended,
    annulled: t.call.annulled,
  };
  return texts[standingOfCall(call, now)];
};

const KEPT_MS = 60_000;
const MOST = 500;
const calls = new Map<string, { readonly call: CallView; readonly until: number }>();

/** A published call; the same for everybody, so it is kept for a minute. */
export const callById = async (visit: Visit, callId: string): Promise<CallView> => {
  const known = calls.get(callId);
  if (known !== undefined && known.until > visit.nowMillis) return known.call;
  const call = await read<CallView>(visit, `/calls/${callId}`);
  if (calls.size >= MOST) calls.clear();
  calls.set(callId, { call, until: visit.nowMillis + KEPT_MS });
  return call;
};

/** Whether the money for what a person asked is shared among all in proportion. */
export const sharesMoney = ({ actions }: CallView, action: string): boolean =>
  actions.find(({ code }) => code === action)?.sharesMoney === true;

/** What a person asked for: the action, or the call where it has only one. */
export const askedFor = ({ title, actions }: CallView, action: string): string =>
  actions.length === 1 ? title : (actions.find(({ code }) => code === action)?.title ?? title);
