// MOBILITÀ as its people and drivers know it: rides, each paid with a one-time code.
import { addYears } from '@buono/kernel';
import type { HeadlineCall } from '@buono/rules/headline-calls';
import { someDay, type Measure } from '../measure.js';

const PLACES = ['50121', '50139', '56122', '57123', '53100', '52100', '55100', '59100', '51100', '58100'];

/** Rides of a version of the call; `often` says how many times in a hundred a stretch has one. */
const rides = (call: HeadlineCall, often: number): Measure => ({
  call,
  action: 'CORSE',
  ranked: false,
  relation: 'self',
  categories: ['taxi', 'ncc'],
  chooses: false,
  byCode: true,
  born: ({ on, qualifies }) =>
    qualifies ? [addYears(on, -93), addYears(on, -76)] : [addYears(on, -55), addYears(on, -25)],
  // Who is old enough is asked nothing about health.
  facts: ({ qualifies }) =>
    qualifies ? {} : { invalidityPercent: 0, reducedMobility: false, rareDisease: false, pregnancy: false },
  entries: ({ chance, stretch }) => {
    if (!chance.happens(often)) return [];
    const startedAt = `${String(chance.whole(8, 19)).padStart(2, '0')}:${chance.pick(['05', '20', '35', '50'])}`;
    const inputs = {
      fromPlace: chance.pick(PLACES),
      toPlace: chance.pick(PLACES),
      paymentMeans: chance.pick(['carta', 'bancomat', 'app']),
    };
    const quantity = { startedAt, askedCents: chance.whole(80, 280) * 10, inputs };
    return [{ service: 'CORSA', servedOn: someDay(chance, stretch), quantity }];
  },
});

export const STATE_RIDES = rides('mobilita-stato', 70);
export const LIGURIAN_RIDES = rides('mobilita-liguria', 40);
