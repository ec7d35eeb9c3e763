// Counting parameters: only the question marks that SQLite itself would count.
import { describe, expect, it } from '@jest/globals';
import { countParameters } from './parameters.js';

describe('counting the parameters of a statement', () => {
  it.each([
    ['select 1', 0],
    ['insert into t values (?, ?)', 2],
    [`select 'really?', ? from t`, 1],
    [`select 'it''s ?' || ?`, 1],
    ['select "odd?name", `a?`, [b?] from t where a = ?', 1],
    ['select ? -- and ? here\n, ?', 2],
    ['select ? /* ? \n ? */', 1],
    [`select '{"a":":b $c @d"}' ->> ?`, 1],
  ])('%s', (sql, count) => expect(countParameters(sql)).toBe(count));

  it.each(['select ?1', 'select :name', 'select @name', 'select $name'])('refuses %s', (sql) =>
    expect(() => countParameters(sql)).toThrow(RangeError),
  );
});
