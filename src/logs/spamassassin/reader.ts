/**
 * SpamAssassin's daemon gives points for what it finds in a message; a milter or content filter decides what they mean.
 * It does not know the mail server's queue id, only the Message-ID:
 *
 *     spamd: identified spam (999.0/5.0) for piyo:1501 in 0.1 seconds, 1024 bytes.
 *     spamd: result: Y 999 - ALL_TRUSTED,GTUBE scantime=0.1,size=1024,user=piyo,…,mid=<…>,autolearn=no …
 *
 * Sources: SpamAssassin 3.4–4.0, spamd/spamd.raw; spamass-milter 0.4, which logs only its own troubles.
 */
import { FILTER_TRAITS, filterNote, SKIP_ALL } from '../filter-note.ts';
import type { Emit, FramedLine, LineVerdict, LogReader } from '../reader.ts';

const SPAM = 'spamd: result: Y ';
const MESSAGE_ID = ',mid=<';

export const spamAssassinReader: LogReader = {
  ...FILTER_TRAITS,
  id: 'spamassassin',
  name: 'SpamAssassin',
  versionsSeen: ['4.0.1', 'spamass-milter 0.4.0'],
  owns(program) {
    return program === 'spamd' || program === 'spamass-milter';
  },
  open: ({ notes }) => ({ forProgram: () => (notes === false ? () => 'known' : read) }),
  openSieve: () => SKIP_ALL,
};

function read(line: FramedLine, emit: Emit): LineVerdict {
  const { text } = line;
  if (!text.startsWith(SPAM)) return 'known';
  const end = text.indexOf(' scantime=');
  const note = filterNote(
    line,
    'spamassassin',
    '',
    'spam',
    text.slice('spamd: '.length, end < 0 ? undefined : end),
  );
  const at = text.indexOf(MESSAGE_ID);
  const close = text.indexOf('>', at);
  if (at > 0 && close > at) note.messageId = text.slice(at + MESSAGE_ID.length, close);
  emit(note);
  return 'event';
}
