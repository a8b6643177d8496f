import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT_ROOT } from '../../scripts/setup/project-root.mjs';
import { buildClassicScript } from '../../scripts/site/build-classic-script.ts';
import { Notices, faultsOf } from '../../scripts/site/notices.ts';

const inPackages = (path: string): string => join(PROJECT_ROOT, 'node_modules', path);

test('a build tells the packages that it takes in, with what they have built in', async () => {
  const notices = new Notices();
  await buildClassicScript(inPackages('jszip/dist/jszip.min.js'), notices);
  await buildClassicScript(inPackages('pmtiles/dist/esm/index.js'), notices);
  const names = notices.packages.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['fflate', 'jszip', 'lie', 'pako', 'pmtiles']));
  const text = notices.text();
  expect(text).toContain('Copyright 2021 Protomaps LLC');
  expect(text).toMatch(/^pako 2\.\S+ \(\(MIT AND Zlib\)\)$/m);
  expect(Object.keys(notices.files())).toEqual([
    'LICENSE.txt',
    'NOTICE.txt',
    'THIRD-PARTY-NOTICES.txt',
  ]);
  expect(notices.text()).toBe(text);
});

test('a package under another licence ends the build', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'fuwuquan-notices-'));
  const entry = join(folder, 'entry.ts');
  const reader = JSON.stringify(inPackages('opening_hours/build/opening_hours.esm.mjs'));
  writeFileSync(entry, `import Hours from ${reader}; console.log(new Hours('24/7', null));`);
  await expect(buildClassicScript(entry, new Notices())).rejects.toThrow(
    'opening_hours 3.15.0 is licensed under "LGPL-3.0-only", which is not MIT OR ISC',
  );
  rmSync(folder, { recursive: true });
});

const TEXT = 'Permission is hereby granted';

test.each(['MIT', '(MIT OR GPL-3.0-or-later)', 'MIT AND Zlib', 'BSD-3-Clause'])(
  '%s is allowed',
  (license) => {
    expect(faultsOf({ name: 'a', version: '1.0.0', license, text: TEXT })).toEqual([]);
  },
);

test.each([
  ...['GPL-3.0-or-later', 'MIT AND LGPL-3.0-only', 'AGPL-3.0-only', 'MPL-2.0', 'CC-BY-NC-4.0'],
  ...['', 'UNLICENSED', 'SEE LICENSE IN LICENSE.md', 'Custom: http://example.org', 'BSD'],
])('"%s" is refused', (license) => {
  expect(faultsOf({ name: 'a', version: '1.0.0', license, text: TEXT })).toEqual([
    expect.stringContaining(`a 1.0.0 is licensed under "${license}"`),
  ]);
});

test('a licence without its text is refused', () => {
  expect(faultsOf({ name: 'a', version: '1.0.0', license: 'MIT', text: '' })).toEqual([
    expect.stringContaining('a 1.0.0 brings no text of its licence'),
  ]);
});
