/** A command line without a machine under it: output is kept, use cases are plain functions over sample data. */
import { createHash } from 'node:crypto';
import type { ExitCode } from '../../src/cli/exit-code.ts';
import { run } from '../../src/cli/run.ts';
import type { World } from '../../src/cli/world.ts';
import { TodokuError } from '../../src/core/errors.ts';
import type { Coverage } from '../../src/core/investigation.ts';
import {
  COVERAGE,
  EXPLANATION,
  HOTMAIL,
  ICLOUD,
  ICLOUD_DELIVERY,
  KNOWLEDGE,
  NOT_FOUND,
  REPORT,
  at,
} from './explain-samples.ts';

export interface CliRun {
  readonly code: ExitCode;
  readonly out: string;
  readonly error: string;
  /** What the use case was asked. */
  readonly asked: Readonly<Record<string, unknown>> | undefined;
}

export interface CliOptions extends Partial<Omit<World, 'useCases'>> {
  readonly coverage?: Coverage;
  /** Thrown by every use case. */
  readonly fails?: unknown;
}

const TOKYO = { offsetAtWall: () => 540 };

export async function runCli(argv: readonly string[], options: CliOptions = {}): Promise<CliRun> {
  let out = '';
  let error = '';
  let asked: CliRun['asked'];
  const coverage = options.coverage ?? COVERAGE;
  const ask = <T extends object>(question: T): T => {
    if (options.fails !== undefined) throw options.fails;
    asked = Object.fromEntries(Object.entries(question));
    return question;
  };
  const world: World = {
    env: { LANG: 'en_US.UTF-8' },
    writeOut: (text) => {
      out += text;
    },
    writeError: (text) => {
      error += text;
    },
    outIsTerminal: false,
    errorIsTerminal: false,
    columns: undefined,
    now: () => at('15:40:00'),
    exists: (path) => path.endsWith('.log'),
    readInput: async () => '550-5.1.1 no such\r\n550 5.1.1 user\r\n',
    sha1: (text) => createHash('sha1').update(text).digest('hex'),
    version: () => '0.0.0',
    ...options,
    useCases: {
      investigate: async () => async (question) => {
        const [subject] = ask(question).subjects;
        const story =
          subject?.includes('icloud') === true ? ICLOUD : subject === 'nobody' ? NOT_FOUND : HOTMAIL;
        return { ...story, coverage };
      },
      makeReport: async () => async (question) => {
        ask(question);
        return { ...REPORT, coverage };
      },
      readEvents: async () => async (question) => {
        for (const event of ICLOUD_DELIVERY.attempts) ask(question).onEvent(event);
        return {
          coverage,
          perReader: { sendmail: 2 },
          perKind: { attempt: 2 },
          perOutcome: { bounced: 1 },
          unparsed: [{ shape: 'what is #', count: 2, sample: 'what is 5', path: 'a.log', line: 3 }],
        };
      },
      readBounces: async () => async (question) => {
        ask(question);
        if (ICLOUD_DELIVERY.bounce !== undefined) question.onBounce(ICLOUD_DELIVERY.bounce);
        return { coverage, messages: 1, bounces: 1 };
      },
      readDeliveries: async () => async (question) => {
        ask(question).onDelivery(ICLOUD_DELIVERY);
        return { coverage };
      },
      anonymize: async () => async (question) => {
        ask(question);
        return { files: [{ from: 'maillog', to: `${question.output}/log/maillog`, lines: 3 }], coverage };
      },
      explainReply: async () => (question) => {
        ask(question);
        return EXPLANATION;
      },
      loadKnowledge: async () => () => KNOWLEDGE,
      checkKnowledgeFiles: async () => (paths) => {
        ask({ paths });
        return paths.includes('good.toml')
          ? []
          : [
              {
                file: paths[0] ?? '',
                line: 4,
                entry: 'x.y',
                key: 'no-sample' as const,
                what: { ja: '例がありません', en: 'the rule has no sample' },
                nextStep: { ja: '例を書いてください。', en: 'Add one.' },
              },
            ];
      },
      createZoneRules: async () => async (name) => {
        if (name === 'Mars/Base') throw new TodokuError('usage', 'unknown time zone');
        return TOKYO;
      },
    },
  };
  const code = await run(argv, world);
  return { code, out, error, asked };
}
