// A family's ISEE is asked of INPS, invented as in every demonstration: over HTTP, also after the platform was killed.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Journey } from './support/journey.js';
import { NURSERY_FACTS, nurseryApplication, nurseryCall } from './support/nursery.js';

interface Shown {
  readonly waitingFor: readonly { readonly sentence: string }[];
  readonly facts: Readonly<Record<string, unknown>>;
  readonly provenance: readonly { readonly name: string; readonly said: readonly Record<string, unknown>[] }[];
}

describe('a check at the registries', () => {
  let journey: Journey;
  let id: string;

  beforeAll(async () => {
    journey = await Journey.start('2026-05-11T08:00:00.000Z');
    const { callId } = await nurseryCall(journey);
    id = await nurseryApplication(journey, callId);
  });
  afterAll(() => journey.end());

  it('waits in a queue that outlives the process, and brings what the registries say beside what was declared', async () => {
    const services = ['inps-isee', 'anpr-residence'];
    const { status } = await journey.as('zone-officer').post(`/applications/${id}/registry-checks`, { services });
    expect(status).toBe(202);
    await journey.restart('SIGKILL');
    const shown = await journey
      .as('family-one')
      .eventually<Shown>(`/applications/${id}`, ({ waitingFor }) => waitingFor.length === 0);
    const said = (name: string) => shown.provenance.find((fact) => fact.name === name)?.said;
    expect(said('isee')).toMatchObject([
      { source: 'registry', reference: expect.stringMatching(/^inps-isee [0-9a-f-]{36}$/) },
      { source: 'declared', value: NURSERY_FACTS.isee },
    ]);
    expect(said('comune')).toMatchObject([{ source: 'registry', value: 'D612' }, { source: 'declared' }]);
    expect(shown.facts).toMatchObject({ iseeKind: 'minorenni', iseePresentedOn: '2026-01-15' });
  });

  it('leaves the queue when it is answered', async () => {
    const path = '/registry-checks?status=answered';
    const all = (queue: { items: readonly unknown[] }) => queue.items.length >= 2;
    const queue = await journey.as('region-officer').eventually<{ items: unknown[] }>(path, all);
    expect(queue.items).toHaveLength(2);
  });
});
