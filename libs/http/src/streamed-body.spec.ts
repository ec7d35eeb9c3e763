// The names of files that callers send.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fileNameIn } from './streamed-body.js';

describe('the name of a file that is sent', () => {
  it.each([
    ['attachment; filename="dsu.pdf"', 'dsu.pdf'],
    ['attachment; filename=dsu.pdf', 'dsu.pdf'],
    ['attachment; filename="a \\"b\\".pdf"', 'a "b".pdf'],
    ['attachment; filename="x.pdf"; filename*=UTF-8\'\'perch%C3%A9.pdf', 'perché.pdf'],
    ['attachment; filename="C:\\\\carte\\\\dsu.pdf"', 'dsu.pdf'],
    ["attachment; filename*=UTF-8''..%2F..%2Fetc%2Fpasswd", 'passwd'],
    ["attachment; filename*=UTF-8''a%0d%0aSet-Cookie%3A.pdf", 'aSet-Cookie:.pdf'],
  ])('is read from %s', (header, name) => expect(fileNameIn(header)).toBe(name));

  it.each([
    '',
    'attachment',
    'attachment; filename=""',
    "attachment; filename*=UTF-8''%ff",
    'attachment; filename=".."',
  ])('is none in %s', (header) => expect(fileNameIn(header)).toBeUndefined());

  it('is one short line, whatever is sent', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const name = fileNameIn(`attachment; filename*=UTF-8''${encodeURIComponent(text)}`) ?? 'none';
        expect(name).toMatch(/^[^\r\n/\\]{1,200}$/);
      }),
    ));
});
