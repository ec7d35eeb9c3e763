// INFANZIA as its families and nurseries know it: a child of one or two, a fee by the month.
import { addMonths, firstDayOf, shiftMonth, yearMonthOf } from '@buono/kernel';
import { amount, earlierThatYear, type Applying, type Measure } from '../measure.js';

const attendanceStart = ({ calendar, on }: Applying) =>
  on < calendar.servicesFrom ? calendar.servicesFrom : firstDayOf(shiftMonth(yearMonthOf(on), 1));

export const NIDI: Measure = {
  call: 'infanzia',
  action: 'NIDI',
  ranked: true,
  relation: 'parent',
  categories: ['nido', 'micronido'],
  chooses: true,
  byCode: false,
  born: (applying) => [addMonths(attendanceStart(applying), -30), addMonths(attendanceStart(applying), -7)],
  facts: (applying) => {
    const { chance, on, qualifies } = applying;
    return {
      attendanceStart: attendanceStart(applying),
      unitEnrolled: true,
      serviceMode: chance.weighted([
        ['full', 7],
        ['half-day', 2],
        ['extended', 1],
      ]),
      iseeKind: 'minorenni',
      iseePresentedOn: earlierThatYear(on, chance),
      iseeAnnotated: false,
      isee: qualifies ? amount(chance, 4_000, 36_000) : amount(chance, 43_000, 70_000),
      unitFee: amount(chance, 520, 790, 500),
      inpsMonthlyQuota: chance.pick([13_637, 22_727, 27_273]),
      otherPublicContribution: false,
      disabilityCertified: chance.happens(8),
      disabilityInHousehold: chance.happens(10),
      bothParentsWork: chance.happens(70),
      singleParent: chance.happens(20),
      siblingAtUnit: chance.happens(15),
      continuity: chance.happens(40),
      waitingList: chance.happens(20),
    };
  },
  entries: ({ chance, stretch, facts }) => {
    if (!stretch.endsMonth || stretch.isFirstMonth) return [];
    const daysAttended = chance.whole(3, 21);
    const inputs = { daysAttended, absenceCertified: daysAttended < 5 };
    return [{ service: 'NIDO-MESE', servedOn: stretch.to, quantity: { askedCents: facts['unitFee'], inputs } }];
  },
};
