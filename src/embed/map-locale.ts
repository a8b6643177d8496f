import type { MapLocale } from '../map/map-locale.ts';
import type { Messages } from './messages/zh-cn.ts';

/** Words of the map itself; its name says what it is of, as a page may hold several. */
export function mapLocale({ map }: Messages, title: string): MapLocale {
  return { ...map, 'Map.Title': map['Map.Title'](title) };
}
