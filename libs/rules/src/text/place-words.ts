// Where a call holds and who receives, in a sentence each.
import type { CallDocument } from '../model/call-document.js';
import type { RecipientKind } from '../model/call-terms.js';
import { fixedWords } from './words.js';

/** The zones of a call or of an action. */
export const zonesWords = (zones: CallDocument['zones']): string =>
  zones === 'all' ? 'Vale in tutte le zone della regione.' : `Vale nelle zone: ${zones.join(', ')}.`;

/** Who receives. */
export const recipientWords = (recipient: RecipientKind): string => `Chi riceve: ${fixedWords(recipient)}.`;
