import type { Region } from '../region/region.ts';
import type { Station } from './station.ts';

/**
 * The link by which a mistake about a station is reported: a mail with subject and text, or a form whose
 * address holds `{station_id}`, `{name}` and `{page}`. Null when the region names neither.
 */
export function correctionLink(
  correction: Region['correction'],
  { station_id, name }: Pick<Station, 'station_id' | 'name'>,
  { page, subject, text }: { page: string; subject: string; text: string },
): string | null {
  if (!correction) return null;
  if (correction.kind === 'mail') {
    const body = `${text}\r\n\r\n${name}\r\n${station_id}\r\n${page}\r\n`;
    const query = `subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
    return `mailto:${correction.to}?${query}`;
  }
  return correction.to
    .replaceAll('{station_id}', encodeURIComponent(station_id))
    .replaceAll('{name}', encodeURIComponent(name))
    .replaceAll('{page}', encodeURIComponent(page));
}
