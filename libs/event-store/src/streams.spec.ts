// Streams as use cases see them: decided and found through the executor, and remembered for whom a recent state will do.
import { describe, expect, it } from '@jest/globals';
import { Executor } from './executor.js';
import { InMemoryEventStore } from './memory.js';
import { EventSourced } from './streams.js';
import { add, by, counter } from './testing/counter.js';
import { SettableClock } from './testing/settable-clock.js';

const LONG = 60_000;

/** Two machines on one log: each remembers for itself. */
const machines = () => {
  const store = new InMemoryEventStore();
  const aggregate = counter();
  const streams = () => new EventSourced(new Executor(store, new SettableClock()), aggregate);
  return { here: streams(), there: streams() };
};

describe('the streams of an aggregate', () => {
  it('are found as the log has them now', async () => {
    const { here, there } = machines();
    expect((await here.find('a')).revision).toBe('no-stream');
    await here.execute('a', add(2), by('c1'));
    await there.execute('a', add(3), by('c2'));
    expect(await here.find('a')).toMatchObject({ revision: 1, state: { total: 5 } });
  });

  it('are as they were a while ago for whom that will do', async () => {
    const { here, there } = machines();
    await here.execute('a', add(2), by('c1'));
    expect(await here.recent('a', LONG)).toMatchObject({ state: { total: 2 } });
    await there.execute('a', add(3), by('c2'));
    expect(await here.recent('a', LONG)).toMatchObject({ state: { total: 2 } });
    expect(await here.recent('a', -1)).toMatchObject({ state: { total: 5 } });
  });

  it('are recent after a command of their own, and after a look', async () => {
    const { here, there } = machines();
    await here.execute('a', add(2), by('c1'));
    await here.recent('a', LONG);
    await here.execute('a', add(1), by('c2'));
    expect(await here.recent('a', LONG)).toMatchObject({ state: { total: 3 } });
    await there.execute('a', add(4), by('c3'));
    await here.find('a');
    expect(await here.recent('a', LONG)).toMatchObject({ state: { total: 7 } });
  });

  it('are not put back by a command that is repeated', async () => {
    const { here } = machines();
    await here.execute('a', add(2), by('c1'));
    await here.recent('a', LONG);
    await here.execute('a', add(1), by('c2'));
    await here.execute('a', add(2), by('c1'));
    expect(await here.recent('a', LONG)).toMatchObject({ state: { total: 3 } });
  });

  it('are asked again while they are not there', async () => {
    const { here, there } = machines();
    expect((await here.recent('a', LONG)).revision).toBe('no-stream');
    await there.execute('a', add(3), by('c1'));
    expect(await here.recent('a', LONG)).toMatchObject({ state: { total: 3 } });
  });

  it('are not asked again while they are not there, where that is remembered, until a command of their own', async () => {
    const { here, there } = machines();
    expect((await here.recent('a', LONG, 'remembered')).revision).toBe('no-stream');
    await there.execute('a', add(3), by('c1'));
    expect((await here.recent('a', LONG, 'remembered')).revision).toBe('no-stream');
    expect(await here.recent('a', -1, 'remembered')).toMatchObject({ state: { total: 3 } });
    await here.execute('a', add(1), by('c2'));
    expect(await here.recent('a', LONG, 'remembered')).toMatchObject({ state: { total: 4 } });
  });
});
