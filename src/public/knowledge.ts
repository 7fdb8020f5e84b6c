/**
 * What SMTP replies mean: `import { loadKnowledge } from 'todoku/knowledge'`.
 *
 * @example
 * const knowledge = loadKnowledge();
 * const match = knowledge.match({ text: '550 5.1.1 <a@b.example>: user does not exist', recipientDomain: 'icloud.com' });
 * match.cause; // 'user-unknown'
 */
export { checkKnowledgeFiles, loadKnowledge } from '../app/knowledge-files.ts';
export type { CauseFacts, CauseId, Permanence } from '../core/cause.ts';
export { CAUSES } from '../core/cause.ts';
export type { Knowledge, ProviderFacts, ReplyMatch, ReplyQuery } from '../core/knowledge.ts';
export { REASONS, type Reason } from '../core/reason.ts';
export {
  type BuiltKnowledge,
  buildKnowledge,
  compileKnowledge,
  type KnowledgeFile,
} from '../knowledge/build.ts';
export type { KnowledgeData } from '../knowledge/data.ts';
export type { KnowledgeProblem } from '../knowledge/problem.ts';
