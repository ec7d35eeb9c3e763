// What people do with a dead letter: it is handed over again, or skipped by act, by two persons where money may hang on it.
import { codecFor, type Aggregate } from '@buono/event-store';
import { accept, refuse, type Decider, type PersonId } from '@buono/kernel';

/** Why a message need not take effect: a word, since free text would be a place where names end up in clear. */
export const SKIP_REASONS = ['done-by-hand', 'overtaken', 'sent-by-mistake', 'thing-gone'] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

/** Which letter it is: the message's kind, place and thing, never what it says. */
export interface LetterFacts {
  readonly consumer: string;
  readonly messageId: string;
  readonly messageType: string;
  readonly source: string;
  readonly subject: string;
  readonly sequence: number;
  readonly attempts: number;
}

export type LetterEvent =
  | { readonly type: 'DeadLetterHandedOver'; readonly letter: LetterFacts; readonly by: PersonId }
  | {
      readonly type: 'DeadLetterSkipProposed';
      readonly letter: LetterFacts;
      readonly reason: SkipReason;
      readonly actNumber: string;
      readonly by: PersonId;
    }
  | { readonly type: 'DeadLetterSkipDismissed'; readonly by: PersonId }
  | {
      readonly type: 'DeadLetterSkipped';
      readonly letter: LetterFacts;
      readonly reason: SkipReason;
      readonly actNumber: string;
      readonly proposedBy: PersonId;
      readonly by: PersonId;
    };

export type LetterCommand =
  | { readonly type: 'HandOver'; readonly letter: LetterFacts; readonly by: PersonId }
  | {
      readonly type: 'Skip';
      readonly letter: LetterFacts;
      readonly reason: SkipReason;
      readonly actNumber: string;
      readonly by: PersonId;
      /** Whether money may hang on the message: then a second person decides. */
      readonly byTwo: boolean;
    }
  /** `ids`: all ids of the person who decides; whoever proposed is none of them. */
  | { readonly type: 'ConfirmSkip'; readonly by: PersonId; readonly ids: readonly PersonId[] }
  | { readonly type: 'DismissSkip'; readonly by: PersonId };

export type LetterRefusal = 'four-eyes-required' | 'skip-already-proposed' | 'skip-not-proposed';

/** A skip that is proposed or done. */
export interface Skip {
  readonly letter: LetterFacts;
  readonly reason: SkipReason;
  readonly actNumber: string;
  readonly proposedBy: PersonId;
}

/** What became of a letter through people; the bus says whether it still waits. */
export interface LetterState {
  readonly proposal?: Skip;
  readonly skipped?: Skip & { readonly by: PersonId };
}

export const letterDecider: Decider<LetterState, LetterCommand, LetterEvent, LetterRefusal> = {
  initial: {},
  evolve: (state, event) => {
    switch (event.type) {
      case 'DeadLetterHandedOver':
        return state;
      case 'DeadLetterSkipProposed': {
        const { letter, reason, actNumber, by } = event;
        return { proposal: { letter, reason, actNumber, proposedBy: by } };
      }
      case 'DeadLetterSkipDismissed':
        return {};
      case 'DeadLetterSkipped': {
        const { type: _, ...skipped } = event;
        return { skipped };
      }
    }
  },
  decide: (command, { proposal, skipped }) => {
    switch (command.type) {
      case 'HandOver':
        return accept({ type: 'DeadLetterHandedOver', letter: command.letter, by: command.by });
      case 'Skip': {
        if (proposal !== undefined) return refuse('skip-already-proposed');
        const { letter, reason, actNumber, by, byTwo } = command;
        const said = { letter, reason, actNumber, by };
        return byTwo
          ? accept({ type: 'DeadLetterSkipProposed', ...said })
          : accept({ type: 'DeadLetterSkipped', ...said, proposedBy: by });
      }
      case 'ConfirmSkip':
        // What is done already is done: whoever repeats it finds the same.
        if (proposal === undefined) return skipped === undefined ? refuse('skip-not-proposed') : accept();
        if (command.ids.includes(proposal.proposedBy)) return refuse('four-eyes-required');
        return accept({ type: 'DeadLetterSkipped', ...proposal, by: command.by });
      case 'DismissSkip':
        if (proposal === undefined) return refuse('skip-not-proposed');
        return accept({ type: 'DeadLetterSkipDismissed', by: command.by });
    }
  },
};

export const letterCodec = codecFor<LetterEvent>({
  DeadLetterHandedOver: [{ name: 'dead-letter-handed-over.v1' }],
  DeadLetterSkipProposed: [{ name: 'dead-letter-skip-proposed.v1' }],
  DeadLetterSkipDismissed: [{ name: 'dead-letter-skip-dismissed.v1' }],
  DeadLetterSkipped: [{ name: 'dead-letter-skipped.v1' }],
});

/** Stream `dead-letter-{letter}`, in the log of the context whose consumer could not take it. */
export const letterAggregate: Aggregate<LetterState, LetterCommand, LetterEvent, LetterRefusal> = {
  category: 'dead-letter',
  decider: letterDecider,
  codec: letterCodec,
};

// Of these kinds it is known that no cent hangs on them; of every other, and of one yet to come, a second person decides.
const WITHOUT_MONEY: ReadonlySet<string> = new Set(
  [
    'eligibility.application-received',
    'eligibility.offer-noticed',
    'eligibility.person-protected',
    'eligibility.protection-lifted',
    'redemption.confirmation-asked',
    'redemption.provider-registered',
    'reporting.voucher-running-out',
  ].map((kind) => `it.buono.${kind}.v1`),
);

/** Whether money may hang on a message of this kind. */
export const mayMoveMoney = (messageType: string): boolean => !WITHOUT_MONEY.has(messageType);

const MASKED: readonly RegExp[] = [
  /"[^"]*"|'[^']*'|«[^»]*»|`[^`]*`/g,
  /\b[A-Za-z]{2}\d{2}[A-Za-z0-9]{11,30}\b/g,
  /\b[A-Za-z]{6}[0-9A-Za-z]{2}[A-Za-z][0-9A-Za-z]{2}[A-Za-z][0-9A-Za-z]{3}[A-Za-z]\b/g,
  /\S+@\S+/g,
];

/** A reason as it may be shown: a fault says what it quotes, and nobody knows what that was, so it is left out. */
export const tellable = (reason: string): string =>
  MASKED.reduce((text, pattern) => text.replace(pattern, '…'), reason);
