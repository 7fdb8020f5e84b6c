/**
 * How todoku says what it found. `diagnose` decides in keys and numbers; here they become sentences of a
 * language (catalogue), a page in parts (document), and then text for a terminal, Markdown, HTML or JSON:
 *
 *     Investigation ─▶ sentences (ja, en) ─▶ Document ─▶ text · Markdown · HTML
 *                 └──────────────────────▶ JSON (schemas/)
 *
 * Nothing here reads a clock, a file or a locale: language, width, colours and the present time come from the
 * caller, so that a browser draws the same page. Foreign text (replies, addresses, log lines) is escaped by
 * every renderer for its own medium. RFC 5321 and RFC 3463 for replies and codes, RFC 4180 for CSV.
 */
import type { Explanation, Investigation, Report } from '../core/investigation.ts';
import type { Knowledge } from '../core/knowledge.ts';
import type { Language } from '../core/language.ts';
import { createContext } from './context.ts';
import { totalCoverage } from './coverage.ts';
import type { Document } from './document.ts';
import { documentOfExplanation } from './explanation-document.ts';
import { renderHtml } from './html/html.ts';
import { explanationToJson } from './json/explanation-json.ts';
import { investigationToJson } from './json/investigation-json.ts';
import type { JsonObject } from './json/present.ts';
import { reportToJson } from './json/report-json.ts';
import { writeJson } from './json/write-json.ts';
import { renderMarkdown } from './markdown.ts';
import { documentOfReport } from './report-document.ts';
import { renderText } from './text/text.ts';
import type { TextOptions } from './text/text.ts';
import { documentOfInvestigation } from './why/investigation-document.ts';

export const DOCUMENT_FORMATS = ['text', 'json', 'jsonl', 'md', 'html'] as const;

export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];

export interface RenderOptions extends TextOptions {
  readonly format: DocumentFormat;
  readonly language: Language;
  readonly knowledge: Knowledge;
  /** Epoch milliseconds, for "3 hours ago". */
  readonly now?: number | undefined;
}

export function renderInvestigation(investigation: Investigation, options: RenderOptions): string {
  const utcOffset =
    investigation.deliveries[0]?.utcOffset ?? totalCoverage(investigation.coverage).utcOffset ?? 0;
  const context = createContext(options.language, options.knowledge, utcOffset);
  return render(
    () => documentOfInvestigation(investigation, context, options),
    () => investigationToJson(investigation, context),
    options,
  );
}

export function renderReport(report: Report, options: RenderOptions): string {
  const context = createContext(options.language, options.knowledge, report.utcOffset);
  return render(
    () => documentOfReport(report, context, options),
    () => reportToJson(report, context),
    options,
  );
}

export function renderExplanation(explanation: Explanation, options: RenderOptions): string {
  const context = createContext(options.language, options.knowledge);
  return render(
    () => documentOfExplanation(explanation, context),
    () => explanationToJson(explanation, context),
    options,
  );
}

function render(document: () => Document, json: () => JsonObject, options: RenderOptions): string {
  switch (options.format) {
    case 'text':
      return renderText(document(), options);
    case 'md':
      return renderMarkdown(document());
    case 'html':
      return renderHtml(document());
    case 'json':
      return `${writeJson(json(), 2)}\n`;
    case 'jsonl':
      return `${writeJson(json())}\n`;
  }
}
