import { expect, test } from 'vitest';
import {
  EXPLANATION,
  HOTMAIL,
  ICLOUD,
  ICLOUD_DELIVERY,
  KNOWLEDGE,
  NOT_FOUND,
  REPORT,
  at,
  event,
} from '../../test/support/explain-samples.ts';
import type { Investigation } from '../core/investigation.ts';
import type { Language } from '../core/language.ts';
import { LANGUAGES } from '../core/language.ts';
import { renderExplanation, renderInvestigation, renderReport } from './render.ts';
import type { DocumentFormat } from './render.ts';
import type { Style } from './text/style.ts';
import { widthOf } from './text/width.ts';

const NOW = at('15:40:00');

interface Options {
  readonly width?: number;
  readonly verbose?: boolean;
}

function options(language: Language, format: DocumentFormat, more: Options = {}) {
  return { language, format, knowledge: KNOWLEDGE, now: NOW, width: 100, ...more };
}

const PAGES: Readonly<
  Record<string, (language: Language, format: DocumentFormat, more?: Options) => string>
> = {
  icloud: (language, format, more) => renderInvestigation(ICLOUD, options(language, format, more)),
  hotmail: (language, format, more) => renderInvestigation(HOTMAIL, options(language, format, more)),
  'not-found': (language, format, more) => renderInvestigation(NOT_FOUND, options(language, format, more)),
  report: (language, format, more) => renderReport(REPORT, options(language, format, more)),
  explanation: (language, format, more) => renderExplanation(EXPLANATION, options(language, format, more)),
};

for (const [name, render] of Object.entries(PAGES)) {
  for (const language of LANGUAGES) {
    test(`${name} in ${language} as text and Markdown`, async () => {
      const file = `../../test/goldens/explain/${name}.${language}`;
      await expect(render(language, 'text')).toMatchFileSnapshot(`${file}.txt`);
      await expect(render(language, 'md')).toMatchFileSnapshot(`${file}.md`);
    });

    test(`${name} in ${language} keeps to the width of any terminal`, () => {
      for (const width of [40, 60, 80, 132]) {
        const tooWide = render(language, 'text', { width })
          .split('\n')
          // A URL is kept whole, so that it can be clicked, and a command, so that it can be copied.
          .filter((line) => !/https?:\/\/|^ +\$ /.test(line) && widthOf(line, { ambiguousWidth: 1 }) > width);
        expect(tooWide, `${width} columns`).toEqual([]);
      }
    });
  }
}

test('the HTML page of the iCloud story', async () => {
  await expect(renderInvestigation(ICLOUD, options('ja', 'html'))).toMatchFileSnapshot(
    '../../test/goldens/explain/icloud.ja.html',
  );
});

test('colours come from the injected style and do not change the layout', () => {
  const mark = (text: string): string => `\x1b[1m${text}\x1b[0m`;
  const tones = { plain: mark, strong: mark, good: mark, bad: mark, warn: mark, muted: mark };
  const style: Style = { heading: mark, link: mark, tones };
  const coloured = renderInvestigation(ICLOUD, { ...options('ja', 'text'), style });
  expect(coloured).toContain('\x1b[1m');
  expect(coloured.replaceAll(/\x1b\[\dm/g, '')).toBe(renderInvestigation(ICLOUD, options('ja', 'text')));
});

test('evidence is shortened for the terminal and whole when everything is asked for', () => {
  const line = ICLOUD.diagnosis.evidence[2]?.text ?? '';
  expect(renderInvestigation(ICLOUD, options('en', 'text'))).not.toContain(line);
  expect(renderInvestigation(ICLOUD, options('en', 'text', { verbose: true }))).toContain(
    `/var/log/maillog:7: ${line}`,
  );
  expect(renderInvestigation(ICLOUD, options('en', 'json'))).toContain(JSON.stringify(line));
});

/** Forty refused attempts in a row, then one of another kind, and so on. */
function longStory(): Investigation {
  const attempts = Array.from({ length: 400 }, (_, index) =>
    event('12:32:45', {
      kind: 'attempt',
      queueId: '6AO3WiQO000101',
      line: index + 1,
      time: at('12:32:45') + index * 60_000,
      outcome: 'deferred',
      relay: { host: 'mx6.mail.icloud.com', ip: '198.51.100.16' },
      statusText:
        index < 40 || index > 360
          ? 'Deferred'
          : `Deferred: reason ${'abcdefghijklmnopqrst'.charAt(index % 20)}`,
      raw: `line ${index}`,
    }),
  );
  const delivery = { ...ICLOUD_DELIVERY, attempts, attemptCount: attempts.length };
  return { ...ICLOUD, deliveries: [delivery] };
}

test('a long timeline counts repetitions and is cut in the middle', () => {
  const text = renderInvestigation(longStory(), options('en', 'text'));
  const rows = text.split('\n').filter((line) => /^ {2}(?:11-2\d )?\d\d:\d\d:\d\d/.test(line));
  expect(rows.length).toBeLessThan(16);
  expect(text.replaceAll(/\s+/g, ' ')).toContain('(same result 38 more times, last 13:11:45)');
  expect(text).toMatch(/entries left out \(-v shows all\)/);
  const all = renderInvestigation(longStory(), options('en', 'text', { verbose: true }));
  expect(all.replaceAll(/\s+/g, ' ').split('reason h').length - 1).toBeGreaterThan(15);
});

const HOSTILE = '\x1b]0;owned\x07<script>alert(1)</script>`**x**` \u202egnp.exe | [a](javascript:x)';

function hostileStory(): Investigation {
  const delivery = {
    ...ICLOUD_DELIVERY,
    recipient: HOSTILE,
    diagnostic: HOSTILE,
    remoteHost: HOSTILE,
    bounce: undefined,
    attempts: [
      event('12:00:00', {
        kind: 'attempt',
        queueId: HOSTILE,
        host: HOSTILE,
        line: 1,
        outcome: 'bounced',
        relay: { host: HOSTILE },
        statusText: HOSTILE,
        raw: HOSTILE,
      }),
    ],
  };
  return {
    ...ICLOUD,
    subject: [HOSTILE],
    deliveries: [delivery, delivery],
    coverage: { sources: [], warnings: [{ key: 'unreadable', path: HOSTILE, params: { reason: HOSTILE } }] },
    comparison: {
      domains: [{ key: HOSTILE, provider: HOSTILE, total: 1, counts: { bounced: 1 }, attempts: 1 }],
      providers: [],
    },
    diagnosis: {
      ...ICLOUD.diagnosis,
      summary: [
        {
          key: 'refused-by',
          params: { recipient: HOSTILE, provider: HOSTILE, host: HOSTILE, phase: HOSTILE },
        },
        { key: HOSTILE, params: { [HOSTILE]: HOSTILE } },
      ],
      evidence: [{ path: HOSTILE, text: HOSTILE }],
      steps: [
        {
          key: 'knowledge:request-removal',
          params: { ip: HOSTILE },
          url: 'javascript:alert(1)',
          who: 'network',
        },
        {
          key: 'run-as-root',
          params: { command: HOSTILE },
          url: `https://a.example/"><img>`,
          who: 'network',
        },
      ],
    },
  };
}

test.each(['text', 'md', 'html', 'json', 'jsonl'] as const)('no control character reaches %s', (format) => {
  for (const language of LANGUAGES) {
    for (const verbose of [false, true]) {
      const page = renderInvestigation(hostileStory(), options(language, format, { verbose }));
      expect(page).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/);
    }
  }
});

test('HTML holds no foreign markup, script or link', () => {
  const page = renderInvestigation(hostileStory(), options('ja', 'html'));
  expect(page).not.toMatch(/<script|<img|javascript:x"|href="(?!https?:)/i);
  expect(page.match(/href="[^"]*"/g)).toEqual(['href="https://a.example/&quot;&gt;&lt;img&gt;"']);
  expect(page).not.toMatch(/\ssrc=|url\(|@import|<link|<iframe|\son\w+=/i);
});

test('Markdown keeps foreign words in code spans, fences and escapes', () => {
  const page = renderInvestigation(hostileStory(), options('en', 'md'));
  const outside = page.replaceAll(/(?<!`)(`+)(?!`)[^]*?(?<!`)\1(?!`)/g, '');
  expect(outside).not.toMatch(/(?<!\\)<(?!https?:)|(?<!\\)\]\(|(?<!\\)<script/);
  for (const line of page.split('\n').filter((text) => text.startsWith('|'))) {
    // Pipes inside a cell are escaped: every row has the cells of its head.
    expect(line.replaceAll('\\|', '').split('|').length, line).toBeLessThan(9);
  }
});

test('a megabyte in every field is drawn in bounded time', () => {
  const huge = `${'x'.repeat(500_000)}\x1b${'漢'.repeat(250_000)}`;
  const story: Investigation = {
    ...ICLOUD,
    deliveries: [{ ...ICLOUD_DELIVERY, diagnostic: huge, recipient: huge }],
    diagnosis: {
      ...ICLOUD.diagnosis,
      summary: [{ key: 'refused-by', params: { recipient: huge, host: huge } }],
      evidence: [{ path: '/var/log/maillog', line: 1, text: huge }],
    },
  };
  const started = performance.now();
  const page = renderInvestigation(story, options('ja', 'text'));
  expect(performance.now() - started).toBeLessThan(10_000);
  expect(page.length).toBeLessThan(100_000);
});

test('of words nobody knows nothing is promised, unless they have a code', () => {
  const unknown = {
    ...EXPLANATION,
    reply: { text: 'hello' },
    cause: 'unknown',
    permanence: 'temporary',
    rule: 'none',
  } as const;
  const said = (reply: (typeof EXPLANATION)['reply']): string =>
    renderExplanation({ ...unknown, reply }, options('ja', 'text'));
  expect(said(unknown.reply)).not.toContain('再送');
  expect(said(unknown.reply)).not.toContain('none');
  expect(said({ text: 'hello', code: 450 })).toContain('自動的に再送します');
});

test('a report of nothing praises nothing', () => {
  const empty = {
    ...REPORT,
    domains: [],
    providers: [],
    conclusions: [{ key: 'report-nothing', params: {} }],
  };
  expect(renderReport(empty, options('en', 'text'))).toMatch(/^· Deliveries/);
});
