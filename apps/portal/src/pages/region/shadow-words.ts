// What the requirements of a call are called, by their ids: the sentence that the call itself says of who meets one.
import { ifThere } from '../api.js';
import type { Visit } from '../visit.js';
import { at, itemsAt, type Json } from './editor/document.js';
import type { Call } from './shapes.js';

/** Sentences by the ids of requirements; one that a shadow adds has none. */
export type Sentences = ReadonlyMap<string, string>;

/** Those of the last version of a call, of all its actions. */
export const sentencesOf = async ({ api }: Visit, { callId, versions, version }: Call): Promise<Sentences> => {
  const last = versions.at(-1)?.version ?? version;
  const found = ifThere(
    await api.send<{ readonly document: Json }>('GET', `/calls/${callId}/document?version=${last}`),
  );
  const sentences = new Map<string, string>();
  if (found === undefined) return sentences;
  for (const [index] of itemsAt(found.document, ['actions']).entries())
    for (const criterion of itemsAt(found.document, ['actions', String(index), 'criteria'])) {
      const [id, said] = [at(criterion, ['id']), at(criterion, ['met'])];
      if (typeof id === 'string' && typeof said === 'string') sentences.set(id, said);
    }
  return sentences;
};
