// AUTONOMIE as its people know it: a project in some of six areas, and who works with them in each.
import { addYears } from '@buono/kernel';
import { amount, earlierThatYear, someDay, type Applying, type Measure, type PlannedEntry } from '../measure.js';

const AREAS = ['A1', 'A2', 'A3', 'A4', 'A5', 'A6'] as const;

const PROJECTS: readonly (readonly (typeof AREAS)[number][])[] = [
  ['A1', 'A2'],
  ['A1', 'A3', 'A4'],
  ['A2', 'A5'],
  ['A3', 'A4', 'A6'],
  ['A1', 'A5'],
];

type Service = Pick<PlannedEntry, 'service'> & { readonly by: 'minutes' | 'units'; readonly inputs?: object };

const SERVICES: Readonly<Record<string, Service>> = {
  A1: { service: 'A1-EDUCATORE', by: 'minutes' },
  A2: { service: 'A2-GRUPPO', by: 'units' },
  A3: { service: 'A3-GRUPPO', by: 'minutes', inputs: { participants: 4 } },
  A4: { service: 'A4-LEZIONE', by: 'minutes' },
  A5: { service: 'A5-TUTOR', by: 'minutes' },
  A6: { service: 'A6-FAMIGLIA', by: 'minutes' },
};

const areasOf = ({ chance, qualifies }: Applying): readonly string[] =>
  qualifies ? chance.pick(PROJECTS) : [chance.pick(AREAS)];

export const AUTONOMY: Measure = {
  call: 'autonomie',
  action: 'AUTONOMIE',
  ranked: false,
  relation: 'self',
  categories: ['servizio-educativo'],
  chooses: true,
  byCode: false,
  born: ({ on }) => [addYears(on, -62), addYears(on, -19)],
  facts: ({ chance, on }) => ({
    disabilityCertified: true,
    isee: amount(chance, 6_000, 33_000),
    iseePresentedOn: earlierThatYear(on, chance),
  }),
  assessment: (applying) => ({ planAreas: areasOf(applying), caseManagerNamed: true }),
  entries: ({ chance, stretch, assessment }) => {
    const areas = assessment['planAreas'];
    if (!Array.isArray(areas)) return [];
    return areas.flatMap((area: string) => {
      const known = SERVICES[area];
      if (known === undefined || chance.happens(40)) return [];
      const { service, by, inputs } = known;
      const much = by === 'minutes' ? { minutes: chance.whole(4, 10) * 15 } : { units: 1 };
      const quantity = inputs === undefined ? much : { ...much, inputs };
      return [{ service, servedOn: someDay(chance, stretch), quantity }];
    });
  },
};
