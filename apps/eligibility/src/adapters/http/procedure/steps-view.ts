// What was asked and answered in a procedure, as it is shown.
import type { LocalDate } from '@buono/kernel';
import type { OpenedBoxes } from '../../../application/sealing.js';
import {
  isUndelivered,
  type Appeal,
  type FamilyAnswer,
  type Procedure,
  type Told,
} from '../../../domain/application/procedure/procedure.js';
import type { AttachedDocument } from '../../../domain/application/documents/events.js';
import { itemsOf, type AskedItem } from '../../../domain/application/procedure/integration.js';
import type { KeptPlace } from '../../../domain/freeze/freeze.js';
import type {
  AppealView,
  AskedItemView,
  KeptView,
  FamilyAnswerView,
  IntegrationView,
  NoticeView,
} from './steps.dto.js';

type Opened = ReadonlyMap<unknown, OpenedBoxes>;

/** The steps of a procedure with their texts open. */
export const stepsView = (
  { integrations, notice, appeal, terms }: Procedure,
  opened: Opened,
  { today, kept, documents }: Beside,
): { readonly integrations: IntegrationView[]; readonly notice?: NoticeView; readonly appeal?: AppealView } => ({
  integrations: integrations.map((integration) => ({
    askedOn: integration.askedOn,
    ...(integration.days !== undefined && { days: integration.days }),
    ...termPart(integration, integration.askedOn),
    ...(!isUndelivered(integration) && { until: integration.until }),
    items: [...integration.items],
    asked: itemsOf(integration, documents).map(itemView),
    suspendsTerm: integration.suspends,
    ...textOf(opened, integration.sealed),
    ...answerView(opened, integration, integration.until, today),
  })),
  ...(notice !== undefined && {
    notice: {
      noticedOn: notice.noticedOn,
      days: terms.observationDays,
      ...termPart(notice, notice.noticedOn),
      ...(!isUndelivered(notice) && { observationsBy: notice.observationsBy }),
      grounds: notice.grounds.map((ground) => ({ ...ground })),
      ...textOf(opened, notice.sealed),
      ...answerView(opened, notice, notice.observationsBy, today),
    },
  }),
  ...(appeal !== undefined && { appeal: { ...appealView(opened, appeal), ...(kept && { kept: keptView(kept) }) } }),
});

/** What a procedure is shown beside. */
interface Beside {
  readonly today: LocalDate;
  readonly kept?: KeptPlace | undefined;
  readonly documents: readonly AttachedDocument[];
}

const itemView = ({ item, documents, declared }: AskedItem): AskedItemView => ({
  item,
  status: declared || documents.length > 0 ? 'answered' : 'open',
  documentIds: [...documents],
});

const keptView = ({ rankingId, place, bis, valueCents: amountCents }: KeptPlace): KeptView => ({
  ...(rankingId !== undefined && { rankingId }),
  ...{ place, bis, amountCents, currency: 'EUR' },
});

const appealView = (opened: Opened, { openedOn, dueOn, sealed, decided, withdrawnOn }: Appeal): AppealView => {
  const status = decided?.outcome ?? (withdrawnOn === undefined ? 'open' : 'withdrawn');
  const given = withdrawnOn === undefined ? {} : { withdrawnOn };
  const view: AppealView = { openedOn, dueOn, status, ...given, ...textOf(opened, sealed) };
  if (decided === undefined) return view;
  const { text: answer } = textOf(opened, decided.sealed);
  const { on: decidedOn, actNumber } = decided;
  return { ...view, decidedOn, actNumber, ...(answer !== undefined && { answer }) };
};

/** From when a term counts; nothing while it is not proved that its notice was delivered. */
const termPart = ({ told }: { readonly told?: Told }, from: LocalDate): { readonly countsFrom?: string } => {
  const countsFrom = told === undefined ? from : told.deliveredOn;
  return countsFrom === undefined ? {} : { countsFrom };
};

/** A term to answer is over after its last day, whether or not that was recorded. */
const answerView = (
  opened: Opened,
  { answer, told }: { readonly answer?: FamilyAnswer; readonly told?: Told },
  until: LocalDate,
  today: LocalDate,
): Pick<IntegrationView, 'status' | 'answer'> => {
  if (answer === undefined)
    return { status: isUndelivered({ ...(told && { told }) }) || today <= until ? 'waiting' : 'expired' };
  const said = opened.get(answer.sealed);
  const values = Object.entries(said?.facts ?? {}).map(([name, fact]) => [
    name,
    fact.state === 'known' ? fact.value : null,
  ]);
  const view: FamilyAnswerView = { on: answer.on, ...textOf(opened, answer.sealed) };
  if (values.length > 0) view.facts = Object.fromEntries(values) as object;
  return { status: 'answered', answer: view };
};

const textOf = (opened: Opened, sealed: unknown): { readonly text?: string } => {
  const text = opened.get(sealed)?.text;
  return text === undefined ? {} : { text };
};
