import { beforeEach, describe, expect, test, vi } from 'vitest';
import { findChromium, installChromium } from '../../scripts/setup/find-chromium.mjs';

const WINDOWS = {
  ProgramFiles: 'C:\\Program Files',
  'ProgramFiles(x86)': 'C:\\Program Files (x86)',
  LOCALAPPDATA: 'C:\\Users\\li\\AppData\\Local',
};
const MAC_CHROME = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
const EDGE = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
const OWN_CHROME = 'C:\\Users\\li\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe';

describe('findChromium', () => {
  test.each<
    [
      name: string,
      platform: NodeJS.Platform,
      env: NodeJS.ProcessEnv,
      there: string[],
      found: string | null,
    ]
  >([
    ['Debian', 'linux', {}, ['/usr/bin/chromium'], '/usr/bin/chromium'],
    ['Ubuntu', 'linux', {}, ['/snap/bin/chromium'], '/snap/bin/chromium'],
    [
      'Chromium before Chrome',
      'linux',
      {},
      ['/usr/bin/google-chrome', '/usr/bin/chromium'],
      '/usr/bin/chromium',
    ],
    ['nothing there', 'linux', {}, [], null],
    ['macOS', 'darwin', { HOME: '/Users/li' }, [MAC_CHROME], MAC_CHROME],
    [
      'macOS, for one user',
      'darwin',
      { HOME: '/Users/li' },
      [`/Users/li${MAC_CHROME}`],
      `/Users/li${MAC_CHROME}`,
    ],
    ['Windows has Edge at least', 'win32', WINDOWS, [EDGE], EDGE],
    ['Windows, Chrome for one user', 'win32', WINDOWS, [EDGE, OWN_CHROME], OWN_CHROME],
    ['Windows without its variables', 'win32', {}, [EDGE], null],
    [
      'the named one first',
      'linux',
      { FUWUQUAN_CHROMIUM: '/opt/c' },
      ['/usr/bin/chromium', '/opt/c'],
      '/opt/c',
    ],
    [
      'a named one that is not there is not replaced',
      'linux',
      { FUWUQUAN_CHROMIUM: '/opt/c' },
      ['/usr/bin/chromium'],
      null,
    ],
    [
      "Playwright's own last",
      'linux',
      {},
      ['/usr/bin/chromium', '/cache/chrome'],
      '/usr/bin/chromium',
    ],
    ["Playwright's own", 'linux', {}, ['/cache/chrome'], '/cache/chrome'],
  ])('%s', (_, platform, env, there, found) => {
    const exists = (path: string): boolean => there.includes(path);
    expect(findChromium({ platform, env, exists, bundled: '/cache/chrome' })).toBe(found);
  });
});

describe('installChromium', () => {
  beforeEach(() => {
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    return () => {
      vi.restoreAllMocks();
    };
  });
  const DEBIAN = { env: {}, isRoot: true, exists: (path: string) => path === '/usr/bin/apt-get' };

  test('updates the list, then installs a browser and a Chinese font without asking', async () => {
    const run = vi.fn((_command: string, _args: readonly string[], _options?: object) =>
      Promise.resolve(0),
    );
    expect(await installChromium({ ...DEBIAN, run })).toBe(true);
    expect(run.mock.calls.map(([command, args]) => [command, args[0]])).toEqual([
      ['apt-get', 'update'],
      ['apt-get', 'install'],
    ]);
    expect(run.mock.calls[1]?.[1]).toEqual(
      expect.arrayContaining(['-y', 'chromium', 'fonts-noto-cjk']),
    );
    expect(run.mock.calls[1]?.[2]).toMatchObject({ env: { DEBIAN_FRONTEND: 'noninteractive' } });
  });

  test.each([
    ['the update', [100]],
    ['the install', [0, 100]],
  ])('says no when %s fails, and stops there', async (_, codes) => {
    const left = [...codes];
    const run = vi.fn(() => Promise.resolve(left.shift() ?? 0));
    expect(await installChromium({ ...DEBIAN, run })).toBe(false);
    expect(run).toHaveBeenCalledTimes(codes.length);
  });

  test.each([
    ['not root', { isRoot: false }],
    ['without apt-get', { exists: () => false }],
    ['when the user named a browser', { env: { FUWUQUAN_CHROMIUM: '/opt/c' } }],
  ])('does nothing %s', async (_, world) => {
    const run = vi.fn(() => Promise.resolve(0));
    expect(await installChromium({ ...DEBIAN, ...world, run })).toBe(false);
    expect(run).not.toHaveBeenCalled();
  });
});
