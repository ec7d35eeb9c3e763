// JSON Schemas of TypeScript types, read from the types themselves: a contract is written down once.
import ts from 'typescript';

/** A JSON Schema (draft 7), as far as types of contracts need one. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

/** The schemas of the types that were met, by name. */
export type NamedSchemas = Readonly<Record<string, JsonSchema>>;

/** A type was met that no schema was thought of for; it says where. */
export class NoSchemaFor extends Error {
  override readonly name = 'NoSchemaFor';
  constructor(node: ts.Node) {
    const file = node.getSourceFile();
    const { line } = file.getLineAndCharacterOfPosition(node.getStart());
    super(`${file.fileName}:${line + 1}: no schema is known for ${node.getText()}`);
  }
}

// Only declarations are looked up: without the standard library it takes a fifth of the time.
const COMPILER_OPTIONS: ts.CompilerOptions = {
  noLib: true,
  types: [],
  noEmit: true,
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
};

/** Reads types from files; `paths` as in a tsconfig, relative to `root`. */
export class SchemaReader {
  readonly #checker: ts.TypeChecker;
  readonly #program: ts.Program;
  readonly #named = new Map<string, JsonSchema>();

  constructor(files: readonly string[], root: string, paths: Readonly<Record<string, string[]>> = {}) {
    this.#program = ts.createProgram([...files], { ...COMPILER_OPTIONS, paths: { ...paths }, rootDir: root });
    this.#checker = this.#program.getTypeChecker();
  }

  /** Schemas of all types that came up so far. */
  get schemas(): NamedSchemas {
    return Object.fromEntries([...this.#named].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  /** The members of an exported interface with the name of each one's type; that type's schema is in `schemas` then. */
  members(file: string, name: string): ReadonlyMap<string, string> {
    const members = new Map<string, string>();
    for (const member of this.#interface(file, name).members) {
      if (!ts.isPropertySignature(member) || member.type === undefined || !ts.isTypeReferenceNode(member.type))
        throw new NoSchemaFor(member);
      this.#schema(member.type);
      members.set(nameOf(member.name), member.type.typeName.getText());
    }
    return members;
  }

  #interface(file: string, name: string): ts.InterfaceDeclaration {
    const source = this.#program.getSourceFile(file);
    const found = source?.statements.find((each) => ts.isInterfaceDeclaration(each) && each.name.text === name);
    if (found === undefined) throw new Error(`${file} has no interface ${name}`);
    return found as ts.InterfaceDeclaration;
  }

  #schema(node: ts.TypeNode): JsonSchema {
    if (ts.isTypeReferenceNode(node)) return this.#reference(node);
    if (ts.isTypeLiteralNode(node)) return this.#object(node.members);
    if (ts.isArrayTypeNode(node)) return { type: 'array', items: this.#schema(node.elementType) };
    if (ts.isTypeOperatorNode(node) || ts.isParenthesizedTypeNode(node)) return this.#schema(node.type);
    if (ts.isUnionTypeNode(node)) return this.#union(node);
    if (ts.isLiteralTypeNode(node) && ts.isStringLiteral(node.literal)) return { const: node.literal.text };
    if (ts.isLiteralTypeNode(node) && node.literal.kind === ts.SyntaxKind.TrueKeyword) return { const: true };
    const primitive = PRIMITIVES.get(node.kind);
    if (primitive === undefined) throw new NoSchemaFor(node);
    return { type: primitive };
  }

  #union(node: ts.UnionTypeNode): JsonSchema {
    const options = node.types.map((type) => this.#schema(type));
    const texts = options.flatMap((option) => (typeof option['const'] === 'string' ? [option['const']] : []));
    if (texts.length === options.length) return { type: 'string', enum: texts };
    return { anyOf: options };
  }

  #object(members: readonly ts.TypeElement[]): JsonSchema {
    const properties: Record<string, JsonSchema> = {};
    const required: string[] = [];
    for (const member of members) {
      if (!ts.isPropertySignature(member) || member.type === undefined) throw new NoSchemaFor(member);
      const name = nameOf(member.name);
      properties[name] = described(this.#schema(member.type), member);
      if (member.questionToken === undefined) required.push(name);
    }
    return { type: 'object', ...(required.length > 0 && { required }), properties };
  }

  #reference(node: ts.TypeReferenceNode): JsonSchema {
    const name = node.typeName.getText();
    const [first, second] = node.typeArguments ?? [];
    // A brand is a name for the compiler only, and nothing can be written in JSON.
    if ((name === 'Brand' || name === 'Readonly') && first !== undefined) return this.#schema(first);
    if (name === 'Record' && second !== undefined)
      return { type: 'object', additionalProperties: this.#schema(second) };
    if (!this.#named.has(name)) {
      this.#named.set(name, {});
      this.#named.set(name, this.#declared(this.#declarationOf(node.typeName)));
    }
    return { $ref: `#/components/schemas/${name}` };
  }

  #declared(declaration: ts.Declaration): JsonSchema {
    if (ts.isInterfaceDeclaration(declaration)) return described(this.#object(this.#members(declaration)), declaration);
    if (ts.isTypeAliasDeclaration(declaration)) return described(this.#schema(declaration.type), declaration);
    throw new NoSchemaFor(declaration);
  }

  /** Those of the interfaces that it extends first. */
  #members(declaration: ts.InterfaceDeclaration): readonly ts.TypeElement[] {
    const bases = (declaration.heritageClauses ?? []).flatMap(({ types }) => types);
    const inherited = bases.flatMap(({ expression }) => {
      const base = this.#declarationOf(expression);
      if (!ts.isInterfaceDeclaration(base)) throw new NoSchemaFor(base);
      return this.#members(base);
    });
    return [...inherited, ...declaration.members];
  }

  #declarationOf(node: ts.Node): ts.Declaration {
    const symbol = this.#checker.getSymbolAtLocation(node);
    const target =
      symbol !== undefined && symbol.flags & ts.SymbolFlags.Alias ? this.#checker.getAliasedSymbol(symbol) : symbol;
    const [declaration] = target?.declarations ?? [];
    if (declaration === undefined) throw new NoSchemaFor(node);
    return declaration;
  }
}

const PRIMITIVES: ReadonlyMap<ts.SyntaxKind, string> = new Map([
  [ts.SyntaxKind.StringKeyword, 'string'],
  [ts.SyntaxKind.NumberKeyword, 'number'],
  [ts.SyntaxKind.BooleanKeyword, 'boolean'],
]);

const nameOf = (name: ts.PropertyName): string => {
  if (ts.isIdentifier(name) || ts.isStringLiteral(name)) return name.text;
  throw new NoSchemaFor(name);
};

const NUMERIC: ReadonlySet<string> = new Set(['minimum', 'maximum', 'maxLength']);

/** The schema with what the comment above the declaration says: its text, and its tags as keywords of the schema. */
const described = (schema: JsonSchema, node: ts.Node): JsonSchema => {
  const [comment] = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  if (comment === undefined) return schema;
  const text = ts.getTextOfJSDocComment(comment.comment);
  const tags = (comment.tags ?? []).map((tag) => [tag.tagName.text, textOf(tag)] as const);
  const keywords = Object.fromEntries(tags.map(([name, value]) => [name, NUMERIC.has(name) ? Number(value) : value]));
  return { ...(text !== undefined && { description: text }), ...schema, ...keywords };
};

// The parser takes braces in a tag for a type: the text as it is written says what was meant.
const textOf = (tag: ts.JSDocTag): string =>
  tag
    .getText()
    .replace(/^@\w+\s+/, '')
    .replace(/[\s*]+$/, '');
