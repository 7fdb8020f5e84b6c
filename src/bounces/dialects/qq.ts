/** Tencent QQ Mail: `无法发送到`, the reason as a code of its own. */
import type { Dialect } from '../dialect.ts';
import { dialectOf } from '../grammar.ts';

export const QQ: Dialect = dialectOf({
  id: 'qq',
  from: ['postmaster@qq.com', '@qq.com', '@foxmail.com', '@exmail.qq.com'],
});
