// node validate.mjs FILE.sarif … : the OASIS schema (draft-04), then the multitool's rules for SARIF and for GitHub code scanning.
// Prints a line for each failure and `N passed, M failed`; exits with 1 when a file failed or none was given.
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';

const here = dirname(fileURLToPath(import.meta.url));
const multitool = join(here, 'node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool');

// SARIF2006: a URL could not be reached, which offline is always so.
const ignored = new Set(['SARIF2006']);

const ajv = new Ajv({ strict: false, allErrors: true });
addFormats(ajv);
const matchesSchema = ajv.compile(JSON.parse(readFileSync(join(here, 'sarif-schema-2.1.0.json'), 'utf8')));

function schemaFailures(text) {
  return matchesSchema(JSON.parse(text)) ? [] : matchesSchema.errors.map(error => `schema: ${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`);
}

// It exits with 0 whatever it finds: its results are read instead.
function multitoolFailures(file) {
  const folder = mkdtempSync(join(tmpdir(), 'soc2ai-validate-'));
  try {
    const output = join(folder, 'results.sarif');
    execFileSync(multitool, ['validate', file, '--rule-kind', 'Sarif;Ghas', '--level', 'Error;Warning', '-o', output, '--log', 'ForceOverwrite'], { stdio: 'pipe' });
    const run = JSON.parse(readFileSync(output, 'utf8').replace(/^\uFEFF/, '')).runs[0];
    const notifications = (run.invocations ?? []).flatMap(invocation => invocation.toolExecutionNotifications ?? []).filter(notification => notification.level === 'error');
    return [
      ...(run.results ?? []).filter(result => !ignored.has(result.ruleId) && ['error', 'warning'].includes(result.level ?? 'warning'))
        .map(result => `${result.ruleId} ${result.level ?? 'warning'}: ${result.message.text ?? [result.message.id, ...(result.message.arguments ?? [])].join(' ')}`),
      ...notifications.map(notification => `multitool: ${notification.message.text}`),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const files = process.argv.slice(2);
if (files.length > 0) chmodSync(multitool, 0o755);
let passed = 0;
for (const file of files) {
  let failures;
  try {
    failures = [...schemaFailures(readFileSync(file, 'utf8')), ...multitoolFailures(file)];
  } catch (error) {
    failures = [error.message];
  }
  if (failures.length === 0) passed++;
  for (const failure of failures.slice(0, 50)) console.log(`${file}: ${failure}`);
}

if (files.length === 0) console.log('no files were given');
console.log(`${passed} passed, ${files.length - passed} failed`);
process.exitCode = files.length > 0 && passed === files.length ? 0 : 1;
