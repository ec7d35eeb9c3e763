// What the lists and the pages of an office share: the way back to the desk, the next page of a list, who is paid, a term.
import { daysBetween, localDate, type LocalDate } from '@buono/kernel';
import { ifThere } from '../api.js';
import { html, type Html } from '../frame/html.js';
import { action } from '../frame/parts.js';
import type { Provider } from '../provider/shapes.js';
import type { Crumb, Visit } from '../visit.js';
import { dueText } from './due-text.js';

/** The way back to the desk. */
export const deskCrumb = ({ t }: Visit): Crumb => ({ label: t.office.inbox, href: '/ufficio' });

/** The link to the next page of a list, which keeps what was asked of it; nothing on the last page. */
export const more = (
  { t }: Visit,
  path: string,
  next: string | undefined,
  asked: Readonly<Record<string, string>> = {},
): Html | undefined =>
  next === undefined
    ? undefined
    : html`<p>
        ${action(`${path}?${new URLSearchParams({ ...asked, dopo: next }).toString()}`, t.file.more, 'outline-primary')}
      </p>`;

/** Who is paid: a body by its name, a family never. */
export const payeeName = async (
  visit: Visit,
  { payeeKind, payeeId }: { readonly payeeKind: 'provider' | 'person'; readonly payeeId: string },
): Promise<string> => {
  if (payeeKind === 'person') return visit.t.office.aFamily;
  const provider = ifThere(await visit.api.send<Provider>('GET', `/providers/${payeeId}`));
  return provider?.legalName ?? visit.t.voucher.someProvider;
};

/** The names of all who are paid in a list, each asked for once. */
export const payeeNames = async <Line extends { readonly payeeKind: 'provider' | 'person'; readonly payeeId: string }>(
  visit: Visit,
  lines: readonly Line[],
): Promise<(line: Line) => string> => {
  const all = new Map(lines.map((line) => [line.payeeId, line]));
  const names = new Map(
    await Promise.all([...all].map(async ([id, line]) => [id, await payeeName(visit, line)] as const)),
  );
  return ({ payeeId }) => names.get(payeeId) ?? '';
};

/** A last day, with how many days are left or how late it is. */
export const termText = (visit: Visit, dueOn: string, today: LocalDate): Html => {
  const daysLeft = daysBetween(today, localDate(dueOn));
  return dueText(visit, { dueOn, daysLeft, late: daysLeft < 0 });
};
