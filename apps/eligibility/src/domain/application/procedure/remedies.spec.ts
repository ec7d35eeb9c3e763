// Until when a decision can be challenged: dates worked out by hand on the calendar of 2026.
import { describe, expect, it } from '@jest/globals';
import { localDate } from '@buono/kernel';
import { remediesFrom } from './remedies.js';
import { LAW_TERMS } from './terms.js';

const from = (day: string) => remediesFrom(localDate(day), LAW_TERMS);

describe('a decision can be challenged', () => {
  it('with the office for thirty days, with the court for sixty, with the President for a hundred and twenty', () =>
    expect(from('2026-01-07')).toEqual({
      appealBy: '2026-02-06',
      courtBy: '2026-03-09', // 8 March is a Sunday
      presidentBy: '2026-05-07',
    }));
  it('with the court on Monday when sixty days end on a Saturday, with the office on that Saturday', () => {
    expect(from('2026-01-06').courtBy).toBe('2026-03-09'); // 7 March is a Saturday
    expect(from('2026-01-08').appealBy).toBe('2026-02-07'); // a Saturday
  });
  it('with the court without counting August', () => {
    expect(from('2026-07-01').courtBy).toBe('2026-09-30'); // 30 days to 31 July, 30 in September
    expect(from('2026-08-10').courtBy).toBe('2026-10-30'); // the first day that counts is 1 September
    expect(from('2026-06-01').courtBy).toBe('2026-07-31'); // the last day before August
    expect(from('2026-06-02').courtBy).toBe('2026-09-01');
    expect(from('2027-06-01').courtBy).toBe('2027-09-01'); // 31 July 2027 is a Saturday, and Monday is in August
  });
  it('with the President counting August too', () => expect(from('2026-07-01').presidentBy).toBe('2026-10-29'));
  it('in the new year as in the old', () => expect(from('2026-12-15').courtBy).toBe('2027-02-15')); // 13 February is a Saturday
});
