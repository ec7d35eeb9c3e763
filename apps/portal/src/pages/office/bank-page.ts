// What moved on the account: entries that a person must look at first, then those that found their order.
import { blank, select } from '../frame/form.js';
import { html, type Html } from '../frame/html.js';
import { action, badge, empty, type Tone } from '../frame/parts.js';
import { table } from '../frame/table.js';
import { wordFor } from '../language/language.js';
import type { Page, Visit } from '../visit.js';
import { holds } from './door.js';
import { deskCrumb, more } from './pieces.js';
import { pageOfList, type BankEntry } from './shapes.js';

/** Where they are. */
export const BANK = '/ufficio/movimenti';

const STATES = ['held', 'recorded', 'dismissed'] as const;
const TONES: Readonly<Record<BankEntry['status'], Tone | 'plain'>> = {
  held: 'warning',
  recorded: 'good',
  dismissed: 'plain',
};

/** An entry's state in a word. */
export const entryState = ({ t }: Visit, { status }: BankEntry): Html => badge(TONES[status], t.bank.states[status]);

/** Why an entry is held, or was set aside. */
export const entryWhy = ({ t }: Visit, { status, reason }: Pick<BankEntry, 'reason' | 'status'>): string | undefined =>
  reason === undefined || status === 'recorded'
    ? undefined
    : (wordFor(t.office.heldReasons, reason) ?? wordFor(t.bank.dismissals, reason) ?? reason);

/** What left the account, or came. */
export const entryAmount = ({ t, as }: Visit, { amountCents, kind }: BankEntry): string =>
  amountCents === undefined ? t.bank.whole : as.money(kind === 'paid' ? -amountCents : amountCents);

/** The page. */
export const bankPage = async (visit: Visit): Promise<Page> => {
  const { t, query } = visit;
  const stato = STATES.find((one) => one === query.get('stato')) ?? 'held';
  const { items, next } = await pageOfList<BankEntry>(visit, `/bank-entries?limit=50&status=${stato}`);
  return {
    title: t.bank.title,
    area: 'bank',
    crumbs: [deskCrumb(visit)],
    body: html`<h1>${t.bank.title}</h1>
      <p class="lead">${t.bank.lead}</p>
      ${holds(visit, 'treasurer') && html`<p>${action(`${BANK}/importa`, t.bank.import)}</p>`}
      <form method="get" action="${BANK}" class="chooser">
        ${select(blank({ stato }), {
          name: 'stato',
          label: t.claims.state,
          options: STATES.map((value) => ({ value, label: t.bank.states[value] })),
        })}
        <button class="btn btn-outline-primary">${t.register.show}</button>
      </form>
      ${
        items.length === 0
          ? empty(stato === 'held' ? t.office.noneHeld : t.bank.none, t.bank.noneText)
          : entriesTable(visit, items)
      }
      ${more(visit, BANK, next, { stato })}`,
  };
};

/** Entries, each with its way to be looked at. */
export const entriesTable = (visit: Visit, items: readonly BankEntry[]): Html => {
  const { t, as } = visit;
  return table(
    t.bank.title,
    [
      { label: t.bank.reference },
      { label: t.voucher.day },
      { label: t.bank.which },
      { label: t.office.reason },
      { label: t.payments.amount, isNumber: true },
    ],
    items.map((entry) => [
      html`<a href="${BANK}/${entry.entryId}"><code>${entry.reference}</code></a>`,
      as.day(entry.bookedOn),
      t.bank.kinds[entry.kind],
      entryWhy(visit, entry) ?? entryState(visit, entry),
      entryAmount(visit, entry),
    ]),
  );
};
