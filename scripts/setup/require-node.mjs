/**
 * Ends the process with one line when this Node.js is too old for the tools, which would otherwise
 * fail with a syntax error of their own. Keep in step with `engines` in package.json.
 */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const isEnough = major === 20 ? minor >= 19 : major > 22 || (major === 22 && minor >= 12);
  if (isEnough) return;
  process.stderr.write(
    `Node.js ${process.versions.node} is too old: install 20.19 or newer, 22.12 or newer\n`,
  );
  process.exit(1);
}
