/**
 * Did a program write this mail? Bounces come from programs; people quote and forward them. No single mark
 * is reliable (many gateways send as a person, people answer as postmaster), so there are degrees.
 */
import { withPlainLetters } from '../knowledge/plain-letters.ts';
import type { HeaderBlock } from '../mime/headers.ts';
import { findField, headerValue } from '../mime/headers.ts';
import { speaksOfFailure } from './prose.ts';

/** What stands on the envelope, so to speak: enough to tell who wrote. */
export interface Letterhead {
  readonly headers: HeaderBlock;
  readonly subject: string;
  readonly from: string;
}

/**
 * `daemon`: the sender is called like a mail program or the envelope sender is empty; any decoder may try.
 * `subject`: only the subject sounds like a bounce; a decoder needs clear words besides. `none`: a person.
 */
export type Authorship = 'daemon' | 'subject' | 'none';

/** Parts of the From field that mail programs use for themselves. */
const DAEMONS = [
  'mailer-daemon',
  'mailerdaemon',
  'mailer_daemon',
  'mail-daemon',
  'maildaemon',
  'mdaemon@',
  'postmaster',
  'post_master',
  'poostmaster',
  'mailmaster',
  'mail delivery',
  'mail-delivery',
  'maildelivery',
  'delivery subsystem',
  'delivery system',
  'delivery service',
  'delivery agent',
  'mail system',
  'mail router',
  'mail server',
  'mailserver',
  'smtp server',
  'system attendant',
  'system administrator',
  'mail administrator',
  'mailadmin',
  'mail-admin',
  'internet mail',
  'double-bounce@',
  'bounce-notification',
  'bouncenotification',
  'interscan',
  'listserv',
  'content-filter',
  'mmdf',
  'virus-admin',
];

/** The beginnings of subjects (lower case) that only mail programs write, in the languages of bounces. */
const SUBJECTS = [
  'undeliver',
  'avviso di mancata consegna', // certified mail (PEC) of Italy
  'non-deliver',
  'non deliver',
  'nondeliver',
  'not deliver',
  'unable to deliver',
  'unable to send',
  'could not deliver',
  'could not send',
  'cannot deliver',
  'returned mail',
  'returned message',
  'returned to sender',
  'returning message',
  'delivery status',
  'delivery fail',
  'delivery notif',
  'delivery report',
  'delivery error',
  'delivery problem',
  'delivery delay',
  'delivery has failed',
  'delivery incomplete',
  'delivery to',
  'mail deliver',
  'mail-deliver',
  'mail status report',
  'mail system error',
  'mail error',
  'mail failure',
  'mail failed',
  'mail could not',
  'mail rejected',
  'mail not delivered',
  'mail undeliver',
  'mail returned',
  'message deliver',
  'message undeliver',
  'message not delivered',
  'message rejected',
  'message status',
  'message you sent',
  'email deliver',
  'email undeliver',
  'e-mail deliver',
  'failure notice',
  'failure delivery',
  'failed mail',
  'failed delivery',
  'failed to deliver',
  'failed message',
  'error sending',
  'error deliver',
  'error delivery',
  'error mail',
  'there was an error',
  'problem deliver',
  'problems deliver',
  'warning: could not',
  'warning: message',
  'warning: unable',
  'waiting mail',
  'mail blocked',
  'warning - delayed',
  'delayed',
  'postmaster notify',
  'permanent delivery failure',
  'permanent error',
  'notification: ',
  'notice: mail',
  'rejected mail',
  'rejected message',
  'rejected:',
  'bounced mail',
  'bounce',
  'dsn',
  '[postmaster]',
  '**message you sent',
  'ndn:',
  'ndr:',
  'user unknown',
  'unknown user',
  'virus infected',
  'virus found in your',
  'virus detected in your',
  'unzustellbar',
  'nicht zustellbar',
  'zustellung',
  'zustellungs',
  'fehler bei',
  'mailzustellung',
  'échec de',
  'échec d',
  'non remis',
  'remise impossible',
  'non distribu',
  'message non',
  'avis de non',
  'no se puede entregar',
  'no se pudo entregar',
  'no entregad',
  'error de entrega',
  'mensaje no entregado',
  'correo no entregado',
  'correo devuelto',
  'devolución',
  'devuelto',
  'mancat',
  'impossibile recapitare',
  'non recapitabile',
  'messaggio non',
  'falha na entrega',
  'não entregue',
  'mensagem não',
  'недоставл',
  'не доставл',
  'не удалось доставить',
  'ваше сообщение не доставлено',
  'сообщение не доставлено',
  'возврат',
  '退信',
  '系统退信',
  '系統退信',
  '无法投递',
  '無法投遞',
  '未送达',
  '未傳遞',
  '傳送失敗',
  '投递失败',
  '无法发送',
  '배달되지',
  '배달 실패',
  '전송 실패',
  '발송 실패',
  '반송',
  '메일 전송',
  '配信不能',
  '配信できません',
  '配送不能',
  '送信できません',
  '送信エラー',
  '送信不能',
  'メール送信エラー',
  'メール配信エラー',
  'メール配送',
  'メッセージを配信できません',
  'エラーメール',
  'エラー通知',
  '配送エラー',
  '配信エラー',
  '配送できません',
  '配送不可',
  '送信失敗',
  '配信失敗',
  '未配信',
  '不達通知',
  'メール不達',
  'メールが配信',
  'メールを配信',
  'メールが送信',
  'メールを送信',
  'メールが届',
  '【エラー',
  '返送',
  '宛先不明',
  'onbestelbaar',
  'niet afgeleverd',
  'niedostarcz',
  'nedoručiteln',
  'メール送信失敗',
  'メールの配送',
  'メールの送信',
  'メールの配信',
  '送信メールが戻',
  '配送遅延',
  '配信遅延',
  '送信遅延',
  '配信エラ',
  '【未達】',
  '未達',
  '【不達',
  '不達',
  '送信規制',
  '【送信エラー',
  '【配信エラー',
  '【配送エラー',
  '【自動送信】エラー',
  '【重要】メール送信',
  'unzugestellt',
  'verzögerte zustellung',
  'zustellung verzögert',
  'verspätete zustellung',
  'rückläufer',
  'zurückgewiesen',
  'nachricht nicht zu',
  'nachricht konnte nicht',
  'e-mail nicht zu',
  'e-mail konnte nicht',
  'echec de',
  'echec d',
  'retour de votre message',
  'retour de message',
  'retour de courrier',
  'retard de remise',
  'retard de livraison de votre message',
  'retard de distribution',
  'retour du message',
  'non livré',
  'courrier non',
  'e-mail non remis',
  'e-mail non distribué',
  'e-mail non délivré',
  'fallo en la entrega',
  'fallo de entrega',
  'error al entregar',
  'entrega fallida',
  'entrega retrasada',
  'no se ha podido entregar',
  'no se ha podido enviar',
  'mensaje devuelto',
  'consegna fallita',
  'consegna non riuscita',
  'recapito non riuscito',
  'non consegnato',
  'non è stato possibile recapitare',
  'non è stato possibile consegnare',
  'non è stato possibile inviare',
  'messaggio respinto',
  'erro na entrega',
  'erro de entrega',
  'falha ao entregar',
  'falha ao enviar',
  'falha de entrega',
  'não foi possível entregar',
  'mensagem devolvida',
  'retorno de mensagem',
  'devolução de mensagem',
  'devolução de e-mail',
  'сбой доставки',
  'ошибка доставки',
  'не удается доставить',
  'не удаётся доставить',
  'письмо не доставлено',
  'доставка не удалась',
  'задержка доставки',
  'лист не доставлено',
  'не вдалося доставити',
  'недоставлен',
  '无法送达',
  '无法传递',
  '邮件退回',
  '邮件投递失败',
  '邮件发送失败',
  '投递通知',
  '传递失败',
  '傳遞失敗',
  '傳遞延遲',
  '傳遞狀態',
  '郵件無法',
  '郵件傳遞失敗',
  '退件',
  '寄件失敗',
  '메일이 전송',
  '메일이 발송',
  '메일 발송 실패',
  '메일 배달',
  '전달되지',
  '전송되지',
  '[반송]',
  '[발송실패]',
  '[발송 실패]',
  '배달 지연',
  'bezorging mislukt',
  'aflevering mislukt',
  'niet bezorgd',
  'kan niet worden bezorgd',
  'bericht niet afgeleverd',
  'bericht niet bezorgd',
  'bericht niet verzonden',
  'vertraagde bezorging',
  'vertraagde aflevering',
  'nie dostarczono',
  'nie można dostarczyć',
  'nie udało się dostarczyć',
  'nie udało się doręczyć',
  'nie udało się wysłać',
  'zwrot wiadomości',
  'opóźnienie dostarcz',
  'opóźnienie w dostarcz',
  'wiadomość nie została',
  'wiadomość nie mogła',
  'wiadomość niedostarczona',
  'błąd dostarcz',
  'doručení se nezdařilo',
  'zprávu nelze',
  'nepodařilo se doručit',
  'zpráva nebyla',
  'nemožno doručiť',
  'kan inte levereras',
  'gick inte att leverera',
  'leveransen misslyckades',
  'olevererbar',
  'kan ikke leveres',
  'kunne ikke leveres',
  'levering mislyk',
  'levering mislyktes',
  'ikke leveret',
  'kunde inte leverera',
  'kunne ikke levere',
  'kunde inte skicka',
  'ikke levert',
  'ei voi toimittaa',
  'toimitus epäonnistui',
  'viestiä ei voitu',
  'viestin toimitt',
  'kézbesíthetetlen',
  'sikertelen kézbesítés',
  'nem kézbesíthető',
  'livrarea a eșuat',
  'nelivrat',
  'imposibil de livrat',
  'teslim edilemedi',
  'i\u0307letilemedi',
  'iletilemedi',
  'teslimat başarısız',
  'gönderilemedi',
  'αποτυχία παράδοσης',
  'αδυναμία παράδοσης',
  'μη παραδοτέο',
  'تعذر تسليم',
  'تعذر التسليم',
  'فشل تسليم',
  'فشل التسليم',
  'لم يتم تسليم',
  'غير قابل للتسليم',
  'המסירה נכשלה',
  'לא ניתן למסור',
  'ההודעה לא נמסרה',
  'לא נמסר',
  'ไม่สามารถส่ง',
  'ไม่สามารถจัดส่ง',
  'การส่งล้มเหลว',
  'ส่งไม่สำเร็จ',
  'không gửi được',
  'không thể gửi',
  'không phân phối được',
  'thư không gửi',
  'thư không thể',
  'thư không được',
  'gửi thư thất bại',
  'gagal mengirim',
  'gagal terkirim',
  'pengiriman gagal',
  'tidak terkirim',
  'tidak dapat dikirim',
  'pesan tidak terkirim',
  'pesan tidak dapat',
  'penghantaran gagal',
  'nachricht abgelehnt',
  'nachricht abgewiesen',
  'e-mail abgelehnt',
  'e-mail abgewiesen',
  'message refusé',
  'message rejeté',
  'courriel refusé',
  'courriel rejeté',
  'e-mail refusé',
  'e-mail rejeté',
  'notification de non',
  'aviso de no entrega',
  'aviso de devolución',
  'mensaje rechazado',
  'correo rechazado',
  'messaggio rifiutato',
  'messaggio restituito',
  'notifica di mancat',
  'mensagem recusada',
  'mensagem rejeitada',
  'aviso de não',
  'письмо возвращено',
  'письмо отклонено',
  'сообщение возвращено',
  'сообщение отклонено',
  'уведомление о недоставке',
  'лист повернено',
  'лист відхилено',
  'повідомлення повернено',
  'повідомлення відхилено',
  'bericht geweigerd',
  'wiadomość odrzucona',
  'wiadomość zwrócona',
  'zpráva odmítnuta',
  'zpráva vrácena',
  'meddelandet avvisades',
  'meddelelsen blev afvist',
  'meldingen ble avvist',
  'viesti hylättiin',
  'viesti palautettiin',
  // The lower case of İ is an i with a dot of its own.
  'i\u0307letiniz geri',
  'iletiniz geri',
  'i\u0307letiniz reddedildi',
  'iletiniz reddedildi',
  'mesajınız geri',
  'mesajınız reddedildi',
  'e-postanız geri',
  '메일이 반송',
  '메일이 거부',
  '邮件被拒',
  '邮件被退回',
  '郵件被拒',
  '郵件被退回',
  'メールが拒否',
  'メールが返',
];

/** Prefixes by which people answer and forward. */
const PEOPLE = [
  're:',
  'fw:',
  'fwd:',
  'aw:',
  'wg:',
  'sv:',
  'vs:',
  'tr:',
  'rv:',
  'r:',
  'res:',
  '回复',
  '答复',
  '转发',
  'antw:',
  're ',
  '[fwd:',
];

/** Programs of people; a mail that names one was typed. */
const CLIENTS = [
  'thunderbird',
  'apple mail',
  'iphone mail',
  'ipad mail',
  'k-9',
  'mutt',
  'evolution',
  'roundcube',
  'outlook 1',
  'microsoft outlook',
  'the bat!',
  'becky!',
  'shuriken',
  'kmail',
  'gnus',
];

const known = new WeakMap<Letterhead, Authorship>();

/** Asked by several decoders of one mail, judged once. */
export function authorshipOf(mail: Letterhead): Authorship {
  const before = known.get(mail);
  if (before !== undefined) return before;
  const authorship = judgeAuthor(mail);
  known.set(mail, authorship);
  return authorship;
}

function judgeAuthor(mail: Letterhead): Authorship {
  const subject = mail.subject.trim().toLowerCase();
  const answered = PEOPLE.some((prefix) => subject.startsWith(prefix));
  if (answered && isAnswer(mail)) return 'none';
  const unsent = hasNullSender(mail);
  const called = isCalledDaemon(mail);
  const person = !unsent && !mail.from.includes('mailer-daemon');
  // Postmasters talk on lists, and forums write with an empty sender; a notice that passed a list has its subject.
  const posted = (person || !called) && isFromList(mail);
  if (posted && !soundsLikeBounce(subject)) return 'none';
  if (unsent || called) return (posted && !called) || (person && isTypedAndSent(mail)) ? 'none' : 'daemon';
  if (answered || posted || isTyped(mail)) return 'none';
  const sounds =
    soundsLikeBounce(subject) || (isMachineMade(mail) && isOfReader(subject) && speaksOfFailure(subject));
  return sounds ? 'subject' : 'none';
}

function isTypedAndSent(mail: Letterhead): boolean {
  return isTyped(mail) && hasSender(mail);
}

/** By their first letters, of which there are many. */
const SUBJECTS_BY_START: ReadonlyMap<string, readonly string[]> = byStart(withPlainLetters(SUBJECTS));

function byStart(words: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const map = new Map<string, string[]>();
  for (const word of words) {
    const list = map.get(word.slice(0, 2));
    if (list === undefined) map.set(word.slice(0, 2), [word]);
    else list.push(word);
  }
  return map;
}

/** `subject` in lower case; `[Not delivered] …` and `Your message could not …` count as without bracket and pronoun. */
export function soundsLikeBounce(subject: string): boolean {
  if (startsLikeBounce(subject)) return true;
  if (BRACKETS.includes(subject.charAt(0))) return startsLikeBounce(subject.slice(1).trimStart());
  const pronoun = pronounOf(subject);
  return pronoun !== '' && startsLikeBounce(subject.slice(pronoun.length).trimStart());
}

function startsLikeBounce(subject: string): boolean {
  const starts = SUBJECTS_BY_START.get(subject.slice(0, 2));
  return starts?.some((start) => subject.startsWith(start)) === true;
}

const BRACKETS = '[【(（「*';

/** Speaks of something of the reader's. `subject` in lower case. */
export function isOfReader(subject: string): boolean {
  return pronounOf(subject) !== '';
}

function pronounOf(subject: string): string {
  return PRONOUNS.find((word) => subject.startsWith(word)) ?? '';
}

/** Your, in the languages that say it with a word of its own in front. */
const PRONOUNS = [
  'your ',
  'ihre ',
  'ihr ',
  'deine ',
  'dein ',
  'votre ',
  'ton ',
  'su ',
  'tu ',
  'sua ',
  'seu ',
  'o seu ',
  'a sua ',
  'il tuo ',
  'il suo ',
  'la tua ',
  'la sua ',
  'el vostre ',
  'ваше ',
  'ваш ',
  'ваша ',
  'твоё ',
  'вашето ',
  'uw ',
  'je ',
  'jouw ',
  'din ',
  'ditt ',
  'dit ',
  'deres ',
  'twoja ',
  'państwa ',
  'vaše ',
  'váš ',
  'vaša ',
  'az ön ',
  '您的',
  '你的',
  '您发送的',
  '您寄出的',
  'あなたの',
  'お客様の',
  'ご送信の',
  '귀하의 ',
  '당신의 ',
  '보내신 ',
];

/** A reply or a forward by its header: a person sits behind, even behind a postmaster address. */
function isAnswer(mail: Letterhead): boolean {
  const threaded =
    findField(mail.headers, 'in-reply-to') !== undefined ||
    findField(mail.headers, 'references') !== undefined;
  return threaded && !mail.from.includes('mailer-daemon') && !hasNullSender(mail);
}

/** Named like a mail program, not only with an empty envelope sender, which auto replies have too. */
export function isCalledDaemon(mail: Letterhead): boolean {
  return DAEMONS.some((name) => mail.from.includes(name));
}

/** Called like the program, as nobody's mailbox is; postmasters and administrators may be people. */
export function isMailersAddress(mail: Letterhead): boolean {
  return MAILERS.some((name) => mail.from.includes(name));
}

const MAILERS = [
  'mailer-daemon',
  'mailerdaemon',
  'mailer_daemon',
  'mail-daemon',
  'maildaemon',
  'mdaemon@',
  'mail delivery s',
  'double-bounce@',
];

/** Called so in its address, or like the program: a name alone may be of what sells or guards mail servers. */
export function isDaemonByAddress(mail: Letterhead): boolean {
  const address = mail.from.slice(mail.from.lastIndexOf('<') + 1);
  return DAEMONS.some((name) => address.includes(name)) || isMailersAddress(mail);
}

/** By its address or envelope, not by the name beside it, which worms borrow. */
export function isDaemonsAddress(mail: Letterhead): boolean {
  const address = mail.from.slice(mail.from.lastIndexOf('<') + 1);
  return (
    authorshipOf(mail) === 'daemon' && (hasNullSender(mail) || DAEMONS.some((name) => address.includes(name)))
  );
}

/** The envelope sender is empty (RFC 5321 §4.5.5), or was written out by a server that cannot have an empty one. */
function hasNullSender(mail: Letterhead): boolean {
  const path = headerValue(mail.headers, 'return-path')?.toLowerCase();
  return path !== undefined && (path === '<>' || path === '< >' || path.includes('mailer-daemon'));
}

/** The envelope has a sender, were it a postmaster. */
export function hasSender(mail: Letterhead): boolean {
  return !hasNullSender(mail) && headerValue(mail.headers, 'return-path')?.includes('@') === true;
}

/** The envelope sender is somebody who can be written to: whatever the mail is called, it takes answers. */
export function hasOrdinarySender(mail: Letterhead): boolean {
  const path = headerValue(mail.headers, 'return-path')?.toLowerCase() ?? '';
  return path.includes('@') && !DAEMONS.some((name) => path.includes(name));
}

/** Says itself that no person wrote it (RFC 3834 §5, MS-OXCMAIL). */
export function isMachineMade({ headers }: Letterhead): boolean {
  const submitted = headerValue(headers, 'auto-submitted')?.trim().toLowerCase() ?? 'no';
  return submitted !== 'no' || MACHINE_FIELDS.some((name) => findField(headers, name) !== undefined);
}

const MACHINE_FIELDS = ['x-failed-recipients', 'x-auto-response-suppress'];

function isTyped(mail: Letterhead): boolean {
  const client =
    `${headerValue(mail.headers, 'user-agent') ?? ''} ${headerValue(mail.headers, 'x-mailer') ?? ''}`.toLowerCase();
  return CLIENTS.some((name) => client.includes(name));
}

/** Of RFC 2369 and RFC 2919; Mailman marks its letters to a list's owner, ezmlm its own. */
const LIST_FIELDS = ['list-id', 'list-unsubscribe', 'x-list-administrivia', 'x-beenthere', 'mailing-list'];

export function isFromList(mail: Letterhead): boolean {
  return LIST_FIELDS.some((name) => findField(mail.headers, name) !== undefined);
}
