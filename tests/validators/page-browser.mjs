// The browser that comes as a package, so that `npm ci` is all it takes; and a page of it that is cut off from every network.
import chromium from '@sparticuz/chromium';
import { chromium as playwright } from 'playwright-core';

// Made for a machine that runs one function; what weakens the browser's own rules is left out, since the page's policy is what is tested.
const args = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run', '--font-render-hinting=none', '--headless=shell'];

export async function withBrowser(use) {
  const browser = await playwright.launch({ executablePath: await chromium.executablePath(), args, headless: true });
  try {
    await use(browser);
  } finally {
    await browser.close();
  }
}

// Calls `use` with the page and with what it must not have done: fetched, failed, warned, asked.
export async function withPage(browser, address, options, use) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce', ...options });
  const noise = [];
  try {
    await context.route('**/*', route => {
      if (route.request().url().split('#')[0] === address) return route.continue();
      noise.push(`it fetches ${route.request().url().slice(0, 200)}`);
      return route.abort();
    });
    const page = await context.newPage();
    page.on('console', message => noise.push(`console: ${message.text().slice(0, 300)}`));
    page.on('pageerror', error => noise.push(`error: ${error.message}`));
    page.on('dialog', dialog => { noise.push(`dialog: ${dialog.message()}`); dialog.dismiss(); });
    page.on('popup', () => noise.push('it opens a window'));
    page.on('framenavigated', frame => { if (![address, 'about:blank'].includes(frame.url().split('#')[0])) noise.push(`it goes to ${frame.url()}`); });
    await page.goto(address, { waitUntil: 'load' });
    await use(page, noise);
  } finally {
    await context.close();
  }
}
