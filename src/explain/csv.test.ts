import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ICLOUD_DELIVERY } from '../../test/support/explain-samples.ts';
import { bounceToCsv, csvCell, csvHeader } from './csv.ts';

test.each([
  ['plain', 'plain'],
  ['a,b', '"a,b"'],
  ['say "hi"', '"say ""hi"""'],
  ['=HYPERLINK("http://evil.example")', '"\'=HYPERLINK(""http://evil.example"")"'], // would be run by a spreadsheet
  ['+1', "'+1"],
  ['-2+3', "'-2+3"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\tx', "'\\tx"],
  ['two\r\nlines', 'two\\r\\nlines'],
  [' padded', '" padded"'],
  [undefined, ''],
  [-5, '-5'], // a number of our own
])('%j', (value, cell) => {
  expect(csvCell(value)).toBe(cell);
});

test('no cell begins like a formula', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(csvCell(text)).not.toMatch(/^"?[=+\-@\t\r]/);
    }),
  );
});

test('a row has the columns of the header', () => {
  const bounce = ICLOUD_DELIVERY.bounce;
  const row = bounce === undefined ? '' : bounceToCsv(bounce);
  expect(csvHeader() + row).toMatchInlineSnapshot(`
    "time,kind,recipient,originalRecipient,sender,action,status,replyCode,phase,reason,cause,provider,hard,feedbackType,writer,reportingMta,remoteMta,messageId,queueId,subject,diagnostic,path,index
    2026-11-24T12:32:46+09:00,bounce,hogehoge@icloud.com,,fuga@piyo.example,failed,5.5.0,550,connect,blocked,ip-blocklisted,apple,false,,sendmail,web.piyo.example,mx6.mail.icloud.com,202611240332.6AO3WiNf000100@web.piyo.example,6AO3WiQO000101,ご注文の確認,550 5.7.0 Blocked - see https://support.proofpoint.com/dnsbl-lookup.cgi?ip=192.0.2.25,/var/spool/mail/piyo,3
    "
  `);
});
