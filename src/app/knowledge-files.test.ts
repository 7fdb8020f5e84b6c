/** The knowledge that ships: valid as a whole, and right where it is easy to be wrong. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { parse } from 'smol-toml';
import { expect, test } from 'vitest';
import { ACTORS, CAUSES } from '../core/cause.ts';
import type { ReplyQuery } from '../core/knowledge.ts';
import { REASONS } from '../core/reason.ts';
import { PHASES } from '../core/reply.ts';
import { isIp } from '../knowledge/ip.ts';
import { buildFrom, loadKnowledge } from './knowledge-files.ts';

const DIRECTORY = path.resolve(import.meta.dirname, '../../knowledge');
const TIMEOUT = 120_000;

function tomlFiles(): string[] {
  return readdirSync(DIRECTORY, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.toml'),
  );
}

test(
  'everything built in is valid: words, languages, ids, and every sample matches its own rule first',
  () => {
    const { data, problems } = buildFrom(DIRECTORY);
    expect(problems.map((p) => `${p.file}:${p.line ?? '?'} [${p.entry ?? ''}] ${p.what.en}`)).toEqual([]);
    expect(data?.providers.length).toBeGreaterThanOrEqual(58);
  },
  TIMEOUT,
);

test('a provider file is named after its provider', () => {
  const named = tomlFiles()
    .filter((file) => file.includes(path.sep))
    .map((file) => [
      path.basename(file, '.toml'),
      parse(readFileSync(path.join(DIRECTORY, file), 'utf8'))['id'],
    ]);
  expect(named.filter(([file, id]) => file !== id)).toEqual([]);
});

test('every file follows the published schema, whose word lists are those of the code', () => {
  const text = readFileSync(path.join(DIRECTORY, 'schema/knowledge-file.json'), 'utf8');
  const schema = JSON.parse(text) as {
    $defs: Record<string, { enum?: string[]; properties?: Record<string, { enum?: string[] }> }>;
  };
  expect(schema.$defs['causeId']?.enum).toEqual([...CAUSES]);
  expect(schema.$defs['actor']?.enum).toEqual([...ACTORS]);
  expect(schema.$defs['phase']?.enum).toEqual([...PHASES]);
  expect(schema.$defs['cause']?.properties?.['reason']?.enum).toEqual([...REASONS]);
  const validate = new Ajv2020({ allErrors: false }).compile(schema);
  const broken = tomlFiles().filter((file) => {
    const content: unknown = JSON.parse(
      JSON.stringify(parse(readFileSync(path.join(DIRECTORY, file), 'utf8'))),
    );
    return !validate(content);
  });
  expect(broken).toEqual([]);
});

const knowledge = loadKnowledge();

function says(text: string, query: Omit<ReplyQuery, 'text'> = {}): string {
  const { cause, provider, filteredBy, permanence } = knowledge.match({ text, ...query });
  return [cause, provider ?? '-', filteredBy ?? '-', permanence].join(' ');
}

const LASTING = 'permanent';
const PASSING = 'permanent-reply-temporary-cause';

test.each<[string, Omit<ReplyQuery, 'text'>, string]>([
  // Who refused: the mail exchanger decides, then the domain; a wording of nobody else names its vendor.
  [
    '550 5.7.0 Blocked - see https://support.proofpoint.com/dnsbl-lookup.cgi?ip=192.0.2.1',
    { remoteHost: 'mx3.mail.icloud.com' },
    `ip-blocklisted apple proofpoint ${PASSING}`,
  ],
  [
    '550 5.7.0 Blocked - see https://support.proofpoint.com/dnsbl-lookup.cgi?ip=192.0.2.1',
    { recipientDomain: 'b.example' },
    `ip-blocklisted - proofpoint ${PASSING}`,
  ],
  [
    '550 5.7.0 Blocked - see https://support.proofpoint.com/dnsbl-lookup.cgi?ip=192.0',
    { recipientDomain: 'icloud.com' },
    `ip-blocklisted apple proofpoint ${PASSING}`,
  ], // cut by sendmail
  [
    '554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked using zen.spamhaus.org',
    {},
    `ip-blocklisted - spamhaus ${PASSING}`,
  ],
  // The same words mean two things at docomo and at au.
  [
    '550 Unknown user a@docomo.ne.jp',
    { recipientDomain: 'docomo.ne.jp', phase: 'rcpt' },
    `user-unknown docomo - ${LASTING}`,
  ],
  [
    '550 Unknown user a@docomo.ne.jp',
    { recipientDomain: 'docomo.ne.jp', phase: 'data-end' },
    `recipient-filter docomo - ${PASSING}`,
  ],
  [
    '550 Unknown user a@docomo.ne.jp',
    { recipientDomain: 'docomo.ne.jp' },
    `recipient-filter docomo - ${PASSING}`,
  ],
  ['550 : User unknown', { remoteHost: 'lsean.ezweb.ne.jp' }, `recipient-filter kddi - ${PASSING}`],
  [
    '550 <a@ezweb.ne.jp>: User unknown',
    { remoteHost: 'lsean.ezweb.ne.jp' },
    `user-unknown kddi - ${LASTING}`,
  ],
  // A status that says little does not beat the words, and words of a summary are no reply.
  [
    '550 5.7.1 <a@b.example>: user unknown in virtual mailbox table',
    { phase: 'rcpt', enhancedStatus: '5.1.1' },
    `recipient-filter - - ${PASSING}`,
  ],
  [
    '550 5.1.1 <a@b.example>: Recipient address rejected: User unknown in virtual mailbox table',
    {},
    `user-unknown - - ${LASTING}`,
  ],
  ['User unknown', { enhancedStatus: '5.0.0' }, `unknown - - ${LASTING}`],
  [
    'Service unavailable',
    { enhancedStatus: '5.0.0', recipientDomain: 'icloud.com' },
    `unknown apple - ${LASTING}`,
  ],
  ['550 5.7.1 Zxqv glorp', {}, `access-denied - - ${PASSING}`], // by status, weak
  ['550 Zxqv glorp', {}, `unknown - - ${LASTING}`], // never a guess
  ['Zxqv glorp', {}, 'unknown - - temporary'], // no server said that it is final
  ['', {}, 'unknown - - temporary'],
  // A temporary reply with words of policy, and permanent replies with causes that pass.
  [
    '421 4.7.0 [TSS04] Messages from 192.0.2.1 temporarily deferred due to unexpected volume or user complaints',
    {},
    'ip-reputation yahoo - temporary',
  ],
  [
    '451 4.7.650 The mail server [192.0.2.1] has been temporarily rate limited due to IP reputation.',
    {},
    'ip-reputation microsoft-consumer - temporary',
  ],
  ['552 5.2.2 <a@b.example> Quota exceeded (mailbox for user is full)', {}, `mailbox-full - - ${PASSING}`],
  ['450 4.1.1 <a@b.example>: Recipient address rejected: User unknown', {}, 'user-unknown - - temporary'],
  // The last attempt's words explain an expiry, if there are any.
  ['550 4.4.7 QUEUE.Expired; message expired', {}, `expired - - ${PASSING}`],
  [
    'all hosts have been failing for a long time: SMTP error: 450 4.7.1 Greylisted, try later; retry timeout exceeded',
    {},
    'greylisted - - temporary',
  ],
  // Names are not words.
  ['host mx.spam-virus.example[192.0.2.9] said: 550 5.1.1 No such user', {}, `user-unknown - - ${LASTING}`],
  ['550 5.1.1 <spam@virus.example>: mailbox not found', {}, `user-unknown - - ${LASTING}`],
  // A multi-line reply says what its lines say together.
  [
    "550-5.7.26 Unauthenticated email from b.example is not accepted due to domain's\n550-5.7.26 DMARC policy.",
    { remoteHost: 'gmail-smtp-in.l.google.com' },
    `dmarc-failed google - ${PASSING}`,
  ],
  [
    "554 delivery error: dd This user doesn't have a yahoo.com account (a@yahoo.com) [0] - mta1.example",
    { remoteHost: 'mta6.am0.yahoodns.net' },
    `user-unknown yahoo - ${LASTING}`,
  ],
  ['250 2.0.0 OK', { recipientDomain: 'gmail.com' }, `delivered google - ${LASTING}`],
  [
    '550 5.1.1 \\346\\214\\207\\345\\256\\232\\343\\201\\225\\343\\202\\214\\343\\201\\237\\345\\256\\233\\345\\205\\210\\343\\201\\257\\345\\255\\230\\345\\234\\250\\343\\201\\227\\343\\201\\276\\343\\201\\233\\343\\202\\223',
    {},
    `user-unknown - - ${LASTING}`,
  ],
  // A name that is not the recipient's domain is a mail host without an address.
  [
    'Host or domain name not found. Name service error for name=mx.b.example type=A: Host not found',
    { recipientDomain: 'b.example' },
    'no-mail-host - - temporary',
  ],
  [
    'Host or domain name not found. Name service error for name=b.example type=A: Host not found',
    { recipientDomain: 'b.example' },
    `domain-not-found - - ${LASTING}`,
  ],
])('%s %j', (text, query, expected) => {
  expect(says(text, query)).toBe(expected);
});

test('the look-up page comes first: as quoted when whole, else filled in, never with a cut address', () => {
  const whole = knowledge.match({
    text: '550 5.7.0 Blocked - see https://support.proofpoint.com/dnsbl-lookup.cgi?ip=192.0.2.1',
    recipientDomain: 'icloud.com',
  });
  expect(whole.captures).toEqual({ ip: '192.0.2.1' });
  const cut = knowledge.match({
    text: '550 5.7.0 Blocked - see https://support.proofpoint.com/dnsbl-lookup.cgi?ip=192.0',
    recipientDomain: 'icloud.com',
  });
  expect(cut.captures).toEqual({});
  expect([whole.urls[0], cut.urls[0]]).toEqual([
    'https://ipcheck.proofpoint.com/?ip=192.0.2.1',
    'https://ipcheck.proofpoint.com/',
  ]);
  const known = knowledge.match({
    text: '550 5.7.0 Blocked - see https://support.proofpoint.com/dnsbl-lookup.cgi?ip=192.0',
    recipientDomain: 'icloud.com',
    senderIp: '192.0.2.9',
  });
  expect([known.captures, known.urls[0]]).toEqual([
    { ip: '192.0.2.9' },
    'https://ipcheck.proofpoint.com/?ip=192.0.2.9',
  ]);
  const elses = knowledge.match({
    text: '550 5.1.1 <a@icloud.com>: user does not exist',
    recipientDomain: 'icloud.com',
    senderIp: '192.0.2.9',
  });
  expect(elses.captures).toEqual({});
  const quoted = knowledge.match({
    text: '550 5.7.0 Blocked - see https://ipcheck.proofpoint.com/?ip=192.0.2.7',
    recipientDomain: 'icloud.com',
  });
  expect(quoted.urls[0]).toBe('https://ipcheck.proofpoint.com/?ip=192.0.2.7');
  expect(quoted.steps[0]).toMatchObject({
    key: 'knowledge:open-lookup',
    url: 'https://ipcheck.proofpoint.com/?ip=192.0.2.7',
  });
});

test('steps fit the reply: none about the queue once a 5xx has ended the waiting, none about a page nobody has', () => {
  const stepsOf = (text: string, recipientDomain?: string): string[] =>
    knowledge.match({ text, recipientDomain }).steps.map((s) => s.key.replace('knowledge:', ''));
  expect(stepsOf('421 4.7.0 Try again later, closing connection', 'gmail.com')).toContain('let-queue-retry');
  const rates = '5.4.5 The user you are trying to contact is receiving mail too quickly';
  expect(stepsOf(`450 4.2.1 ${rates.slice(6)}`, 'gmail.com')).toContain('let-queue-retry');
  expect(stepsOf(`550 5.2.1 ${rates.slice(6)}`, 'gmail.com')).not.toContain('let-queue-retry');
  // A list nobody knows has no look-up page of its own.
  const [first] = knowledge.match({ text: '554 5.7.1 192.0.2.1 is listed on dnsbl.private.example' }).steps;
  expect([first?.key, first?.url]).toEqual(['knowledge:check-blocklists', 'https://check.spamhaus.org/']);
  const unknownUser = stepsOf(
    '550 Unknown user neko@docomo.ne.jp (in reply to RCPT TO command)',
    'docomo.ne.jp',
  );
  expect(unknownUser).not.toContain('wait-for-block-to-end');
});

test('a step that is named has its text in both languages', () => {
  for (const cause of CAUSES) {
    for (const step of knowledge.match({ text: '' }).steps)
      expect(knowledge.step(step.key.replace('knowledge:', ''))).toBeDefined();
    expect(knowledge.cause(cause).meaning.ja).not.toBe('');
  }
  expect(knowledge.step('toString')).toBeUndefined();
  expect(knowledge.provider('toString')).toBeUndefined();
});

test('odd replies: never throws, the same twice, an address is an address', () => {
  const word = fc.constantFrom(
    '550',
    '5.7.1',
    '550-',
    'blocked using',
    '[192.0.2.1]',
    '192.0',
    'said:',
    'user unknown',
    'http://',
    'https://www.spamhaus.org/query/ip/',
    '<',
    '>',
    '@',
    'x@y.example',
    '\\346\\214',
    '\0',
    '\u001b[31m',
    'spam',
    '…',
  );
  const reply = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(word, { maxLength: 30 }).map((words) => words.join(' ')),
  );
  fc.assert(
    fc.property(
      reply,
      fc.option(fc.constantFrom(...PHASES), { nil: undefined }),
      fc.string(),
      (text, phase, host) => {
        const query = { text, phase, remoteHost: host, recipientDomain: 'docomo.ne.jp' };
        const match = knowledge.match(query);
        expect(knowledge.match(query)).toEqual(match);
        expect(match.captures['ip'] === undefined || isIp(match.captures['ip'])).toBe(true);
      },
    ),
  );
});

test('hostile replies cost no more than long ones', () => {
  const start = performance.now();
  for (const seed of [
    'blocked using ',
    'http://',
    '550-',
    '<',
    '@',
    'name=x.y ',
    'ip <',
    '5.7.1 ',
    '\\346',
  ]) {
    knowledge.match({ text: seed.repeat(100_000) });
  }
  expect(performance.now() - start).toBeLessThan(2_000);
});

test('steps are for those who read them: the recipient is asked, and does not ask', () => {
  const { data } = buildFrom(DIRECTORY);
  const wrong = Object.entries(data?.steps ?? {}).filter(([, { who }]) => who === 'recipient');
  expect(wrong).toEqual([]);
});

test('Japanese is written with full-width brackets and one spelling of a word', () => {
  const odd =
    /[()]|(?:フォルダ|サーバ|ユーザ|ヘッダ|プロバイダ|ブラウザ|リゾルバ|セレクタ)(?!ー)|わか[らりるっ]|グレイリス|(?<!配信)停止リスト/;
  const wrong: string[] = [];
  const files =
    'steps causes generic generic-bounces generic-known generic-pairs languages own-filters services'.split(
      ' ',
    );
  for (const file of files.map((name) => `${name}.toml`))
    wrong.push(...japaneseIn(file).filter((text) => odd.test(text)));
  for (const folder of ['providers', 'blocklists'])
    for (const file of readdirSync(new URL(`../../knowledge/${folder}`, import.meta.url)))
      wrong.push(...japaneseIn(`${folder}/${file}`).filter((text) => odd.test(text)));
  expect(wrong).toEqual([]);
});

function japaneseIn(file: string): string[] {
  const lines = readFileSync(new URL(`../../knowledge/${file}`, import.meta.url), 'utf8').split('\n');
  return lines.filter((line) => /^(?:[\w.]+\.)?ja = /.test(line));
}

test.each([
  ['421 4.4.2 Connection terminated due to timeout', 'user-suspended'],
  ['554 5.7.1 Message terminated by policy', 'user-suspended'],
  ['421 4.3.0 SMTP session has been closed', 'user-suspended'],
  ['451 4.3.0 virus scanner temporarily unavailable', 'content-virus'],
  ['451 4.7.1 Temporary failure: clamav unreachable', 'content-virus'],
])('%s: not %s', (text, cause) => {
  expect(loadKnowledge().match({ text, code: Number(text.slice(0, 3)) } as ReplyQuery).cause).not.toBe(cause);
});
