import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  embedMessage,
  parseFrameMessage,
  parseHostMessage,
  type FrameMessage,
  type HostMessage,
} from '../../src/core/embed/embed-messages.ts';

const FROM_FRAME: readonly FrameMessage[] = [
  {
    type: 'ready',
    view: 'finder',
    region: 'chongqing',
    lang: 'zh',
    title: '重庆市退役军人服务站查找',
  },
  { type: 'height', height: 731 },
  { type: 'view', zoom: 7.5, lat: 29.7, lng: 106.6 },
  { type: 'station', station_id: '500112000000', name: '渝北区退役军人服务中心', text: '已选中…' },
];
const FROM_HOST: readonly HostMessage[] = [
  { type: 'set-view', zoom: 7.5, lat: 29.7, lng: 106.6 },
  { type: 'set-filter', level: 'town,village', division: '500112', q: '凤鸣路' },
  { type: 'set-filter', division: '' },
];

describe('messages of an embed', () => {
  it.each(FROM_FRAME)('from the frame come back as they were posted: $type', (message) => {
    expect(embedMessage(message)).toMatchObject({ fuwuquan: 1 });
    expect(parseFrameMessage(embedMessage(message))).toEqual(message);
    expect(parseHostMessage(embedMessage(message))).toBeNull();
  });

  it.each(FROM_HOST)('from the host come back as they were posted: $type', (message) => {
    expect(parseHostMessage(embedMessage(message))).toEqual(message);
    expect(parseFrameMessage(embedMessage(message))).toBeNull();
  });

  it.each([
    null,
    'height',
    7,
    [],
    { type: 'height', height: 100 },
    { fuwuquan: 2, type: 'height', height: 100 },
    { fuwuquan: '1', type: 'height', height: 100 },
    { fuwuquan: 1, type: 'height', height: '100' },
    { fuwuquan: 1, type: 'height', height: NaN },
    { fuwuquan: 1, type: 'height', height: 1e9 },
    { fuwuquan: 1, type: 'height', height: -5 },
    { fuwuquan: 1, type: 'ready', view: 'x', region: 'a', lang: 'zh', title: '' },
    { fuwuquan: 1, type: 'station', station_id: 1, name: '', text: '' },
    { fuwuquan: 1, type: 'station', station_id: '1', name: 'x'.repeat(301), text: '' },
    { fuwuquan: 1, type: 'view', zoom: 5, lat: 120, lng: 10 },
    { fuwuquan: 1, type: 'set-view', zoom: 5, lat: 120, lng: 10 },
    { fuwuquan: 1, type: 'set-view' },
    { fuwuquan: 1, type: 'set-filter' },
    { fuwuquan: 1, type: 'set-filter', level: 5 },
    { fuwuquan: 1, type: 'set-filter', division: '12345' },
    { fuwuquan: 1, type: 'set-everything' },
  ])('are nothing else: %j', (data) => {
    expect(parseFrameMessage(data)).toBeNull();
    expect(parseHostMessage(data)).toBeNull();
  });

  it('never throw', () => {
    fc.assert(
      fc.property(fc.anything(), fc.object(), (any, fields) => {
        parseFrameMessage(any);
        parseHostMessage(any);
        parseFrameMessage({ ...fields, fuwuquan: 1, type: 'station' });
        parseHostMessage({ ...fields, fuwuquan: 1, type: 'set-filter' });
      }),
    );
  });
});
