import { test } from '@playwright/test';
import { fetchOldestChromium } from './oldest-chromium.ts';

test('Chromium 86 is fetched', () => {
  test.setTimeout(300_000);
  fetchOldestChromium();
});
