// The explorer of the API at /api: one static page made from the document; no script, nothing from elsewhere.
import type { OpenApiDocument, Operation, PathItem, Schema } from './open-api.js';

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const STYLE = `body{font:16px/1.5 "Titillium Web",system-ui,sans-serif;max-width:60rem;margin:0 auto;padding:1rem;color:#17324d}
h2{border-bottom:2px solid #06c;margin-top:2.5rem}details{border:1px solid #5d7083;border-radius:4px;margin:.5rem 0;padding:.5rem 1rem}
summary{cursor:pointer}code{font-family:ui-monospace,monospace}.method{display:inline-block;min-width:4rem;font-weight:700}
table{border-collapse:collapse;width:100%}td,th{border:1px solid #d9dadb;padding:.3rem .5rem;text-align:left;vertical-align:top}`;

/** The page, in Italian. */
export const explorerPage = (document: OpenApiDocument): string => {
  const operations = Object.entries(document.paths as unknown as Record<string, PathItem>).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ path, method, operation })),
  );
  const groups = new Map<string, typeof operations>();
  for (const each of operations) {
    const group = each.operation.tags?.[0] ?? 'api';
    groups.set(group, [...(groups.get(group) ?? []), each]);
  }
  const schemas = (document.components?.schemas ?? {}) as Record<string, Schema>;
  return `<!doctype html>
<html lang="it">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(document.info.title)} – API</title><style>${STYLE}</style></head>
<body><main>
<h1>${escaped(document.info.title)} – API ${escaped(document.info.version)}</h1>
<p>${escaped(document.info.description ?? '')}</p>
<p>Il documento completo: <a href="/api/openapi.json">openapi.json</a> (OpenAPI ${escaped(document.openapi)}). Gli indirizzi iniziano con <code>/api/v1</code>.</p>
${[...groups].map(([name, list]) => `<h2>/${escaped(name)}</h2>\n${list.map(operationPart).join('\n')}`).join('\n')}
<h2>Oggetti</h2>
${Object.entries(schemas).map(schemaPart).join('\n')}
</main></body></html>
`;
};

const operationPart = ({ path, method, operation }: { path: string; method: string; operation: Operation }): string =>
  `<details><summary><span class="method">${method.toUpperCase()}</span> <code>${escaped(path)}</code> ${escaped(operation.summary ?? '')}</summary>
<p>${escaped(operation.description ?? '')}</p>${parametersPart(operation)}${bodyPart(operation)}
<p>Risposte: ${Object.keys(operation.responses).map(escaped).join(', ')}</p></details>`;

const parametersPart = ({ parameters = [] }: Operation): string =>
  parameters.length === 0
    ? ''
    : table(
        ['Parametro', 'Dove', 'Obbligatorio', 'Significato'],
        parameters.map((each) => [
          each.name,
          each.in,
          each['required'] === true ? 'sì' : 'no',
          text(each['description']),
        ]),
      );

const bodyPart = ({ requestBody }: Operation): string =>
  Object.entries(requestBody?.content ?? {})
    .map(([type, media]) => `<p>Corpo <code>${escaped(type)}</code>: ${schemaLink(media.schema)}</p>`)
    .join('');

const schemaPart = ([name, schema]: [string, Schema]): string =>
  `<details id="${escaped(name)}"><summary><code>${escaped(name)}</code> ${escaped(schema.description ?? '')}</summary>${table(
    ['Campo', 'Tipo', 'Obbligatorio', 'Significato'],
    Object.entries(schema.properties ?? {}).map(([field, each]) => [
      field,
      typeText(each),
      schema.required?.includes(field) ? 'sì' : 'no',
      text(each.description),
    ]),
  )}</details>`;

const schemaLink = (schema: Schema | undefined): string => {
  const name = schema?.$ref?.split('/').pop();
  return name === undefined ? escaped(typeText(schema ?? {})) : `<a href="#${escaped(name)}">${escaped(name)}</a>`;
};

const typeText = (schema: Schema): string => {
  if (schema.$ref !== undefined) return schema.$ref.split('/').pop() ?? '';
  if (schema.items !== undefined) return `elenco di ${typeText(schema.items)}`;
  return [schema.type, schema.format].filter((part) => part !== undefined).join(' ') || 'oggetto';
};

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  `<table><thead><tr>${head.map((cell) => `<th scope="col">${cell}</th>`).join('')}</tr></thead><tbody>${rows
    .map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`)
    .join('')}</tbody></table>`;
