import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { escapeHtml, renderHtml } from './html.ts';
import { STYLE_HASH, STYLE_SHEET } from './style.ts';

test('the policy names the style sheet it allows', () => {
  expect(STYLE_HASH).toBe(`sha256-${createHash('sha256').update(STYLE_SHEET).digest('base64')}`);
});

test('markup and controls become text', () => {
  expect(escapeHtml(`<a href="x" class='y'>&\x1b\u202e`)).toBe(
    '&lt;a href=&quot;x&quot; class=&#39;y&#39;&gt;&amp;\\x1b\\u202e',
  );
});

test('only http and https become links', () => {
  const page = renderHtml({
    language: 'en',
    title: '<t>',
    blocks: [
      {
        kind: 'list',
        items: [
          [{ text: 'x', url: 'javascript:alert(1)' }],
          [{ text: 'y', url: 'https://a.example/?q="><b>' }],
        ],
      },
    ],
  });
  expect(page).toContain('<title>&lt;t&gt;</title>');
  expect(page).toContain('<li><code>x</code></li>');
  expect(page).toContain('href="https://a.example/?q=&quot;&gt;&lt;b&gt;"');
});
