import type { Catalog } from '../catalog.ts';

/** `clause` goes before "ためです". */
export const JA_CAUSES: Catalog['causes'] = {
  'ip-blocklisted': {
    label: 'IP のブロックリスト登録',
    clause: '送信元の IP アドレスがブロックリストに登録されている',
  },
  'ip-reputation': { label: 'IP の評価が低い', clause: '送信元の IP アドレスの評価が低い' },
  'ip-dynamic': {
    label: '動的 IP からの送信',
    clause: '送信元が、メールサーバー用ではない（動的割り当ての）IP アドレスと見なされた',
  },
  'ptr-missing': {
    label: '逆引きの不備',
    clause: '送信元の IP アドレスの逆引き（PTR）が設定されていないか、正引きと一致していない',
  },
  'helo-invalid': { label: 'HELO 名の不備', clause: '送信サーバーの名乗り（HELO/EHLO の名前）が正しくない' },
  'rate-limited': { label: '送信量の制限', clause: '短い時間に送ったメールの量が、相手の制限を超えた' },
  'connection-limit': { label: '接続数の制限', clause: '同時に張った接続の数が、相手の制限を超えた' },
  'spf-failed': { label: 'SPF の失敗', clause: 'SPF の検証に失敗した' },
  'dkim-failed': { label: 'DKIM の失敗', clause: 'DKIM 署名の検証に失敗した' },
  'dmarc-failed': {
    label: 'DMARC による拒否',
    clause: 'DMARC の検証に失敗し、差出人ドメインのポリシーに従って拒否された',
  },
  'auth-missing': {
    label: '送信ドメイン認証なし',
    clause: '送信ドメイン認証（SPF、DKIM、DMARC）が相手の求める水準を満たしていない',
  },
  'domain-blocklisted': {
    label: 'ドメインのブロックリスト登録',
    clause: '送信ドメインがブロックリストに登録されている',
  },
  'domain-reputation': { label: 'ドメインの評価が低い', clause: '送信ドメインの評価が低い' },
  'sender-domain-invalid': {
    label: '差出人ドメインの不備',
    clause: '差出人のドメインが存在しないか、メールを受け取れない',
  },
  'sender-rejected': { label: '差出人の拒否', clause: '差出人のアドレスが相手に拒否された' },
  'sender-account-compromised': {
    label: '送信アカウントの停止',
    clause: '送信アカウントが、不正利用の疑いなどで送信を止められている',
  },
  'auth-required': { label: 'SMTP 認証が必要', clause: '接続先が SMTP 認証を求めているか、認証に失敗した' },
  'content-spam': { label: '迷惑メール判定', clause: 'メールの内容が迷惑メールと判定された' },
  'content-virus': { label: 'ウイルスの検出', clause: 'メールからウイルスが検出された' },
  'content-policy': {
    label: '内容の制限',
    clause: '添付ファイルの種類など、メールの内容が相手の規則に反している',
  },
  'url-blocklisted': {
    label: '本文の URL のブロックリスト登録',
    clause: '本文に含まれる URL がブロックリストに登録されている',
  },
  'message-malformed': { label: '形式の誤り', clause: 'メールの形式（ヘッダーなど）が規格に合っていない' },
  'header-invalid': {
    label: 'ヘッダーの不備',
    clause: 'ヘッダーまたは MIME の構造を、相手が受け付けなかった',
  },
  'message-too-big': { label: 'サイズ超過', clause: 'メールのサイズが相手の上限を超えている' },
  'too-many-recipients': { label: '宛先数の超過', clause: '一度に指定した宛先の数が多すぎる' },
  'user-unknown': { label: '宛先不明', clause: '宛先のメールアドレスが存在しない' },
  'user-suspended': { label: '宛先の停止', clause: '宛先のアカウントが停止または無効になっている' },
  'user-moved': { label: '宛先の変更', clause: '宛先のアドレスが変更されている' },
  'mailbox-full': { label: 'メールボックスの容量超過', clause: '受信者のメールボックスに空きがない' },
  'recipient-filter': {
    label: '受信者側の受信拒否設定',
    clause: '受信者側の受信拒否設定（ドメイン指定受信など）によって拒否された',
  },
  'recipient-suppressed': {
    label: '配信停止リスト',
    clause: '宛先が送信側の配信停止リスト（サプレッションリスト）に載っている',
  },
  complaint: { label: '迷惑メールの申告', clause: '受信者がこのメールを迷惑メールとして申告した' },
  vacation: { label: '自動応答', clause: '受信者の自動応答（不在通知など）が返された' },
  policy: { label: '受信側の方針', clause: '受信側の方針によって拒否された' },
  'access-denied': { label: 'アクセス制限', clause: '相手のアクセス制限によって拒否された' },
  greylisted: {
    label: 'グレーリスト',
    clause: '初めての送信元からのメールを、相手がいったん断っている（グレーリスティング）',
  },
  'remote-temporary': { label: '相手側の一時的な障害', clause: '相手のサーバーに一時的な障害が起きている' },
  'remote-disk-full': {
    label: '相手側のディスク不足',
    clause: '相手のサーバーのディスク容量が不足している',
  },
  'remote-misconfigured': { label: '相手側の設定の誤り', clause: '相手のサーバーの設定に誤りがある' },
  'smtp-protocol': {
    label: 'SMTP の手順の誤り',
    clause: 'SMTP の手順またはコマンドが、相手に受け入れられなかった',
  },
  'not-accepting-mail': {
    label: 'メールを受け取らないドメイン',
    clause: '宛先のドメインまたはサーバーが、メールを受け取らないと宣言している',
  },
  'mail-loop': { label: 'メールのループ', clause: 'メールがサーバーの間で循環している' },
  'domain-not-found': { label: 'ドメインが存在しない', clause: '宛先のドメインが存在しない' },
  'dns-failure': { label: 'DNS の障害', clause: '宛先のドメインの DNS を引けない' },
  'no-mail-host': {
    label: 'メールサーバーが未設定',
    clause: '宛先のドメインに、使えるメールサーバー（MX）が設定されていない',
  },
  'connection-refused': { label: '接続の拒否', clause: '相手のサーバーに接続を拒否された' },
  'connection-timeout': { label: '接続の時間切れ', clause: '相手のサーバーから応答がなく、時間切れになった' },
  'connection-lost': { label: '接続の切断', clause: '送信の途中で接続が切れた' },
  'network-unreachable': { label: '経路なし', clause: '相手のサーバーまでの経路がない' },
  'tls-failed': { label: 'TLS の失敗', clause: '暗号化通信（TLS）を始められなかった' },
  'tls-required': { label: 'TLS が必須', clause: '暗号化通信（TLS）が求められているのに、使われなかった' },
  expired: { label: '再送の期限切れ', clause: '再送の期限までに配送できなかった' },
  'relay-denied': {
    label: '中継の拒否',
    clause: '接続先のサーバーがその宛先を扱っておらず、中継も許可していない',
  },
  'local-user-unknown': {
    label: 'サーバー内の宛先不明',
    clause: '送信側のサーバーに、その名前のユーザーがいない',
  },
  'local-configuration': { label: '送信サーバーの設定の誤り', clause: '送信側のサーバーの設定に誤りがある' },
  'local-disk-full': {
    label: '送信サーバーのディスク不足',
    clause: '送信側のサーバーのディスク容量が不足している',
  },
  'local-delivery-failed': {
    label: 'サーバー内の配達の失敗',
    clause: '送信側のサーバーの中で、メールボックスへの配達に失敗した',
  },
  quarantined: { label: '隔離', clause: '送信側のサーバーで隔離または保留された' },
  delivered: { label: '受理', clause: '相手のサーバーに受け取られた' },
  unspecified: { label: '理由の記載なし', clause: '相手が失敗とだけ答え、理由を示していない' },
  unknown: { label: '理由は不明', clause: '理由を特定できない応答だった' },
};
