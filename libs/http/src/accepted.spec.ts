// Which form a caller gets, by what the Accept header says.
import { describe, expect, it } from '@jest/globals';
import { acceptedOf } from './accepted.js';

const FORMS = ['application/json', 'text/markdown', 'text/plain'] as const;

describe('the form of an answer', () => {
  it.each([
    [undefined, 'application/json'],
    ['*/*', 'application/json'],
    ['text/markdown', 'text/markdown'],
    ['Text/Plain; charset=utf-8', 'text/plain'],
    ['text/*', 'text/markdown'],
    ['text/plain;q=0.9, text/markdown;q=0.5', 'text/plain'],
    ['text/html, */*;q=0.1', 'application/json'],
    ['application/json;q=0, text/*;q=0.2', 'text/markdown'],
    ['image/png', 'application/json'],
    ['', 'application/json'],
  ])('for «%s» is %s', (header, form) => expect(acceptedOf(header, FORMS)).toBe(form));
});
