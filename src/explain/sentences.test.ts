import { expect, test } from 'vitest';
import { KNOWLEDGE, at } from '../../test/support/explain-samples.ts';
import { LANGUAGES } from '../core/language.ts';
import { MESSAGE_KEYS, STEP_KEYS } from '../core/messages.ts';
import { createContext } from './context.ts';
import { explainMessage, explainStep, explainSummary, explainWarning } from './sentences.ts';

const VALUES: Readonly<Record<string, string | number>> = {
  provider: 'apple',
  providers: 'apple, docomo',
  filteredBy: 'proofpoint',
  cause: 'ip-blocklisted',
  phase: 'rcpt',
  folder: 'microsoft-consumer',
  utcOffset: 540,
};

function valueOf(name: string): string | number {
  const known = VALUES[name];
  if (known !== undefined) return known;
  if (name.endsWith('Time')) return at('12:32:45');
  if (name.endsWith('Seconds')) return 11_220;
  return COUNTS.has(name) ? 3 : `<${name}>`;
}

const COUNTS = new Set(
  'attempts total delivered failed addressFailures deferred otherDomains otherDelivered otherTotal rejections lines count code'.split(
    ' ',
  ),
);

const KEYS = { ...MESSAGE_KEYS, ...STEP_KEYS };

function sentence(
  key: string,
  params: Readonly<Record<string, string | number>>,
  language: 'ja' | 'en',
): string {
  const context = createContext(language, KNOWLEDGE, 540);
  return Object.hasOwn(MESSAGE_KEYS, key)
    ? explainMessage({ key, params }, context)
    : explainStep({ key, params, who: 'nobody' }, context);
}

/** Traces of a parameter that was not there. */
function flawsOf(text: string, language: 'ja' | 'en'): string[] {
  const flaws: string[] = [];
  if (text === '') flaws.push('empty');
  if (/undefined|NaN|null|\[object/.test(text)) flaws.push('leaked value');
  if (/ {2}|\( ?\)|（）|「」|“”|\.\.|。。|、、|、。|（、| [.,]|^[\s、。,.]|\s$/.test(text))
    flaws.push('loose joint');
  if (language === 'ja' && /をに|はの|がを|はが|をを|にに|のの/.test(text)) flaws.push('particles');
  if (language === 'ja' && !/[。）」:]|: \S+$/.test(text.slice(-1)) && !/: .+$/.test(text))
    flaws.push('open end');
  if (language === 'en' && !/[.:”)]$/.test(text) && !/: .+$/.test(text)) flaws.push('open end');
  return flaws;
}

for (const language of LANGUAGES) {
  test(`every sentence reads well with all, none and each one missing of its parameters (${language})`, () => {
    const flawed: string[] = [];
    const look = (key: string, params: Record<string, string | number>): void => {
      const text = sentence(key, params, language);
      for (const flaw of flawsOf(text, language)) flawed.push(`${flaw}: ${key}: ${text}`);
    };
    for (const [key, names] of Object.entries(KEYS)) {
      const all = Object.fromEntries(names.map((name) => [name, valueOf(name)]));
      look(key, all);
      look(key, {});
      for (const name of names) {
        const { [name]: _, ...rest } = all;
        look(key, rest);
        look(key, { [name]: valueOf(name) });
      }
    }
    expect(flawed).toEqual([]);
  });

  test(`all sentences (${language})`, async () => {
    const lines = Object.entries(KEYS).map(([key, names]) => {
      const params = Object.fromEntries(names.map((name) => [name, valueOf(name)]));
      return `${key}\n  ${sentence(key, params, language)}\n  ${sentence(key, {}, language)}\n`;
    });
    await expect(lines.join('')).toMatchFileSnapshot(`../../test/goldens/explain/sentences.${language}.txt`);
  });
}

test('a key without a text is shown with its parameters', () => {
  const context = createContext('en', KNOWLEDGE);
  expect(explainMessage({ key: 'brand-new', params: { a: 1, b: 'x' } }, context)).toBe(
    'brand-new (a=1, b=x)',
  );
  expect(explainMessage({ key: 'constructor', params: {} }, context)).toBe('constructor');
});

test('a knowledge step is filled once; what is unknown gets a word', () => {
  const context = createContext('ja', KNOWLEDGE);
  const step = { key: 'knowledge:request-removal', who: 'sender-ip' } as const;
  expect(explainStep({ ...step, params: { ip: '{ip}{url}' } }, context)).toBe(
    '解除申請のページから、IP アドレス {ip}{url} の解除を申請します。',
  );
  expect(explainStep({ ...step, params: {} }, context)).toBe(
    '解除申請のページから、IP アドレス （送信元の IP アドレス） の解除を申請します。',
  );
});

test('the summary quotes an answer once', () => {
  const context = createContext('en', KNOWLEDGE);
  const reply = '550 no';
  expect(
    explainSummary(
      [
        { key: 'cause-is', params: { cause: 'policy', reply } },
        { key: 'reply-says', params: { reply } },
      ],
      context,
    ),
  ).toBe('The reason: a policy of the receiving side forbids it. The answer was “550 no”.');
});

test('odd numbers and causes are left out', () => {
  const context = createContext('en', KNOWLEDGE);
  expect(explainMessage({ key: 'cause-is', params: { cause: 'nonsense' } }, context)).toBe(
    'The reason could not be determined.',
  );
  expect(explainMessage({ key: 'accepted-locally', params: { acceptedTime: Number.NaN } }, context)).toBe(
    'The mail was put into the mailbox on this server.',
  );
});

test('a warning names its file', () => {
  expect(
    explainWarning({ key: 'unreadable', path: '/var/log/x', line: 3 }, createContext('en', KNOWLEDGE)),
  ).toBe('/var/log/x:3: Could not be read.');
});

test('what the system says is told in the language of the reader, where we know it', () => {
  const told = (code: string, language: 'ja' | 'en'): string =>
    explainWarning(
      { key: 'unreadable', path: '/a', params: { reason: 'permission denied', code } },
      createContext(language, KNOWLEDGE),
    );
  expect(told('EACCES', 'ja')).toBe('/a: 読み取れませんでした（読み取る権限がありません）。');
  expect(told('EWHATEVER', 'ja')).toBe('/a: 読み取れませんでした（permission denied）。');
  expect(told('EACCES', 'en')).toBe('/a: Could not be read (permission denied).');
});
