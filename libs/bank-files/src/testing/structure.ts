// Whether a file has the structure of a standard: which elements stand in which, in which order, how often, in which form.
import { readXml, type XmlElement } from '../xml-element.js';

/** What an element holds: a text of a form, or elements in an order. `?` after a name: maybe; `*`: any number; `+`: at least one. */
export type Structure = Readonly<Record<string, RegExp | readonly string[]>>;

/** Every place where a file is not as its standard has it; empty when it is. Elements are known by their path's end. */
export const structureFaults = (xml: string, structure: Structure): readonly string[] => {
  const root = readXml(xml, { depth: 32, elements: 1_000_000 });
  return faultsIn(root, root.name, structure);
};

const faultsIn = (element: XmlElement, path: string, structure: Structure): readonly string[] => {
  const own = structureOf(path, structure);
  if (own === undefined) return [`${path}: not known`];
  if (own instanceof RegExp) {
    const bare = element.children.length === 0 && own.test(element.text);
    return bare ? [] : [`${path}: ${JSON.stringify(element.text)}`];
  }
  const names = element.children.map(({ name }) => name).join(' ');
  const order = new RegExp(`^${own.map(partOf).join('')}$`);
  return [
    ...(order.test(names === '' ? '' : `${names} `) ? [] : [`${path}: ${names}`]),
    ...(element.text.trim() === '' ? [] : [`${path}: ${JSON.stringify(element.text)}`]),
    ...element.children.flatMap((one) => faultsIn(one, `${path}/${one.name}`, structure)),
  ];
};

/** The most exact one: 'Dbtr/Nm' before 'Nm'. */
const structureOf = (path: string, structure: Structure): RegExp | readonly string[] | undefined => {
  const parts = path.split('/');
  for (let from = 0; from < parts.length; from += 1) {
    const own = structure[parts.slice(from).join('/')];
    if (own !== undefined) return own;
  }
  return undefined;
};

const partOf = (part: string): string => {
  const [, name = part, often = ''] = /^(.*?)([?*+]?)$/.exec(part) ?? [];
  return `(?:${name} )${often}`;
};
