// The text of a call: everything that a document says stands in it, and the demonstration's calls read as written here.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FUNCTION_NAMES } from '../cel/functions.js';
import { callDocumentSchema } from '../document/schema.js';
import { parseCallDocument } from '../document/parse-call-document.js';
import { HEADLINE_CALLS, headlineCall } from '../headline-calls/index.js';
import type { CallDocument } from '../model/call-document.js';
import { anyDocument } from '../testing/any-document.js';
import { checkedDocument, sampleDocument, sampleService } from '../testing/sample-call.js';
import { callText } from './call-text.js';
import { TOLD } from './function-words.js';
import { itemsOf, memberOf, type SchemaPart } from './other-fields.js';
import { markdownText, plainText } from './render-text.js';
import { dateWords, decimalWords, euroWords, momentWords, percentWords } from './values.js';
import { FIELD_WORDS, fixedWords, VALUE_WORDS } from './words.js';
import { factValueWords } from './naming.js';

interface Leaf {
  readonly place: string;
  readonly value: string | number;
  readonly schema: SchemaPart;
}

const leavesOf = (value: unknown, schema: SchemaPart, place = ''): readonly Leaf[] => {
  if (Array.isArray(value)) return value.flatMap((one, index) => leavesOf(one, itemsOf(schema), `${place}[${index}]`));
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([name, member]) =>
      leavesOf(member, memberOf(schema, name), `${place}.${name}`),
    );
  }
  return typeof value === 'string' || typeof value === 'number' ? [{ place, value, schema }] : [];
};

/** How a value may stand in the text. */
const forms = ({ value, schema }: Leaf): readonly string[] => {
  const text = String(value);
  if ('enum' in schema) return [fixedWords(text), asHeading(fixedWords(text)), ...(SAID_OTHERWISE[text] ?? [])];
  const amounts = [euroWords(text), percentWords(text), decimalWords(text)];
  return [text, ...amounts, dateWords(text), momentWords(text), factValueWords(text) ?? text];
};
const asHeading = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
const SAID_OTHERWISE: Readonly<Record<string, readonly string[]>> = {
  admission: ['quando la domanda è ammessa'],
  day: ['al giorno', 'nello stesso giorno', 'da quel giorno'],
  ever: ['in nessun tempo'],
  household: ['lo stesso nucleo'],
  last: ['va in fondo alla lista d’attesa'],
  out: ['esce dalla lista d’attesa'],
  month: ['al mese', 'nello stesso mese'],
  partial: ['si propone quello che resta'],
  person: ['la stessa persona'],
  share: ['ridotto nella stessa proporzione'],
  register: ['quel che registra chi riceve'],
  skip: ['si passa al primo che vi rientra'],
  stop: ['le assegnazioni si fermano'],
  submission: ['quando la domanda è presentata'],
  use: ['per tutto il periodo dei servizi'],
  year: ['nello stesso anno', 'fino alla fine dell’anno'],
  voucher: ['per tutto il buono', 'fino alla fine del buono'],
  ascending: ['dalla prima data all’ultima', 'prima il no, poi il sì'],
  descending: ['dall’ultima data alla prima', 'prima il sì, poi il no'],
};

/** What the document says and its text does not; a count of one is a word, and a table's key shows in its heading and rows. */
const missing = (document: CallDocument): readonly string[] => {
  const text = plainText(callText(document));
  return leavesOf(document, callDocumentSchema)
    .filter((leaf) => !['.format'].includes(leaf.place) && leaf.value !== 'each' && leaf.value !== 'all')
    .filter((leaf) => !/\.keys\[\d\]\.(type|name)$/.test(leaf.place))
    .filter((leaf) => !(leaf.place.endsWith('.count') && leaf.value === '1'))
    .filter((leaf) => !forms(leaf).some((form) => text.includes(form)))
    .map(({ place, value }) => `${place}: ${value}`);
};

describe('the text of a call', () => {
  it.each(HEADLINE_CALLS)('says all that the document of %s says', (name) => {
    expect(missing(headlineCall(name))).toEqual([]);
  });

  it('says all of any valid document', () => {
    let accepted = 0;
    fc.assert(
      fc.property(anyDocument, (input) => {
        const parsed = parseCallDocument(input);
        if (!parsed.ok) return;
        accepted += 1;
        expect(missing(parsed.document)).toEqual([]);
        expect(markdownText(callText(parsed.document))).toContain('## 1. ');
      }),
      { numRuns: 2_000 },
    );
    expect(accepted).toBeGreaterThan(30);
  });

  it('says a table of numbers with decimals', () => {
    const sample = sampleDocument();
    const [action] = checkedDocument(sample).actions;
    const rows = [{ upTo: '9.00', value: '1.25' }, { value: '2.00' }];
    const tables = { caps: { keys: [{ name: 'a', type: 'Money' }], value: 'Decimal', rows } };
    const document = checkedDocument({ ...sample, actions: [{ ...action, tables }] });
    expect(missing(document)).toEqual([]);
    expect(plainText(callText(document))).toContain('Numero con decimali');
    expect(plainText(callText(document))).toContain('2,00');
  });

  it('reads a number in a criterion by its sentence, and once how it is worked out', () => {
    const test = 'cap <= euro("90.00")';
    const criteria = [{ id: 'uno', article: 'art. 1', test, met: 'Va bene.', notMet: 'È troppo.' }];
    const text = plainText(callText(checkedDocument(sampleDocument({}, { criteria }))));
    expect(text).toContain('«Massimo»: al più 90,00 €.');
    expect(text.split('Massimo («cap», importo)')).toHaveLength(2);
  });

  it('says also what no sentence was written for', () => {
    const document = checkedDocument(sampleDocument());
    const [action] = document.actions;
    const later = {
      ...document,
      novelty: { article: 'art. 77', note: 'Una cosa nuova' },
      actions: [{ ...action, odd: 7 }],
    };
    const text = plainText(callText(later as unknown as CallDocument));
    expect(text).toContain('art. 77: Novelty: articolo art. 77, note Una cosa nuova');
    expect(text).toContain('Odd: 7');
  });

  it('has Italian words for every field and fixed value of the schema', () => {
    const unknown = new Set<string>();
    const visit = (part: unknown): void => {
      if (typeof part !== 'object' || part === null) return;
      const schema = part as SchemaPart;
      for (const name of Object.keys(schema['properties'] ?? {})) if (!(name in FIELD_WORDS)) unknown.add(name);
      for (const value of (schema['enum'] ?? []) as readonly string[]) if (!(value in VALUE_WORDS)) unknown.add(value);
      for (const child of Object.values(schema)) visit(child);
    };
    visit(callDocumentSchema);
    expect([...unknown]).toEqual([]);
  });
});

describe('a formula in words', () => {
  const told = (test: string): string => {
    const criteria = [{ id: 'uno', article: 'art. 1', test, met: 'Sì.', notMet: 'No.' }];
    return plainText(callText(checkedDocument(sampleDocument({}, { criteria }))));
  };

  it('has words for every function of the profile', () => {
    const byThemselves = ['euro', 'percent', 'decimal', 'date', 'timeOfDay', 'isNone'];
    expect(FUNCTION_NAMES.filter((name) => !(name in TOLD) && !byThemselves.includes(name))).toEqual([]);
  });

  it.each([
    [
      'submittedOn <= addDays(onOrAfter(addYears(birthDate, 11), 9, 1), -1)',
      'non dopo 1 giorno prima del primo 1° settembre da 11 anni dopo «data di nascita del destinatario» in poi',
    ],
    ['onOrBefore(birthDate, 2, 29) < submittedOn', 'l’ultimo 29 febbraio fino a «data di nascita del destinatario»'],
    ['monthOf(submittedOn) / 2 == 3', '(il mese del giorno della domanda diviso 2, senza resto): 3'],
    ['isWorkingDay(submittedOn)', 'il giorno della domanda è un giorno lavorativo'],
    ['isFeast(submittedOn)', 'il giorno della domanda è una festa nazionale'],
    ['weekdayOf(submittedOn) >= 6', 'il giorno della settimana del giorno della domanda (da 1, lunedì, a 7, domenica)'],
    [
      'overlapDays(birthDate, submittedOn, date("2026-01-01"), date("2026-12-31")) > 30',
      'i giorni in comune fra il periodo da «data di nascita del destinatario» al giorno della domanda e quello dal 1° gennaio 2026 al 31 dicembre 2026, estremi compresi',
    ],
  ])('reads %s', (formula, words) => expect(told(formula)).toContain(words));

  it('reads a stretch of the night, a straight line and the value of the voucher', () => {
    const conditions = [
      {
        id: 'notte',
        article: 'art. 2',
        test: 'timeBetween(service.startedAt, timeOfDay("22:00"), timeOfDay("06:00"))',
        notMet: 'Di giorno no.',
      },
    ];
    const share = 'linearDown(service.cost, euro("10.00"), euro("20.00"), euro("1.00"), euro("2.00"))';
    const services = [sampleService({ conditions, publicShare: share })];
    const ceilings = [{ id: 'c', article: 'a', per: 'year', amount: 'shareDown(value, percent("50"))' }];
    const text = plainText(callText(checkedDocument(sampleDocument({}, { services, ceilings }))));
    expect(text).toContain('Si paga se l’ora di inizio è fra le ore 22:00 comprese e le ore 06:00 escluse.');
    expect(text).toContain(
      'quanto segue in linea retta dal costo del servizio, per difetto: 1,00 € fino a 10,00 €, 2,00 € da 20,00 € in su',
    );
    expect(text).toContain('Al più 50% del valore del buono, per difetto al centesimo all’anno');
  });
});

describe('the text of the nursery call', () => {
  const text = markdownText(callText(headlineCall('infanzia')));

  it.each([
    '- Le domande si presentano dal 4 maggio 2026, ore 09:00, fino al 15 luglio 2026, ore 23:59 compreso (ora italiana).',
    '- **art. 4, c. 3** – L\'ISEE non supera 40.000,00 euro.\n  - Si verifica così («isee-soglia»): «ISEE del nucleo»: al più 40.000,00 €.\n  - Se manca: L\'ISEE supera 40.000,00 euro.\n  - Formula: `isee <= euro("40000.00")`',
    '| oltre 10.000,00 €, fino a 20.000,00 € compreso | 350,00 € |',
    '- **art. 7, c. 1** – Al più una volta al mese («una-retta-al-mese»).',
    '- **art. 6** – Al più 11 unità per tutto il buono («undici-mesi»).',
    'il minore fra il costo del servizio e «Contributo mensile, retta meno quota INPS entro il massimo».',
    '- Spareggio 2: Poi precede la bambina o il bambino più piccolo.\n  - Si guarda «data di nascita del destinatario»: dall’ultima data alla prima.',
    '| In tutto |  | 29.999.800,00 € |',
  ])('reads: %s', (line) => expect(text).toContain(line));
});

describe('what a document says', () => {
  const told = (document: object, action: object = {}): string =>
    plainText(callText(checkedDocument(sampleDocument({ ...document }, { ...action }))));

  it.each([
    [0, 'La graduatoria è una sola, senza provvisoria.'],
    [1, 'chi ha fatto domanda presenta osservazioni entro 1 giorno dalla pubblicazione'],
    [15, 'chi ha fatto domanda presenta osservazioni entro 15 giorni dalla pubblicazione'],
  ])('of %i days for observations on the ranking is read', (provisionalDays, sentence) => {
    const terms = { acceptanceDays: 10, entryDays: 30, whenShort: 'partial', provisionalDays } as const;
    expect(told({ order: 'isee', terms })).toContain(sentence);
  });

  it('of rankings and notices is not read where there are none', () => {
    const text = told({ policies: { rejectionNotice: false } });
    expect(text).toContain('Il preavviso di rigetto non è previsto (L. 241/1990, art. 10-bis).');
    expect(text).not.toMatch(/graduatori|presenta le sue osservazioni/i);
    expect(told({ order: 'isee' })).toContain('Il preavviso di rigetto non è previsto: le domande sono in graduatoria');
    expect(told({})).toContain('presenta le sue osservazioni entro 10 giorni');
  });

  it('joins dates to what stands before them', () => {
    const text = told({
      act: { number: '1/2026', date: '2026-01-08' },
      window: { opensAt: '2026-02-08T09:00', closesAt: '2026-02-11T12:00' },
      use: { from: '2026-03-01', to: '2026-12-18' },
    });
    expect(text).toContain('Atto: 1/2026 dell’8 gennaio 2026.');
    expect(text).toContain('dall’8 febbraio 2026, ore 09:00, fino all’11 febbraio 2026, ore 12:00 compreso');
    expect(text).toContain('dal 1° marzo 2026 al 18 dicembre 2026, estremi compresi');
  });

  it('of every change says from when, and nothing of one that changes nothing', () => {
    const change = { article: 'art. 9', sentence: 'Così.' };
    const changes = [
      { ...change, id: 'fine', on: 'move-out-of-region', does: 'end', from: 'day' },
      { ...change, id: 'resta', on: 'isee-change', does: 'keep' },
      { ...change, id: 'anno', on: 'birthday', years: 1, does: 'review' },
      { ...change, id: 'tre', on: 'birthday', years: 3, does: 'end', from: 'next-month' },
    ];
    const text = told({ policies: { changes } });
    expect(text).toContain('In caso di trasferimento fuori regione («fine»): il buono finisce, da quel giorno.');
    expect(text).toContain('In caso di ISEE cambiato («resta»): il buono resta com’è.');
    expect(text).toContain('In caso di compleanno (1 anno) («anno»): decide l’ufficio, da quel giorno.');
    expect(text).toContain('In caso di compleanno (3 anni) («tre»): il buono finisce, dal mese successivo.');
  });

  it('of a table names the texts of a row, and every value where a row holds for all', () => {
    const key = (severity: object) => ({ keys: { isee: {}, severity }, value: '1.00' });
    const caps = {
      keys: [
        { name: 'isee', type: 'Money' },
        { name: 'severity', type: 'string' },
      ],
      value: 'Money',
      rows: [key({ is: 'light' }), key({ in: ['moderate', 'severe'] })],
    };
    const text = told({}, { tables: { caps } });
    expect(text).toContain('ogni altro valore | lieve | 1,00 €');
    expect(text).toContain('ogni altro valore | moderata oppure grave | 1,00 €');
    const all = { ...caps, rows: [{ keys: { isee: {}, severity: { any: true } }, value: '1.00' }] };
    expect(told({}, { tables: { caps: all } })).toContain('ogni altro valore | qualunque valore | 1,00 €');
  });

  it('of a refund speaks of what was spent, of a tie of yes and no, of one minute as one', () => {
    const services = [sampleService({ price: { asked: true, max: '9.00' } })];
    expect(told({}, { services })).toContain('chiesto dall’ente, al più 9,00 € per giornata');
    const refund = told({}, { services, deliveryModel: 'refund' });
    expect(refund).toContain('la spesa sostenuta, al più 9,00 € per giornata');
    expect(refund).toContain('Prova del servizio: quel che registra chi riceve');
    const ties = [{ by: 'employed', direction: 'descending', sentence: 'Precede chi lavora' }];
    expect(told({ order: 'isee' }, { ranking: { items: [], ties } })).toContain(
      'Si guarda «il richiedente lavora»: prima il sì, poi il no.',
    );
    const hour = sampleService({ unit: 'hour', quantity: { min: 30, max: 60, step: 1 } });
    expect(told({}, { services: [hour] })).toContain('almeno 30, al più 60, a passi di 1 minuto');
    const none = told({ terms: { acceptanceDays: 10, entryDays: 0, whenShort: 'partial' } });
    expect(none).toContain('I servizi si registrano entro la fine del mese.');
  });

  it('of what must not be is read as a denial', () => {
    const test = '!isFeast(submittedOn) && submittedOn <= date("2026-10-08")';
    const criteria = [{ id: 'uno', article: 'art. 1', test, met: 'Sì.', notMet: 'No.' }];
    expect(told({}, { criteria })).toContain(
      'il giorno della domanda non è una festa nazionale e il giorno della domanda: non dopo l’8 ottobre 2026.',
    );
  });

  it('is never taken for markup', () => {
    const summary = '# <script>alert(1)</script> [x](y) | *z*\n\n1. due';
    const text = markdownText(callText(checkedDocument(sampleDocument({ summary }))));
    expect(text).toContain('\\# \\<script\\>alert(1)\\</script\\> \\[x\\](y) \\| \\*z\\*\n\n1\\. due');
  });
});
