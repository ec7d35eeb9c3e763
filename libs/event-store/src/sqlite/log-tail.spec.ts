// The tail of a log answers only what it surely knows.
import { describe, expect, it } from '@jest/globals';
import type { StoredEvent } from '../port.js';
import { LogTail } from './log-tail.js';

const at = (position: number): StoredEvent => ({
  id: `e-${position}`,
  type: 'counted.v1',
  data: '{"by":1}',
  meta: '{}',
  stream: 'counter-1',
  revision: position - 1,
  position,
});
const from = (first: number, last: number): StoredEvent[] =>
  Array.from({ length: last - first + 1 }, (_, index) => at(first + index));
const positions = (events: readonly StoredEvent[] | undefined) => events?.map(({ position }) => position);

describe('the tail of a log', () => {
  it('gives what follows a position, and no more than asked for', () => {
    const tail = new LogTail();
    tail.written(from(5, 6));
    tail.written(from(7, 9));
    expect(positions(tail.after(4, 100))).toEqual([5, 6, 7, 8, 9]);
    expect(positions(tail.after(6, 2))).toEqual([7, 8]);
  });

  it('knows neither what came before it nor what comes after', () => {
    const tail = new LogTail();
    expect(tail.after(0, 10)).toBeUndefined();
    tail.written(from(5, 9));
    expect(tail.after(3, 10)).toBeUndefined();
    expect(tail.after(9, 10)).toBeUndefined();
  });

  it('leaves out nothing while it forgets', () => {
    const tail = new LogTail(3);
    for (let position = 1; position <= 20; position += 1) {
      tail.written([at(position)]);
      for (let after = 0; after < position; after += 1) {
        const known = positions(tail.after(after, 100));
        // What it gives begins right after the position and has no gap; it need not reach the end.
        if (known) expect(known).toEqual(positions(from(after + 1, after + known.length)));
      }
    }
    expect(tail.after(10, 100)).toBeUndefined();
    expect(positions(tail.after(19, 100))).toEqual([20]);
  });

  it('forgets earlier when events are long', () => {
    const tail = new LogTail(1_000, 25);
    tail.written(from(1, 8));
    expect(tail.after(0, 100)).toBeUndefined();
    expect(positions(tail.after(7, 100))).toEqual([8]);
  });

  it('begins anew after a gap: somebody else has written', () => {
    const tail = new LogTail();
    tail.written(from(1, 3));
    tail.written([at(5)]);
    expect(tail.after(2, 10)).toBeUndefined();
    expect(tail.after(3, 10)).toBeUndefined();
    expect(positions(tail.after(4, 10))).toEqual([5]);
  });

  it('knows the furthest revision of a stream until told to forget it', () => {
    const tail = new LogTail();
    tail.reached('counter-1', 4);
    tail.reached('counter-1', 3);
    expect(tail.headOf('counter-1')).toBe(4);
    tail.forget('counter-1');
    expect(tail.headOf('counter-1')).toBeUndefined();
  });
});
