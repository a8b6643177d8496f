import {
  copyFileSync,
  existsSync,
  readFileSync,
  readdirSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { PROJECT_ROOT } from '../setup/project-root.mjs';
import { Notices } from '../site/notices.ts';
import { embedData } from './embed-data.ts';
import { usbConfig } from './embed-plugin.ts';
import { usbPage } from './usb-page.ts';

/** With a byte order mark: the oldest Windows editors read it as UTF-8. */
const MANUAL = `\ufeff双击 index.html，用浏览器打开（Chromium 86 以上：360、奇安信、红莲花、Edge、Chrome 等）。\r
整个文件夹要放在一起。不需要网络，也不会连接任何网络。\r
\r
Double-click index.html. Keep the folder together. No network is needed, and none is used.\r
`;

/** Writes a folder that opens by double-click: the finder for one region. Answers its files. */
export async function writeUsb(
  region: string,
  out: string,
): Promise<{ readonly name: string; readonly bytes: number }[]> {
  const notices = new Notices();
  await build(await usbConfig(out, notices));
  const page = join(out, 'index.html');
  const html = usbPage(readFileSync(page, 'utf8'), region);
  writeFileSync(page, html);
  writeFileSync(join(out, 'data.js'), embedData(join(PROJECT_ROOT, 'public/data'), region));
  copyFileSync(join(PROJECT_ROOT, 'scripts/usb/usb.css'), join(out, 'usb.css'));
  writeFileSync(join(out, '使用说明.txt'), MANUAL);
  for (const [name, text] of Object.entries(notices.files())) writeFileSync(join(out, name), text);
  for (const [, name = ''] of html.matchAll(/(?:src|href)="\.\/([\w.-]+)"/g)) {
    const shared = join(PROJECT_ROOT, 'public', name);
    if (existsSync(shared)) copyFileSync(shared, join(out, name));
    else if (!existsSync(join(out, name)))
      throw new Error(`${page} names ${name}, which is not there`);
  }
  return readdirSync(out).map((name) => ({ name, bytes: statSync(join(out, name)).size }));
}
