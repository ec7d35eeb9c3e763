// Which kinds of document are told by their bytes, and which lies are not believed.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isMediaType, mediaTypeOf } from './media-type.js';
import { pdfOf } from './testing/invented-documents.js';

const hex = (text: string): Buffer => Buffer.from(text.replaceAll(' ', ''), 'hex');

describe('the kind of a document', () => {
  it.each([
    ['application/pdf', pdfOf('a page')],
    ['image/jpeg', hex('ff d8 ff e0 00 10 4a 46 49 46 00 01')],
    ['image/png', hex('89 50 4e 47 0d 0a 1a 0a 00 00 00 0d')],
    ['image/heic', Buffer.concat([hex('00 00 00 18'), Buffer.from('ftypheic'), hex('00 00 00 00')])],
    ['application/pkcs7-mime', hex('30 82 0a 1b 06 09 2a 86 48 86 f7 0d 01 07 02 a0 82 0a 0c')],
    ['application/pkcs7-mime', hex('30 80 06 09 2a 86 48 86 f7 0d 01 07 02 a0 80')],
  ])('is told by its first bytes: %s', (type, head) => expect(mediaTypeOf(head)).toBe(type));

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a text', Buffer.from('%PD')],
    ['a page of HTML with a PDF behind it', Buffer.from('<html>%PDF-1.7')],
    ['a program', hex('4d 5a 90 00')],
    ['an archive', hex('50 4b 03 04')],
    ['a film in the same container as HEIC', Buffer.concat([hex('00 00 00 18'), Buffer.from('ftypmp42')])],
    ['a certificate', hex('30 82 0a 1b 30 82 09 03')],
    [
      'the mark of a signature, further behind',
      Buffer.concat([hex('30 82'), Buffer.alloc(20), hex('06 09 2a 86 48 86 f7 0d 01 07 02')]),
    ],
  ])('is not told of %s', (_, head) => expect(mediaTypeOf(head)).toBeUndefined());

  it('is total: any bytes have a kind that is taken, or none', () =>
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (head) => {
        const type = mediaTypeOf(head);
        expect(type === undefined || isMediaType(type)).toBe(true);
      }),
    ));
});
