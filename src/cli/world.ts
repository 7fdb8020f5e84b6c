/** What the command line touches of the outside; tests put a made-up one in its place. */
import type {
  Anonymize,
  ExplainReply,
  Investigate,
  LoadKnowledge,
  MakeReport,
  ReadBounces,
  ReadDeliveries,
  ReadEvents,
} from '../app/contracts.ts';
import type { ZoneRules } from '../core/ports.ts';
import type { KnowledgeProblem } from '../knowledge/problem.ts';

/** Each use case is loaded when its command runs, so that `--help` need not load any. */
export interface UseCases {
  investigate(): Promise<Investigate>;
  makeReport(): Promise<MakeReport>;
  readEvents(): Promise<ReadEvents>;
  readBounces(): Promise<ReadBounces>;
  readDeliveries(): Promise<ReadDeliveries>;
  anonymize(): Promise<Anonymize>;
  explainReply(): Promise<ExplainReply>;
  loadKnowledge(): Promise<LoadKnowledge>;
  checkKnowledgeFiles(): Promise<(paths: readonly string[]) => readonly KnowledgeProblem[]>;
  createZoneRules(): Promise<(name?: string) => Promise<ZoneRules>>;
}

export interface World {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Blocks until written; throws `ClosedPipeError` when nobody reads any more. */
  readonly writeOut: (text: string) => void;
  readonly writeError: (text: string) => void;
  readonly outIsTerminal: boolean;
  readonly errorIsTerminal: boolean;
  /** Width of the terminal, if there is one. */
  readonly columns: number | undefined;
  readonly now: () => number;
  readonly exists: (path: string) => boolean;
  readonly readInput: () => Promise<string>;
  readonly sha1: (text: string) => string;
  readonly version: () => string;
  readonly useCases: UseCases;
}

/** Whoever read our output has left (`| head`): nothing is wrong. */
export class ClosedPipeError extends Error {
  constructor() {
    super('output is closed');
    this.name = 'ClosedPipeError';
  }
}
