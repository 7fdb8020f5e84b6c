#!/usr/bin/env node
import { createNodeWorld } from './node-world.ts';
import { run } from './run.ts';

process.exitCode = await run(process.argv.slice(2), createNodeWorld());
