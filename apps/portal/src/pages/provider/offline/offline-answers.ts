// What the page without a network asks for when there is one: what it needs to go on alone, and what becomes of each service.
import { problemName } from '@buono/client';
import { instantFromMillis, isInstant } from '@buono/kernel';
import { ApiRefused, ifThere, read, written } from '../../api.js';
import { refilled } from '../../frame/form.js';
import { fill } from '../../language/language.js';
import { apiNow } from '../../public/calls.js';
import { monthOf, todayOf } from '../../today.js';
import { NoSuchPage, type Told, type Visit } from '../../visit.js';
import { bookOf, inCare } from '../book.js';
import { named, possible } from '../entry-pages.js';
import { entryIn } from '../entry-form.js';
import { keyOf } from '../services.js';
import { voucherMark, type Redeemed, type Redemption } from '../shapes.js';

const SIGN_IN: Told = { told: { state: 'sign-in' }, status: 401 };

/** The services, the vouchers in care by their ids, the keys of the codes, and the time: nobody's name. */
export const offlineData = (visit: Visit): Promise<Told> =>
  told(visit, async () => {
    const [services, book, { keys }, now] = await Promise.all([
      possible(visit),
      bookOf(visit),
      read<{ readonly keys: readonly unknown[] }>(visit, '/voucher-code-keys'),
      apiNow(visit),
    ]);
    const vouchers = await inCare(visit, book, monthOf(await todayOf(visit)));
    return {
      told: {
        owner: visit.mark,
        proof: visit.proof,
        now: instantFromMillis(now),
        keys,
        services: services.map(({ callId, code, callTitle: call, ...service }) => ({
          key: keyOf(callId, code),
          call,
          ...service,
        })),
        vouchers: vouchers.map(({ voucherId }) => voucherId),
      },
    };
  });

/** One service, sent: what became of it. The same key is the same service, however often it comes. */
export const offlineSent = (visit: Visit): Promise<Told> =>
  told(visit, async () => {
    const { form: sent } = visit;
    const service = named(await possible(visit), sent.get('servizio'));
    if (service === undefined) return refused('service-unknown', visit.t.offline.noService);
    const { body, errors } = entryIn(sent, service, visit);
    const [wrong] = refilled(sent, errors).errors.values();
    if (wrong !== undefined) return refused('invalid', wrong);
    const answer = await written<Redeemed>(visit, 'POST', '/redemptions', asRead(body, sent.get('letto') ?? ''));
    if ('body' in answer) return recorded(visit, answer.body);
    const { detail, errors: fields = [] } = answer.problem;
    return refused(problemName(answer.problem), fields[0]?.detail ?? detail);
  });

// A code was read when the device says; the number of a voucher is always the same.
const asRead = (body: Readonly<Record<string, unknown>>, readAt: string): Readonly<Record<string, unknown>> =>
  'code' in body && isInstant(readAt) ? { ...body, codeReadAt: readAt } : body;

const refused = (refusal: string, detail: string): Told => ({
  told: { state: refusal === 'entry-too-late' ? 'late' : 'refused', refusal, detail: capital(detail) },
});

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const recorded = async (
  visit: Visit,
  { redemptionId, voucherId, publicCents, familyCents }: Redeemed,
): Promise<Told> => {
  const { t, as } = visit;
  const shown = ifThere(await visit.api.send<Redemption>('GET', `/redemptions/${redemptionId}`));
  const holds = (shown?.holds ?? []).map(({ why, until }) => fill(t.today.heldText, { why, day: as.day(until) }));
  const shares = fill(t.register.shares, { public: as.money(publicCents), family: as.money(familyCents) });
  return {
    told: {
      state: holds.length > 0 ? 'held' : 'recorded',
      detail: [...holds, `${capital(shares)}.`].join(' '),
      entryId: redemptionId,
      mark: voucherMark(voucherId),
    },
  };
};

/** The answer; what the page cannot mend is told so that it keeps what it has, and knows whether to come again. */
const told = async (visit: Visit, answer: () => Promise<Told>): Promise<Told> => {
  if (visit.person === undefined) return SIGN_IN;
  if ((visit.desk?.roles ?? []).some((role) => role !== 'provider'))
    return { told: { state: 'stranger' }, status: 403 };
  try {
    return await answer();
  } catch (error) {
    if (error instanceof NoSuchPage) return { told: { state: 'stranger' }, status: 403 };
    if (!(error instanceof ApiRefused)) throw error;
    const { status, detail } = error.problem;
    if (status === 401) return SIGN_IN;
    if (status === 429 || status >= 500) return { told: { state: 'later' }, status: 503 };
    return refused(problemName(error.problem), detail);
  }
};
