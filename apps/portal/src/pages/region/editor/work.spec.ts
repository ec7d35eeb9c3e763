// A press of a button in the editor: rows and tables that come and go, the whole as text, and nothing that is lost.
import { describe, expect, it } from '@jest/globals';
import { callTemplates } from '@buono/rules/call-templates';
import { at } from './document.js';
import { workOf, yamlOf } from './work.js';

const document = {
  title: 'Nidi',
  funds: [{ source: 'PR FSE+', year: 2026, amount: '1.00' }],
  actions: [
    { tables: { caps: { keys: [{ name: 'isee', type: 'Money' }], value: 'Money', rows: [{ value: '1.00' }] } } },
  ],
};
const press = (said: Readonly<Record<string, string>>, from: unknown = document) =>
  workOf(new URLSearchParams({ documento: JSON.stringify(from), ...said }));

describe('a press of a button', () => {
  it('takes what was typed along, whatever the button does', () => {
    const work = press({ 's:title': 'Nidi e spazi', fai: 'aggiungi:funds' });
    expect(work?.document).toEqual({ ...document, title: 'Nidi e spazi', funds: [...document.funds, {}] });
    expect(work?.fresh).toEqual(['funds', '1']);
  });

  it('adds a row below the one that it is beside, and takes one away', () => {
    const rows = 'actions.0.tables.caps.rows';
    const more = press({ fai: `aggiungi:${rows}.0` });
    expect(at(more?.document, rows.split('.'))).toEqual([{ value: '1.00' }, {}]);
    expect(press({ fai: `togli:${rows}.1` }, more?.document)?.document).toEqual(document);
  });

  it('leaves no list behind that may be missing, and no group that has nothing in it', () => {
    const proof = press({ fai: 'aggiungi:actions.0.proofs' })?.document;
    expect(at(proof, ['actions', '0', 'proofs'])).toEqual([{}]);
    expect(press({ fai: 'togli:actions.0.proofs.0' }, proof)?.document).toEqual(document);
    expect(at(press({ fai: 'togli:funds.0' })?.document, ['funds'])).toEqual([]);
    expect(at(press({ fai: 'togli:actions.0.tables.caps' })?.document, ['actions', '0'])).toEqual({});
  });

  it('makes a table with its key, and none over one that is there', () => {
    const said = {
      'nuova-chiave': 'age',
      'nuovo-tipo': 'int',
      'nuovo-valore': 'Money',
      fai: 'tabella:actions.0.tables',
    };
    const made = press({ ...said, 'nuova-tabella': 'byAge' });
    expect(at(made?.document, ['actions', '0', 'tables', 'byAge'])).toEqual({
      keys: [{ name: 'age', type: 'int' }],
      value: 'Money',
      rows: [{}],
    });
    expect(press({ ...said, 'nuova-tabella': 'caps' })?.document).toEqual(document);
  });
});

describe('the whole as text', () => {
  it('is taken as it is written', () => {
    const yaml = yamlOf(document).replace('Nidi', 'Nidi e spazi');
    expect(press({ yaml: yaml.replaceAll('\n', '\r\n') })?.document).toEqual({ ...document, title: 'Nidi e spazi' });
  });

  it('stays as it was typed where it is no YAML, with the line, and changes nothing', () => {
    const work = press({ yaml: 'title: [Nidi\ncode: x' });
    expect(work).toMatchObject({ document, badText: { text: 'title: [Nidi\ncode: x', line: 2 } });
    expect(press({ yaml: 'just words' })?.badText).toBeDefined();
  });

  it.each(callTemplates().map(({ code, document: template }) => [code, template] as const))(
    '%s comes back from it to the letter',
    (_, template) => {
      const back = press({ yaml: `${yamlOf(template)}\n# letta`, fai: 'controlla' }, { title: 'altro' });
      expect(back?.document).toEqual(template);
    },
  );

  it('is nothing where no document came along', () => {
    expect(workOf(new URLSearchParams({ documento: '{' }))).toBeUndefined();
    expect(workOf(new URLSearchParams())).toBeUndefined();
  });
});
