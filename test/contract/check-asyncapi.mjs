// Checks asyncapi.yaml with AsyncAPI's own parser: `npm --prefix test/contract run check:asyncapi [document]`.
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DiagnosticSeverity, Parser } from '@asyncapi/parser';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const file = resolve(process.argv[2] ?? join(root, 'asyncapi.yaml'));

const { document, diagnostics } = await new Parser().parse(readFileSync(file, 'utf8'));
for (const { path, range, message } of diagnostics)
  console.log(`contract: line ${range.start.line + 1}, ${path.join('.')}: ${message}`);
const isWrong = diagnostics.some(({ severity }) => severity <= DiagnosticSeverity.Warning);
if (document === undefined || isWrong) process.exitCode = 1;
else console.log(`contract: ${document.allMessages().length} messages on ${document.allChannels().length} channels`);
