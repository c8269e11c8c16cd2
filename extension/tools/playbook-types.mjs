/**
 * Write the playbook's TypeScript types from its JSON Schema: node tools/playbook-types.mjs <schema.json> [<types.ts>]
 *
 * The schema comes from the Python models, which are the single source of these types.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { compile } from 'json-schema-to-typescript';

const HEADER = '/** Generated from the JSON Schema of the playbook by tools/playbook-types.mjs. Do not edit. */';

/** The choices that deserve a name, by a place where the schema writes them out. */
const CHOICES = {
  MessageKind: (models) => models.Template.properties.kind,
  Channel: (models) => models.Template.properties.channel,
  Severity: (models) => models.Check.properties.severity,
  Anchor: (models) => models.Window.properties.anchor,
  Stop: (models) => models.StepRule.properties.stops.items,
};

/** What says nothing in TypeScript. Pydantic's titles would each become a type of their own: Id, Id1, Id2… */
const SILENT = ['title', 'discriminator', 'minItems', 'maxItems', 'patternProperties'];

/** A schema without what TypeScript cannot say, and with the choices by their names. */
function plain(schema, choices) {
  if (Array.isArray(schema)) return schema.map((item) => plain(item, choices));
  if (schema === null || typeof schema !== 'object') return schema;
  const choice = schema.enum && choices.get(JSON.stringify(schema.enum));
  if (choice) return { $ref: `#/$defs/${choice}` };
  const kept = Object.entries(schema).filter(([key]) => !SILENT.includes(key));
  const result = Object.fromEntries(kept.map(([key, value]) => [key, key === 'properties' ? value : plain(value, choices)]));
  if (schema.patternProperties) result.additionalProperties = plain(Object.values(schema.patternProperties)[0], choices);
  if (!schema.properties) return result;
  result.properties = Object.fromEntries(Object.entries(schema.properties).map(([name, value]) => [name, plain(value, choices)]));
  // A compiled playbook writes its defaults out, so every property is there.
  result.required = Object.keys(schema.properties);
  return result;
}

/** The TypeScript for the schema of a playbook. The same schema always gives the same text. */
export async function playbookTypes({ $defs, ...playbook }) {
  const written = Object.entries(CHOICES).map(([name, find]) => [name, find($defs).enum]);
  const choices = new Map(written.map(([name, values]) => [JSON.stringify(values), name]));
  const definitions = Object.fromEntries([
    ...Object.entries($defs).map(([name, schema]) => [name, { ...plain(schema, choices), title: name }]),
    ...written.map(([name, values]) => [name, { title: name, enum: values }]),
  ]);
  return compile({ ...plain(playbook, choices), title: 'Playbook', $defs: definitions }, 'Playbook', {
    additionalProperties: false,
    bannerComment: HEADER,
    style: { printWidth: 140, singleQuote: true },
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [source, target = fileURLToPath(new URL('../src/engine/playbook.ts', import.meta.url))] = process.argv.slice(2);
  if (!source) {
    console.error('Give the path of the schema: node tools/playbook-types.mjs ../build/schema.json');
    process.exit(2);
  }
  await writeFile(target, await playbookTypes(JSON.parse(await readFile(source, 'utf8'))));
}
