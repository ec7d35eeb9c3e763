// What people write stays text, wherever it is put.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { attribute, flag, html } from './html.js';

describe('a template', () => {
  it('escapes what is put in, and leaves markup as it is', () => {
    expect(html`<p title="${'"><script>'}">${'<b>&'}${html`<i>${"it's"}</i>`}</p>`.text).toBe(
      '<p title="&quot;&gt;&lt;script&gt;">&lt;b&gt;&amp;<i>it&#39;s</i></p>',
    );
  });

  it('writes lists one after the other, and nothing for what is not there', () => {
    const items = [1, 2].map((n) => html`<i>${n}</i>`);
    expect(html`<b>${items}${undefined}${false}${null}</b>`.text).toBe('<b><i>1</i><i>2</i></b>');
  });

  it('writes attributes that are there or not', () => {
    expect(
      html`<input ${flag('required', true)} ${attribute('id', 'a"b')} ${attribute('name', undefined)} />`.text,
    ).toBe('<input required id="a&quot;b"  />');
  });

  it('lets no text open a tag or close an attribute', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const inside = html`<p title="${text}">${text}</p>`.text.slice('<p title="'.length, -'</p>'.length);
        expect(inside.match(/[<"']/g)).toEqual(['"']);
      }),
    );
  });
});
