import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { SCHEMAS, schemaText } from './schemas.ts';

const published = (name: string) => JSON.parse(readFileSync(new URL(`./${name}.schema.json`, import.meta.url), 'utf8'));

test.each(Object.keys(SCHEMAS))(
  '%s.schema.json is what schemas.ts says; else run node cli/schemas/write.ts',
  (name) => {
    expect(published(name)).toEqual(JSON.parse(schemaText(name)));
  },
);

test('every published schema has its source', () => {
  const files = readdirSync(new URL('.', import.meta.url)).filter((file) => file.endsWith('.schema.json'));
  expect(files.sort()).toEqual(
    Object.keys(SCHEMAS)
      .map((name) => `${name}.schema.json`)
      .sort(),
  );
});
