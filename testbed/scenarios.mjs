/**
 * The mails that are sent, and what must become of each recipient. No recipient occurs twice, so that an
 * address alone names one delivery.
 *
 * @typedef {'sendmail' | 'postfix'} Mta
 * @typedef {'delivered' | 'bounced' | 'expired' | 'rejected'} Outcome
 *
 * @typedef {object} Expectation
 * @property {Outcome | Readonly<Record<Mta, Outcome>>} outcome
 * @property {readonly Outcome[]} [alsoRight] other words that are no lie
 * @property {readonly string[]} causes any of them is a right diagnosis; empty for deliveries
 * @property {string} [via] the address the mail was sent to, when an alias leads to this recipient
 *
 * @typedef {object} Scenario
 * @property {string} id
 * @property {string} about
 * @property {Readonly<Record<string, Expectation>>} recipients
 * @property {readonly string[]} [flags] for the sendmail command
 * @property {number} [padding] bytes of body
 */

/** Local users and aliases every sending host has. */
export const SENDER = 'piyo';
export const COLLEAGUE = 'hoge';
export const ALIASES = { staff: 'team@school.example' };

const DELIVERED = /** @type {const} */ ({ outcome: 'delivered', causes: [] });
const IP_BLOCKED = ['ip-blocklisted', 'ip-reputation'];

/** @param {readonly string[]} causes @returns {Expectation} */
const bounced = (...causes) => ({ outcome: 'bounced', causes });
/** @param {readonly string[]} causes @returns {Expectation} */
const expired = (...causes) => ({ outcome: 'expired', causes });

/** Postfix calls a 550 at the greeting temporary and tries until the queue lifetime ends; sendmail does not. */
const REFUSED_AT_GREETING = /** @type {Expectation} */ ({
  outcome: { sendmail: 'bounced', postfix: 'expired' },
  causes: IP_BLOCKED,
});

/** @type {readonly Scenario[]} */
const SITUATIONS = [
  {
    id: 'icloud-greeting',
    about: 'the address of the server is refused at the greeting by every exchanger',
    recipients: { 'hogehoge@icloud.com': REFUSED_AT_GREETING },
  },
  {
    id: 'apple-mail-from',
    about: 'the same words, at MAIL FROM',
    recipients: { 'taro@me.com': bounced(...IP_BLOCKED) },
  },
  { id: 'hotmail-accepted', about: 'accepted by Microsoft', recipients: { 'suteki@hotmail.com': DELIVERED } },
  {
    id: 'microsoft-block-list',
    about: 'S3140 at MAIL FROM',
    recipients: { 'hanako@outlook.jp': bounced(...IP_BLOCKED) },
  },
  {
    id: 'microsoft-rate-limit',
    about: 'S775 for the first try, then accepted',
    recipients: { 'jiro@outlook.com': DELIVERED },
  },
  { id: 'gmail-accepted', about: 'accepted', recipients: { 'saburo@gmail.com': DELIVERED } },
  {
    id: 'gmail-unknown',
    about: 'a reply of four lines',
    recipients: { 'nosuch@gmail.com': bounced('user-unknown') },
  },
  {
    id: 'gmail-unauthenticated',
    about: 'refused after the data',
    recipients: { 'unauth@gmail.com': bounced('auth-missing', 'spf-failed', 'dkim-failed') },
  },
  {
    id: 'gmail-full',
    about: 'a temporary refusal that lasts longer than the queue lifetime',
    recipients: { 'full@gmail.com': expired('mailbox-full') },
  },
  {
    id: 'yahoo-deferred',
    about: 'TSS04 until the queue lifetime ends',
    recipients: { 'shiro@yahoo.com': expired('rate-limited', 'ip-reputation', 'complaint') },
  },
  {
    id: 'docomo-unknown',
    about: 'Unknown user at RCPT TO',
    recipients: { 'nosuch@docomo.ne.jp': bounced('user-unknown') },
  },
  {
    id: 'docomo-filtered',
    about: 'the same words after the data: the subscriber’s filter',
    recipients: { 'filtered@docomo.ne.jp': bounced('recipient-filter') },
  },
  {
    id: 'several-domains',
    about: 'one mail to five domains',
    recipients: {
      'goro@gmail.com': DELIVERED,
      'nosuch2@gmail.com': bounced('user-unknown'),
      'fugafuga@icloud.com': REFUSED_AT_GREETING,
      'rokuro@docomo.ne.jp': DELIVERED,
      'nosuch@ezweb.ne.jp': bounced('user-unknown'),
      'nana@yahoo.co.jp': DELIVERED,
    },
  },
  {
    id: 'one-domain-mixed',
    about: 'one conversation, four fates',
    recipients: {
      'a@mix.example': DELIVERED,
      'nosuch@mix.example': bounced('user-unknown'),
      'full@mix.example': expired('mailbox-full'),
      'grey@mix.example': DELIVERED,
    },
  },
  { id: 'greylist', about: 'accepted at the second try', recipients: { 'user@greylist.example': DELIVERED } },
  {
    id: 'no-domain',
    about: 'NXDOMAIN',
    recipients: { 'user@nosuchdomain.example': bounced('domain-not-found') },
  },
  {
    id: 'null-mx',
    about: 'the domain takes no mail (RFC 7505)',
    recipients: { 'user@nullmx.example': bounced('not-accepting-mail', 'no-mail-host') },
  },
  {
    id: 'too-big',
    about: 'larger than the SIZE that the server announces',
    padding: 3200,
    recipients: { 'user@size.example': bounced('message-too-big') },
  },
  {
    id: 'blocklist',
    about: 'the receiving side asks the blocklist, which lists only the sendmail host',
    recipients: {
      'user@dnsbl.example': { outcome: { sendmail: 'bounced', postfix: 'delivered' }, causes: IP_BLOCKED },
    },
  },
  {
    id: 'refused',
    about: 'nobody listens on port 25',
    recipients: { 'user@refused.example': expired('connection-refused') },
  },
  {
    id: 'silent',
    about: 'the connection is taken and nothing is said',
    recipients: { 'user@hang.example': expired('connection-timeout') },
  },
  {
    id: 'backup-exchanger',
    about: 'the first exchanger is down, the second accepts',
    recipients: { 'user@backup.example': DELIVERED },
  },
  {
    id: 'late-bounce',
    about: 'accepted with 250, bounced three seconds later by the receiving server',
    recipients: { 'nosuch@latebounce.example': bounced('user-unknown') },
  },
  {
    id: 'local-unknown',
    about: 'a local user who does not exist',
    recipients: {
      nosuchlocal: {
        // sendmail refuses at submission, but its client queue has given the mail an id by then
        outcome: { sendmail: 'rejected', postfix: 'bounced' },
        alsoRight: ['bounced'],
        causes: ['local-user-unknown', 'user-unknown'],
      },
    },
  },
  { id: 'local', about: 'a local mailbox', recipients: { [COLLEAGUE]: DELIVERED } },
  {
    id: 'alias',
    about: 'a local alias that leads outside',
    recipients: { [ALIASES.staff]: { ...DELIVERED, via: 'staff' } },
  },
  {
    id: 'success-report',
    about: 'a delivery report was asked for: not a bounce',
    flags: ['-N', 'success,failure'],
    recipients: { 'dsn@ok.example': DELIVERED },
  },
];

/** The story of the first command in the README. @type {readonly Scenario[]} */
const STORY = [
  { id: 'story-1', about: 'others work', recipients: { 'tanaka@gmail.com': DELIVERED } },
  { id: 'story-2', about: 'others work', recipients: { 'sato@docomo.ne.jp': DELIVERED } },
  { id: 'story-3', about: 'nothing arrives', recipients: { 'hogehoge@icloud.com': REFUSED_AT_GREETING } },
  { id: 'story-4', about: 'accepted by Microsoft', recipients: { 'suteki@hotmail.com': DELIVERED } },
  { id: 'story-5', about: 'others work', recipients: { 'suzuki@yahoo.co.jp': DELIVERED } },
  { id: 'story-6', about: 'others work', recipients: { 'office@shop.example': DELIVERED } },
  {
    id: 'story-7',
    about: 'an address with a typing error',
    recipients: { 'nosuch@docomo.ne.jp': bounced('user-unknown') },
  },
  { id: 'story-8', about: 'others work', recipients: { 'takahashi@gmail.com': DELIVERED } },
  { id: 'story-9', about: 'a colleague', recipients: { [COLLEAGUE]: DELIVERED } },
  { id: 'story-10', about: 'greylisted first', recipients: { 'user@greylist.example': DELIVERED } },
  {
    id: 'story-11',
    about: 'another one at Apple',
    recipients: { 'watanabe@icloud.com': REFUSED_AT_GREETING },
  },
  { id: 'story-12', about: 'others work', recipients: { 'info@school.example': DELIVERED } },
];

/**
 * @typedef {object} ScenarioSet
 * @property {readonly Scenario[]} scenarios
 * @property {readonly Mta[]} mtas
 * @property {string} [timeZone] of every host, instead of the server's usual one
 * @property {number} [rotateAfter] maillog is rotated after so many mails
 */

/** @type {Readonly<Record<string, ScenarioSet>>} */
export const SCENARIO_SETS = {
  situations: { scenarios: SITUATIONS, mtas: ['sendmail', 'postfix'] },
  story: { scenarios: STORY, mtas: ['sendmail'], timeZone: 'Asia/Tokyo', rotateAfter: 2 },
};

/**
 * @param {Expectation} expectation
 * @param {Mta} mta
 */
export function expectedOutcome(expectation, mta) {
  const { outcome } = expectation;
  return typeof outcome === 'string' ? outcome : outcome[mta];
}
