import type { PageTexts } from '../../core/picture/page-layout.ts';
import type { zhCnPicture } from '../messages/zh-cn-picture.ts';
import type { PictureOrder } from './picture-order.ts';

/** What stands on the page that an order asks for. */
export function pageTexts(
  order: Omit<PictureOrder, 'format' | 'dpi' | 'snapshot'>,
  m: typeof zhCnPicture,
): PageTexts {
  const { lang, title, subtitle, note, mark, legend, source, dataDate, madeOn } = order;
  const colophon = [
    source && m.pictureSource(source),
    dataDate && m.pictureDataDate(dataDate),
    m.pictureMadeOn(madeOn),
  ];
  return {
    title,
    subtitle,
    note,
    mark: mark ?? '',
    legendTitle: m.pictureLegend,
    legend,
    // An ideographic blank, or three of the others.
    colophon: colophon.filter(Boolean).join(lang === 'zh' ? '\u3000' : '   '),
    approval: order.approval === null ? order.notice : m.pictureApproval(order.approval),
  };
}
