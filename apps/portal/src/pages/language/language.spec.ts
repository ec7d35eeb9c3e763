// Every language says everything, with the same gaps to fill, and writes values as its readers do.
import { describe, expect, it } from '@jest/globals';
import { counted, fill, readLanguages } from './language.js';

const leaves = (tree: unknown, at = ''): [string, string][] =>
  typeof tree === 'object' && tree !== null
    ? Object.entries(tree).flatMap(([key, value]) => leaves(value, `${at}/${key}`))
    : [[at, String(tree)]];

const gaps = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').sort();

describe('the languages of the pages', () => {
  const languages = readLanguages();
  const [italian, ...others] = languages;

  it('begin with Italian, and English is one of them', () => {
    expect(languages.map(({ code }) => code).slice(0, 1)).toEqual(['it']);
    expect(languages.map(({ code }) => code)).toContain('en');
  });

  it('say everything that Italian says, with the same gaps', () => {
    const said = leaves(italian?.t);
    for (const { t } of others) {
      expect(leaves(t).map(([key]) => key)).toEqual(said.map(([key]) => key));
      expect(leaves(t).map(([key, text]) => [key, gaps(text)])).toEqual(said.map(([key, text]) => [key, gaps(text)]));
    }
  });

  it('are all translated: no long sentence is the same in two of them', () => {
    const said = new Map(leaves(italian?.t));
    for (const { t } of others)
      expect(leaves(t).filter(([key, text]) => text.length > 25 && said.get(key) === text)).toEqual([]);
  });

  it('write amounts and days as their readers do', () => {
    expect(italian?.as.money(123_450).replace(/\s/g, ' ')).toBe('1.234,50 €');
    expect(italian?.as.day('2026-07-05')).toBe('5 luglio 2026');
    expect(italian?.as.moment('2026-07-05T22:30:00.000Z')).toMatch(/^6 luglio 2026.*00:30$/);
    expect(others.find(({ code }) => code === 'en')?.as.day('2026-07-05')).toBe('5 July 2026');
  });

  it('fill gaps, and tell one from many', () => {
    expect(fill('Entro il {day}', { day: 'lunedì' })).toBe('Entro il lunedì');
    expect([1, 2].map((n) => counted(n, 'uno', '{n} avvisi'))).toEqual(['uno', '2 avvisi']);
  });
});
