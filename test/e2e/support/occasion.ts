// A call that the house has never seen: days of respite for who cares for somebody, with a deductible and a two-key table.

/** The document, as a region would write it; the period is the caller's. */
export const respite = (
  code: string,
  use: { readonly from: string; readonly to: string },
  most = '150.00',
  unit = 'day',
) => ({
  format: 'buono-call/1',
  code,
  title: 'Giorni di sollievo per chi assiste (prova)',
  summary: 'Giornate di sollievo in una struttura o a casa, secondo ISEE e numero di componenti. DATI DI PROVA.',
  body: { name: 'Zona di prova', kind: 'zone' },
  act: { number: 'P-7/2026', date: use.from },
  window: { opensAt: `${use.from}T00:00`, closesAt: `${use.to}T12:00` },
  use,
  order: 'arrival',
  zones: ['TC-01'],
  funds: [{ source: 'Fondo di prova', year: 2026, amount: '1000000.00' }],
  facts: [{ name: 'caresFor', type: 'bool', class: 'economic', label: 'assiste un familiare', source: 'declared' }],
  terms: { acceptanceDays: 10, entryDays: 30, whenShort: 'refuse' },
  actions: [
    {
      code: 'SOLLIEVO',
      title: 'Giorni di sollievo',
      deliveryModel: 'voucher',
      criteria: [
        {
          id: 'residenza',
          article: 'art. 1',
          test: '!isNone(zone)',
          met: 'La persona risiede in regione.',
          notMet: 'La persona non risiede in regione.',
        },
        {
          id: 'cura',
          article: 'art. 2',
          test: 'caresFor',
          met: 'La persona assiste un familiare.',
          notMet: 'La persona non assiste un familiare.',
        },
      ],
      tables: {
        worth: {
          keys: [
            { name: 'isee', type: 'Money' },
            { name: 'size', type: 'int' },
          ],
          value: 'Money',
          rows: [
            { keys: { isee: { upTo: '10000.00' }, size: { upTo: 2 } }, value: '100.00' },
            { keys: { isee: { upTo: '10000.00' }, size: { above: 2, upTo: 30 } }, value: most },
            { keys: { isee: { above: '10000.00', upTo: '30000.00' }, size: { upTo: 2 } }, value: '60.00' },
            { keys: { isee: { above: '10000.00', upTo: '30000.00' }, size: { above: 2, upTo: 30 } }, value: '90.00' },
          ],
        },
      },
      numbers: [
        {
          name: 'amount',
          type: 'Money',
          formula: 'worth(isee, householdSize)',
          article: 'art. 3',
          sentence: 'Importo secondo ISEE e componenti',
        },
      ],
      value: 'amount',
      validFrom: 'call.useFrom',
      validTo: 'call.useTo',
      services: [
        {
          code: 'GIORNO',
          label: 'Giornata di sollievo',
          unit,
          providerCategories: ['sollievo'],
          price: { asked: true, max: '500.00' },
          publicShare: 'atLeastZero(service.cost - euro("10.00"))',
          evidence: 'register',
        },
      ],
    },
  ],
});

/** Who offers respite. */
export const respiteProvider = (vatNumber: string, iban: string) => ({
  legalName: 'Casa del sollievo (prova)',
  category: 'sollievo',
  vatNumber,
  iban,
});
