// XML as elements with their text: what the readers of banks' files and of invoices share. Document types have no place in either.
import { SaxesParser } from 'saxes';

/** An element without its prefix; its text is what stands in it directly, pieces joined. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
  /** Line of the file where it begins, from 1. */
  readonly line: number;
}

export type XmlProblem = 'not-xml' | 'document-type' | 'another-root' | 'too-deep' | 'too-many-elements';

/** The text cannot be read as XML within the limits. */
export class XmlUnreadable extends Error {
  override readonly name = 'XmlUnreadable';
  constructor(
    readonly problem: XmlProblem,
    /** Line of the file, from 1. */
    readonly line: number,
  ) {
    super(`line ${line}: ${problem}`);
  }
}

/** How much of a file is taken; the text of `skipped` elements is not kept. */
export interface XmlLimits {
  readonly depth: number;
  readonly elements: number;
  readonly skipped?: ReadonlySet<string>;
}

/**
 * A whole file as its root element. Entities of its own it cannot have: a document type is refused where it begins.
 * @throws XmlUnreadable
 */
export const readXml = (text: string, { depth, elements, skipped = new Set() }: XmlLimits): XmlElement => {
  const parser = new SaxesParser();
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  let count = 0;
  const refuse = (problem: XmlProblem): never => {
    throw new XmlUnreadable(problem, parser.line);
  };
  parser.on('error', () => refuse('not-xml'));
  parser.on('doctype', () => refuse('document-type'));
  parser.on('opentag', ({ name, attributes }) => {
    count += 1;
    if (count > elements) refuse('too-many-elements');
    if (open.length >= depth) refuse('too-deep');
    const element = { name: localName(name), attributes, children: [], text: '', line: parser.line };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  const take = (piece: string): void => {
    const element = open.at(-1);
    if (element !== undefined && !skipped.has(element.name)) element.text += piece;
  };
  parser.on('text', take);
  parser.on('cdata', take);
  parser.on('closetag', () => void open.pop());
  parser.write(text).close();
  return root ?? refuse('not-xml');
};

/** A name without its prefix. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** The children of this name. */
export const all = (element: XmlElement, tag: string): readonly XmlElement[] =>
  element.children.filter((one) => one.name === tag);

/** The first element down a path. */
export const child = (element: XmlElement, ...path: readonly string[]): XmlElement | undefined =>
  path.reduce<XmlElement | undefined>((at, tag) => at?.children.find((one) => one.name === tag), element);

/** The text at the end of a path, without blanks around it. */
export const textAt = (element: XmlElement, ...path: readonly string[]): string | undefined =>
  child(element, ...path)?.text.trim();
