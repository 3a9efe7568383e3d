// node validate.mjs FILE… : each file by the validator of its name: *.sarif, *.cdx.json, *.junit.xml, *.csv.
// Prints a line for each failure and `N passed, M failed`; exits with 1 when a file failed or none was given.
import { readFileSync } from 'node:fs';
import { csvFailures } from './csv.mjs';
import { cycloneFailures } from './cyclonedx.mjs';
import { junitFailures } from './junit.mjs';
import { sarifFailures } from './sarif.mjs';

const validators = [['.sarif', sarifFailures], ['.cdx.json', cycloneFailures], ['.junit.xml', junitFailures], ['.csv', csvFailures]];

const files = process.argv.slice(2);
let passed = 0;
for (const file of files) {
  let failures;
  try {
    const validator = validators.find(([end]) => file.endsWith(end))?.[1];
    failures = validator ? await validator(file, readFileSync(file)) : [`no validator for a file of this name; known are ${validators.map(([end]) => `*${end}`).join(', ')}`];
  } catch (error) {
    failures = [error.message];
  }
  if (failures.length === 0) passed++;
  for (const failure of failures.slice(0, 50)) console.log(`${file}: ${failure}`);
}

if (files.length === 0) console.log('no files were given');
console.log(`${passed} passed, ${files.length - passed} failed`);
process.exitCode = files.length > 0 && passed === files.length ? 0 : 1;
