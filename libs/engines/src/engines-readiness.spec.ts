// Ready is who has caught up once; who falls behind because it answers stays in service.
import { describe, expect, it } from '@jest/globals';
import { SettableClock } from '@buono/event-store/testing';
import { enginesInMemory } from './engines.js';
import { readinessOf } from './engines-readiness.js';

describe('the readiness of the projections', () => {
  it('waits until they have caught up, and no longer when they fall behind; a follower that does not run is missed', async () => {
    const engines = enginesInMemory(new SettableClock(), []);
    const [heads, piece] = [new Map([['eligibility', 5_000]]), { at: 0 }];
    const behind = { ...engines, heads: () => Promise.resolve(heads) };
    engines.shared.work.add('eligibility: lists', () => ({ stop: () => Promise.resolve(), position: () => piece.at }));
    const readiness = readinessOf(behind);
    expect(await readiness.missing()).toEqual(['projections']);
    await engines.shared.work.startAll();
    expect(await readiness.missing()).toEqual(['projections']);
    piece.at = 4_500;
    expect(await readiness.missing()).toEqual([]);
    heads.set('eligibility', 500_000);
    expect(await readiness.missing()).toEqual([]);
    await engines.shared.work.stopAll();
    expect(await readiness.missing()).toEqual(['projections']);
    await engines.close();
  });
});
