// `npm run --silent ranking:verify -- <file>`: ends with 1 when a published ranking does not hold; it asks nobody.
import { readFileSync } from 'node:fs';
import { faultsOf, type PublishedRanking } from '@buono/rules';

function verify(path: string | undefined): number {
  if (path === undefined) throw new Error('indica il file della graduatoria: npm run --silent ranking:verify -- FILE');
  const file = JSON.parse(readFileSync(path, 'utf8')) as PublishedRanking;
  const known: string = file.format;
  if (known !== 'buono-ranking/1' || !Array.isArray(file.entries)) throw new Error('non è una graduatoria pubblicata');
  const faults = faultsOf(file);
  for (const fault of faults) console.log(fault);
  if (faults.length === 0)
    console.log(`la graduatoria è in ordine: ${file.entries.length} posti, impronta ${file.digest}`);
  return faults.length === 0 ? 0 : 1;
}

try {
  process.exitCode = verify(process.argv[2]);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
