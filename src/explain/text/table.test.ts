import { expect, test } from 'vitest';
import type { TableBlock } from '../document.ts';
import { renderText } from './text.ts';

const TABLE: TableBlock = {
  kind: 'table',
  columns: [
    { head: 'ドメイン', maxWidth: 20 },
    { head: '件数', align: 'right' },
    { head: 'できごと', flexible: true },
  ],
  rows: [
    [[{ text: 'docomo.ne.jp' }], [{ text: '412' }], [{ text: '相手のサーバーに受け取られました。' }]],
    [
      [{ text: 'a-very-long-name-of-a-domain.example' }],
      [{ text: '7' }],
      [{ text: '不達: 550 5.7.0 Blocked' }],
    ],
  ],
};

function draw(width: number): string {
  return renderText({ language: 'ja', title: '', blocks: [TABLE] }, { width });
}

test('columns line up under Japanese heads', () => {
  expect(draw(80)).toMatchInlineSnapshot(`
    "  ドメイン              件数  できごと
      docomo.ne.jp           412  相手のサーバーに受け取られました。
      a-very-lon…n.example     7  不達: 550 5.7.0 Blocked
    "
  `);
});

test('the flexible column wraps when there is little room', () => {
  expect(draw(62)).toMatchInlineSnapshot(`
    "  ドメイン              件数  できごと
      docomo.ne.jp           412  相手のサーバーに受け取られまし
                                  た。
      a-very-lon…n.example     7  不達: 550 5.7.0 Blocked
    "
  `);
});

test('a narrow terminal gets paragraphs', () => {
  expect(draw(36)).toMatchInlineSnapshot(`
    "  docomo.ne.jp
        件数 412
        相手のサーバーに受け取られまし
        た。
      a-very-lon…n.example
        件数 7
        不達: 550 5.7.0 Blocked
    "
  `);
});
