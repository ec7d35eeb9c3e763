// Traces and correlation ids are the same thing written twice.
import { describe, expect, it } from '@jest/globals';
import { spanIdOf, traceIdOf, traceparentOf } from './index.js';

const CORRELATION = '0AF76519-16cd-43dd-8448-eb211c80319c';
const MESSAGE = 'b7ad6b71-6920-5331-8000-000000000001';

describe('the trace of a message', () => {
  it('is the one that its correlation id names', () => {
    expect(traceIdOf(CORRELATION)).toBe('0af7651916cd43dd8448eb211c80319c');
    expect(traceIdOf('0af7651916cd43dd8448eb211c80319c')).toBe(traceIdOf(CORRELATION));
    expect(traceparentOf(CORRELATION, MESSAGE)).toBe('00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169205331-01');
  });

  it.each(['', 'correlation-a', '0'.repeat(32)])('is none where the correlation id is %j', (id) => {
    expect(traceIdOf(id)).toBeUndefined();
    expect(traceparentOf(id, MESSAGE)).toBeUndefined();
  });

  it('has no step of an id that is none', () => {
    expect(spanIdOf('message-a')).toBeUndefined();
    expect(traceparentOf(CORRELATION, 'message-a')).toBeUndefined();
  });
});
