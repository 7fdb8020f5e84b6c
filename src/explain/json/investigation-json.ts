import type {
  Comparison,
  ComparisonRow,
  Coverage,
  Diagnosis,
  Finding,
  Investigation,
  SourceCoverage,
  Step,
  Warning,
} from '../../core/investigation.ts';
import { OUTCOMES } from '../../core/outcome.ts';
import type { ExplainContext } from '../context.ts';
import {
  explainMessage,
  explainMessages,
  explainStep,
  explainSummary,
  explainWarning,
} from '../sentences.ts';
import { evidenceToJson } from './bounce-json.ts';
import { deliveryToJson } from './delivery-json.ts';
import type { Json, JsonObject } from './present.ts';
import { isoTime, present } from './present.ts';

const INVESTIGATION_SCHEMA = 'todoku/investigation@1';

/** The answer of `why` as schemas/investigation.schema.json publishes it, its texts in the language of `context`. */
export function investigationToJson(investigation: Investigation, context: ExplainContext): JsonObject {
  return {
    schema: INVESTIGATION_SCHEMA,
    subject: investigation.subject,
    coverage: coverageToJson(investigation.coverage, context),
    deliveries: investigation.deliveries.map((delivery) => deliveryToJson(delivery, { raw: true })),
    comparison: comparisonToJson(investigation.comparison, context),
    findings: investigation.findings.map((finding) => findingToJson(finding, context)),
    diagnosis: diagnosisToJson(investigation.diagnosis, context),
  };
}

function diagnosisToJson(diagnosis: Diagnosis, context: ExplainContext): JsonObject {
  const because = explainMessages(diagnosis.because, context);
  return present({
    conclusion: diagnosis.conclusion,
    cause: diagnosis.cause,
    reason: diagnosis.reason,
    provider: diagnosis.provider,
    filteredBy: diagnosis.filteredBy,
    rule: diagnosis.rule,
    permanence: diagnosis.permanence,
    who: diagnosis.who,
    scope: diagnosis.scope,
    confidence: diagnosis.confidence,
    summary: explainSummary(diagnosis.summary, context),
    because: because === '' ? undefined : because,
    evidence: diagnosis.evidence.map(evidenceToJson),
    steps: stepsToJson(diagnosis.steps, context),
  });
}

/** Next steps, worded; `key` names the step in every language. */
export function stepsToJson(steps: readonly Step[], context: ExplainContext): readonly Json[] {
  return steps.map((step) =>
    present({ key: step.key, text: explainStep(step, context), url: step.url, who: step.who }),
  );
}

/** What was read, and what could not be: part of every answer. */
export function coverageToJson(coverage: Coverage, context: ExplainContext): JsonObject {
  return {
    sources: coverage.sources.map(sourceToJson),
    warnings: coverage.warnings.map((warning) => warningToJson(warning, context)),
  };
}

function sourceToJson(source: SourceCoverage): JsonObject {
  return present({
    path: source.path,
    format: source.format,
    lines: source.lines,
    understood: source.understood,
    searchedLines: source.searchedLines,
    messages: source.messages,
    bounces: source.bounces,
    from: isoTime(source.from, source.utcOffset),
    to: isoTime(source.to, source.utcOffset),
  });
}

function warningToJson(warning: Warning, context: ExplainContext): JsonObject {
  return present({
    key: warning.key,
    path: warning.path,
    line: warning.line,
    params: warning.params,
    text: explainWarning(warning, context),
  });
}

function comparisonToJson(comparison: Comparison, { utcOffset }: ExplainContext): JsonObject {
  return present({
    from: isoTime(comparison.from, utcOffset),
    to: isoTime(comparison.to, utcOffset),
    domains: comparison.domains.map((row) => present(rowFields(row, 'domain'))),
    providers: comparison.providers.map((row) => present(rowFields(row, 'provider'))),
  });
}

/** Deliveries by final outcome, every outcome named, attempts beside them. */
export function rowFields(
  row: ComparisonRow,
  kind: 'domain' | 'provider',
): Readonly<Record<string, Json | undefined>> {
  const counts = Object.fromEntries(OUTCOMES.map((outcome) => [outcome, row.counts[outcome] ?? 0]));
  return {
    ...(kind === 'domain' ? { domain: row.key, provider: row.provider } : { provider: row.key }),
    total: row.total,
    ...counts,
    attempts: row.attempts,
  };
}

function findingToJson(finding: Finding, context: ExplainContext): JsonObject {
  return {
    key: finding.key,
    severity: finding.severity,
    params: finding.params,
    text: explainMessage(finding, context),
    evidence: finding.evidence.map(evidenceToJson),
  };
}
