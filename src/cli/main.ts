#!/usr/bin/env node
import { tuneEngine } from './engine.ts';
import { createNodeWorld } from './node-world.ts';
import { run } from './run.ts';

tuneEngine();
process.exitCode = await run(process.argv.slice(2), createNodeWorld());
