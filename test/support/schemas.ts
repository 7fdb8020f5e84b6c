/** Checks JSON against the published schemas, closed: what we write today must all be described there. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';

const SCHEMAS = path.resolve(import.meta.dirname, '../../schemas');

export type Schema = Record<string, unknown>;

export function isObject(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The published schemas allow keys to be added later. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (!isObject(schema)) return schema;
  const copy = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]));
  return isObject(copy['properties']) &&
    copy['additionalProperties'] === undefined &&
    copy['type'] === 'object'
    ? { ...copy, additionalProperties: false }
    : copy;
}

export function readSchemas(): Schema[] {
  return readdirSync(SCHEMAS)
    .filter((name) => name.endsWith('.schema.json'))
    .map((name): Schema => {
      const schema: unknown = JSON.parse(readFileSync(path.join(SCHEMAS, name), 'utf8'));
      if (!isObject(schema)) throw new Error(`${name} is no schema`);
      return schema;
    });
}

let ajv: Ajv2020 | undefined;

function validatorOf(id: string): ValidateFunction {
  if (ajv === undefined) {
    ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true });
    for (const schema of readSchemas()) ajv.addSchema(closed(schema) as Schema);
  }
  const validate = ajv.getSchema(`urn:todoku:${id}@1`);
  if (validate === undefined) throw new Error(`no schema ${id}`);
  return validate;
}

/** What is wrong with `value`, as a reader gets it: through text. */
export function schemaProblems(id: string, value: unknown): unknown {
  const validate = validatorOf(id);
  return validate(JSON.parse(JSON.stringify(value))) === true ? [] : validate.errors;
}
