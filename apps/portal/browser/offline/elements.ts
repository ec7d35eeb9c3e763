// Elements, made without markup: what is put into them is text.

/** An element with attributes and children; what is undefined is left out. */
export const el = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string | undefined>> = {},
  ...children: readonly (Node | string | undefined)[]
): HTMLElementTagNameMap[Tag] => {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) made.setAttribute(name, value);
  made.append(...children.filter((child) => child !== undefined));
  return made;
};

/** What the page must have. */
export const need = <Kind extends Element>(selector: string, within: ParentNode = document): Kind => {
  const found = within.querySelector<Kind>(selector);
  if (found === null) throw new Error(`the page has no ${selector}`);
  return found;
};

/** A text with its gaps filled. */
export const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (gap, name: string) => String(values[name] ?? gap));

/** The words of the page, as the portal wrote them into it. */
export const readWords = (): Words =>
  JSON.parse(need<HTMLTemplateElement>('[data-words]').content.textContent) as Words;

/** Every text that the script says. */
export type Words = Readonly<
  Record<
    | ('busy' | 'full' | 'leave' | 'offline' | 'online' | 'others' | 'ready' | 'saved' | 'sending' | 'stay' | 'unsent')
    | ('held' | 'late' | 'recorded' | 'refused' | 'waiting')
    | ('correct' | 'correcting' | 'discard' | 'discardAsk' | 'discardNo' | 'discardYes' | 'see' | 'voucher')
    | ('codeGood' | 'codeKnown' | 'codeLater' | 'early' | 'expired' | 'forged' | 'malformed' | 'needsCode' | 'twice')
    | ('choose' | 'code' | 'day' | 'future' | 'missing' | 'no' | 'notADay' | 'price' | 'quantity' | 'service' | 'yes'),
    string
  >
>;
