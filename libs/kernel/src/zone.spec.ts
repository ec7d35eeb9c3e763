// Zones change: a Comune belongs to a zone for a time.
import { describe, expect, it } from '@jest/globals';
import { localDate } from './local-date.js';
import { isZoneCode, zoneCode, zoneOfComune, type Zone } from './zone.js';

const zone = (code: string, name: string, from: string, to?: string): Zone => ({
  code: zoneCode(code),
  name,
  validFrom: localDate(from),
  ...(to === undefined ? {} : { validTo: localDate(to) }),
  comuni: [{ belfiore: 'A390', name: 'Arezzo', validFrom: localDate(from) }],
});
const before = zone('SE-01', 'Aretina-Casentino-Valtiberina', '2018-01-01', '2019-12-31');
const after = zone('SE-11', 'Aretina', '2020-01-01');

describe('the zone of a Comune', () => {
  it.each([
    ['2017-12-31', undefined],
    ['2018-01-01', before],
    ['2019-12-31', before],
    ['2020-01-01', after],
    ['2030-06-15', after],
  ])('on %p', (on, expected) => expect(zoneOfComune([before, after], 'A390', localDate(on))).toBe(expected));
  it('is none for a Comune outside', () => {
    expect(zoneOfComune([before, after], 'D612', localDate('2020-01-01'))).toBeUndefined();
  });
  it('is none after a Comune left it', () => {
    const left = { ...after, comuni: [{ ...after.comuni[0]!, validTo: localDate('2021-12-31') }] };
    expect(zoneOfComune([left], 'A390', localDate('2021-12-31'))).toBe(left);
    expect(zoneOfComune([left], 'A390', localDate('2022-01-01'))).toBeUndefined();
  });
});

describe('a zone code', () => {
  it('is two capitals and two digits', () => expect(['TC-01', 'NO-10', 'SE-03'].every(isZoneCode)).toBe(true));
  it.each(['', 'tc-01', 'TC01', 'TC-1', 'TC-001'])('is not %j', (text) =>
    expect(() => zoneCode(text)).toThrow(RangeError),
  );
});
