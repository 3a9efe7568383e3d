// node page.mjs FILE.html … : opens each page in a real browser, offline, and looks at it as its readers do.
// Prints a line for each failure and `N passed, M failed`; exits with 1 when a check failed or no file was given.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { withPage, withBrowser } from './page-browser.mjs';
import { checks } from './page-checks.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const files = process.argv.slice(2);
let [passed, failed] = [0, 0];

await withBrowser(async browser => {
  for (const file of files) {
    const address = pathToFileURL(resolve(file)).href;
    for (const check of checks) {
      const failures = [];
      const expect = (holds, text) => holds || failures.push(text);
      try {
        await withPage(browser, address, check.context ?? {}, async (page, noise) => {
          const applies = !check.when || await page.evaluate(check.when);
          if (applies) await check.run({ page, expect, address, axe });
          for (const line of noise) failures.push(line);
        });
      } catch (error) {
        failures.push(error.message.split('\n')[0]);
      }
      if (failures.length === 0) passed++;
      else failed++;
      for (const failure of failures.slice(0, 20)) console.log(`${basename(file)}: ${check.name}: ${failure}`);
    }
  }
});

if (files.length === 0) console.log('no files were given');
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = files.length > 0 && failed === 0 ? 0 : 1;
