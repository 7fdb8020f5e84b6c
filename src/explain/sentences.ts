/** Messages, steps and warnings as sentences of a language. Plain text with foreign words in it: not escaped. */
import type { Message, Step, Warning } from '../core/investigation.ts';
import { wordArguments } from './arguments.ts';
import type { Arg } from './catalog.ts';
import type { ExplainContext } from './context.ts';

type AnyText = (args: Readonly<Record<string, Arg>>) => string;

/**
 * Keys arrive as strings (from a newer diagnose, a store, a network peer): one without a text is shown as it
 * is with its parameters rather than swallowed.
 */
function textOf(texts: Readonly<Record<string, AnyText>>, key: string): AnyText {
  return Object.hasOwn(texts, key) ? (texts[key] ?? bare(key)) : bare(key);
}

function bare(key: string): AnyText {
  return (args) => {
    const told = Object.entries(args).map(([name, value]) => `${name}=${String(value)}`);
    return told.length === 0 ? key : `${key} (${told.join(', ')})`;
  };
}

export function explainMessage(message: Message, context: ExplainContext): string {
  return textOf(context.catalog.messages, message.key)(wordArguments(message.params, context));
}

export function explainMessages(messages: readonly Message[], context: ExplainContext): string {
  return context.catalog.phrases.join(
    messages.map((message) => explainMessage(message, context)).filter((text) => text !== ''),
  );
}

/** The diagnosis in one string; an answer that was already quoted is not quoted again. */
export function explainSummary(summary: readonly Message[], context: ExplainContext): string {
  const told = summary.filter((message, index) => {
    const reply = message.params['reply'];
    if (message.key !== 'reply-says' || reply === undefined) return true;
    return !summary.slice(0, index).some((earlier) => earlier.params['reply'] === reply);
  });
  return explainMessages(told, context);
}

const KNOWLEDGE_STEP = 'knowledge:';

export function explainStep(step: Step, context: ExplainContext): string {
  const params = step.url === undefined ? step.params : { url: step.url, ...step.params };
  const args = wordArguments(params, context);
  if (!step.key.startsWith(KNOWLEDGE_STEP)) return textOf(context.catalog.steps, step.key)(args);
  const id = step.key.slice(KNOWLEDGE_STEP.length);
  const template = context.knowledge.step(id)?.[context.language];
  return template === undefined ? id : fillTemplate(template, args, context);
}

/** `{ip}` by its value, else by a word for it. One pass: a value is never searched for placeholders. */
function fillTemplate(
  template: string,
  args: Readonly<Record<string, Arg>>,
  context: ExplainContext,
): string {
  const { placeholders } = context.catalog.labels;
  return template.replace(/\{([a-z]\w{0,31})\}/gi, (_, name: string) => {
    const value = Object.hasOwn(args, name) ? args[name] : undefined;
    if (value !== undefined && value !== '') return String(value);
    return Object.hasOwn(placeholders, name) ? (placeholders[name] ?? '') : `<${name}>`;
  });
}

export function explainWarning(warning: Warning, context: ExplainContext): string {
  const text = textOf(context.catalog.warnings, warning.key)(wordArguments(warning.params ?? {}, context));
  const place = [warning.path, warning.line].filter((part) => part !== undefined).join(':');
  return place === '' ? text : `${place}: ${text}`;
}
