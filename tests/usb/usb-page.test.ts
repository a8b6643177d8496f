import { expect, it } from 'vitest';
import { usbPage } from '../../scripts/usb/usb-page.ts';

const BUILT = `<head>
    <meta http-equiv="Content-Security-Policy" content="connect-src 'self'">
    <meta name="default-region" content="chongqing">
    <link rel="manifest" href="./manifest.webmanifest" />
    <script type="module" crossorigin src="./app.js"></script>
    <link rel="stylesheet" crossorigin href="./style.css">
  </head>`;

it('makes of the built page one that opens from a disk', () => {
  const page = usbPage(BUILT, 'quangang');
  expect(page).not.toMatch(/type="module"|crossorigin|manifest|connect-src 'self'|chongqing/);
  // The data before the program that asks for them.
  expect(page).toMatch(/data\.js[\s\S]+<script defer src="\.\/app\.js">/);
  expect(page).toContain('name="default-region" content="quangang"');
  expect(page).toContain('usb.css');
});
