/**
 * The HTML answer in a real browser: no script runs, nothing is fetched, hostile text stays text. Needs
 * Debian's Chromium (scripts/install-test-dependencies.sh).
 */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { todoku } from '../e2e/support/run-todoku.ts';

const CHROMIUM = '/usr/bin/chromium';
const MISSING = !existsSync(CHROMIUM) && process.env['CI'] !== 'true';

/** What a browser would do with it, were it not escaped. */
const ATTACKS = [
  '<script>document.title="owned"</script>',
  '<img src=http://192.0.2.66/pixel.png onerror=document.title="owned">',
  '<svg/onload=document.title="owned">',
  '"><iframe src=javascript:parent.document.title="owned">',
  '</style><link rel=stylesheet href=http://192.0.2.66/x.css>',
  "' onmouseover='document.title=1",
];

function hostileLog(): string {
  const id = '6AO0110J000100';
  return ATTACKS.map(
    (attack, index) =>
      `Nov 24 00:01:0${index} web sendmail[100]: ${id}: to=<victim@icloud.com>, ctladdr=<piyo@web.example> (1001/1001), ` +
      'delay=00:00:01, xdelay=00:00:01, mailer=esmtp, pri=30320, relay=mx01.mail.icloud.com. [198.51.100.11], ' +
      `dsn=5.7.0, reply=550 5.7.0 Blocked ${attack}, stat=Service unavailable ${attack}\n`,
  ).join('');
}

describe.skipIf(MISSING)(`HTML in Chromium${MISSING ? ` (skipped: ${CHROMIUM} is missing)` : ''}`, () => {
  let scratch = '';
  let context: BrowserContext | undefined;
  const requests: string[] = [];

  beforeAll(async () => {
    scratch = mkdtempSync(path.join(os.tmpdir(), 'todoku-browser-'));
    writeFileSync(path.join(scratch, 'maillog'), hostileLog());
    context = await chromium.launchPersistentContext(path.join(scratch, 'profile'), {
      executablePath: CHROMIUM,
      headless: true,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    });
    context.on('request', (request) => requests.push(request.url()));
  });

  afterAll(async () => {
    await context?.close();
    rmSync(scratch, { recursive: true, force: true });
  });

  async function open(name: string, args: readonly string[]): Promise<Page> {
    const { stdout } = await todoku(['why', ...args, '--format', 'html']);
    const file = path.join(scratch, `${name}.html`);
    writeFileSync(file, stdout);
    if (context === undefined) throw new Error('no browser');
    const page = await context.newPage();
    requests.length = 0;
    await page.goto(pathToFileURL(file).href, { waitUntil: 'networkidle' });
    return page;
  }

  test('hostile text is shown as text, no script runs, nothing is fetched', async () => {
    const page = await open('hostile', ['victim@icloud.com', '--log', path.join(scratch, 'maillog')]);
    const problems: string[] = [];
    page.on('console', (message) => problems.push(message.text()));
    expect(await page.title()).not.toContain('owned');
    expect(await page.locator('script, img, svg, iframe, link, object, embed, form').count()).toBe(0);
    expect(await page.locator('[onerror], [onload], [onmouseover]').count()).toBe(0);
    expect(await page.locator('body').innerText()).toContain('<script>document.title="owned"</script>');
    await page.mouse.move(300, 300);
    expect(requests.filter((url) => !url.startsWith('file:'))).toEqual([]);
    expect(problems).toEqual([]);
    await page.close();
  });

  test('the story is readable, in the language that was asked for', async () => {
    const sources = ['--log', 'examples/maillog', '--mail', 'examples/mail'];
    const page = await open('story', ['hogehoge@icloud.com', ...sources, '--lang', 'ja']);
    expect(await page.locator('html').getAttribute('lang')).toBe('ja');
    expect(await page.locator('h1').innerText()).toContain('hogehoge@icloud.com');
    expect(await page.locator('body').innerText()).toContain('192.0.2.25');
    // fits a phone: nothing makes the page itself wider than the screen
    await page.setViewportSize({ width: 375, height: 700 });
    const overflow = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
    expect(overflow).toBeLessThanOrEqual(0);
    expect(requests.filter((url) => !url.startsWith('file:'))).toEqual([]);
    await page.close();
  });

  test('links lead only to where the knowledge base points', async () => {
    const page = await open('links', ['victim@icloud.com', '--log', path.join(scratch, 'maillog')]);
    const targets = await page
      .locator('a[href]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(
      targets.filter((target) => !target.startsWith('https://') || target.includes('192.0.2.66')),
    ).toEqual([]);
    await page.close();
  });
});
