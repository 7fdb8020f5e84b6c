/**
 * Appends the numbers of a test run to the file that TODOKU_TEST_TALLY names, one JSON object a line, so that
 * CI can add up the runs on several Node versions. Without the variable it does nothing.
 */
import { appendFileSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';

export default class TallyReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const file = process.env['TODOKU_TEST_TALLY'];
    if (file === undefined || file === '') return;
    const counts = { passed: 0, failed: 0, skipped: 0 };
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === 'passed') counts.passed += 1;
        else if (state === 'skipped') counts.skipped += 1;
        else counts.failed += 1;
      }
      // a file that cannot even be loaded has no tests to count
      counts.failed += module.errors().length;
    }
    counts.failed += unhandledErrors.length;
    appendFileSync(file, `${JSON.stringify({ node: process.version, ...counts })}\n`);
  }
}
