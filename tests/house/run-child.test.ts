import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, test, vi } from 'vitest';
import { runChild } from '../../scripts/setup/run-child.mjs';

const RUN_CHILD = new URL('../../scripts/setup/run-child.mjs', import.meta.url).href;

test.each([0, 1, 3])('keeps the exit code %d', async (code) => {
  expect(await runChild(process.execPath, ['-e', `process.exit(${code})`])).toBe(code);
});

test('a program that is not there is an error, not a code', async () => {
  await expect(runChild('no-such-program-here', [])).rejects.toThrow('ENOENT');
});

test('leaves no signal handlers behind', async () => {
  const before = process.listenerCount('SIGTERM');
  await runChild(process.execPath, ['-e', '']);
  expect(process.listenerCount('SIGTERM')).toBe(before);
});

// Windows has no signals that a parent could hand on: there the terminal ends the whole group.
describe.skipIf(process.platform === 'win32')('signals', () => {
  test.each(['SIGTERM', 'SIGINT'] as const)(
    '%s reaches the child, which is waited for',
    async (signal) => {
      const child = `process.on('${signal}', () => setTimeout(() => { console.log('child done'); process.exit(5); }, 200)); setInterval(() => 0, 1000); console.log('ready')`;
      const parent = `
      import { runChild } from '${RUN_CHILD}';
      process.exitCode = await runChild(process.execPath, ['-e', ${JSON.stringify(child)}]);
      console.log('parent done');`;
      const ours = spawn(process.execPath, ['--input-type=module', '-e', parent]);
      let said = '';
      ours.stdout.on('data', (text) => {
        said += String(text);
        if (said === 'ready\n') ours.kill(signal);
      });
      const [code] = (await once(ours, 'close')) as [number];
      expect(said).toBe('ready\nchild done\nparent done\n');
      expect(code).toBe(5);
    },
  );

  test('a child that a signal ended answers as a shell would', async () => {
    const code = await runChild(process.execPath, ['-e', `process.kill(process.pid, 'SIGKILL')`]);
    expect(code).toBe(137);
  });

  test('a child ends when the shell between npm and us is killed', async () => {
    const child = `console.log(process.pid); setInterval(() => 0, 1000)`;
    const ours = `
      import { runChild } from '${RUN_CHILD}';
      await runChild(process.execPath, ['-e', ${JSON.stringify(child)}]);`;
    const script = `
      import { spawn } from 'node:child_process';
      const args = ['--input-type=module', '-e', ${JSON.stringify(ours)}];
      spawn(process.execPath, args, { stdio: 'inherit' });`;
    const env = { ...process.env, npm_lifecycle_event: 'start' };
    const shell = spawn(process.execPath, ['--input-type=module', '-e', script], { env });
    const [pid] = (await once(shell.stdout, 'data')) as [Buffer];
    shell.kill('SIGKILL');
    await vi.waitFor(
      () => {
        expect(() => process.kill(Number(pid), 0)).toThrow('ESRCH');
      },
      { timeout: 10_000, interval: 100 },
    );
  });
});
