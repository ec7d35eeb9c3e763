// Dead letters as they are told: what failed, where and why, who did what; never what a fault quotes.
import { isSelf, type Principal } from '@buono/access';
import { refusalProblems } from '@buono/http';
import type { DeadLetter } from '@buono/messaging';
import type { LetterFile, Waiting } from './dead-letter-desk.js';
import type { DeadLetterView, LetterActKind, LetterActView } from './dead-letters.dto.js';
import {
  mayMoveMoney,
  tellable,
  type LetterEvent,
  type LetterFacts,
  type LetterRefusal,
  type LetterState,
} from './letter-acts.js';

/** A letter of a list. */
export const waitingView = ({ letter, state }: Waiting, principal: Principal): DeadLetterView => ({
  deadLetterId: letter.id,
  ...ofLetter(letter),
  ...standing(state, principal),
});

/** One letter with every act on it. */
export const fileView = (deadLetterId: string, file: LetterFile, principal: Principal): DeadLetterView => {
  const { waiting, state, acts } = file;
  const facts = waiting === undefined ? state.skipped?.letter : undefined;
  return {
    deadLetterId,
    ...(waiting === undefined ? facts !== undefined && ofFacts(facts) : ofLetter(waiting)),
    ...standing(state, principal, waiting === undefined),
    acts: acts.map(({ event, meta }): LetterActView => ({
      act: KINDS[event.type],
      at: meta.recordedAt,
      by: event.by,
      byMe: isSelf(principal, event.by),
    })),
  } as DeadLetterView;
};

const KINDS: Readonly<Record<LetterEvent['type'], LetterActKind>> = {
  DeadLetterHandedOver: 'handed-over',
  DeadLetterSkipProposed: 'skip-proposed',
  DeadLetterSkipDismissed: 'skip-dismissed',
  DeadLetterSkipped: 'skipped',
};

const ofLetter = ({ group, reason, attempts, failedAt, message }: DeadLetter) => ({
  consumer: group,
  reason: tellable(reason),
  ...{ attempts, failedAt },
  byTwo: mayMoveMoney(message.type),
  message: {
    ...{ id: message.id, source: message.source, type: message.type, subject: message.subject },
    ...{ sequence: message.sequence, time: message.time, data: message.data as object },
  },
});

const ofFacts = ({ consumer, attempts, messageId, messageType, source, subject, sequence }: LetterFacts) => ({
  ...{ consumer, attempts, byTwo: mayMoveMoney(messageType) },
  message: { id: messageId, source, type: messageType, subject, sequence },
});

const standing = (
  { proposal, skipped }: LetterState,
  principal: Principal,
  gone = false,
): Pick<DeadLetterView, 'status' | 'skip'> => {
  const skip = gone ? skipped : proposal;
  if (skip === undefined) return { status: 'waiting' };
  const { reason, actNumber, proposedBy } = skip;
  const told = { reason, actNumber, proposedBy, byMe: isSelf(principal, proposedBy) };
  return { status: gone ? 'skipped' : 'skip-proposed', skip: told };
};

/** How a refusal is told. */
export const problemOfLetter = refusalProblems<LetterRefusal>({
  'four-eyes-required': [
    403,
    'Serve un’altra persona',
    'Da questo messaggio può dipendere del denaro: chi ha proposto di saltarlo non può confermarlo. Lo conferma un’altra persona.',
  ],
  'skip-already-proposed': [
    409,
    'Già proposto',
    'Qualcuno ha già proposto di saltare questo messaggio: la proposta aspetta una seconda persona, che la conferma o la respinge.',
  ],
  'skip-not-proposed': [
    409,
    'Nessuna proposta',
    'Nessuno ha proposto di saltare questo messaggio, o la proposta è già stata decisa. Guarda come sta adesso.',
  ],
});
