/** Reads knowledge/*.toml, validates it with the compiled code, writes dist/knowledge.json. */
import { renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildFrom } from '../dist/app/knowledge-files.js';

const directory = fileURLToPath(new URL('../knowledge', import.meta.url));
const target = fileURLToPath(new URL('../dist/knowledge.json', import.meta.url));

const { data, problems } = buildFrom(directory);
for (const problem of problems) {
  const where = `knowledge/${problem.file}${problem.line === undefined ? '' : `:${problem.line}`}`;
  const entry = problem.entry === undefined ? '' : ` [${problem.entry}]`;
  console.error(`${where}${entry}: ${problem.what.en}\n  ${problem.nextStep.en}`);
}
if (data === undefined || problems.length > 0) {
  console.error(`knowledge: ${problems.length} problems; nothing written`);
  process.exit(1);
}
writeFileSync(`${target}.tmp`, JSON.stringify(data));
renameSync(`${target}.tmp`, target);
const rules = data.providers.reduce((sum, provider) => sum + provider.rules.length, data.generic.length);
console.log(
  `knowledge: ${data.providers.length} providers, ${rules} rules, ${Object.keys(data.steps).length} steps`,
);
