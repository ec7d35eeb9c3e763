// DOMICILIARITÀ as its families know it: a carer at home, a package for dementia, a package after hospital.
import { addDays, addYears } from '@buono/kernel';
import { amount, earlierThatYear, someDay, someDays, type Applying, type Measure } from '../measure.js';

const old = ({ on }: Applying) => [addYears(on, -94), addYears(on, -67)] as const;

const atHome = ({ chance, on }: Applying) => ({
  permanentResidentialCare: false,
  homeCarePremium: false,
  iseeKind: 'sociosanitario',
  iseePresentedOn: earlierThatYear(on, chance),
  isee: amount(chance, 5_000, 36_000),
});

const severityScore = ({ chance }: Applying) => chance.whole(10, 95);

export const CARER: Measure = {
  call: 'domiciliarita',
  action: 'A-ASSISTENTE',
  ranked: true,
  relation: 'self',
  categories: [],
  chooses: false,
  byCode: false,
  born: old,
  facts: (applying) => ({
    ...atHome(applying),
    carerContractHours: applying.qualifies ? applying.chance.whole(26, 54) : applying.chance.whole(12, 20),
    carerMonthlyCost: amount(applying.chance, 780, 1_450, 500),
    otherPublicContribution: false,
  }),
  assessment: (applying) => ({ severityScore: severityScore(applying) }),
  entries: ({ stretch, facts }) => {
    if (!stretch.endsMonth) return [];
    const daysCovered = stretch.isFirstMonth ? 20 : Number(stretch.to.slice(8));
    const quantity = { askedCents: facts['carerMonthlyCost'], inputs: { daysCovered } };
    return [{ service: 'ASSISTENTE-MESE', servedOn: stretch.to, quantity }];
  },
};

export const DEMENTIA: Measure = {
  call: 'domiciliarita',
  action: 'B-DEMENZA',
  ranked: true,
  relation: 'tutor',
  categories: ['assistenza-domiciliare', 'centro-diurno'],
  chooses: true,
  byCode: false,
  born: old,
  facts: atHome,
  assessment: (applying) => ({
    severity: applying.qualifies ? applying.chance.pick(['light', 'moderate']) : 'severe',
    severityScore: severityScore(applying),
  }),
  entries: ({ chance, stretch, category }) => {
    if (category === 'centro-diurno')
      return someDays(chance, stretch, 2).flatMap((servedOn) => [
        { service: 'CENTRO-GIORNO', servedOn, quantity: { units: 1 } },
        ...(chance.happens(40) ? [{ service: 'TRASPORTO', servedOn, quantity: { units: 2 } }] : []),
      ]);
    const help = someDays(chance, stretch, chance.whole(1, 2)).map((servedOn) => ({
      service: chance.pick(['OSS-ORA', 'OSS-ORA', 'EDUCATORE-ORA']),
      servedOn,
      quantity: { minutes: chance.whole(4, 12) * 15 },
    }));
    if (!chance.happens(25)) return help;
    return [...help, { service: 'PSICOLOGO', servedOn: someDay(chance, stretch), quantity: { units: 1 } }];
  },
};

export const DISCHARGE: Measure = {
  call: 'domiciliarita',
  action: 'C-DIMISSIONI',
  ranked: false,
  relation: 'self',
  categories: ['assistenza-domiciliare'],
  chooses: true,
  byCode: false,
  born: old,
  facts: ({ on, qualifies }) => ({
    dischargeDate: addDays(on, qualifies ? -1 : -40),
    permanentResidentialCare: false,
  }),
  assessment: () => ({ planApproved: true }),
  // Twenty-one days from the discharge: all of them in the first month.
  entries: ({ chance, stretch }) => {
    if (!stretch.isFirstMonth) return [];
    return [0, 1, 2, 3].map((days) => ({
      service: chance.pick(['INFERMIERE', 'FISIOTERAPISTA', 'INFERMIERE']),
      servedOn: addDays(stretch.from, days),
      quantity: { units: 1 },
    }));
  },
};
