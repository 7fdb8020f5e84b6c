/** Mail under way between the servers of a world. */
import type { MailPlan } from './plan.ts';
import type { Random } from './random.ts';
import type { Track } from './truth.ts';

/** What the recipient's exchanger does: it puts the mail off so many times, then takes or refuses it. */
export interface Fate {
  readonly deferrals: number;
  readonly refused: boolean;
}

export interface Exchanger {
  readonly host: string;
  readonly ip: string;
}

export interface Recipient {
  readonly address: string;
  /** The alias it was expanded from at the present server. */
  readonly alias?: string | undefined;
  /** `undefined`: a mailbox of the server whose domain it is. */
  readonly exchanger: Exchanger | undefined;
  readonly fate: Fate;
  /** Whom it stands for at the server whose domain it has. */
  readonly members: readonly Recipient[];
  /** They get another mail of that server (`.forward`). */
  readonly isForwarded: boolean;
  /** `undefined`: no log that is there has told of it up to here. */
  readonly track?: Track | undefined;
}

export interface Mail {
  /** `''`: a notice. */
  readonly sender: string;
  readonly messageId: string;
  readonly plan: MailPlan;
  readonly random: Random;
  readonly recipients: readonly Recipient[];
  /** How many messages it was before. */
  readonly hop: number;
}

/** Who hands a mail in. */
export interface Client {
  readonly host: string;
  readonly ip: string;
}

/** What the next server gets. `isOpen`: its log is there, and tells more of the recipients. */
export function handedOn(mail: Mail, recipients: readonly Recipient[], isOpen: boolean): Mail {
  return {
    ...mail,
    recipients: recipients.map((r) => ({ ...r, alias: undefined, track: isOpen ? r.track : undefined })),
    hop: mail.hop + 1,
  };
}

/** A notice to the sender. */
export function noticeOf(mail: Mail, messageId: string): Mail {
  const recipient: Recipient = {
    address: mail.sender,
    exchanger: undefined,
    fate: { deferrals: 0, refused: false },
    members: [],
    isForwarded: false,
  };
  return { ...mail, sender: '', messageId, recipients: [recipient], hop: 0 };
}
