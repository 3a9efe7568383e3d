// JUnit: well-formed and valid by junit.xsd, and counts that are those of the cases.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { validateXML } from 'xmllint-wasm';

const schema = readFileSync(join(dirname(fileURLToPath(import.meta.url)), 'junit.xsd'), 'utf8');

export async function junitFailures(file, content) {
  const text = content.toString('utf8');
  const result = await validateXML({ xml: [{ fileName: 'report.xml', contents: text }], schema: [schema], initialMemoryPages: 1024, maxMemoryPages: 16384 });
  if (!result.valid) return result.errors.map(error => error.message);

  const failures = [];
  const count = (part, name) => part.match(new RegExp(`<${name}[ />]`, 'g'))?.length ?? 0;
  const counted = (start, part, names) => {
    for (const [attribute, element] of names) {
      const said = Number(start.match(new RegExp(` ${attribute}="(\\d+)"`))?.[1] ?? NaN);
      if (said !== count(part, element)) failures.push(`${attribute}="${said}", and there are ${count(part, element)}`);
    }
  };
  const names = [['tests', 'testcase'], ['failures', 'failure'], ['errors', 'error']];
  counted(text.match(/<testsuites[^>]*>/)[0], text, names);
  for (const suite of text.split('<testsuite ').slice(1)) counted(' ' + suite.slice(0, suite.indexOf('>')), suite, [...names, ['skipped', 'skipped']]);
  return failures;
}
