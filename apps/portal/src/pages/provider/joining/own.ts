// The calls that want a provider to join, as its people read them: the text of the terms, the services, and where it is accredited for them.
import { createHash } from 'node:crypto';
import type { components } from '@buono/client';
import type { LocalDate } from '@buono/kernel';
import { callDocument } from '../../facts/fact.js';
import { badge } from '../../frame/parts.js';
import type { Html } from '../../frame/html.js';
import { fill } from '../../language/language.js';
import { callById } from '../../public/calls.js';
import { NoSuchPage, type Crumb, type Visit } from '../../visit.js';
import { bodiesOf, bodyAsked } from '../catalogue/own.js';
import { providersOf } from '../services.js';
import { all, type Provider } from '../shapes.js';

type Schemas = components['schemas'];
export type Adhesion = Schemas['AdhesionView'];
export type CallToJoin = Schemas['CallToJoinView'];

/** Where the pages stand. */
export const JOINING = '/ente/adesioni';

/** The address of a call for a body. */
export const joiningAt = (callId: string, providerId: string, step = ''): string =>
  `${JOINING}/${callId}${step}?ente=${providerId}`;

/** A service for which one can join. */
export interface JoinedService {
  readonly code: string;
  readonly label: string;
  readonly unit: string;
  readonly providerCategories: readonly string[];
}

/** A call to join, with what its document says. */
export interface CallRead extends CallToJoin {
  readonly title: string;
  /** The text to accept; none where the document has another than the one that is asked for. */
  readonly text: string | undefined;
  readonly offered: readonly JoinedService[];
}

/** Reads the document of a call that wants providers to join. */
export const callRead = async (visit: Visit, call: CallToJoin): Promise<CallRead> => {
  const { callId, version, terms, services } = call;
  const [{ title }, { actions }, text] = await Promise.all([
    callById(visit, callId),
    callDocument(visit, { callId, version }),
    agreementOf(visit, { callId, version, terms }),
  ]);
  const found = new Map(actions.flatMap((action) => (action.services ?? []).map((one) => [one.code, one] as const)));
  const offered = services.map((code) => {
    const { label = code, unit = '', providerCategories = [] } = found.get(code) ?? {};
    return { code, label, unit, providerCategories };
  });
  return { ...call, title, text, offered };
};

/** The text that providers accept, in a version of a call: none unless it has this digest. */
export const agreementOf = async (
  visit: Visit,
  { callId, version, terms }: Pick<CallToJoin, 'callId' | 'terms' | 'version'>,
): Promise<string | undefined> => {
  const { providers } = await callDocument(visit, { callId, version });
  const text = providers?.agreement ?? '';
  return createHash('sha256').update(text, 'utf8').digest('hex') === terms ? text : undefined;
};

/** All calls that want providers to join, with what a body did about each. */
export const callsToJoin = async (visit: Visit, providerId: string): Promise<readonly CallRead[]> => {
  const calls = await all<CallToJoin>(visit, `/providers/${providerId}/adhesions?limit=100`);
  return Promise.all(calls.map((call) => callRead(visit, call)));
};

/** A body and a call that wants it to join; no page for another. */
export interface Asked {
  readonly provider: Provider;
  readonly call: CallRead;
  /** Whether whoever looks may join and leave for it. */
  readonly isRun: boolean;
}

/** As its address says, to be read. */
export const askedToRead = async (visit: Visit): Promise<Asked> => {
  const { seen, run } = await bodiesOf(visit);
  const asked = visit.query.get('ente') ?? seen[0];
  const [provider] = await providersOf(
    visit,
    seen.filter((id) => id === asked),
  );
  if (provider === undefined) throw new NoSuchPage();
  return { provider, call: await callAsked(visit, provider), isRun: run.includes(provider.providerId) };
};

/** As its address or its form says, to be changed. */
export const askedToRun = async (visit: Visit): Promise<Asked> => {
  const provider = await bodyAsked(visit);
  return { provider, call: await callAsked(visit, provider), isRun: true };
};

const callAsked = async (visit: Visit, { providerId }: Provider): Promise<CallRead> => {
  const calls = await all<CallToJoin>(visit, `/providers/${providerId}/adhesions?limit=100`);
  const call = calls.find(({ callId }) => callId === visit.params['callId']);
  if (call === undefined) throw new NoSuchPage();
  return callRead(visit, call);
};

/** For which of the services of a call a body is accredited on a day, by category and zone. */
export const accreditedFor = (
  { accreditations }: Provider,
  { offered }: CallRead,
  today: LocalDate,
): Provider['accreditations'] => {
  const wanted = new Set(offered.flatMap(({ providerCategories }) => providerCategories));
  return accreditations.filter(
    ({ category, to, suspendedFrom }) =>
      wanted.has(category) &&
      (to === undefined || to >= today) &&
      (suspendedFrom === undefined || suspendedFrom > today),
  );
};

/** How a body stands to a call. */
export const joiningState = ({ t, as }: Visit, call: CallToJoin, today: LocalDate): Html => {
  const { adhesion, newTerms, acceptBy } = call;
  if (adhesion === undefined) return badge('plain', t.joining.notJoined);
  const { leftFrom, from } = adhesion;
  if (leftFrom !== undefined && leftFrom <= today)
    return badge('bad', fill(t.joining.leftOn, { day: as.day(leftFrom) }));
  if (leftFrom !== undefined) return badge('warning', fill(t.joining.leaves, { day: as.day(leftFrom) }));
  if (newTerms)
    return badge(
      'warning',
      acceptBy === undefined ? t.joining.newTerms : fill(t.joining.newTermsBy, { day: as.day(acceptBy) }),
    );
  return from > today
    ? badge('info', fill(t.joining.joinedFrom, { day: as.day(from) }))
    : badge('good', fill(t.joining.joinedSince, { day: as.day(from) }));
};

/** Whether a body may join on a day, or whoever joined may change what it joined for. */
export const isWindowOpen = ({ joinFrom, joinTo }: CallToJoin, today: LocalDate): boolean =>
  (joinFrom === undefined || joinFrom <= today) && (joinTo === undefined || today <= joinTo);

/** Whether a body has joined and is not leaving. */
export const hasJoined = ({ adhesion }: CallToJoin): boolean =>
  adhesion !== undefined && adhesion.leftFrom === undefined;

/** The way here. */
export const joiningCrumbs = ({ t }: Visit, call?: CallRead, providerId = ''): readonly Crumb[] => [
  { label: t.nav.today, href: '/ente' },
  { label: t.joining.title, href: JOINING },
  ...(call === undefined ? [] : [{ label: call.title, href: joiningAt(call.callId, providerId) }]),
];
