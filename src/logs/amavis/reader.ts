/**
 * amavis looks at a message for viruses, spam, forbidden attachments and bad headers, mostly as a content filter: the
 * mail server hands it over to port 10024, and what passes comes back under another queue id. To the server it says
 * yes in any case, so that a message it keeps is logged as sent there. What it did stands in its own line, under a
 * number of its own that its answer names too:
 *
 *     (00070-01) Passed CLEAN {RelayedOutbound}, LOCAL [192.0.2.7] <a@b> -> <c@d>, Message-ID: <…>, mail_id: bVfZ,
 *                Hits: 1.2, size: 348, queued_as: 1DEC08AD7, 235 ms
 *     (00070-02) Blocked SPAM {DiscardedInbound,Quarantined}, [192.0.2.7] <a@b> -> <c@d>,<e@f>,
 *                quarantine: b/spam-bVfZ.gz, Message-ID: <…>, mail_id: bVfZ, Hits: 1000, size: 348, 235 ms
 *     (00070-03) Blocked INFECTED (Eicar-Signature) {DiscardedInbound,Quarantined}, …
 *     (00070-04) Blocked BANNED (application/x-msdownload,.exe,a.exe) {BouncedInternal,Quarantined}, …
 *
 * Asked as a milter it names the server's queue id (`Queue-ID: …`), and the server says what came of it.
 *
 * Sources: amavis 2.4–2.13, $log_templ; the part in braces since 2.7.
 */
import { FILTER_TRAITS } from '../filter-note.ts';
import type { LogReader } from '../reader.ts';
import { LEAVE_OUT, READ } from '../sieve.ts';
import { isVerdictAt, openAmavis } from './lines.ts';

export const amavisReader: LogReader = {
  ...FILTER_TRAITS,
  id: 'amavis',
  name: 'amavis',
  versionsSeen: ['2.13.0'],
  owns(program) {
    return program === 'amavis' || program === 'amavisd' || program === 'amavisd-new';
  },
  open(wants) {
    const read = openAmavis(wants);
    return { forProgram: () => read };
  },
  openSieve: () => ({ forProgram: () => (line) => (isVerdictAt(line) ? READ : LEAVE_OUT) }),
};
