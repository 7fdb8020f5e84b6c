import { escapeControls } from '../../explain/escape.ts';
import { present } from '../../explain/json/present.ts';
import { writeJson } from '../../explain/json/write-json.ts';
import type { KnowledgeProblem } from '../../knowledge/problem.ts';
import type { RunCommand } from '../command.ts';
import type { Settings } from '../settings.ts';
import { NO_PROBLEM, PROBLEMS_FOUND } from '../texts.ts';

export const runKnowledgeCheck: RunCommand = async ({ args, settings, world }) => {
  const checkKnowledgeFiles = await world.useCases.checkKnowledgeFiles();
  const problems = checkKnowledgeFiles(args);
  world.writeOut(
    settings.format === 'json' ? problemsJson(problems, settings) : problemsText(problems, settings),
  );
  return problems.length === 0 ? 0 : 1;
};

function problemsJson(problems: readonly KnowledgeProblem[], { language }: Settings): string {
  const json = problems.map(({ file, line, entry, key, what, nextStep }) =>
    present({ file, line, entry, key, text: what[language], next: nextStep[language] }),
  );
  return `${writeJson(json, 2)}\n`;
}

function problemsText(problems: readonly KnowledgeProblem[], { language, style }: Settings): string {
  if (problems.length === 0) return `${style.tones.good(NO_PROBLEM[language])}\n`;
  const lines = problems.flatMap(({ file, line, entry, what, nextStep }) => {
    const place = line === undefined ? file : `${file}:${line}`;
    const about = entry === undefined ? '' : ` (${escapeControls(entry)})`;
    return [
      `${style.tones.strong(escapeControls(place))}: ${style.tones.bad(escapeControls(what[language]))}${about}`,
      `  ${escapeControls(nextStep[language])}`,
    ];
  });
  return `${[...lines, PROBLEMS_FOUND(problems.length)[language]].join('\n')}\n`;
}
