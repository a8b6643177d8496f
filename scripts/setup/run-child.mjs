import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/** How often to look whether npm is still there, milliseconds: a wait that nobody notices. */
const LOOK_MS = 500;

const FORWARDED = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/**
 * Runs a program on this terminal and waits for it, however it ends. Signals that reach us are
 * handed on, so that a closed window or a stopped service leaves no child behind. The shell that npm
 * puts between itself and us hands nothing on: when it is gone, the child is asked to end. Answers
 * the child's exit code; a child that a signal ended answers 128 + its number, as shells do.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, shell?: boolean, cwd?: string }} [options]
 * @returns {Promise<number>}
 */
export function runChild(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options });
    /** @param {NodeJS.Signals} signal */
    const forward = (signal) => child.kill(signal);
    const stopWatching = onLostParent(() => child.kill('SIGTERM'));
    const release = () => {
      stopWatching();
      for (const signal of FORWARDED) process.off(signal, forward);
    };
    for (const signal of FORWARDED) process.on(signal, forward);
    child.once('error', (error) => {
      release();
      reject(error);
    });
    child.once('close', (code, signal) => {
      release();
      resolve(code ?? 128 + (signal ? constants.signals[signal] : 0));
    });
  });
}

/**
 * Calls back once npm's shell, our parent, is gone; does nothing when no npm started us, since a
 * program sent to the background may outlive its parent. Answers the call that ends the watch.
 *
 * @param {() => void} lost
 * @returns {() => void}
 */
function onLostParent(lost) {
  if (!process.env['npm_lifecycle_event']) return () => undefined;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    lost();
  }, LOOK_MS);
  return () => clearInterval(timer);
}
