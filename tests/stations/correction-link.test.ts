import { expect, test } from 'vitest';
import { BADGE_KINDS, badgeKind } from '../../src/core/stations/badge-kind.ts';
import { correctionLink } from '../../src/core/stations/correction-link.ts';

const STATION = { station_id: '350505000000', name: '甲&乙站' };
const WORDS = { page: 'https://example.org/?a=1&b=2', subject: '更正：甲', text: '哪里有误？' };

test('a mail with subject, text, id and page', () => {
  const link = correctionLink({ kind: 'mail', to: 'tuiyi@example.org' }, STATION, WORDS) ?? '';
  const url = new URL(link);
  expect(url.protocol).toBe('mailto:');
  expect(url.pathname).toBe('tuiyi@example.org');
  expect(url.searchParams.get('subject')).toBe(WORDS.subject);
  const body = url.searchParams.get('body') ?? '';
  for (const part of [WORDS.text, STATION.name, STATION.station_id, WORDS.page]) {
    expect(body).toContain(part);
  }
});

test('a form gets what it asks for, encoded', () => {
  const to = 'https://example.org/form?id={station_id}&name={name}&from={page}';
  const url = new URL(correctionLink({ kind: 'form', to }, STATION, WORDS) ?? '');
  expect(Object.fromEntries(url.searchParams)).toEqual({
    id: STATION.station_id,
    name: STATION.name,
    from: WORDS.page,
  });
});

test('no link where the region names nobody', () => {
  expect(correctionLink(undefined, STATION, WORDS)).toBeNull();
});

test.each([
  ['全国示范型退役军人服务站', 'national_model'],
  ['2022 年全国示范型退役军人服务中心', 'national_model'],
  ['枫桥式退役军人服务站', 'fengqiao'],
  ['“五有”服务站', 'five_haves'],
  ['省级百家红色退役军人服务站', 'red_station'],
  ['红色精品退役军人之家', 'red_station'],
  ['文明单位', null],
] as const)('%s', (badge, kind) => {
  expect(badgeKind(badge)).toBe(kind);
  if (kind) expect(BADGE_KINDS).toContain(kind);
});
