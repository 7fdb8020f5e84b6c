import type { RunCommand } from '../command.ts';
import { completionScript } from '../complete.ts';

export const runCompletion: RunCommand = async ({ args, world }) => {
  world.writeOut(`${completionScript(args[0] ?? '')}\n`);
  return 0;
};
