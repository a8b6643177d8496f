import { defineConfig } from '@playwright/test';
import { findChromium } from './scripts/setup/find-chromium.mjs';

/** `npm test` names a free port; a run by hand takes this one. */
const port = Number(process.env['FUWUQUAN_TEST_PORT'] || 4300);
const executablePath = findChromium() ?? undefined;

/**
 * What Chromium leaves out. The popups of its address bar are two pages of its own for every page of
 * ours, and take as long; the others are what the runner itself leaves out, said again since the last
 * list counts.
 */
const WITHOUT = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AimEnabled',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
];

/** Tests that run in Chromium 86, or in both. */
const OLDEST = ['**/*old-chromium.test.ts', '**/usb.test.ts'];

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.test.ts',
  outputDir: 'test-results',
  snapshotPathTemplate: 'tests/visual/{testFileName}/{arg}-{projectName}{ext}',
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  retries: 0,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    trace: 'off',
    // Keeping a region for use offline would cost every first visit seconds; offline.test.ts looks at it.
    serviceWorkers: 'block',
    screenshot: 'only-on-failure',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: [
        '--no-sandbox',
        // WebGL in software, and nothing else through it: a page takes a fifth less time.
        '--use-angle=swiftshader-webgl',
        `--disable-features=${WITHOUT.join(',')}`,
      ],
    },
  },
  projects: [
    // Fetched for the tests that need it and no others; where it cannot be, only those fail.
    { name: 'fetch oldest', testMatch: '**/oldest-chromium.setup.ts' },
    {
      name: 'oldest',
      testMatch: OLDEST,
      dependencies: ['fetch oldest'],
      use: { viewport: { width: 1440, height: 900 } },
    },
    {
      name: 'phone',
      testIgnore: OLDEST,
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    },
    {
      name: 'desktop',
      testIgnore: OLDEST,
      use: { viewport: { width: 1200, height: 750 } },
    },
  ],
  webServer: {
    // The command is a line for the shell, hence the quotes around a path that may hold blanks.
    command: `"${process.execPath}" --import tsx scripts/serve.ts --port ${port}`,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
    timeout: 30_000,
  },
});
