// Calls as the region works on them: drafts, versions, where they stand.
import type { components } from '@buono/client';
import { ifThere } from '../api.js';
import type { Html } from '../frame/html.js';
import { badge, type Tone } from '../frame/parts.js';
import { wordFor } from '../language/language.js';
import { NoSuchPage, type Visit } from '../visit.js';

type Schemas = components['schemas'];
export type Draft = Schemas['CallDraftView'];
export type DraftLine = Schemas['CallDraftLineView'];
export type Call = Schemas['CallView'];
export type CallLine = Schemas['CallLineView'];
export type CallText = Schemas['CallTextView'];
export type Difference = Schemas['VersionDifferenceView'];
export type WrittenCall = Schemas['CallWrittenView'];

/** Where the pages of a call are. */
export const atCall = (callId: string): string => `/ufficio/avvisi/${callId}`;

/** The call of the address: published, or a draft; there is none for who may read neither. */
export const callOrDraft = async (
  visit: Visit,
): Promise<
  { readonly call: Call; readonly draft?: undefined } | { readonly draft: Draft; readonly call?: undefined }
> => {
  const { callId = '' } = visit.params;
  const call = ifThere(await visit.api.send<Call>('GET', `/calls/${callId}`));
  if (call !== undefined) return { call };
  const draft = ifThere(await visit.api.send<Draft>('GET', `/calls/${callId}/draft`));
  if (draft === undefined) throw new NoSuchPage();
  return { draft };
};

/** A published call; there is no such page for a draft. */
export const publishedCall = async (visit: Visit): Promise<Call> => {
  const { call } = await callOrDraft(visit);
  if (call === undefined) throw new NoSuchPage();
  return call;
};

const TONES: Readonly<Record<string, Tone | 'plain'>> = {
  draft: 'warning',
  approved: 'info',
  published: 'info',
  open: 'good',
  suspended: 'warning',
  annulled: 'bad',
};

/** Where a call stands, in a word. */
export const stageBadge = ({ t }: Visit, stage: string): Html =>
  badge(TONES[stage] ?? 'plain', wordFor(t.region.stages, stage) ?? stage);

/** The way to a page of the calls. */
export const crumbsOfCalls = ({ t }: Visit, call?: { readonly callId: string; readonly title: string }) => [
  { label: t.office.inbox, href: '/ufficio' },
  { label: t.region.title, href: '/ufficio/avvisi' },
  ...(call === undefined ? [] : [{ label: call.title, href: atCall(call.callId) }]),
];
