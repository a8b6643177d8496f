/**
 * What a page from a disk may load: scripts and styles beside it, its own worker, its own pictures. It can
 * reach no server, not even by mistake.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  'worker-src data: blob:',
  // The page's own memory: MapLibre takes its worker's program from there.
  'connect-src blob:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/**
 * The built page for opening from a disk, where a browser loads neither modules nor anything across
 * origins: classic scripts, the data first; no manifest; one region.
 */
export function usbPage(html: string, region: string): string {
  return html
    .replace(/(<meta http-equiv="Content-Security-Policy" content=")[^"]*/, `$1${POLICY}`)
    .replace(/(<meta name="default-region" content=")[^"]*/, `$1${region}`)
    .replace(/\s*<link rel="manifest"[^>]*>/, '')
    .replace(/ crossorigin(?=[ >])/g, '')
    .replace(/<script type="module"/, '<script defer src="./data.js"></script>\n    <script defer')
    .replace(/(\s*)<\/head>/, '$1<link rel="stylesheet" href="./usb.css">$1</head>');
}
