/**
 * The path of a file within the site, by its whole address: without its query, which only says what a page
 * shows, and with the name that a server adds to a folder. Null for what lies outside.
 */
export function planPath(address: string, scope: string): string | null {
  const [plain = ''] = address.split(/[?#]/, 1);
  if (!plain.startsWith(scope)) return null;
  const path = decodeURI(plain.slice(scope.length));
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}
