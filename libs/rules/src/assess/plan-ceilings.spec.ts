// The specification of what a personal plan lets a voucher pay: its supports with their limits, nothing beside them.
import { describe, expect, it } from '@jest/globals';
import { supportOf, supportText } from '../model/plan-supports.js';
import { checkedDocument, sampleDocument, sampleService } from '../testing/sample-call.js';
import { ceilingsOfPlan, strangeSupports } from './plan-ceilings.js';

const services = [
  sampleService({ code: 'A1-ORA', area: 'A1', unit: 'hour' }),
  sampleService({ code: 'A1-GRUPPO', area: 'A1' }),
  sampleService({ code: 'A2-ORA', area: 'A2' }),
  sampleService({ code: 'GESTIONE' }),
];
const areas = ['A1', 'A2'].map((code) => ({ code, label: code }));
const [action] = checkedDocument(sampleDocument({}, { services, areas })).actions;
if (action === undefined) throw new Error('the sample has an action');
const ofPlan = { article: 'progetto personalizzato', per: 'voucher' };

describe('a support', () => {
  it('is read as it was written', () => {
    for (const support of [{ code: 'A1' }, { code: 'A1-ORA', units: 600 }, { code: 'X', units: 0, amountCents: 5 }])
      expect(supportOf(supportText(support))).toEqual(support);
    for (const text of ['', 'a1', 'A1 units=', 'A1 units=-1', 'A1  units=1', 'A1 amount=1 units=1'])
      expect(supportOf(text)).toBeUndefined();
  });
  it('is of the action', () => expect(strangeSupports(action, ['A1', 'A9', 'GESTIONE', '?'])).toEqual(['A9', '?']));
});

describe('what a plan supports', () => {
  it('has its limit over the whole voucher, and closes the other services of its areas', () =>
    expect(ceilingsOfPlan(action, ['A1-ORA units=600', 'A2 amount=100000'], ['A1', 'A2'])).toEqual([
      { id: 'progetto-A1-ORA', ...ofPlan, services: ['A1-ORA'], units: 600 },
      { id: 'progetto-A2', ...ofPlan, area: 'A2', amountCents: 100_000 },
      { id: 'fuori-progetto', ...ofPlan, services: ['A1-GRUPPO'], count: 0 },
    ]));
  it('leaves services of other areas to their areas', () => expect(ceilingsOfPlan(action, ['A1'], ['A1'])).toEqual([]));
  it('closes services without an area only where it names one', () => {
    const other = [...services, sampleService({ code: 'TRASPORTO' })];
    const [wider] = checkedDocument(sampleDocument({}, { services: other, areas })).actions;
    if (wider === undefined) throw new Error('the sample has an action');
    expect(ceilingsOfPlan(wider, ['A1', 'A2', 'GESTIONE'], ['A1', 'A2'])).toEqual([
      { id: 'fuori-progetto', ...ofPlan, services: ['TRASPORTO'], count: 0 },
    ]);
  });
});
