// After signing in one goes on to a page of ours, and nowhere else.
import { describe, expect, it } from '@jest/globals';
import { ownPath } from './sign-in-pages.js';

describe('where to go after signing in', () => {
  it('is the page that was asked for', () => {
    expect(ownPath('/pratiche/2bd85278-682c-5a5c-96ae-713873104da1?passo=2')).toBe(
      '/pratiche/2bd85278-682c-5a5c-96ae-713873104da1?passo=2',
    );
  });

  it('is never another site', () => {
    for (const elsewhere of ['//evil.example', '/\\evil.example', 'https://evil.example', '/a\n/b', 'javascript:1', ''])
      expect(ownPath(elsewhere)).toBe('/inizio');
    expect(ownPath(undefined)).toBe('/inizio');
  });
});
