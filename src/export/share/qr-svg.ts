import { escapeMarkup } from '../../core/picture/escape-markup.ts';
import type { QrPath } from '../../ui/qr-path.ts';

/** A QR code as an SVG file of its own, 40 mm across, named by what it leads to. */
export function qrSvg({ size, path }: QrPath, title: string): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="40mm" height="40mm" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">`,
    `<title>${escapeMarkup(title)}</title>`,
    `<path d="M0 0h${size}v${size}H0z" fill="#fff"/><path d="${path}"/></svg>\n`,
  ].join('');
}
