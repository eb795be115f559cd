/** Writes the published schemas anew: `node cli/schemas/write.ts && npm run format`. */
import { writeFile } from 'node:fs/promises';
import { SCHEMAS, schemaText } from './schemas.ts';

for (const name of Object.keys(SCHEMAS)) {
  await writeFile(new URL(`./${name}.schema.json`, import.meta.url), schemaText(name));
}
