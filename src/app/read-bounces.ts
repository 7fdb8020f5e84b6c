/** Use case of `todoku bounces`. */
import type { Warning } from '../core/investigation.ts';
import type { ReadBounces } from './contracts.ts';
import { gatherMails } from './inputs.ts';
import { loadImapState } from './imap-state.ts';
import { loadKnowledge } from './knowledge-files.ts';
import { readMails } from './mail-reading.ts';

export const readBounces: ReadBounces = async (options) => {
  const warnings: Warning[] = [];
  const onWarning = (warning: Warning): void => void warnings.push(warning);
  const sources = await readMails({
    paths: gatherMails(options, onWarning),
    knowledge: loadKnowledge(),
    since: options.since,
    until: options.until,
    onBounce: options.onBounce,
    onWarning,
    imap: {
      password: options.imap?.password,
      state: options.imap?.stateFile === undefined ? undefined : loadImapState(options.imap.stateFile),
    },
    follow: options.follow && {
      signal: options.follow.signal,
      onCaughtUp: (read) => options.follow?.onCaughtUp?.({ sources: read, warnings: [...warnings] }),
    },
  });
  return {
    coverage: { sources, warnings },
    messages: sources.reduce((sum, s) => sum + (s.messages ?? 0), 0),
    bounces: sources.reduce((sum, s) => sum + (s.bounces ?? 0), 0),
  };
};
