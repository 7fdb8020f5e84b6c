/**
 * The plan of a world, made up by fast-check so that a failing one can be made smaller. Everything else (ids, moments,
 * processes) follows from it and its seed.
 */
import fc from 'fast-check';

export interface HostPlan {
  readonly server: 'postfix' | 'sendmail';
  /** Mail goes through a content filter that hands it in again. */
  readonly filter: boolean;
  /** Its address is a public one. */
  readonly public: boolean;
  readonly longIds: boolean;
  /** Its log is not at hand. */
  readonly hidden: boolean;
}

export interface AddressPlan {
  readonly site: number;
  readonly user: number;
}

export interface RecipientPlan extends AddressPlan {
  readonly kind: 'remote' | 'mailbox' | 'alias' | 'forward';
  /** Of an alias. */
  readonly members: readonly AddressPlan[];
  readonly deferrals: number;
  readonly refused: boolean;
}

export interface MailPlan {
  /** Seconds after the begin of the world. */
  readonly at: number;
  readonly seed: number;
  /** Where it comes in. */
  readonly host: number;
  /** By the sendmail command, or by SMTP. */
  readonly by: 'command' | 'smtp';
  readonly recipients: readonly RecipientPlan[];
  /** Failed attempts of each host to reach the next one (or, for the sendmail command, the local server). */
  readonly troubles: readonly number[];
  /** How often a host tries before it gives up, or before the log ends. */
  readonly runs: number;
  readonly expires: boolean;
  /** The last host is killed after it has told of so many recipients. */
  readonly killedAfter: number | undefined;
}

export interface LayoutPlan {
  readonly form: 'rfc3164' | 'rfc3339';
  /** All hosts write into one log. */
  readonly central: boolean;
  /** Where files end, in thousandths of the lines. */
  readonly cuts: readonly number[];
}

export interface WorldPlan {
  readonly seed: number;
  readonly hosts: readonly HostPlan[];
  readonly mails: readonly MailPlan[];
  readonly layout: LayoutPlan;
}

const SITES = 6;
const USERS = 4;

/** Mostly no. */
const seldom: fc.Arbitrary<boolean> = fc.integer({ min: 0, max: 4 }).map((n) => n === 4);

const address = fc.record({
  site: fc.integer({ min: 0, max: SITES - 1 }),
  user: fc.integer({ min: 0, max: USERS - 1 }),
});

const recipient: fc.Arbitrary<RecipientPlan> = fc.record({
  site: fc.integer({ min: 0, max: SITES - 1 }),
  user: fc.integer({ min: 0, max: USERS - 1 }),
  kind: fc.constantFrom('remote', 'remote', 'remote', 'mailbox', 'alias', 'forward'),
  members: fc.uniqueArray(address, { minLength: 1, maxLength: 3, selector: (a) => a.site * USERS + a.user }),
  deferrals: fc.constantFrom(0, 0, 0, 1, 2),
  refused: seldom,
});

const host: fc.Arbitrary<HostPlan> = fc.record({
  server: fc.constantFrom('postfix', 'sendmail'),
  filter: seldom,
  public: fc.boolean(),
  longIds: fc.boolean(),
  hidden: seldom,
});

const mail: fc.Arbitrary<MailPlan> = fc.record({
  at: fc.integer({ min: 0, max: 20_000 }),
  seed: fc.integer(),
  host: fc.integer({ min: 0, max: 2 }),
  by: fc.constantFrom('command', 'smtp'),
  recipients: fc.array(recipient, { minLength: 1, maxLength: 4 }),
  troubles: fc.array(fc.constantFrom(0, 0, 0, 1, 2), { minLength: 3, maxLength: 3 }),
  runs: fc.integer({ min: 1, max: 4 }),
  expires: fc.boolean(),
  killedAfter: fc.constantFrom(undefined, undefined, undefined, undefined, 0, 1),
});

const layout: fc.Arbitrary<LayoutPlan> = fc.record({
  form: fc.constantFrom('rfc3164', 'rfc3339'),
  central: fc.boolean(),
  cuts: fc.array(fc.integer({ min: 1, max: 999 }), { maxLength: 2 }),
});

export const worldPlan: fc.Arbitrary<WorldPlan> = fc.record({
  seed: fc.integer(),
  hosts: fc.array(host, { minLength: 1, maxLength: 3 }),
  mails: fc.array(mail, { minLength: 1, maxLength: 12 }),
  layout,
});
