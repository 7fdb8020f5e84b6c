import type { Report, ReportRow } from '../../core/investigation.ts';
import type { ExplainContext } from '../context.ts';
import { explainMessage } from '../sentences.ts';
import { coverageToJson, rowFields } from './investigation-json.ts';
import type { JsonObject } from './present.ts';
import { isoTime, present } from './present.ts';

const REPORT_SCHEMA = 'todoku/report@1';

/** A report as schemas/report.schema.json publishes it, its texts in the language of `context`. */
export function reportToJson(report: Report, context: ExplainContext): JsonObject {
  return present({
    schema: REPORT_SCHEMA,
    from: isoTime(report.from, report.utcOffset),
    to: isoTime(report.to, report.utcOffset),
    coverage: coverageToJson(report.coverage, context),
    domains: report.domains.map((row) => rowToJson(row, 'domain', report.utcOffset)),
    providers: report.providers.map((row) => rowToJson(row, 'provider', report.utcOffset)),
    conclusions: report.conclusions.map((message) => ({
      key: message.key,
      params: message.params,
      text: explainMessage(message, context),
    })),
  });
}

function rowToJson(row: ReportRow, kind: 'domain' | 'provider', utcOffset: number): JsonObject {
  return present({
    ...rowFields(row, kind),
    from: isoTime(row.from, utcOffset),
    to: isoTime(row.to, utcOffset),
    firstFailure: isoTime(row.firstFailure, utcOffset),
    trend: row.trend,
    causes: row.causes.map(({ cause, count, sample }) => ({ cause, count, sample })),
  });
}
