import type { zhCnPicture } from './zh-cn-picture.ts';

export const enPicture: typeof zhCnPicture = {
  pictureLegend: 'Legend',
  pictureNorth: 'N',
  pictureSource: (source) => `Source: ${source}`,
  pictureDataDate: (day) => `Data of ${day}`,
  pictureMadeOn: (day) => `Made on ${day}`,
  pictureApproval: (number) => `Map approval number: ${number}`,
  pictureLength: (length, unit) => `${length} ${unit}`,
};
