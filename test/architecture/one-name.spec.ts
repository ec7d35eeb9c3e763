// Every shape of the API has a name of its own: openapi.json, and the typed client after it, know one shape under each name.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const CLASS = /^export (?:abstract )?class (\w+(?:View|Dto|Page))\b/gm;

const sources = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(dto|controller)\.ts$/.test(file))
    .map((file) => join(folder, file));

describe('the shapes of the API', () => {
  it('have a name each', () => {
    const files = new Map<string, string[]>();
    for (const file of [...sources('apps'), ...sources('libs')])
      for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(CLASS))
        files.set(name, [...(files.get(name) ?? []), file]);
    expect(files.size).toBeGreaterThan(100);
    expect([...files].filter(([, where]) => where.length > 1)).toEqual([]);
  });
});
