/**
 * The dialects, in the order in which they are asked: those that know their own unmistakable words first,
 * then those known by their sender only. Adding one = one file here + one line.
 */
import type { Dialect } from '../dialect.ts';
import { AOL } from './aol.ts';
import { AMAVIS } from './amavis.ts';
import { AMAZON_SES } from './amazon-ses.ts';
import { AMAZON_SNS } from './amazon-sns.ts';
import { AMAZON_WORKMAIL } from './amazon-workmail.ts';
import { BARRACUDA } from './barracuda.ts';
import { BIGFOOT } from './bigfoot.ts';
import { BIGLOBE } from './biglobe.ts';
import { CISCO_ESA } from './cisco-esa.ts';
import { COURIER } from './courier.ts';
import { DOCOMO } from './docomo.ts';
import { DOMINO } from './domino.ts';
import { DOVECOT } from './dovecot.ts';
import { DRAGONFLY } from './dragonfly.ts';
import { EXCHANGE } from './exchange.ts';
import { EXCHANGE_2003 } from './exchange-2003.ts';
import { EXIM } from './exim.ts';
import { EZWEB } from './ezweb.ts';
import { FACEBOOK } from './facebook.ts';
import { FASTMAIL } from './fastmail.ts';
import { FML } from './fml.ts';
import { GENERIC } from './generic.ts';
import { GMAIL } from './gmail.ts';
import { GMX } from './gmx.ts';
import { GOOGLE_GROUPS } from './google-groups.ts';
import { GROUPWISE } from './groupwise.ts';
import { HMAILSERVER } from './hmailserver.ts';
import { IMAIL } from './imail.ts';
import { INTERSCAN } from './interscan.ts';
import { IONOS } from './ionos.ts';
import { JAMES } from './james.ts';
import { KDDI } from './kddi.ts';
import { M_FILTER } from './m-filter.ts';
import { MAIL_ENABLE } from './mail-enable.ts';
import { MAIL_RU } from './mail-ru.ts';
import { MAILFOUNDRY } from './mailfoundry.ts';
import { MAILMARSHAL } from './mailmarshal.ts';
import { MCAFEE } from './mcafee.ts';
import { MDAEMON } from './mdaemon.ts';
import { MESSAGE_LABS } from './message-labs.ts';
import { MESSAGING_SERVER } from './messaging-server.ts';
import { MIMECAST } from './mimecast.ts';
import { MXLOGIC } from './mxlogic.ts';
import { NAVER } from './naver.ts';
import { NETEASE } from './netease.ts';
import { NIFTY } from './nifty.ts';
import { NOTES } from './notes.ts';
import { OCN } from './ocn.ts';
import { OPENSMTPD } from './opensmtpd.ts';
import { OUTLOOK } from './outlook.ts';
import { POSTFIX } from './postfix.ts';
import { POWER_MTA } from './power-mta.ts';
import { POWER_MTA_NOTICE } from './power-mta-notice.ts';
import { PROOFPOINT } from './proofpoint.ts';
import { PROTON } from './proton.ts';
import { QMAIL } from './qmail.ts';
import { QQ } from './qq.ts';
import { RAKUTEN_MOBILE } from './rakuten-mobile.ts';
import { RECEIVING_SES } from './receiving-ses.ts';
import { SENDGRID } from './sendgrid.ts';
import { SENDMAIL } from './sendmail.ts';
import { SO_NET } from './so-net.ts';
import { SOFTBANK } from './softbank.ts';
import { SURFCONTROL } from './surfcontrol.ts';
import { T_ONLINE } from './t-online.ts';
import { VTEXT } from './vtext.ts';
import { YAHOO } from './yahoo.ts';
import { YAHOO_JAPAN } from './yahoo-japan.ts';
import { YANDEX } from './yandex.ts';
import { ZOHO } from './zoho.ts';

export const DIALECTS: readonly Dialect[] = [
  AMAZON_SNS,
  AOL,
  ZOHO,
  BIGLOBE,
  SENDMAIL,
  MAIL_RU,
  MXLOGIC,
  IONOS,
  GMX,
  EXIM,
  POSTFIX,
  EXCHANGE,
  DOVECOT,
  QMAIL,
  YAHOO,
  GMAIL,
  GOOGLE_GROUPS,
  DRAGONFLY,
  OPENSMTPD,
  COURIER,
  HMAILSERVER,
  MAIL_ENABLE,
  GROUPWISE,
  EXCHANGE_2003,
  NOTES,
  DOMINO,
  IMAIL,
  M_FILTER,
  MIMECAST,
  EZWEB,
  KDDI,
  T_ONLINE,
  VTEXT,
  INTERSCAN,
  AMAZON_WORKMAIL,
  AMAZON_SES,
  OUTLOOK,
  RECEIVING_SES,
  BARRACUDA,
  MCAFEE,
  MAILFOUNDRY,
  MAILMARSHAL,
  SURFCONTROL,
  MESSAGING_SERVER,
  POWER_MTA,
  POWER_MTA_NOTICE,
  AMAVIS,
  YANDEX,
  SENDGRID,
  FACEBOOK,
  JAMES,
  SOFTBANK,
  DOCOMO,
  RAKUTEN_MOBILE,
  YAHOO_JAPAN,
  OCN,
  SO_NET,
  NIFTY,
  PROOFPOINT,
  CISCO_ESA,
  PROTON,
  FASTMAIL,
  NAVER,
  NETEASE,
  QQ,
  MESSAGE_LABS,
  MDAEMON,
  BIGFOOT,
  FML,
  GENERIC,
];
