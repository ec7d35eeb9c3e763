// The services that wait on a device, as plain values: which to send, what an answer makes of each, what may go.

/** Where a service stands: still here, or as it was answered. */
export type Standing = 'waiting' | 'recorded' | 'held' | 'late' | 'refused';

/** A service written on this device. */
export interface Entry {
  /** Its idempotency key, made when it was written: however often it is sent, it is one service. */
  readonly key: string;
  /** Who wrote it, by a mark that says nothing of them: nobody else sends it. */
  readonly owner: string;
  /** How forms name the service, and what people call it. */
  readonly service: string;
  readonly label: string;
  /** The fields of the form, by name; of a service that was recorded, only its day. */
  readonly fields: Readonly<Record<string, string>>;
  /** When the code was read (UTC), for entries with a code. */
  readonly readAt?: string;
  /** The first signs of the voucher's number, where they are known. */
  readonly mark?: string;
  /** UTC. */
  readonly writtenAt: string;
  readonly standing: Standing;
  /** What became of it, in words. */
  readonly detail?: string;
  /** The redemption, where there is one. */
  readonly entryId?: string;
  /** When its answer was first in sight (UTC). */
  readonly seenAt?: string;
}

/** What the portal says of a service that was sent. */
export interface Answer {
  readonly state: Exclude<Standing, 'waiting'>;
  readonly detail?: string;
  readonly entryId?: string;
  readonly mark?: string;
}

/** What a sending came to: an answer, or why there is none. */
export type Sending =
  | { readonly is: 'answered'; readonly answer: Answer }
  /** Nobody is signed in: everything stays. */
  | { readonly is: 'sign-in' }
  /** The proof of the form is old: fetched anew, it is good. */
  | { readonly is: 'stale' }
  /** Signed in, and not for a provider. */
  | { readonly is: 'stranger' }
  /** Nothing is known of it: it is sent again, under the same key. */
  | { readonly is: 'later' };

const ANSWERS: readonly string[] = ['recorded', 'held', 'late', 'refused'];

/** What the portal's answer means; `undefined` where it was no JSON. */
export const sendingOf = (status: number, body: unknown): Sending => {
  const state = typeof body === 'object' && body !== null && 'state' in body ? String(body.state) : '';
  if (status === 200 && ANSWERS.includes(state)) return { is: 'answered', answer: body as Answer };
  if (status === 401) return { is: 'sign-in' };
  if (status === 403 && state === 'stranger') return { is: 'stranger' };
  if (status >= 400 && status < 500 && state === '') return { is: 'stale' };
  return { is: 'later' };
};

/** Those that this person has to send, in the order in which they were written. */
export const toSend = (entries: readonly Entry[], owner: string): readonly Entry[] =>
  entries
    .filter((entry) => entry.standing === 'waiting' && entry.owner === owner)
    .sort((one, other) => (one.writtenAt < other.writtenAt ? -1 : one.writtenAt > other.writtenAt ? 1 : 0));

/** Whether the portal has recorded it. */
export const isRecorded = ({ standing }: Pick<Entry, 'standing'>): boolean =>
  standing === 'recorded' || standing === 'held';

/** Those that would be lost with the device. */
export const unsent = (entries: readonly Entry[]): readonly Entry[] => entries.filter((entry) => !isRecorded(entry));

/** Those that somebody else wrote and has not sent. */
export const ofOthers = (entries: readonly Entry[], owner: string): readonly Entry[] =>
  unsent(entries).filter((entry) => entry.owner !== owner);

/** The entry after its answer: what is recorded keeps nothing but its day, what is not keeps what can be corrected. */
export const answered = (entry: Entry, { state, detail, entryId, mark }: Answer): Entry => {
  const { readAt, fields, detail: _before, ...rest } = entry;
  const after = {
    ...rest,
    standing: state,
    ...(detail !== undefined && { detail }),
    ...(entryId !== undefined && { entryId }),
    ...(mark !== undefined && { mark }),
  };
  if (isRecorded(after)) return { ...after, fields: { giorno: fields['giorno'] ?? '' } };
  return { ...after, fields, ...(readAt !== undefined && { readAt }) };
};

/** The entry, written again: another service than the one that was refused, under another key. */
export const corrected = (refused: Entry, written: Entry): Entry => {
  if (refused.standing !== 'refused' && refused.standing !== 'late')
    throw new Error('only what was refused is corrected: what waits may have been recorded already');
  if (refused.key === written.key) throw new Error('a corrected service has a key of its own');
  return written;
};

const DAY_MS = 24 * 3_600_000;

/** What may go by itself: recorded, and seen a day ago. */
export const toForget = (entries: readonly Entry[], now: number): readonly Entry[] =>
  entries.filter(
    (entry) => isRecorded(entry) && entry.seenAt !== undefined && now - Date.parse(entry.seenAt) >= DAY_MS,
  );

/** Whether a code stands in a service that is still here. */
export const hasCode = (entries: readonly Entry[], code: string, except?: string): boolean =>
  entries.some(({ key, fields }) => key !== except && fields['codice'] === code);
