// Providers enter what they delivered in a stretch of time, families what they paid; some entries are mistakes and taken back.
import { StepRefused } from '../api/api.js';
import type { Who } from '../people/who.js';
import type { Stretch } from '../plan/calendar.js';
import type { PlannedEntry } from '../plan/measure.js';
import { isAccepted, type PlannedCase } from '../plan/plan.js';
import { Chance } from '../chance.js';
import { servedFor, type EnteredService } from './claim-book.js';
import type { World } from './world.js';

/** A voucher that is used: whose, by whom. */
interface Using {
  readonly planned: PlannedCase;
  readonly voucherId: string;
  readonly payee: string;
  readonly enters: Who;
}

/** Enters the services of a stretch for all who use a voucher. */
export const enterServices = async (world: World, stretch: Stretch): Promise<void> => {
  const entered = await world.each(`Prestazioni fino al ${stretch.to}`, using(world, stretch), (use) =>
    enterFor(world, use, stretch),
  );
  const total = entered.reduce((sum, number) => sum + number, 0);
  if (total > 0) world.say(`  registrate: ${total}`);
};

/** Those who use a voucher in this stretch: after the office's work, suspended and closed ones no more. */
const using = (world: World, { to }: Stretch): readonly Using[] => {
  const ended = to >= world.calendar.officeDay;
  return world.plan.cases.flatMap((planned) => {
    const voucherId = world.memory.vouchers.get(planned.key);
    if (voucherId === undefined || !isAccepted(planned) || (ended && planned.fate !== 'in-use')) return [];
    const { provider, key, applicant } = planned;
    return provider === undefined
      ? [{ planned, voucherId, payee: key, enters: applicant.who }]
      : [{ planned, voucherId, payee: provider.key, enters: provider.administrator }];
  });
};

const enterFor = async (world: World, use: Using, stretch: Stretch): Promise<number> => {
  const { planned, payee, enters } = use;
  const { key, measure, facts, assessment = {}, provider } = planned;
  const chance = new Chance(`${world.plan.set}/${key}/${stretch.to}`);
  const category = provider?.registration.category;
  const entries = measure.entries({ chance, stretch, facts, assessment, category });
  const entered = await Promise.all(
    entries.map(async (entry, index) => {
      const step = `${key}:${stretch.to}:${index}`;
      if (index === 0 && world.plan.mistaken(key, stretch.month)) await enterByMistake(world, use, entry, step);
      return enter(world, use, entry, step);
    }),
  );
  const paid = entered.filter((each) => each !== undefined);
  for (const each of paid)
    world.memory.claims.served(servedFor(planned, { payee, payeeWho: enters }, stretch.month), each);
  const { correction } = world.plan;
  if (correction?.key === key && correction.served === stretch.month) world.memory.correctable = paid[0];
  return paid.length;
};

const enterByMistake = async (world: World, use: Using, entry: PlannedEntry, step: string): Promise<void> => {
  const redeemed = await enter(world, use, { ...entry, isMistake: true }, `${step}:mistake`);
  if (redeemed === undefined) return;
  const path = `/redemptions/${redeemed.redemptionId}/reversal`;
  await world.api.does(use.enters, `reversal:${step}`, path, { reason: 'wrong-amount' });
};

// What a voucher cannot pay any more is an answer too: the ride is not taken, or paid otherwise.
const SPENT: ReadonlySet<string> = new Set(['balance-exceeded', 'ceiling-reached']);

// After an interruption a code is another one, or none is given any more: what was entered before is in the wallet.
const ENTERED_BEFORE: ReadonlySet<string> = new Set(['idempotency-key-reused', 'voucher-closed', 'voucher-closing']);

const enter = async (
  world: World,
  use: Using,
  entry: PlannedEntry & { readonly isMistake?: boolean },
  step: string,
): Promise<EnteredService | undefined> => {
  const { planned, voucherId, payee, enters } = use;
  const { service, servedOn, quantity } = entry;
  const paid = planned.provider === undefined ? {} : { providerId: world.providerOf(payee) };
  try {
    const shown = planned.measure.byCode ? { code: await codeOf(world, use, step) } : { voucherId };
    const sent = { ...shown, ...paid, service, servedOn, ...quantity };
    return await world.api.does<EnteredService>(enters, `redemption:${step}`, '/redemptions', sent);
  } catch (error) {
    if (!(error instanceof StepRefused)) throw error;
    if (SPENT.has(error.problem)) return undefined;
    if (ENTERED_BEFORE.has(error.problem)) return enteredBefore(world, use, entry);
    throw error;
  }
};

const codeOf = async (world: World, { planned, voucherId }: Using, step: string): Promise<string> => {
  const path = `/vouchers/${voucherId}/codes`;
  const { code } = await world.api.does<{ readonly code: string }>(planned.applicant.who, `code:${step}`, path);
  return code;
};

interface Entered extends EnteredService {
  readonly service: string;
  readonly servedOn: string;
  readonly costCents: number;
  readonly status: string;
}

const enteredBefore = async (
  world: World,
  { planned, voucherId }: Using,
  { service, servedOn, quantity, isMistake = false }: PlannedEntry & { readonly isMistake?: boolean },
): Promise<EnteredService | undefined> => {
  const path = `/wallets/${voucherId}`;
  const { entries } = await world.api.sees<{ readonly entries: readonly Entered[] }>(planned.applicant.who, path);
  const same = entries.filter(
    (entry) => entry.service === service && entry.servedOn === servedOn && entry.costCents === quantity['askedCents'],
  );
  // Of an entry and its mistake, the mistake is the one that was taken back; before that it is alone.
  const takenBack = same.find(({ status }) => status === 'reversed');
  return isMistake ? (takenBack ?? same[0]) : same.find(({ status }) => status !== 'reversed');
};
