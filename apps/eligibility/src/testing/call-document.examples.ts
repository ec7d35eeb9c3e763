// A small call of its own for specifications: two actions, one served by score, one fact more than the catalogue's.
import type { CallDocument } from '@buono/rules';

const residence = {
  id: 'residenza',
  article: 'art. 2',
  test: '!isNone(zone)',
  met: 'Risiede in regione.',
  notMet: 'Non risiede in regione.',
};

const action = (
  code: string,
  over: Partial<CallDocument['actions'][number]> = {},
): CallDocument['actions'][number] => ({
  code,
  title: `Azione ${code}`,
  deliveryModel: 'voucher',
  criteria: [residence],
  value: 'euro("100.00")',
  validFrom: 'call.useFrom',
  validTo: 'call.useTo',
  services: [
    {
      code: 'ORA',
      label: 'Ora di servizio',
      unit: 'hour',
      providerCategories: ['coop'],
      price: { tariff: '22.00' },
      publicShare: 'service.cost',
      evidence: 'register',
    },
  ],
  ...over,
});

export const callDocument = (over: Partial<CallDocument> = {}): CallDocument => ({
  format: 'buono-call/1',
  code: 'PROVA-2026',
  title: 'Avviso di prova',
  summary: 'Un avviso per le prove.',
  body: { name: 'Regione di prova', kind: 'region' },
  act: { number: 'D.D. 1/2026', date: '2026-02-01' },
  window: { opensAt: '2026-03-02T09:00', closesAt: '2026-03-31T12:00:30' },
  use: { from: '2026-04-01', to: '2026-12-31' },
  order: 'arrival',
  zones: 'all',
  funds: [{ source: 'FSE+', year: 2026, amount: '1000.50' }],
  facts: [{ name: 'dreams', type: 'int', class: 'health', label: 'sogni ricordati', source: 'assessment' }],
  actions: [
    action('A'),
    action('B', {
      order: 'score',
      ranking: {
        items: [{ id: 'gravita', article: 'art. 8', points: 'severityScore', sentence: 'Gravità' }],
        ties: [{ by: 'isee', direction: 'ascending', sentence: 'A parità precede l’ISEE più basso' }],
      },
      assessment: { required: true, plan: { areasFact: 'planAreas' } },
      areas: [
        { code: 'A1', label: 'Prima area' },
        { code: 'A2', label: 'Seconda area' },
      ],
    }),
  ],
  terms: { acceptanceDays: 10, entryDays: 30, whenShort: 'partial' },
  ...over,
});
