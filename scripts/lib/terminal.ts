import { SingleBar, Presets } from 'cli-progress';
import type { Issue } from '../../src/core/issue.ts';

/** One line of status, to stderr: stdout is for data. */
export function status(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** One machine-readable result, to stdout. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

/** An issue as people read it: file:line, field, value, what is wrong, what to do. */
export function issueLine(issue: Issue): string {
  const where = issue.line > 0 ? `${issue.file}:${issue.line}` : issue.file;
  const value = issue.value === '' ? '' : ` "${clean(issue.value)}"`;
  return `${issue.severity}: ${where}: ${issue.field}${value} ${issue.message}. ${issue.remedy}`;
}

/** Cells come from anywhere: control characters would move the cursor, length would flood the screen. */
function clean(value: string): string {
  const visible = value.replace(/\p{C}/gu, '�');
  return visible.length > 60 ? `${visible.slice(0, 60)}…` : visible;
}

/** Bytes as a person reads them. */
export function size(bytes: number): string {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

/**
 * A progress bar on stderr, only on a terminal and only once the work has lasted a second, so that quick
 * work stays quiet. `step` names what is being done now.
 */
export function progress(total: number): { step: (name: string) => void; stop: () => void } {
  if (!process.stderr.isTTY) return { step: () => undefined, stop: () => undefined };
  const bar = new SingleBar(
    { format: '{bar} {value}/{total} {name}', clearOnComplete: true, stream: process.stderr },
    Presets.shades_grey,
  );
  const started = Date.now();
  let value = 0;
  return {
    step(name) {
      if (!bar.isActive && Date.now() - started > 1000) bar.start(total, value, { name });
      value += 1;
      if (bar.isActive) bar.update(value, { name });
    },
    stop: () => bar.stop(),
  };
}
