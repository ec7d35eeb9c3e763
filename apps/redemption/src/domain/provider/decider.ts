// The provider: who it is, what it may deliver where and when, and where it is paid.
import {
  accept,
  accreditedFor as accreditedByRecords,
  refuse,
  type Decider,
  type Decision,
  type LocalDate,
  type PersonId,
} from '@buono/kernel';
import type { Sealed } from '../payee.js';
import { decideAdhesion } from './adhesion.js';
import type { AdhesionEvent } from './adhesion-events.js';
import type {
  AccreditProvider,
  ApproveIban,
  ProposeIban,
  ProviderCommand,
  ProviderRefusal,
  RegisterProvider,
  SuspendAccreditation,
  TakeOverProvider,
} from './commands.js';
import type { ProviderEvent, ProviderMerged, ProviderRegistered } from './events.js';
import { decideLife, overlap, type AccreditationRecord } from './life.js';

export type { AccreditationRecord };

export interface RegisteredProvider {
  readonly status: 'registered';
  readonly registration: ProviderRegistered;
  readonly records: readonly AccreditationRecord[];
  /** What it decided about calls that want providers to join, in that order. */
  readonly adhesions: readonly AdhesionEvent[];
  /** By whom it is gone on with. */
  readonly merged?: ProviderMerged;
  /** Those it goes on with. */
  readonly predecessors: readonly string[];
  readonly iban: Sealed;
  readonly proposal?: { readonly iban: Sealed; readonly by: PersonId } | undefined;
}

export type Provider = { readonly status: 'unknown' } | RegisteredProvider;

/** The first of these categories for which the provider was accredited in a zone on a service date; undefined if none. */
export const accreditedFor = (
  provider: Provider,
  categories: readonly string[],
  zone: string,
  on: LocalDate,
): string | undefined =>
  provider.status === 'unknown' ? undefined : accreditedByRecords(provider.records, categories, zone, on);

const evolve = (provider: Provider, event: ProviderEvent): Provider => {
  if (event.type === 'ProviderRegistered')
    return {
      ...{ status: 'registered', registration: event, iban: event.iban },
      ...{ records: [], adhesions: [], predecessors: [] },
    };
  if (provider.status === 'unknown') return provider;
  switch (event.type) {
    case 'ProviderAccredited':
    case 'AccreditationSuspended':
    case 'AccreditationResumed':
      return { ...provider, records: [...provider.records, event] };
    case 'CallJoined':
    case 'CallLeft':
      return { ...provider, adhesions: [...provider.adhesions, event] };
    case 'ProviderMerged':
      return { ...provider, merged: event };
    case 'PredecessorSucceeded':
      return { ...provider, predecessors: [...provider.predecessors, event.predecessorId] };
    case 'IbanProposed':
      return { ...provider, proposal: { iban: event.iban, by: event.proposedBy } };
    case 'IbanChanged':
      return { ...provider, iban: event.iban, proposal: undefined };
  }
};

type Decided = Decision<ProviderEvent, ProviderRefusal>;

const register = ({ type: _, ...registration }: RegisterProvider, provider: Provider): Decided =>
  provider.status === 'unknown'
    ? accept({ type: 'ProviderRegistered', ...registration })
    : refuse('provider-already-registered');

const takeOver = ({ type: _, ...registration }: TakeOverProvider, provider: Provider): Decided =>
  provider.status === 'unknown' ? accept({ type: 'ProviderRegistered', ...registration }) : accept();

const accredit = ({ type: _, byOwn, excluded, ...given }: AccreditProvider, provider: RegisteredProvider): Decided => {
  if (byOwn === true) return refuse('own-provider');
  if (excluded === true) return refuse('provider-excluded');
  if (provider.merged !== undefined) return refuse('provider-merged');
  if (given.to !== undefined && given.to < given.from) return refuse('accreditation-dates-wrong');
  return accept({ type: 'ProviderAccredited', providerId: provider.registration.providerId, ...given });
};

const suspend = ({ category, zone, effectiveFrom }: SuspendAccreditation, provider: RegisteredProvider): Decided => {
  const known = provider.records.some(
    (record) => record.type === 'ProviderAccredited' && record.category === category && overlap(record.zone, zone),
  );
  if (!known) return refuse('accreditation-unknown');
  const { providerId } = provider.registration;
  return accept({ type: 'AccreditationSuspended', providerId, category, zone, effectiveFrom });
};

const propose = ({ iban, by }: ProposeIban): Decided => accept({ type: 'IbanProposed', iban, proposedBy: by });

const approve = ({ by }: ApproveIban, provider: RegisteredProvider): Decided => {
  if (provider.proposal === undefined) return refuse('iban-change-unknown');
  if (provider.proposal.by === by) return refuse('iban-proposer-may-not-approve');
  return accept({ type: 'IbanChanged', iban: provider.proposal.iban, approvedBy: by });
};

const decide = (command: ProviderCommand, provider: Provider): Decided => {
  if (command.type === 'RegisterProvider') return register(command, provider);
  if (command.type === 'TakeOverProvider') return takeOver(command, provider);
  if (provider.status === 'unknown') return refuse('provider-unknown');
  switch (command.type) {
    case 'AccreditProvider':
      return accredit(command, provider);
    case 'SuspendAccreditation':
      return suspend(command, provider);
    case 'ResumeAccreditation':
    case 'MoveAccreditation':
    case 'MergeProvider':
    case 'SucceedProvider':
      return decideLife(command, provider);
    case 'JoinCall':
    case 'LeaveCall':
      return decideAdhesion(command, provider);
    case 'ProposeIban':
      return propose(command);
    case 'ApproveIban':
      return approve(command, provider);
  }
};

/** One provider; stream `provider-{providerId}`. */
export const providerDecider: Decider<Provider, ProviderCommand, ProviderEvent, ProviderRefusal> = {
  initial: { status: 'unknown' },
  evolve,
  decide,
};
