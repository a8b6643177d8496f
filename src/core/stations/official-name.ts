import type { Division } from '../gazetteer/division.ts';
import { placeName } from '../gazetteer/division-name.ts';
import type { Kind } from './station.ts';

/** A 中心 from county upward, a 站 in towns and villages (退役军人保障法 §65, and names met in practice). */
export function usualKind(level: Division['level']): Kind {
  return level === 'town' || level === 'village' ? 'station' : 'center';
}

/** The name in the official pattern: 渝北区退役军人服务中心, 双凤桥街道退役军人服务站, 凤鸣路社区退役军人服务站. */
export function officialName({ name, level }: Pick<Division, 'name' | 'level'>): string {
  const place = placeName(name, level);
  return `${place}${usualKind(level) === 'center' ? '退役军人服务中心' : '退役军人服务站'}`;
}
