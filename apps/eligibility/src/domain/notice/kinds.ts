// The kinds of notices, and the way each goes: what starts a term by a certified channel, the rest by an ordinary one.

/** What a person has a term for, once a notice has reached them: a step of the procedure, or to accept a voucher. */
export type StartedTerm = 'integration' | 'observations' | 'decision' | 'acceptance';

/** How notices of a kind go. */
export interface NoticeHandling {
  /** The term that counts from its delivery, which is proved: it goes by a certified channel. */
  readonly starts?: StartedTerm;
  /** Where no service reaches the person, the office posts a letter; the others are read on the pages. */
  readonly letter?: true;
}

export const NOTICE_KINDS = {
  receipt: {},
  'integration-request': { starts: 'integration' },
  'rejection-notice': { starts: 'observations' },
  admission: { starts: 'decision' },
  refusal: { starts: 'decision' },
  'voucher-offer': { starts: 'acceptance' },
  'offer-lapsing': { letter: true },
  'voucher-ready': { letter: true },
  'voucher-ending': {},
  'voucher-low': {},
  payment: {},
  'provider-leaving': { letter: true },
  'service-question': { letter: true },
  message: {},
} as const satisfies Readonly<Record<string, NoticeHandling>>;

export type NoticeKind = keyof typeof NOTICE_KINDS;

/** A channel of notices: services, then the two that people see to, and the hand of the office. */
export type Channel = 'app-io' | 'email' | 'pec' | 'send' | 'registered-letter' | 'letter' | 'in-person';

/** What people post; nothing else is waited for. */
export const POSTED: readonly Channel[] = ['registered-letter', 'letter'];

/** The term that a notice of a kind starts; undefined for most. */
export const startedBy = (kind: NoticeKind): StartedTerm | undefined => handlingOf(kind).starts;

/** Whether its delivery is to be proved. */
export const isCertified = (kind: NoticeKind): boolean => startedBy(kind) !== undefined;

/** How notices of a kind go. */
export const handlingOf = (kind: NoticeKind): NoticeHandling => NOTICE_KINDS[kind];

/** The channels that are tried for a kind, in order, where these services are connected. */
export const routeOf = (kind: NoticeKind, connected: readonly Channel[]): readonly Channel[] => {
  const { starts, letter = false } = handlingOf(kind);
  const proved = starts !== undefined;
  const wanted: readonly Channel[] = proved ? ['pec', 'send'] : ['app-io', 'email'];
  const posted: readonly Channel[] = proved ? ['registered-letter'] : letter ? ['letter'] : [];
  return [...wanted.filter((channel) => connected.includes(channel)), ...posted];
};
