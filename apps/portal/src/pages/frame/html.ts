// Text becomes HTML here and nowhere else: what stands between the quotes of a template is markup, what is put in is text.

/** Markup that is safe to send: only `html` makes it. */
export class Html {
  constructor(readonly text: string) {}
}

/** What may be put into a template: markup as it is, text escaped, nothing as nothing. */
export type Part = Html | string | number | false | null | undefined | readonly Part[];

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as HTML, also between the quotes of an attribute. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? '');

const written = (part: Part): string => {
  if (part instanceof Html) return part.text;
  if (part === false || part === null || part === undefined) return '';
  if (typeof part === 'object') return part.map(written).join('');
  return escaped(String(part));
};

/** Markup in which every part is escaped unless it is markup itself: html`<p>${name}</p>`. Attributes are always in quotes. */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Html =>
  new Html(strings.reduce((text, string, index) => text + written(parts[index - 1]) + string));

/** An attribute that is there or not: html`<input ${flag('required', isRequired)} />`. */
export const flag = (name: 'autofocus' | 'checked' | 'hidden' | 'open' | 'required' | 'selected', on: boolean): Html =>
  new Html(on ? name : '');

/** An attribute with its value, or nothing without one. */
export const attribute = (name: string, value: string | undefined): Html =>
  value === undefined ? new Html('') : html`${new Html(name)}="${value}"`;
