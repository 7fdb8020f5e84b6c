import type { Knowledge } from '../core/knowledge.ts';
import type { Language } from '../core/language.ts';
import type { Catalog } from './catalog.ts';
import { code, type Span, toned } from './document.ts';
import { EN } from './en/en.ts';
import { JA } from './ja/ja.ts';

/** What every sentence needs besides its own parameters. */
export interface ExplainContext {
  readonly language: Language;
  readonly catalog: Catalog;
  readonly knowledge: Knowledge;
  /** Zone (minutes east of UTC) for times that do not bring their own. */
  readonly utcOffset: number;
}

const CATALOGS: Readonly<Record<Language, Catalog>> = { ja: JA, en: EN };

/** All that is said in one language. */
export function catalogOf(language: Language): Catalog {
  return CATALOGS[language];
}

/** `utcOffset`: minutes east of UTC of the times that are told. */
export function createContext(language: Language, knowledge: Knowledge, utcOffset = 0): ExplainContext {
  return { language, catalog: catalogOf(language), knowledge, utcOffset };
}

/** The domain of a row; refusals of whoever named no recipient have none. */
export function domainName(domain: string, { catalog }: ExplainContext): Span {
  return domain === '' ? toned(catalog.labels.noRecipient, 'muted') : code(domain);
}

/** Name of a provider in the language of the reader; an id we do not know stands for itself. */
export function providerName(id: string, { knowledge, language }: ExplainContext): string {
  return knowledge.provider(id)?.name[language] ?? id;
}
