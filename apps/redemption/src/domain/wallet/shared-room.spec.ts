// A wallet under a ceiling that is shared with other vouchers: it pays within what was set aside, and never without it.
import { describe, it } from '@jest/globals';
import { cents, redemptionId } from '@buono/kernel';
import { given } from '@buono/kernel/testing';
import { walletDecider } from './decider.js';
import { entitlement, opened, redeemed, redeemService } from './wallet.examples.js';

const NAME = 'PROVA/annuo';
const ceilings = [{ id: 'annuo', article: '5', per: 'year', amountCents: 100_000, shared: NAME }] as const;
const wallet = (over: object = {}) => given(walletDecider, opened({ entitlement: entitlement({ ceilings, ...over }) }));
// 10.00 of a service of 20.00 are public.
const within = (leftCents: number, limited: boolean) =>
  redeemService({ sharedRoom: [{ name: NAME, leftCents, limited }] });
const shared = [NAME];

describe('a wallet under a shared ceiling', () => {
  it('pays what was set aside, and says under which ceiling', () =>
    wallet().when(within(1_000, false)).then(redeemed({ shared })));
  it('pays less where the ceiling leaves less, if less will do', () => {
    const parts = [
      { source: 'FSE+', year: 2026, amountCents: cents(160) },
      { source: 'Stato', year: 2026, amountCents: cents(168) },
      { source: 'Regione', year: 2026, amountCents: cents(72) },
    ];
    const amounts = { publicCents: cents(400), familyCents: cents(1_600), parts };
    wallet()
      .when(within(400, true))
      .then(redeemed({ ...amounts, shared }));
    wallet({ whenShort: 'refuse' }).when(within(400, true)).thenRefused('ceiling-reached');
    wallet().when(within(0, true)).thenRefused('ceiling-reached');
  });
  it('asks for another try where nothing was set aside, or less than it would pay by now', () => {
    wallet().when(redeemService()).thenRefused('shared-room-changed');
    wallet().when(within(400, false)).thenRefused('shared-room-changed');
  });
  it('is left what its household has, also where its own services of the period already come to the ceiling', () => {
    const name = 'PROVA/annuo@a3b0c1d2-0000-4000-8000-000000000001';
    const household = [{ ...ceilings[0], amountCents: 1_000, shared: name }];
    const used = redeemed({ redemptionId: redemptionId('00000000-0000-4000-8000-000000000099'), shared: [name] });
    const room = { sharedRoom: [{ name, leftCents: 1_000, limited: false }] };
    given(walletDecider, opened({ entitlement: entitlement({ ceilings: household }) }), used)
      .when(redeemService(room))
      .then(redeemed({ shared: [name] }));
  });
});
