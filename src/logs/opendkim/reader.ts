/**
 * OpenDKIM signs outgoing mail and checks the signatures of incoming mail, OpenDMARC compares what came out with the
 * policy of the sender's domain; both are milters. They log under the mail server's queue id:
 *
 *     opendkim   QID: DKIM-Signature field added (s=s1, d=a.example)
 *     opendkim   QID: no signing table match for 'piyo@b.example'            sent without a signature
 *     opendkim   can't load key from /etc/dkim/a.pem: No such file or directory
 *     opendkim   QID: error loading key 'a'                                  the mail is put off with 4.7.1
 *     opendkim   QID: s=s1 d=a.example SSL error:…                           a signature that is wrong
 *     opendmarc  QID: SPF(mailfrom): a.example fail
 *     opendmarc  QID: a.example fail
 *
 * Sources: OpenDKIM 2.9–2.11, opendkim.c; OpenDMARC 1.3–1.4, opendmarc.c. Lines about success need `LogWhy` or
 * `SyslogSuccess`.
 */
import { FILTER_TRAITS, keepReasons } from '../filter-note.ts';
import type { LogReader } from '../reader.ts';
import { openOpenDkim, reasonFor } from './lines.ts';

export const openDkimReader: LogReader = {
  ...FILTER_TRAITS,
  id: 'opendkim',
  name: 'OpenDKIM, OpenDMARC',
  versionsSeen: ['2.11.0', '1.4.2'],
  owns(program) {
    return program === 'opendkim' || program === 'opendmarc';
  },
  open(wants) {
    const dkim = openOpenDkim('dkim', wants);
    const dmarc = openOpenDkim('dmarc', wants);
    return { forProgram: (program) => (program === 'opendkim' ? dkim : dmarc) };
  },
  openSieve: keepReasons(reasonFor),
};
