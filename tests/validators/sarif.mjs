// SARIF: the OASIS schema (draft-04), then the multitool's rules for SARIF and for GitHub code scanning.
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

export function sarifFailures(file, content) {
  return [...schemaFailures(content.toString('utf8')), ...multitoolFailures(file)];
}

function schemaFailures(text) {
  return matchesSchema(JSON.parse(text)) ? [] : matchesSchema.errors.map(error => `schema: ${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`);
}

// It exits with 0 whatever it finds: its results are read instead.
function multitoolFailures(file) {
  chmodSync(multitool, 0o755);
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
