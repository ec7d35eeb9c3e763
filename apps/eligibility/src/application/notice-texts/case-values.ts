// What a real case says in the places of a text, from what everybody who sees the file sees: no sealed text is opened for it.
import { dateInRome, dueDate, euroText, type LocalDate } from '@buono/kernel';
import { COURT_DAYS } from '../../domain/application/procedure/remedies.js';
import { LAW_TERMS } from '../../domain/application/procedure/terms.js';
import { grantedBy, type KnownApplication } from '../../domain/application/state.js';
import type { NoticeKind } from '../../domain/notice/kinds.js';
import { placesOf, termWords } from '../../domain/notice/texts.js';
import { dateWords, reasonWords } from '../acts/paper-words.js';
import type { ReadyCall } from '../call/call-versions.js';
import { itemLabels } from '../notices/item-labels.js';
import { countedFrom } from '../notices/prepare-notices.js';
import type { TextPlace } from './notice-text-ports.js';

/** The values of a case by place; a place of which the case says nothing stands as its name between ‹ and ›. */
export const caseValues = (
  { kind, language }: Pick<TextPlace, 'kind' | 'language'>,
  application: KnownApplication,
  ready: ReadyCall,
  today: LocalDate,
): Readonly<Record<string, string>> => {
  const { document } = ready.compiled;
  const unsaid = Object.fromEntries(placesOf(kind).map((name) => [name, `‹${name}›`]));
  return {
    ...unsaid,
    ...{ body: document.body.name, call: document.title, day: dateWords(today) },
    ...('receiptNumber' in application && { number: String(application.receiptNumber) }),
    ...stepValues(kind, application, {
      ready,
      term: (days) => {
        const until = dateWords(dueDate(today, days));
        return { term: termWords(language, countedFrom(ready, application), { days, until }) };
      },
    }),
  };
};

const stepValues = (
  kind: NoticeKind,
  application: KnownApplication,
  { ready, term }: { readonly ready: ReadyCall; readonly term: (days: number) => Readonly<Record<string, string>> },
): Readonly<Record<string, string>> => {
  const procedure = 'procedure' in application ? application.procedure : undefined;
  const terms = procedure?.terms ?? LAW_TERMS;
  switch (kind) {
    case 'receipt':
      return 'arrivedAt' in application ? { day: dateWords(dateInRome(application.arrivedAt)) } : {};
    case 'integration-request': {
      const asked = procedure?.integrations.at(-1);
      const items = asked && { items: itemLabels(asked.items, application.action, ready).join('; ') };
      const days = asked?.days ?? terms.integrationDays;
      return { ...term(days), ...items };
    }
    case 'rejection-notice': {
      const reasons = procedure?.notice && { reasons: reasonWords(procedure.notice.grounds).join('\n') };
      return { ...term(terms.observationDays), ...reasons };
    }
    case 'refusal': {
      const reasons = application.status === 'refused' && {
        ...{ reasons: reasonWords(application.reasons).join('\n'), act: application.actNumber ?? '' },
      };
      return { ...term(terms.appealDays), court: String(COURT_DAYS), ...reasons };
    }
    case 'admission':
      return { court: String(COURT_DAYS), ...worthOf(application) };
    case 'voucher-offer':
    case 'offer-lapsing':
    case 'voucher-ready': {
      const { amount } = worthOf(application);
      return amount === undefined ? {} : { amount };
    }
    case 'voucher-ending':
    case 'voucher-low':
    case 'payment':
    case 'provider-leaving':
    case 'service-question':
    case 'message':
      return {};
  }
};

const worthOf = (application: KnownApplication): Readonly<Record<string, string>> => {
  const due = application.status === 'admitted' ? grantedBy(application).due : undefined;
  if (application.status !== 'admitted' || due === undefined) return {};
  const { actNumber: act = '' } = application;
  return { act, amount: euroText(due.valueCents), from: dateWords(due.validFrom), to: dateWords(due.validTo) };
};
