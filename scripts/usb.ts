import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { CliError } from './lib/cli-error.ts';
import { PROJECT_ROOT } from './setup/project-root.mjs';
import { writeUsb } from './usb/write-usb.ts';

const OPTIONS = {
  region: { type: 'string' },
  out: { type: 'string', default: join(PROJECT_ROOT, 'dist-usb') },
} as const;

/** The region that the user names; there must be data of it. */
function readOptions(): { region: string; out: string } {
  const data = join(PROJECT_ROOT, 'public/data');
  const built = readdirSync(data).filter((name) => existsSync(join(data, name, 'manifest.json')));
  const known = `one of ${built.join(', ')}`;
  let options: { region?: string; out: string };
  try {
    options = parseArgs({ options: OPTIONS }).values;
  } catch (error) {
    throw new CliError(`${(error as Error).message}; known are --region and --out`);
  }
  const { region, out } = options;
  if (region === undefined) throw new CliError(`say which region: --region with ${known}`);
  if (!built.includes(region)) throw new CliError(`no region ${region}: say ${known}`);
  return { region, out };
}

try {
  const { region, out } = readOptions();
  for (const { name, bytes } of await writeUsb(region, join(out, region))) {
    process.stderr.write(`usb: ${name} ${(bytes / 1e6).toFixed(2)} MB\n`);
  }
  process.stdout.write(`${join(out, region, 'index.html')}\n`);
} catch (error) {
  if (!(error instanceof CliError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
