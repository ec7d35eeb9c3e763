// What an editor works on: a call that is not there yet, a draft, or the next version of a published call.
import { needed, read } from '../../api.js';
import type { Visit } from '../../visit.js';
import { NoSuchPage } from '../../visit.js';
import { atCall, callOrDraft, type Draft } from '../shapes.js';
import type { Json } from './document.js';

/** Whose text it is. */
export interface Turn {
  readonly kind: 'draft' | 'new' | 'published';
  readonly callId?: string;
  /** The revision of the draft that was read: a text that somebody else has changed is not written over. */
  readonly revision?: string;
}

/** The address of the editor. */
export const addressOf = ({ callId }: Turn): string =>
  callId === undefined ? '/ufficio/avvisi/nuovo/scrittura' : `${atCall(callId)}/scrittura`;

/** What the editor begins with. */
export const beginningOf = async (visit: Visit): Promise<{ readonly turn: Turn; readonly document: Json }> => {
  const { callId } = visit.params;
  if (callId === undefined) return { turn: { kind: 'new' }, document: await template(visit) };
  const { call, draft } = await callOrDraft(visit);
  if (call === undefined) {
    const answer = await visit.api.send<Draft>('GET', `/calls/${draft.callId}/draft`);
    const { document } = needed(answer);
    const revision = answer.ok ? answer.etag : undefined;
    return { turn: { kind: 'draft', callId, ...(revision !== undefined && { revision }) }, document };
  }
  const last = call.versions.at(-1)?.version ?? call.version;
  const { document } = await read<{ readonly document: Json }>(visit, `/calls/${callId}/document?version=${last}`);
  return { turn: { kind: 'published', callId }, document };
};

const template = async (visit: Visit): Promise<Json> => {
  const code = visit.query.get('modello');
  if (code === null) throw new NoSuchPage();
  const path = `/call-templates/${encodeURIComponent(code)}`;
  return (await read<{ readonly document: Json }>(visit, path)).document;
};

/** Whose text a form carries. */
export const turnOf = async (visit: Visit): Promise<Turn> => {
  const { callId } = visit.params;
  if (callId === undefined) return { kind: 'new' };
  const { call } = await callOrDraft(visit);
  const revision = visit.form.get('_revision');
  if (call !== undefined) return { kind: 'published', callId };
  return { kind: 'draft', callId, ...(revision !== null && { revision }) };
};
