// The catalogue of services has every measure that no call pays, whole.
import { describe, expect, it } from '@jest/globals';
import { callTemplates } from './call-templates.js';
import { catalogueServices } from './services-catalogue.js';

describe('the services that no call pays', () => {
  it('are the measures without mark of domain.md §3, none of which has a template', () => {
    const codes = catalogueServices().map(({ code }) => code);
    expect(codes).toEqual(['M09', 'M18', 'M19', 'M23', 'M30', 'M42', 'M44', 'M48', 'M52']);
    const paid = callTemplates().flatMap(({ measures }) => measures);
    expect(codes.filter((code) => paid.includes(code))).toEqual([]);
  });

  it('say each for whom, what, where to ask, and by which needs they are found', () => {
    for (const { title, forWhom, what, whereToAsk, needs } of catalogueServices())
      for (const text of [title, whereToAsk, ...forWhom, ...what, ...needs]) {
        expect(typeof text).toBe('string');
        expect(text.trim()).not.toBe('');
      }
  });
});
