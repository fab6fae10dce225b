import { test } from '@playwright/test';

/** Whether the browser of this test runs scripts. */
export function hasScripts(): boolean {
  return test.info().project.use.javaScriptEnabled !== false;
}
