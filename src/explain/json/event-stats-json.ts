import type { Coverage } from '../../core/investigation.ts';
import type { UnparsedShape } from '../../logs/reader.ts';
import type { ExplainContext } from '../context.ts';
import { coverageToJson } from './investigation-json.ts';
import type { JsonObject } from './present.ts';
import { present } from './present.ts';

const EVENT_STATS_SCHEMA = 'todoku/event-stats@1';

type Counts = Readonly<Record<string, number>>;

/** What `todoku events --stats` counts. */
export interface EventCounts {
  readonly coverage: Coverage;
  readonly perReader: Counts;
  readonly perKind: Counts;
  readonly perOutcome: Counts;
  readonly unparsed: readonly UnparsedShape[];
}

/** Those counts as schemas/event-stats.schema.json publishes them. */
export function eventStatsToJson(
  stats: EventCounts,
  context: ExplainContext,
  options: { readonly unparsed: boolean },
): JsonObject {
  return present({
    schema: EVENT_STATS_SCHEMA,
    coverage: coverageToJson(stats.coverage, context),
    perReader: stats.perReader,
    perKind: stats.perKind,
    perOutcome: stats.perOutcome,
    unparsed: options.unparsed
      ? stats.unparsed.map(({ shape, count, sample, path, line }) => ({
          shape,
          count,
          sample,
          source: { path, line },
        }))
      : undefined,
  });
}
